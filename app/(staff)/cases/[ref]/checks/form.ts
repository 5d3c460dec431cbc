import { z } from 'zod'
import { PARTNERS } from '@/lib/domain/agencies/partners'
import { lawfulReason } from '../../../../form-lawful-reason'
import { oneOf, optionalDay, requiredText } from '../../../../form-state'

/** Which partner is asked, what, and by when; without a day it is due as the service has set. */
export const askForm = z.object({
  ref: z.string(),
  agency: oneOf(PARTNERS, 'Choose whom you ask'),
  askedOf: requiredText('Enter the person or the team whom you ask', 200),
  asks: requiredText('Write what you ask', 1000),
  dueOn: optionalDay(),
  ...lawfulReason,
})
