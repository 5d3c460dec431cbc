import { z } from 'zod'
import { whyNotPassword } from '@/lib/domain/admin/why-not-password'

/** A password that is set by a link. It is never sent back to the page. */
export const linkPasswordForm = z.object({
  secret: z.string().max(200),
  password: z.string({ error: 'Enter a password' }).superRefine((password, context) => {
    const whyNot = whyNotPassword(password)
    if (whyNot) context.addIssue({ code: 'custom', message: whyNot })
  }),
})
