import { z } from 'zod'
import { requiredDay, requiredText } from '../../../../form-state'

/** What was decided about the charge. */
export const chargeForm = z.object({
  ref: z.string(),
  version: z.coerce.number().int(),
  answer: z.enum(['charged', 'returned'], { error: 'Choose what was decided' }),
  on: requiredDay('Enter the day of the decision'),
  reason: requiredText('Write who decided and why'),
})
