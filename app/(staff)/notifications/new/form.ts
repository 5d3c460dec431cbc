import { z } from 'zod'
import { REFERRAL_SOURCES } from '@/lib/domain/intake/referral'
import { optionalDay, optionalText, requiredDay, requiredText } from '../../../form-state'

/** What a child is looked for by, from the page's address: everything may be missing. */
export const searchForm = z.object({
  givenNames: z.string().trim().max(200).catch(''),
  familyName: z.string().trim().max(200).catch(''),
  dateOfBirth: optionalDay().catch(null),
})

/** Who told: the police, or whoever made a referral. */
export const toldBy = z.enum(['police', ...REFERRAL_SOURCES]).catch('police')

/** The child to notify about: one of those that were found, or a new one. */
export const startForm = z.union([
  z.object({ childId: z.uuid(), source: toldBy }),
  z.object({
    givenNames: requiredText('Enter the child’s given names', 200),
    familyName: requiredText('Enter the child’s family name', 200),
    dateOfBirth: requiredDay('Enter the child’s day of birth'),
    whyNew: optionalText(1000),
    source: toldBy,
  }),
])
