import type { z } from 'zod'
import { isIsoDay } from '@/lib/domain/deadlines/iso-day'
import type { MatrixEdition } from '@/lib/domain/gravity/edition'
import { problemsIn, type FactProblem } from '@/lib/domain/rules/check-facts'
import type { Facts } from '@/lib/domain/rules/facts'
import { rulesInForce } from '@/lib/domain/rules/in-force'
import { settingsInForce } from '@/lib/domain/rules/settings'
import { factsSchema } from './form-facts'

const FIELDS = Object.keys(factsSchema.shape)
const INNER_FIELDS: Readonly<Record<string, readonly string[]>> = {
  offences: Object.keys(factsSchema.shape.offences.element.shape),
  history: ['outcome', 'on'],
}

/** The problems that a schema finds, in schema order. */
export function problemsOf(error: z.ZodError): FactProblem[] {
  return error.issues.map(issue => ({ path: issue.path.map(String).join('.'), message: issue.message }))
}

/** Reads one line of the rules contract, section 2: its facts, or every problem that it has, in schema order. */
export function readFacts(line: unknown, edition: MatrixEdition): { facts: Facts } | { problems: readonly [FactProblem, ...FactProblem[]] } {
  const parsed = factsSchema.safeParse(line)
  const problems = parsed.success ? problemsIn(parsed.data, edition) : [...problemsOf(parsed.error), ...problemsIn(salvage(line), edition)]
  problems.push(...datedProblems(line, edition))
  // One a place: what the schema said of it comes first.
  const [first, ...others] = problems.sort(bySchemaOrder).filter((problem, index, all) => all.findIndex(({ path }) => path === problem.path) === index)
  if (first) return { problems: [first, ...others] }
  return parsed.success ? { facts: parsed.data } : { problems: [{ path: '', message: 'Does not fit the schema' }] }
}

function datedProblems(line: unknown, edition: MatrixEdition): FactProblem[] {
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

function bySchemaOrder(a: FactProblem, b: FactProblem): number {
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
