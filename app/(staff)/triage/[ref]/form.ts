import { z } from 'zod'
import { requiredText } from '../../../form-state'

/** Taking a case that nobody has. */
export const claimForm = z.object({ ref: z.string() })

/** Taking a case over from a colleague, with the reason. */
export const takeOverForm = z.object({ ref: z.string(), takeOverReason: requiredText('Say why you take the case over', 1000) })
