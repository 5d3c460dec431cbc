import type { IsoDay } from '../deadlines/iso-day'
import { dueInWords } from '../triage/clock-in-words'

/** The partners that are asked about a child, by the agency for which their people sit on a panel, with what is usually asked (inspectors name education, health and social care). */
export const PARTNERS = {
  education: { name: 'Education', asks: 'Is the child in school, and full time? Attendance, exclusions, special educational needs and any plan. Who there knows the child best?' },
  health: { name: 'Health', asks: 'Is anything known that bears on what happened or on how to work with the child: speech and language, neurodiversity, mental health, substance use?' },
  'social-care': { name: 'Social care', asks: 'Is there a social worker or a plan, now or before? Any concern about harm to the child, and who has parental responsibility?' },
  'early-help': { name: 'Early help', asks: 'Does anybody work with the family, now or before, and what has helped?' },
  'another-yjs': { name: 'Another youth justice service', asks: 'Is the child known there, with which outcomes, and who worked with them?' },
} as const
/** A key of `PARTNERS`. */
export type Partner = keyof typeof PARTNERS

/** The partners in their order. */
export const PARTNER_KEYS = Object.keys(PARTNERS) as readonly Partner[]

/** Without these three a panel has not heard from everybody whom the inspectors expect (R60, R69). */
export const PARTNERS_EXPECTED = ['education', 'health', 'social-care'] as const satisfies readonly Partner[]

/** How a partner was reminded. */
export const CHASE_WAYS = { phone: 'By telephone', email: 'By email', person: 'In person', manager: 'Through a manager there' } as const
/** One way to remind a partner. */
export type ChaseWay = keyof typeof CHASE_WAYS

/** How a check can end. "Nothing known" is an answer; no answer at all is accounted for with a reason. */
export const CHECK_ANSWERS = { known: 'Answered', 'nothing-known': 'Nothing known', refused: 'Refused to answer', 'no-answer': 'No answer came in time' } as const
/** One way in which a check ends. */
export type CheckAnswer = keyof typeof CHECK_ANSWERS

/** What a partner is called. */
export function partnerName(agency: string): string {
  const known: Readonly<Record<string, { name: string }>> = PARTNERS
  return known[agency]?.name ?? agency
}

/** Where a check stands, in words. */
export function checkInWords({ answer, dueOn }: { answer: string | null; dueOn: IsoDay }, today: IsoDay): string {
  if (answer !== null) {
    const known: Readonly<Record<string, string>> = CHECK_ANSWERS
    return known[answer] ?? answer
  }
  return `Waited for: ${dueInWords(dueOn, today).words}`
}

/** The partners whom nobody has asked yet about a case, of those who are expected. */
export function notAsked(checks: readonly { agency: string }[]): Partner[] {
  return PARTNERS_EXPECTED.filter((partner) => !checks.some(({ agency }) => agency === partner))
}
