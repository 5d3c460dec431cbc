import { z } from 'zod'
import { requiredText } from '../../form-state'

/** The second step of signing in. The code is never sent back to the page. */
export const codeForm = z.object({ code: requiredText('Enter the code', 40), to: z.string().optional() })
