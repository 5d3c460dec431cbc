import { findFactor, requireOffence } from '../gravity/edition'
import { OUTCOMES, type Outcome } from '../outcome/outcome'
import { assess, type Basis } from '../rules/assess'
import type { Facts } from '../rules/facts'
import type { Route } from '../rules/seen'

/** One offence of a case as it would stand alone (F35): its scores, where it would go at the suggested one, what could be given then, and whether its base leads the case. */
export type OffenceApart = { code: string; base: number; suggested: number; leads: boolean; route: Route; open: Outcome[]; needsAuthority: Outcome[]; incomplete: Outcome[] }

/** Scores each offence of a case apart, in the case's order, by the case's own facts and the factors that can belong to it. The one with the highest base leads; where several have it, all do. */
export function offencesApart(facts: Facts, basis: Basis): OffenceApart[] {
  const bases = facts.offences.map(({ offence }) => requireOffence(basis.edition, offence).score)
  const highest = Math.max(...bases)
  return facts.offences.map((offence) => {
    const counts = (factor: string) => ['general', offence.offence].includes(findFactor(basis.edition, factor)?.scope ?? '')
    // The authorities of the case were given for its own score.
    const alone: Facts = { ...facts, offences: [offence], factors: facts.factors?.filter(counts) ?? null, score: null, authorities: [] }
    const { suggested, base } = assess(alone, basis).gravity
    const { route, outcomes } = assess({ ...alone, score: { final: suggested, rationale: null } }, basis)
    const having = (status: string) => OUTCOMES.filter((outcome) => outcomes[outcome].status === status)
    return { code: offence.offence, base, suggested, leads: base === highest, route, open: having('open'), needsAuthority: having('needs-authority'), incomplete: having('incomplete') }
  })
}
