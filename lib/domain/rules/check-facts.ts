import { findFactor, findOffence, type MatrixEdition } from '../gravity/edition'
import type { Facts } from './facts'

/** One thing that is wrong with the facts: where (a dotted path) and what, in words for people. */
export interface FactProblem {
  path: string
  message: string
}

/** What no schema can see: codes that the edition does not hold, factors without their offence, days after the day of decision. */
export function problemsIn(facts: Facts, edition: MatrixEdition): FactProblem[] {
  const problems: FactProblem[] = []
  const report = (path: string, message: string) => problems.push({ path, message })
  facts.offences.forEach(({ offence, committedOn }, index) => {
    if (!findOffence(edition, offence)) report(`offences.${index}.offence`, `The matrix edition ${edition.id} has no offence "${offence}"`)
    if (committedOn > facts.asOf) report(`offences.${index}.committedOn`, 'The offence is after the day of decision')
  })
  const codes = facts.offences.map(({ offence }) => offence)
  facts.factors?.forEach((code, index) => {
    const factor = findFactor(edition, code)
    if (!factor) report(`factors.${index}`, `The matrix edition ${edition.id} has no factor "${code}"`)
    else if (factor.scope !== 'general' && !codes.includes(factor.scope)) {
      report(`factors.${index}`, `The factor belongs to the offence "${factor.scope}", which is not in the case`)
    }
  })
  facts.history?.forEach(({ on }, index) => {
    if (on > facts.asOf) report(`history.${index}.on`, 'The earlier disposal is after the day of decision')
  })
  return problems
}
