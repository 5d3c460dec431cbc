import { z } from 'zod'
import { ACCOUNTS, ADULT_RELATIONSHIPS, EVIDENCE, EXPLOITATION, IMAGERY, PLACES, SECTION_45 } from '@/lib/domain/rules/facts'
import { optionalDay, optionalText, orBlank, requiredDay, requiredText, yesNoOrBlank } from '../../../form-state'
import { victimRow } from '../../../form-victims'

const offenceRow = z.object({
  title: z.string().trim().max(300).optional().default(''),
  code: z.string().max(200).optional().default(''),
  remove: z.string().optional(),
  committedOn: optionalDay(),
  place: orBlank(PLACES),
  imagery: orBlank(IMAGERY),
})

/** The whole notification. What may stay blank in a draft may stay blank here; `intent` says which button was pressed. */
export const notificationForm = z.object({
  ref: z.string(),
  version: z.coerce.number().int(),
  intent: z.enum(['save', 'submit']),
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
})
