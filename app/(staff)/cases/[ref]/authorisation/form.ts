import { z } from 'zod'
import { requiredText } from '../../../../form-state'

/** The answer to a decision that waits for the police. */
export const authorisationForm = z.object({
  ref: z.string(),
  version: z.coerce.number().int(),
  answer: z.enum(['authorised', 'returned'], { error: 'Choose whether you authorise it or return it' }),
  reason: requiredText('Write why'),
})
