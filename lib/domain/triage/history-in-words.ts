import { daysBetween, type IsoDay } from '../deadlines/iso-day'
import { OUTCOME_NAMES, isOutcome } from '../outcome/outcome'
import { COUNTED_FOR_ROUTE } from '../rules/route'
import { writtenDay } from '../wording/written-day'

/** An earlier disposal as a history lists it. */
export type HistoryItem = { outcome: string; givenOn: IsoDay }

/** What an earlier outcome is called. */
export function earlierOutcomeName(outcome: string): string {
  return outcome === 'CONVICTION' ? 'Conviction by a court' : isOutcome(outcome) ? OUTCOME_NAMES[outcome].long : outcome
}

/** Whether an earlier disposal counts when the route is chosen; an NFA never does. */
export function countsForRoute({ outcome }: Pick<HistoryItem, 'outcome'>): boolean {
  return COUNTED_FOR_ROUTE.some((counted) => counted === outcome)
}

/** The child's history in one or two sentences: how much of it counts, what came last, and whether somebody has checked it. */
export function historyInWords(items: readonly HistoryItem[], checkedOn: IsoDay | null, today: IsoDay): string {
  const counted = items.filter(countsForRoute).sort((a, b) => (a.givenOn < b.givenOn ? 1 : -1))
  const [last] = counted
  const found = last
    ? `${counted.length === 1 ? 'One earlier disposal counts' : `${counted.length} earlier disposals count`}: ${counted.length === 1 ? 'it was' : 'the last was'} ${lowerFirst(earlierOutcomeName(last.outcome))} on ${writtenDay(last.givenOn)}, ${ago(daysBetween(last.givenOn, today))}.`
    : items.length > 0
      ? `Nothing that is recorded counts as an earlier disposal (${items.length === 1 ? 'one no further action' : `${items.length} entries that do not count`}).`
      : 'No earlier disposal is recorded.'
  return checkedOn ? `${found} The history was checked on ${writtenDay(checkedOn)}.` : `${found} Nobody has checked the history yet, so the rules treat it as unknown.`
}

function ago(days: number): string {
  if (days < 1) return 'today'
  if (days < 62) return days === 1 ? 'yesterday' : `${days} days ago`
  const months = Math.round(days / 30.4)
  return months < 24 ? `about ${months} months ago` : `about ${Math.round(days / 365.25)} years ago`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
