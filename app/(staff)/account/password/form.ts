import { z } from 'zod'
import { whyNotPassword } from '@/lib/domain/admin/why-not-password'

/** One's own new password, against the one that one has. None is ever sent back to the page. */
export const ownPasswordForm = z.object({
  currentPassword: z.string({ error: 'Enter the password that you have now' }).min(1, 'Enter the password that you have now').max(1000, 'Use 1000 characters or fewer'),
  password: z.string({ error: 'Enter a new password' }).superRefine((password, context) => {
    const whyNot = whyNotPassword(password)
    if (whyNot) context.addIssue({ code: 'custom', message: whyNot })
  }),
})
