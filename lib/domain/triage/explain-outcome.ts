import type { Finding, OutcomeAssessment } from '../rules/assessment'
import type { Authority } from '../rules/facts'
import { FACT_WORDS, type FactName } from '../rules/seen'

/** An authority that an outcome still needs, with what asks for it. */
export type NeededAuthority = { authority: Authority; because: string[] }

/** What stands in an outcome's way, sorted by what somebody would do about it. */
export type OutcomeExplanation = {
  /** Rules that fail and close the outcome. */
  closedBecause: Finding[]
  /** Facts that are not recorded and without which it cannot be said whether the outcome is open. */
  missing: FactName[]
  needs: NeededAuthority[]
  /** Findings that pass only since an authority was given. */
  authorised: Finding[]
  /** Warnings and explanations, which close nothing. */
  bearInMind: Finding[]
  passed: number
  failed: number
  unknown: number
}

/** Sorts the findings of one outcome for people: closed why, missing what, needing whose authority. */
export function explainOutcome({ findings }: OutcomeAssessment): OutcomeExplanation {
  const failing = findings.filter((finding) => finding.verdict === 'fail')
  const unknown = findings.filter((finding) => finding.verdict === 'unknown')
  const needs: NeededAuthority[] = []
  for (const finding of failing) {
    if (finding.effect !== 'needs' || !finding.authority) continue
    const known = needs.find((need) => need.authority === finding.authority)
    if (known) known.because.push(finding.message)
    else needs.push({ authority: finding.authority, because: [finding.message] })
  }
  return {
    closedBecause: failing.filter((finding) => finding.effect === 'blocks'),
    missing: [...new Set(unknown.filter(({ effect }) => effect === 'blocks' || effect === 'needs').flatMap((finding) => finding.missing ?? []))],
    needs,
    authorised: findings.filter((finding) => finding.authorised !== undefined),
    bearInMind: failing.filter((finding) => finding.effect === 'warns' || finding.effect === 'explains'),
    passed: findings.length - failing.length - unknown.length,
    failed: failing.length,
    unknown: unknown.length,
  }
}

/** Facts in words, for a list that follows "Not recorded yet". */
export function factsInWords(facts: readonly FactName[]): string[] {
  return facts.map((fact) => FACT_WORDS[fact])
}
