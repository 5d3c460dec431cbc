import { z } from 'zod'
import { LOOK_UP_PURPOSES } from '@/lib/domain/agencies/look-up'
import { oneOf, optionalText, requiredDay, requiredText } from '../../form-state'

/** Whom an officer asks about, for what and why. */
export const lookUpForm = z.object({
  serviceId: z.uuid({ error: 'Choose the youth justice service' }),
  givenNames: requiredText('Enter the child’s given names', 200),
  familyName: requiredText('Enter the child’s family name', 200),
  dateOfBirth: requiredDay('Enter the child’s day of birth'),
  postcode: optionalText(10),
  purpose: oneOf(LOOK_UP_PURPOSES, 'Choose what you ask for'),
  reason: requiredText('Say why you ask: the incident or its reference', 300),
})
