import { z } from 'zod'
import { isIsoDay } from '@/lib/domain/deadlines/iso-day'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { ACCOUNTS, ADULT_RELATIONSHIPS, AUTHORITIES, EVIDENCE, EXPLOITATION, IMAGERY, PLACES, SECTION_45, type Facts } from '@/lib/domain/rules/facts'

/** A text that is there: blank text counts as absent. */
export const requiredText = z.string({ error: 'Must be a text' }).refine(text => text.trim() !== '', { error: 'Must not be blank' })

/** A day that exists. */
export const requiredDay = z.string({ error: 'Must be a day, as YYYY-MM-DD' }).refine(isIsoDay, { error: 'Must be a day that exists, as YYYY-MM-DD' })

/** A fact that may be blank: absent, null and blank text are the same. */
export function maybe<T extends z.ZodType>(schema: T) {
  return z.preprocess(value => (value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value), schema.optional())
}

/** One of a list of words. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, { error: `Must be one of ${words.join(', ')}` })
}

const text = maybe(z.string({ error: 'Must be a text' }))
const yesOrNo = maybe(z.boolean({ error: 'Must be true or false' }))
const day = maybe(requiredDay)
const list = <T extends z.ZodType>(item: T) => maybe(z.array(item, { error: 'Must be a list' }))
const group = <T extends z.ZodRawShape>(shape: T) => z.object(shape, { error: 'Must be an object' })
const score = z.number({ error: 'Must be a whole number from 1 to 5' }).refine(value => [1, 2, 3, 4, 5].includes(value), { error: 'Must be a whole number from 1 to 5' })
const cap = z.number({ error: 'Must be a whole number, 0 or more' }).refine(value => Number.isSafeInteger(value) && value >= 0, { error: 'Must be a whole number, 0 or more' })

/**
 * The facts of a case in the shape of the rules contract, section 2; used by the command line for a line of input and by
 * the page that tries facts without a case. Unknown keys are dropped; what needs the matrix is for `problemsIn`.
 */
export const factsSchema = group({
  id: requiredText,
  asOf: requiredDay,
  notifiedOn: day,
  child: group({
    dateOfBirth: requiredDay,
    careExperienced: yesOrNo,
    exploitation: maybe(oneOf(EXPLOITATION)),
    exploitationConsidered: yesOrNo,
    section45: maybe(oneOf(SECTION_45)),
    socialWorkerViewRecorded: yesOrNo,
  }),
  offences: z
    .array(group({ offence: requiredText, committedOn: requiredDay, place: maybe(oneOf(PLACES)), imagery: maybe(oneOf(IMAGERY)) }), { error: 'Must be a list of offences' })
    .min(1, { error: 'Must hold at least one offence' }),
  factors: list(requiredText),
  score: maybe(group({ final: maybe(score), rationale: text })),
  evidence: maybe(oneOf(EVIDENCE)),
  account: maybe(oneOf(ACCOUNTS)),
  rights: maybe(group({
    cautioned: yesOrNo,
    legalAdviceOffered: yesOrNo,
    appropriateAdult: maybe(group({ present: yesOrNo, relationship: maybe(oneOf(ADULT_RELATIONSHIPS)) })),
  })),
  victim: maybe(group({ identified: yesOrNo, informed: yesOrNo, viewRecorded: yesOrNo, enhanced: yesOrNo })),
  yjsReferredOn: day,
  history: list(group({ outcome: oneOf([...OUTCOMES, 'CONVICTION']), on: requiredDay })),
  authorities: list(group({ authority: oneOf(AUTHORITIES), outcome: oneOf(OUTCOMES) })),
  disposal: maybe(group({
    agency: text,
    agencyAccepted: yesOrNo,
    schoolAction: text,
    safeguardingLead: text,
    suspectNamed: yesOrNo,
    rationale: text,
    childAgrees: yesOrNo,
    activityCompletedOn: day,
    conditions: list(z.string({ error: 'Must be a text' })),
    conditionsEndOn: day,
    yjsRecommendation: yesOrNo,
    consentSigned: yesOrNo,
    explained: yesOrNo,
    childInformationForm: yesOrNo,
  })),
  settings: maybe(group({ communityResolutionCap: maybe(cap) })),
}) satisfies z.ZodType<Facts>
