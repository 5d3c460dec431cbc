import { z } from 'zod'
import { requiredText } from '../../../../form-state'

/** What a manager found about an emergency. */
export const reviewForm = z.object({
  accessId: z.uuid(),
  isJustified: z.enum(['yes', 'no'], { error: 'Choose whether it was justified' }).transform((answer) => answer === 'yes'),
  says: requiredText('Say what you looked at and why you think so', 2000),
})
