import type { z } from 'zod'
import { problemsOf } from '../../app/form-facts-line'

/** What is wrong with a line: the dotted path of the fact ("" for the line itself) and words for people. */
export interface LineProblem {
  path: string
  message: string
}

/** The answer to a line, or what is wrong with it. */
export type Answer = { id: string } | { id: string | number | null; error: LineProblem }

/** Answers one parsed line. */
export type Answerer = (line: unknown) => Answer

/** The answer that says what is wrong with a line, with its id where it has one. */
export function refuse(line: unknown, error: LineProblem): Answer {
  const id = typeof line === 'object' && line !== null && 'id' in line ? line.id : null
  return { id: typeof id === 'string' || typeof id === 'number' ? id : null, error }
}

/** Makes an answerer from a schema and a pure function of the domain. */
export function answerWith<T>(schema: z.ZodType<T>, answer: (input: T) => { id: string }): Answerer {
  return line => {
    const parsed = schema.safeParse(line)
    if (parsed.success) return answer(parsed.data)
    return refuse(line, problemsOf(parsed.error)[0] ?? { path: '', message: 'Does not fit the schema' })
  }
}
