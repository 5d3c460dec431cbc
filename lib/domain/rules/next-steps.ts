import { OUTCOMES, type Outcome } from '../outcome/outcome'
import type { Assessment, Finding } from './assessment'
import { isRank, RANKS, satisfies, type Authority, type Rank } from './facts'
import type { FactName } from './seen'

/** A rule that cannot say yet, and the facts that could settle it. */
export interface MissingFacts {
  rule: string
  message: string
  facts: FactName[]
}

/** What stands between an outcome and its status: the unknown findings that block or need, with the facts that they wait for. */
export function missingFor(assessment: Assessment, outcome: Outcome): MissingFacts[] {
  return assessment.outcomes[outcome].findings
    .filter(finding => finding.verdict === 'unknown' && (finding.effect === 'blocks' || finding.effect === 'needs'))
    .map(finding => ({ rule: finding.rule, message: finding.message, facts: finding.missing ?? [] }))
}

/** The findings that close an outcome. */
export function closedBy(assessment: Assessment, outcome: Outcome): Finding[] {
  return assessment.outcomes[outcome].findings.filter(finding => finding.effect === 'blocks' && finding.verdict === 'fail')
}

/** The authorities that an outcome still needs, in table order; of the ranks only the highest, since it stands for the lower ones. */
export function authoritiesNeeded(assessment: Assessment, outcome: Outcome): Authority[] {
  const needed = [...new Set(failingNeeds(assessment, outcome))]
  return needed.filter(authority => !needed.some(other => other !== authority && satisfies(other, authority)))
}

/** The lowest police rank that may confirm an outcome: the highest that its rules ask for, whether it is still needed or was given; a sergeant at least. */
export function requiredRank(assessment: Assessment, outcome: Outcome): Rank {
  const asked = assessment.outcomes[outcome].findings.flatMap(finding =>
    finding.authority && isRank(finding.authority) && (isFailingNeed(finding) || finding.authorised) ? [finding.authority] : [],
  )
  return asked.reduce<Rank>((highest, rank) => (RANKS.indexOf(rank) > RANKS.indexOf(highest) ? rank : highest), 'sergeant')
}

/** Something that may lawfully be done next: give an outcome, ask for its authorities, or record what it waits for. */
export type NextStep =
  | { step: 'give'; outcome: Outcome }
  | { step: 'authorise'; outcome: Outcome; authorities: Authority[] }
  | { step: 'record'; outcome: Outcome; facts: FactName[] }

/** Every lawful next step of a case, lowest response first; never empty, since no further action is never closed. */
export function lawfulNextSteps(assessment: Assessment): NextStep[] {
  return OUTCOMES.flatMap((outcome): NextStep[] => {
    const { status } = assessment.outcomes[outcome]
    if (status === 'open') return [{ step: 'give', outcome }]
    if (status === 'needs-authority') return [{ step: 'authorise', outcome, authorities: authoritiesNeeded(assessment, outcome) }]
    if (status === 'closed') return []
    const facts = missingFor(assessment, outcome).flatMap(missing => missing.facts)
    return [{ step: 'record', outcome, facts: [...new Set(facts)] }]
  })
}

function isFailingNeed(finding: Finding): boolean {
  return finding.effect === 'needs' && finding.verdict === 'fail'
}

function failingNeeds(assessment: Assessment, outcome: Outcome): Authority[] {
  return assessment.outcomes[outcome].findings.flatMap(finding =>
    isFailingNeed(finding) && finding.authority ? [finding.authority] : [],
  )
}
