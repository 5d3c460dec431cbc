import { z } from 'zod'
import { optionalDay, optionalText, requiredDay, requiredText } from '../../../form-state'

/** What a child is looked for by, from the page's address: everything may be missing. */
export const searchForm = z.object({
  givenNames: z.string().trim().max(200).catch(''),
  familyName: z.string().trim().max(200).catch(''),
  dateOfBirth: optionalDay().catch(null),
})

/** The child to notify about: one of those that were found, or a new one. */
export const startForm = z.union([
  z.object({ childId: z.uuid() }),
  z.object({
    givenNames: requiredText('Enter the child’s given names', 200),
    familyName: requiredText('Enter the child’s family name', 200),
    dateOfBirth: requiredDay('Enter the child’s day of birth'),
    whyNew: optionalText(1000),
  }),
])
