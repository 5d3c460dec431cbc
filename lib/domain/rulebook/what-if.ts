import type { IsoDay } from '../deadlines/iso-day'
import { OutsideCalendar } from '../deadlines/working-days'
import { nationalCodesOf, OUTCOMES } from '../outcome/outcome'
import { assess, type Basis } from '../rules/assess'
import type { Assessment } from '../rules/assessment'
import type { FactProblem } from '../rules/check-facts'
import type { Facts } from '../rules/facts'
import { FACT_WORDS } from '../rules/seen'
import { missingFor } from '../rules/next-steps'
import { CLOCK_NAMES } from '../triage/clock-in-words'
import { scoreWorking, type ScoreWorking } from '../triage/score-working'

/** What the rules say to facts without a case, ready for a page. */
export type WhatIfAnswer = {
  asOf: IsoDay
  assessment: Assessment
  working: ScoreWorking
  notice: string | null
  clocks: { name: string; due: IsoDay }[]
  /** Facts that any outcome waits for, in words, each once. */
  missing: string[]
  /** Outcomes that had no national number on the day. */
  withoutNumber: string[]
}

/** Asks the rules about facts that belong to no case; the answer is the very one that a case with these facts would have, or what keeps it from being given. */
export function whatIf(facts: Facts, basis: Basis): WhatIfAnswer | { problems: FactProblem[] } {
  try {
    const assessment = assess(facts, basis)
    return {
      asOf: facts.asOf,
      assessment,
      working: scoreWorking(basis.edition, assessment.gravity),
      notice: basis.edition.notice ?? null,
      clocks: assessment.clocks.map(({ name, due }) => ({ name: CLOCK_NAMES[name], due })),
      missing: [...new Set(OUTCOMES.flatMap((outcome) => missingFor(assessment, outcome).flatMap((missing) => missing.facts)))].map((fact) => FACT_WORDS[fact]),
      withoutNumber: OUTCOMES.filter((outcome) => nationalCodesOf(outcome, facts.asOf).length === 0),
    }
  } catch (error) {
    if (error instanceof OutsideCalendar) return { problems: [{ path: 'notifiedOn', message: error.message }] }
    throw error
  }
}
