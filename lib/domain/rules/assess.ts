import type { MatrixEdition } from '../gravity/edition'
import { OUTCOMES, type Outcome } from '../outcome/outcome'
import type { Assessment, Finding, OutcomeAssessment, OutcomeStatus } from './assessment'
import { viewCase } from './case-view'
import { problemsIn, type FactProblem } from './check-facts'
import { clocksOf } from './clocks'
import type { Facts } from './facts'
import { findingOf } from './finding'
import type { Ruleset } from './in-force'
import { routeOf } from './route'
import { seeCase } from './see-case'
import type { Settings } from './settings'

/** What a case is judged by: the rules, the matrix and the local protocol, each chosen by date before it comes here. */
export interface Basis {
  ruleset: Ruleset
  edition: MatrixEdition
  settings: Settings
}

/** Thrown where facts cannot be judged; `problemsIn` finds the same problems beforehand. */
export class CannotAssess extends Error {
  constructor(readonly problems: readonly FactProblem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('; '))
  }
}

/**
 * Judges a case: gravity, route, clocks, and every outcome with every finding of the table.
 * Throws CannotAssess where `problemsIn` finds a problem, and OutsideCalendar where a clock needs bank holidays that are not known.
 */
export function assess(facts: Facts, basis: Basis): Assessment {
  const problems = problemsIn(facts, basis.edition)
  if (problems.length > 0) throw new CannotAssess(problems)
  const settings = { ...basis.settings, communityResolutionCap: facts.settings?.communityResolutionCap ?? basis.settings.communityResolutionCap }
  const view = viewCase(facts, basis.edition)
  const { route, reasons } = routeOf(view)
  const seen = seeCase(view, route, settings)
  const assessOutcome = (outcome: Outcome): OutcomeAssessment => {
    const given = (facts.authorities ?? []).filter(authority => authority.outcome === outcome)
    const seenFor = { ...seen, outcome }
    const findings = basis.ruleset.rules
      .filter(rule => rule.outcomes.includes(outcome))
      .map(rule => findingOf(rule, seenFor, given))
    return { status: statusOf(findings), findings }
  }
  return {
    id: facts.id,
    ruleset: basis.ruleset.id,
    matrix: basis.edition.id,
    gravity: view.gravity,
    route,
    routeReasons: reasons,
    clocks: clocksOf(view, route, settings),
    outcomes: byOutcome(assessOutcome),
  }
}

/** The status of an outcome from its findings; warnings and explanations never change it. */
export function statusOf(findings: readonly Finding[]): OutcomeStatus {
  const has = (effect: Finding['effect'], verdict: Finding['verdict']) =>
    findings.some(finding => finding.effect === effect && finding.verdict === verdict)
  if (has('blocks', 'fail')) return 'closed'
  if (has('blocks', 'unknown') || has('needs', 'unknown')) return 'incomplete'
  return has('needs', 'fail') ? 'needs-authority' : 'open'
}

function byOutcome<T>(make: (outcome: Outcome) => T): Record<Outcome, T> {
  // fromEntries forgets the keys; they are exactly OUTCOMES.
  return Object.fromEntries(OUTCOMES.map(outcome => [outcome, make(outcome)])) as Record<Outcome, T>
}
