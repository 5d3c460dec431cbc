import type { IsoDay } from '../deadlines/iso-day'

/** Every outcome that Juncture can advise on, lowest response first; the order in which screens list them. */
export const OUTCOMES = ['NFA', 'OC8', 'OC20', 'OC21', 'OC22', 'OC23', 'YC', 'YCC', 'CHARGE'] as const

/** One way in which a case about a child can end; a code of this project, never a national number. */
export type Outcome = (typeof OUTCOMES)[number]

/** What people call each outcome: short for tables, long for headings. */
export const OUTCOME_NAMES: Readonly<Record<Outcome, { short: string; long: string }>> = {
  NFA: { short: 'NFA', long: 'No further action' },
  OC8: { short: 'Outcome 8', long: 'Community resolution (Outcome 8)' },
  OC20: { short: 'Outcome 20', long: 'Action by another agency (Outcome 20)' },
  OC21: { short: 'Outcome 21', long: 'Further investigation is not in the public interest (Outcome 21)' },
  OC22: { short: 'Outcome 22', long: 'Diversionary activity undertaken (Outcome 22)' },
  OC23: { short: 'Outcome 23', long: 'Deferred prosecution (Outcome 23)' },
  YC: { short: 'Youth caution', long: 'Youth caution' },
  YCC: { short: 'Youth conditional caution', long: 'Youth conditional caution' },
  CHARGE: { short: 'Charge', long: 'Charge' },
}

/** The lowest gravity score, 1–5, to which an outcome normally answers (rules contract, `gravity.not-above-response`); NFA answers to any. */
export const OUTCOME_LEVELS: Readonly<Record<Outcome, number>> = {
  NFA: 1, OC8: 2, OC20: 2, OC21: 2, OC22: 2, OC23: 3, YC: 3, YCC: 4, CHARGE: 5,
}

/** An outcome that the police gave before this case, or a conviction by a court. */
export type EarlierOutcome = Outcome | 'CONVICTION'

/** Tells whether a text is the code of an outcome. */
export function isOutcome(text: string): text is Outcome {
  return (OUTCOMES as readonly string[]).includes(text)
}

/** The Home Office crime outcome number under which an outcome is returned, between two days (`to` is the last day, absent while it runs). */
export interface NationalCode {
  outcome: Outcome
  code: string
  label: string
  from: IsoDay
  to?: IsoDay
}

const FIRST_DAY: IsoDay = '2020-01-01'

/** National numbers by outcome and date (Home Office, Crime outcomes in England and Wales 2025 to 2026); NFA has several, by reason. */
export const NATIONAL_CODES: readonly NationalCode[] = [
  { outcome: 'NFA', code: '9', label: 'Prosecution not in the public interest (CPS)', from: FIRST_DAY },
  { outcome: 'NFA', code: '10', label: 'Formal action not in the public interest (police)', from: FIRST_DAY },
  { outcome: 'NFA', code: '11', label: 'Prosecution prevented: named suspect below the age of criminal responsibility', from: FIRST_DAY },
  { outcome: 'NFA', code: '12', label: 'Prosecution prevented: suspect too ill', from: FIRST_DAY },
  { outcome: 'NFA', code: '13', label: 'Prosecution prevented: victim or key witness dead or too ill', from: FIRST_DAY },
  { outcome: 'NFA', code: '14', label: 'Evidential difficulties: suspect not identified', from: FIRST_DAY },
  { outcome: 'NFA', code: '15', label: 'Evidential difficulties: suspect named, victim supports action', from: FIRST_DAY },
  { outcome: 'NFA', code: '16', label: 'Evidential difficulties: suspect named, victim does not support action', from: FIRST_DAY },
  { outcome: 'NFA', code: '17', label: 'Time limit for prosecution has expired', from: FIRST_DAY },
  { outcome: 'OC8', code: '8', label: 'Community resolution', from: FIRST_DAY },
  { outcome: 'OC20', code: '20', label: 'Action undertaken by another body or agency', from: FIRST_DAY },
  { outcome: 'OC21', code: '21', label: 'Further investigation not in the public interest (police decision)', from: FIRST_DAY },
  { outcome: 'OC22', code: '22', label: 'Diversionary, educational or intervention activity undertaken', from: FIRST_DAY },
  { outcome: 'OC23', code: '23', label: 'Deferred prosecution of a child', from: '2026-02-01' },
  { outcome: 'YC', code: '2', label: 'Caution: youths', from: FIRST_DAY },
  { outcome: 'YCC', code: '2', label: 'Caution: youths', from: FIRST_DAY },
  { outcome: 'CHARGE', code: '1', label: 'Charge or summons', from: FIRST_DAY },
]

/** The national numbers under which an outcome decided on a day may be returned; more than one means that a person chooses, none that it was not in force. */
export function nationalCodesOf(outcome: Outcome, day: IsoDay): readonly NationalCode[] {
  return NATIONAL_CODES.filter(row => row.outcome === outcome && row.from <= day && (row.to === undefined || day <= row.to))
}

/** Outcomes that the youth justice data schema cannot hold yet, and the value sent in their place (supplier notice on Outcome 23; until schema 12, due 2027/28). */
export const YJB_STAND_INS: readonly { outcome: Outcome; value: string; from: IsoDay; to?: IsoDay }[] = [
  { outcome: 'OC23', value: 'Reprimand', from: '2026-02-01' },
]
