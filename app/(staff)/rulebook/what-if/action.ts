'use server'

import { whatIf, type WhatIfAnswer } from '@/lib/domain/rulebook/what-if'
import type { FactProblem } from '@/lib/domain/rules/check-facts'
import { writableText } from '@/lib/domain/wording/writable-text'
import { requireActor } from '@/lib/server/actor'
import { whatIfBasis } from '@/lib/server/oversight/what-if-basis'
import { readFacts } from '../../../form-facts-line'
import { valuesOf, type FormState } from '../../../form-state'
import { lineOfFields, LONGEST_LINE, saidInFields, typedLine } from './form'

/** What the page shows: the answer and what it rests on, or every problem, at its field or at its place in the line. */
export type WhatIfState = FormState & { from: 'fields' | 'line' | null; problems: readonly FactProblem[]; answer: { told: WhatIfAnswer; says: readonly string[] } | null }

/** Tries facts against rules. Nothing is written, no child is read. */
export async function tryFactsAction(_before: WhatIfState, form: FormData): Promise<WhatIfState> {
  const actor = await requireActor()
  const from = form.get('from') === 'line' ? 'line' : 'fields'
  const written = from === 'line' ? await typedLine(form) : ''
  const values = { ...valuesOf(form), ...(from === 'line' ? { json: written } : {}) }
  const state: WhatIfState = { errors: {}, values, from, problems: [], answer: null }
  const chosen = (name: string): string => {
    const value = form.get(from === 'line' ? `line-${name}` : name)
    return typeof value === 'string' ? writableText(value) : ''
  }
  const choice = { edition: chosen('edition'), protocol: chosen('protocol') }

  let parsed: unknown = null
  if (from === 'line') {
    const wrong = written === '' ? 'Paste a line of JSON, or choose a file' : written.length > LONGEST_LINE ? 'The line is too long' : null
    if (wrong) return { ...state, errors: { json: wrong } }
    try {
      parsed = JSON.parse(written)
    } catch {
      return { ...state, errors: { json: 'This is not one valid line of JSON' } }
    }
  }
  const given = typeof parsed === 'object' && parsed !== null && 'asOf' in parsed ? parsed.asOf : undefined
  const asOf = from === 'line' ? given : lineOfFields(form, { offences: [] }).line.asOf
  const basis = await whatIfBasis(actor, { ...choice, asOf })
  if (!basis) return { ...state, refusal: 'The edition or the protocol that you chose is not there any more, or you may not read the rulebook' }

  const { line, fieldOf } = from === 'line' ? { line: parsed, fieldOf: (path: string) => path } : lineOfFields(form, basis.edition)
  const read = readFacts(line, basis.edition)
  const answer = 'facts' in read ? whatIf(read.facts, basis) : read
  if (!('problems' in answer)) return { ...state, answer: { told: answer, says: basis.says } }
  if (from === 'line') return { ...state, problems: answer.problems, errors: Object.fromEntries(answer.problems.map(({ path, message }, index) => [`problem-${index + 1}`, `${path || 'The line'}: ${message}`])) }
  const errors: FormState['errors'] = {}
  for (const { path, message } of answer.problems) errors[fieldOf(path)] ??= saidInFields(message)
  return { ...state, errors }
}
