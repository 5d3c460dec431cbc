import { z } from 'zod'
import {
  ADDRESS_KINDS, CARE_STATUSES, CARER_RELATIONSHIPS, CONCERN_KINDS, ETE_STATUSES, NOTE_KINDS, NRM_ANSWERS, OBSERVED_ETHNICITIES, ROMA, SEND_STATUSES, SEXES, WARNING_KINDS,
} from '@/lib/domain/wording/child-words'
import { ETHNICITIES } from '@/lib/domain/wording/fact-words'
import { oneOf, optionalDay, optionalText, requiredDay, requiredText, yesNoOrBlank } from '../../../../form-state'

/** One of a list of words, or nothing. */
const oneOfOrBlank = <W extends Readonly<Record<string, string>>>(words: W) =>
  z.union([oneOf(words, 'Choose one of the answers'), z.literal('')]).optional().transform((value) => value || null)

const record = { childId: z.string(), version: z.coerce.number().int() }
const entry = { ...record, entryId: z.union([z.uuid(), z.literal('')]).optional().transform((value) => value || null) }

/** Names, date of birth and sex. Other names stand one a line. */
export const namesForm = z.object({
  ...record,
  givenNames: requiredText('Enter the child’s given names', 200),
  familyName: requiredText('Enter the child’s family name', 200),
  knownAs: optionalText(200),
  aliases: optionalText(1000).transform((text) => [...new Set((text ?? '').split(/\r?\n/).map((line) => line.trim()).filter(Boolean))]),
  dateOfBirth: requiredDay('Enter the child’s day of birth'),
  sex: oneOfOrBlank(SEXES),
})

/** What the child says about ethnicity and language, and apart from it what an officer saw. */
export const identityForm = z.object({
  ...record,
  ethnicity: oneOfOrBlank(ETHNICITIES),
  ethnicityObserved: oneOfOrBlank(OBSERVED_ETHNICITIES),
  roma: oneOfOrBlank(ROMA),
  firstLanguage: optionalText(100),
  interpreterNeeded: yesNoOrBlank,
})

/** Special educational needs, school, and education, training or work. */
export const educationForm = z.object({ ...record, sendStatus: oneOfOrBlank(SEND_STATUSES), sendDetail: optionalText(1000), school: optionalText(200), eteStatus: oneOfOrBlank(ETE_STATUSES), eteDetail: optionalText(1000) })

/** Communication needs, and what people do about them. */
export const communicationForm = z.object({ ...record, communicationNeeds: optionalText(1000), adjustments: optionalText(1000) })

/** A care status from a day on. */
export const careForm = z.object({ ...entry, status: oneOf(CARE_STATUSES, 'Choose how the child stands'), startsOn: requiredDay('Enter the day from which it holds'), endsOn: optionalDay(), authority: optionalText(200) })

/** An address. */
export const addressForm = z.object({
  ...entry,
  kind: oneOf(ADDRESS_KINDS, 'Choose what kind of place it is'),
  address: requiredText('Enter the address', 500),
  postcode: optionalText(10).refine((code) => code === null || /^[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}$/i.test(code), 'Enter a postcode such as NR1 3DH, or leave it empty').transform((code) => code && `${code.replace(/\s/g, '').slice(0, -3)} ${code.slice(-3)}`.toUpperCase()),
  startsOn: optionalDay(),
  endsOn: optionalDay(),
})

/** A grown-up in the child's life. */
export const carerForm = z.object({
  ...entry,
  name: requiredText('Enter their name', 200),
  relationship: oneOf(CARER_RELATIONSHIPS, 'Choose who they are to the child'),
  hasParentalResponsibility: yesNoOrBlank,
  livesWithChild: yesNoOrBlank,
  contact: optionalText(300),
  note: optionalText(1000),
})

/** A warning with its owner and the day of its review. */
export const warningForm = z.object({
  ...entry,
  kind: oneOf(WARNING_KINDS, 'Choose what it is about'),
  says: requiredText('Say in a sentence what people must know', 200),
  ownerId: z.uuid({ error: 'Choose who answers for it' }),
  reviewOn: requiredDay('Enter the day on which it is looked at again'),
})

/** Why a warning ends. */
export const endWarningForm = z.object({ ...record, entryId: z.uuid(), reason: requiredText('Say why the warning ends', 1000) })

/** A concern about exploitation or going missing. */
export const concernForm = z.object({
  ...entry,
  kind: oneOf(CONCERN_KINDS, 'Choose what the concern is'),
  raisedOn: requiredDay('Enter the day on which it was raised'),
  raisedBy: requiredText('Enter who raised it', 200),
  detail: requiredText('Say what was seen or said', 2000),
  closedOn: optionalDay(),
})

/** A referral to the National Referral Mechanism. */
export const nrmForm = z.object({
  ...entry,
  referredOn: requiredDay('Enter the day of the referral'),
  responder: requiredText('Enter who made it', 200),
  reference: optionalText(50),
  reasonableGrounds: oneOfOrBlank(NRM_ANSWERS),
  reasonableOn: optionalDay(),
  conclusiveGrounds: oneOfOrBlank(NRM_ANSWERS),
  conclusiveOn: optionalDay(),
})

/** A note for the chronology. */
export const noteForm = z.object({ childId: z.string(), kind: oneOf(NOTE_KINDS, 'Choose what kind of note it is'), happenedOn: requiredDay('Enter the day on which it happened'), says: requiredText('Write the note') })

const people = z.union([z.array(z.uuid()), z.uuid().transform((id) => [id]), z.literal('').transform(() => [])]).optional().transform((ids) => ids ?? [])

/** Why a record is restricted, and who may see it. */
export const restrictForm = z.object({ ...record, reason: requiredText('Say why this record is restricted', 1000), personIds: people, also: people })

/** Who else may see a restricted record, and why. */
export const giveAccessForm = z.object({ ...record, personId: z.uuid({ error: 'Choose who may see the record' }), accessReason: requiredText('Say why they need to see it', 1000) })

/** Whose access ends, and why. */
export const endAccessForm = z.object({ ...record, endPersonId: z.uuid({ error: 'Choose whose access ends' }), endReason: requiredText('Say why their access ends', 1000) })

/** Why a restriction is lifted. */
export const liftForm = z.object({ ...record, liftReason: requiredText('Say why the restriction is lifted', 1000) })
