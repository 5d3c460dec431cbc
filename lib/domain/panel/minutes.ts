import type { IsoDay } from '../deadlines/iso-day'
import type { Outcome } from '../outcome/outcome'
import type { AgendaResult, DecidedResult } from './agenda-result'
import type { VoidReason } from './ballot-end'
import type { DeferralReason } from './deferral-reasons'
import type { NoteHeading } from './discussion'
import type { PanelKind } from './panel-kinds'
import type { Agency, SeatKind, Vote } from './tally'
import type { PanelActionKind } from './telling'

/** A round of voting as the minutes keep it. */
export type MinutedRound = {
  round: number; end: 'decided' | 'escalated' | 'void' | null; by: DecidedResult | null; voidReason: VoidReason | null; outcome: Outcome | null
  votes: { name: string; agency: Agency; outcome: Vote; reason: string; whyNotLower: string | null }[]
  noView: string[]
}

/** One case of a meeting as the minutes keep it: the child by initials, and nothing that only the pack holds. */
export type MinutedCase = {
  caseId: string; childId: string; ref: string; initials: string
  offences: { title: string; committedOn: IsoDay }[]
  account: string | null
  score: { final: number; base: number | null; rationale: string | null } | null
  result: AgendaResult | null
  interests: string[]
  heard: { agency: Agency; view: string }[]
  notes: { heading: NoteHeading; spokenTo: boolean; note: string | null }[]
  proposals: { by: string; outcome: Outcome; conditions: string[]; interventions: string[]; weeks: number | null; why: string; whyNotLower: string | null; isWithdrawn: boolean }[]
  /** The outcomes that were not closed when the panel decided. */
  considered: Outcome[]
  likeCases: string[]
  rounds: MinutedRound[]
  outcome: Outcome | null
  conditions: string[]
  conditionsEndOn: IsoDay | null
  activity: string | null
  deferral: { nth: number; reason: DeferralReason; missing: string; owner: string; newDay: IsoDay; toMeeting: string | null } | null
  returned: string | null
  advice: string | null
  flags: { by: string; reason: string; answer: string | null; answeredBy: string | null }[]
  /** Until when the two are to settle it. */
  escalatedUntil: IsoDay | null
  actions: { kind: PanelActionKind; says: string | null; who: string; dueOn: IsoDay }[]
}

/** The minutes of a meeting: everything that was recorded about it, as it stands or as it was signed. Instants are ISO strings, so that it can be kept as it is. */
export type MinutesContent = {
  service: string; kind: PanelKind; startsAt: string; venue: string
  seats: { name: string; agency: Agency; seat: SeatKind; present: boolean; apology: string | null; withoutVote: string | null; stays: { cameAt: string; leftAt: string | null }[] }[]
  /** Why education or health was not heard. */
  absences: { agency: Agency; reason: string }[]
  cases: MinutedCase[]
  /** Cases whose records are restricted and not open to whoever signs: each has a part of its own, signed by somebody of the meeting who may see it. `number` is its place among all cases, from 1. */
  apart: { caseId: string; childId: string; number: number }[]
}

/** Minutes as somebody can sign for them: the cases of children who are not open to them are set apart. */
export function setApart(whole: MinutesContent, isOpen: (childId: string) => boolean): MinutesContent {
  return {
    ...whole, cases: whole.cases.filter(({ childId }) => isOpen(childId)),
    apart: whole.cases.flatMap(({ caseId, childId }, index) => (isOpen(childId) ? [] : [{ caseId, childId, number: index + 1 }])),
  }
}

/** Every case of minutes in the order of the agenda, those that are set apart among them as their ids alone. */
export function inOrder({ cases, apart }: Pick<MinutesContent, 'cases' | 'apart'>): ({ number: number; minuted: MinutedCase } | { number: number; minuted: null; caseId: string; childId: string })[] {
  const here = [...cases]
  return Array.from({ length: cases.length + apart.length }, (_, index) => {
    const number = index + 1
    const hidden = apart.find((one) => one.number === number)
    if (hidden) return { ...hidden, minuted: null }
    const minuted = here.shift()
    if (!minuted) throw new RangeError('The numbers of what is set apart do not fit the minutes')
    return { number, minuted }
  })
}

/** A name in initials: `J. H.` */
export function initialsOf(...names: readonly string[]): string {
  return names.flatMap((name) => name.trim().split(/\s+/).slice(0, 1)).flatMap((name) => (name ? [`${name.charAt(0).toUpperCase()}.`] : [])).join(' ')
}
