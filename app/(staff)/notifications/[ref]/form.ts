import { z } from 'zod'
import { LAWFUL_BASES, REFERRAL_SOURCES } from '@/lib/domain/intake/referral'
import { RELEASES } from '@/lib/domain/intake/release'
import { ACCOUNTS, ADULT_RELATIONSHIPS, EVIDENCE, EXPLOITATION, IMAGERY, PLACES, SECTION_45 } from '@/lib/domain/rules/facts'
import { optionalDay, optionalText, orBlank, requiredDay, requiredText, yesNoOrBlank } from '../../../form-state'
import { victimRow } from '../../../form-victims'

const offenceRow = z.object({
  title: z.string().trim().max(300).optional().default(''),
  code: z.string().max(200).optional().default(''),
  pick: z.string().max(200).optional().default(''),
  remove: z.string().optional(),
  committedOn: optionalDay(),
  place: orBlank(PLACES),
  imagery: orBlank(IMAGERY),
})

/** Which notification, on which version, and which button was pressed; what no page sends is none, and an old one. */
export const sentForm = z.object({ ref: z.string().catch(''), version: z.coerce.number().int().catch(0), intent: z.enum(['save', 'submit']).catch('save') })

/** Every question of a notification. What may stay blank in a draft may stay blank here. */
const notificationForm = z.object({
  givenNames: requiredText('Enter the child’s given names', 200),
  familyName: requiredText('Enter the child’s family name', 200),
  knownAs: optionalText(200),
  dateOfBirth: requiredDay('Enter the child’s day of birth'),
  sex: orBlank(['female', 'male', 'not-stated']),
  ethnicity: optionalText(2),
  firstLanguage: optionalText(100),
  interpreterNeeded: yesNoOrBlank,
  communicationNeeds: optionalText(1000),
  school: optionalText(200),
  notifiedOn: optionalDay(),
  crimeReference: optionalText(50),
  officerInCase: optionalText(200),
  circumstances: optionalText(),
  offences: z.array(offenceRow).max(30).default([]),
  evidence: orBlank(EVIDENCE),
  account: orBlank(ACCOUNTS),
  cautioned: yesNoOrBlank,
  legalAdviceOffered: yesNoOrBlank,
  adultPresent: yesNoOrBlank,
  adultRelationship: orBlank(ADULT_RELATIONSHIPS),
  adultName: optionalText(200),
  careExperienced: yesNoOrBlank,
  socialWorkerView: optionalText(),
  exploitation: orBlank(EXPLOITATION),
  exploitationConsidered: yesNoOrBlank,
  exploitationNote: optionalText(),
  section45: orBlank(SECTION_45),
  victimIdentified: yesNoOrBlank,
  victims: z.array(victimRow).max(30).default([]),
  historyChecked: z.string().optional().transform((value) => value === 'yes'),
  yjsReferredOn: optionalDay(),
  release: orBlank(RELEASES),
  releasedOn: optionalDay(),
  bailUntil: optionalDay(),
  bailConditionsUntil: optionalDay(),
  releaseReviewOn: optionalDay(),
  source: z.enum(REFERRAL_SOURCES),
  fromName: optionalText(200),
  fromRole: optionalText(200),
  fromContact: optionalText(200),
  lawfulBasis: orBlank(LAWFUL_BASES),
  asks: optionalText(),
  policeInvolved: yesNoOrBlank,
})

type Asked = Partial<z.output<typeof notificationForm>>

/** The answers of those questions that a form asked, and every error by its field. A question that was not asked has no answer: it stays as it is recorded. */
export function readAnswers(fields: Readonly<Record<string, unknown>>): { asked: Asked; errors: Record<string, string> } {
  const asked: Asked = {}
  const errors: Record<string, string> = {}
  for (const [name, question] of Object.entries(notificationForm.shape)) {
    if (!(name in fields)) continue
    const parsed = question.safeParse(fields[name])
    if (parsed.success) Object.assign(asked, { [name]: parsed.data })
    else for (const issue of parsed.error.issues) errors[[name, ...issue.path].join('.')] ??= issue.message
  }
  return { asked, errors }
}
