import { readFacts } from '../../app/form-facts-line'
import { OutsideCalendar } from '../../lib/domain/deadlines/working-days'
import type { MatrixEdition } from '../../lib/domain/gravity/edition'
import { assess } from '../../lib/domain/rules/assess'
import { rulesInForce } from '../../lib/domain/rules/in-force'
import { settingsInForce } from '../../lib/domain/rules/settings'
import { refuse, type Answerer } from './answer'

/** Answers a line of facts with an assessment, or with its first problem in schema order. */
export function assessLine(edition: MatrixEdition): Answerer {
  return line => {
    const read = readFacts(line, edition)
    if ('problems' in read) return refuse(line, read.problems[0])
    const { facts } = read
    try {
      return assess(facts, { ruleset: rulesInForce(facts.asOf), edition, settings: settingsInForce(facts.asOf) })
    } catch (error) {
      if (error instanceof OutsideCalendar) return refuse(line, { path: 'notifiedOn', message: error.message })
      throw error
    }
  }
}
