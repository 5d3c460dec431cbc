import type { Marker } from '../gravity/edition'
import type { CaseView } from '../rules/case-view'
import { COUNTED_FOR_ROUTE, isSexual } from '../rules/route'
import type { TriageChoice } from './triage-choice'

/** Why a matter that the police settled alone is put before a manager (R14, and the joint inspection’s findings on serious and repeat matters). */
export const ALERT_REASONS = ['serious', 'violence', 'weapon', 'sexual', 'repeat'] as const
/** One of `ALERT_REASONS`. */
export type AlertReason = (typeof ALERT_REASONS)[number]

/** Each reason as a sentence. */
export const ALERT_REASON_WORDS: Readonly<Record<AlertReason, string>> = {
  serious: 'The gravity score is 3 or more.',
  violence: 'An offence is marked as violent.',
  weapon: 'An offence is marked as involving a weapon or a knife.',
  sexual: 'An offence is marked as sexual.',
  repeat: 'The child has an earlier disposal that counts.',
}

/** Choices that end a matter by police alone; a charging decision ends none. */
const BY_POLICE_ALONE: readonly TriageChoice[] = ['settle', 'no_criminal_outcome']

/** Why a triage decision is put before a manager; empty where it is not. Before anybody has scored the case, the matrix’s own score of the offence counts. */
export function alertReasons({ underTenThroughout, offences, gravity, facts }: CaseView, choice: TriageChoice): AlertReason[] {
  if (underTenThroughout || !BY_POLICE_ALONE.includes(choice)) return []
  const marked = (...markers: Marker[]) => offences.some(({ row }) => markers.some((marker) => row.markers.includes(marker)))
  const holds: Record<AlertReason, boolean> = {
    serious: (gravity.final ?? gravity.base) >= 3,
    violence: marked('violence'),
    weapon: marked('weapon', 'knife-possession'),
    sexual: offences.some(isSexual),
    repeat: (facts.history ?? []).some(({ outcome }) => COUNTED_FOR_ROUTE.includes(outcome)),
  }
  return ALERT_REASONS.filter((reason) => holds[reason])
}

/** The reasons of a kept alert as sentences. */
export function alertInWords(reasons: readonly string[]): string[] {
  return ALERT_REASONS.filter((reason) => reasons.includes(reason)).map((reason) => ALERT_REASON_WORDS[reason])
}
