import { z } from 'zod'
import { requiredText } from '../form-state'

/** The sign-in form. The password is never sent back to the page. */
export const signInForm = z.object({
  email: requiredText('Enter your e-mail address', 200),
  password: z.string({ error: 'Enter your password' }).min(1, 'Enter your password').max(1000, 'Use 1000 characters or fewer'),
  to: z.string().optional(),
})
