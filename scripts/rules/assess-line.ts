import { isIsoDay } from '../../lib/domain/deadlines/iso-day'
import { OutsideCalendar } from '../../lib/domain/deadlines/working-days'
import type { MatrixEdition } from '../../lib/domain/gravity/edition'
import { assess } from '../../lib/domain/rules/assess'
import { problemsIn } from '../../lib/domain/rules/check-facts'
import type { Facts } from '../../lib/domain/rules/facts'
import { rulesInForce } from '../../lib/domain/rules/in-force'
import { settingsInForce } from '../../lib/domain/rules/settings'
import { problemsOf, refuse, type Answerer, type LineProblem } from './answer'
import { factsSchema } from './facts-schema'

const FIELDS = Object.keys(factsSchema.shape)
const INNER_FIELDS: Readonly<Record<string, readonly string[]>> = {
  offences: Object.keys(factsSchema.shape.offences.element.shape),
  history: ['outcome', 'on'],
}

/** Answers a line of facts with an assessment, or with its first problem in schema order. */
export function assessLine(edition: MatrixEdition): Answerer {
  return line => {
    const parsed = factsSchema.safeParse(line)
    const problems = parsed.success ? problemsIn(parsed.data, edition) : [...problemsOf(parsed.error), ...problemsIn(salvage(line), edition)]
    problems.push(...datedProblems(line, edition))
    const first = problems.sort(bySchemaOrder)[0]
    if (first || !parsed.success) return refuse(line, first ?? { path: '', message: 'Does not fit the schema' })
    const facts: Facts = parsed.data
    try {
      return assess(facts, { ruleset: rulesInForce(facts.asOf), edition, settings: settingsInForce(facts.asOf) })
    } catch (error) {
      if (error instanceof OutsideCalendar) return refuse(line, { path: 'notifiedOn', message: error.message })
      throw error
    }
  }
}

function datedProblems(line: unknown, edition: MatrixEdition): LineProblem[] {
  const asOf = fieldOf(line, 'asOf')
  if (typeof asOf !== 'string' || !isIsoDay(asOf)) return []
  if (asOf < edition.inForceFrom) return [{ path: 'asOf', message: `The matrix edition ${edition.id} was not in force on ${asOf}` }]
  try {
    rulesInForce(asOf)
    settingsInForce(asOf)
    return []
  } catch (error) {
    if (error instanceof RangeError) return [{ path: 'asOf', message: error.message }]
    throw error
  }
}

/**
 * What can be read of a line that does not fit the schema, so that a wrong code in an early field is reported before a
 * wrong word in a late one. Unreadable parts become ones that cause no problem, for the schema has reported them.
 */
function salvage(line: unknown): Facts {
  const day = (value: unknown, otherwise: string) => (typeof value === 'string' && isIsoDay(value) ? value : otherwise)
  const list = (name: string) => {
    const value = fieldOf(line, name)
    return Array.isArray(value) ? (value as unknown[]) : []
  }
  return {
    id: '',
    asOf: day(fieldOf(line, 'asOf'), '9999-12-31'),
    child: { dateOfBirth: '0001-01-01' },
    offences: list('offences').map(offence => ({
      offence: String(fieldOf(offence, 'offence')),
      committedOn: day(fieldOf(offence, 'committedOn'), '0001-01-01'),
    })),
    factors: list('factors').map(String),
    history: list('history').map(entry => ({ outcome: 'NFA', on: day(fieldOf(entry, 'on'), '0001-01-01') })),
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function bySchemaOrder(a: LineProblem, b: LineProblem): number {
  const [left, right] = [positionOf(a.path), positionOf(b.path)]
  const at = left.findIndex((part, index) => part !== right[index])
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0)
}

/** Only these lists can hold problems of both kinds; elsewhere the schema's own order stands, since the sort is stable. */
function positionOf(path: string): [field: number, index: number, inner: number] {
  const [field = '', index = '-1', inner = ''] = path.split('.')
  const isMixed = field === 'offences' || field === 'factors' || field === 'history'
  return path === '' ? [-1, 0, 0] : [FIELDS.indexOf(field), isMixed ? Number(index) : 0, INNER_FIELDS[field]?.indexOf(inner) ?? 0]
}
