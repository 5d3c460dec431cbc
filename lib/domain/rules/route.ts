import type { Route } from './seen'
import type { CaseOffence, CaseView } from './case-view'
import { satisfies, type HistoryEntry } from './facts'

/** Disposals that count as earlier ones in the rules; an NFA never does. */
export const COUNTED_EARLIER: readonly HistoryEntry['outcome'][] = ['OC8', 'OC22', 'OC23', 'YC', 'YCC', 'CONVICTION']

/** Disposals that count as earlier ones for where a case goes: those, and what another agency did or what ended in the public interest. */
export const COUNTED_FOR_ROUTE: readonly HistoryEntry['outcome'][] = [...COUNTED_EARLIER, 'OC20', 'OC21']

/** Where a case goes, and why, in plain sentences. */
export interface RouteAnswer {
  route: Route
  reasons: string[]
}

/** Finds the route of a case: the first that holds, in the order of the rules contract, section 3. */
export function routeOf(view: CaseView): RouteAnswer {
  const { facts, gravity } = view
  if (view.underTenThroughout) return to('no-criminal-outcome', 'The child was under 10 at every offence.')
  if (facts.evidence === 'insufficient') return to('police-may-decide', 'There is not enough evidence of an offence.')
  if (gravity.final === null) return to('unscored', 'No final gravity score is recorded yet.')
  if (facts.child.exploitation === 'suspected') return to('panel', 'Exploitation is suspected.')
  if (gravity.final === 5) return to('charging-decision', 'The final gravity score is 5.')
  const reasons = panelReasons(view)
  if (reasons.length > 0) return { route: 'panel', reasons }
  return to('police-may-decide', 'Nothing in the case asks for a panel.')
}

function to(route: Route, reason: string): RouteAnswer {
  return { route, reasons: [reason] }
}

function panelReasons({ facts, gravity, offences }: CaseView): string[] {
  const marked = (marker: 'weapon' | 'knife-possession') => offences.some(({ row }) => row.markers.includes(marker))
  const counted = facts.history?.some(entry => COUNTED_FOR_ROUTE.includes(entry.outcome))
  const reasons: [holds: boolean, reason: string][] = [
    [gravity.final === 3 || gravity.final === 4, `The final gravity score is ${gravity.final}.`],
    [counted === true, 'There is an earlier disposal that counts.'],
    [!facts.history, 'The history of the child has not been checked.'],
    [marked('weapon'), 'An offence is marked as involving a weapon.'],
    [marked('knife-possession'), 'An offence is marked as knife possession.'],
    [offences.some(isSexual), 'An offence is marked as sexual.'],
    [facts.child.exploitation !== 'no', 'Exploitation has not been ruled out.'],
    [
      Math.abs(gravity.shift ?? 0) > 1 && !hasInspector(facts.authorities ?? []),
      'The final score is more than 1 from the base, and no inspector has authorised an outcome.',
    ],
  ]
  return reasons.filter(([holds]) => holds).map(([, reason]) => reason)
}

/** Whether an offence is sexual for the rules: self-made imagery without aggravation is not. */
export function isSexual({ fact, row }: CaseOffence): boolean {
  const selfMade = row.markers.includes('imagery') && fact.imagery === 'non-aggravated'
  return row.markers.includes('sexual') && !selfMade
}

function hasInspector(authorities: NonNullable<CaseView['facts']['authorities']>): boolean {
  return authorities.some(given => satisfies(given.authority, 'inspector'))
}
