import { z } from 'zod'
import { whyNotPassword } from '@/lib/domain/admin/why-not-password'
import { checkedPost, postFields } from '../../../../form-post'
import { requiredText } from '../../../../form-state'

/** Somebody new: who they are, their first password, and their first post. */
export const personForm = checkedPost(
  z.object({
    name: requiredText('Enter their name', 200),
    email: z.string().trim().max(200, 'Use 200 characters or fewer').pipe(z.email({ error: 'Enter an e-mail address, such as name@example.org' })),
    password: z.string().optional().superRefine((password, context) => {
      const whyNot = password && whyNotPassword(password)
      if (whyNot) context.addIssue({ code: 'custom', message: whyNot })
    }).transform((password) => password || null),
    ...postFields,
  }),
)
