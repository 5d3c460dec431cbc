import { z } from 'zod'
import { EMERGENCY_REASONS } from '@/lib/domain/access/emergency'
import { readReference } from '@/lib/domain/intake/reference'
import { oneOf, optionalDay, optionalText, requiredText } from '../../../form-state'

/** Which restricted record somebody must see at once, and why: the reference of a case, or the whole name with the day of birth. */
export const emergencyForm = z
  .object({
    serviceId: z.uuid({ error: 'Choose the service' }),
    ref: z.string().trim().max(30).default('').transform((typed, context) => {
      const ref = readReference(typed)
      if (typed && !ref) context.addIssue({ code: 'custom', message: 'A reference reads like JN-2026-000123-K: check it, its last letter too' })
      return ref
    }),
    givenNames: optionalText(200),
    familyName: optionalText(200),
    dateOfBirth: optionalDay(),
    reason: oneOf(EMERGENCY_REASONS, 'Choose what the emergency is'),
    says: requiredText('Say what has happened and what you need from the record', 1000),
  })
  .transform(({ ref, givenNames, familyName, dateOfBirth, ...rest }, context) => {
    if (ref) return { ...rest, which: { ref } }
    if (givenNames && familyName && dateOfBirth) return { ...rest, which: { givenNames, familyName, dateOfBirth } }
    if (!givenNames && !familyName && !dateOfBirth) context.addIssue({ code: 'custom', path: ['ref'], message: 'Enter a case’s reference, or the names and the day of birth' })
    else {
      if (!givenNames) context.addIssue({ code: 'custom', path: ['givenNames'], message: 'Enter the child’s given names' })
      if (!familyName) context.addIssue({ code: 'custom', path: ['familyName'], message: 'Enter the child’s family name' })
      if (!dateOfBirth) context.addIssue({ code: 'custom', path: ['dateOfBirth'], message: 'Enter the child’s day of birth' })
    }
    return z.NEVER
  })
