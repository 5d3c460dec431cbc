import { refresh } from 'next/cache'
import type { z } from 'zod'
import { errorsOf, fieldsOf, valuesOf, type FormState } from './form-state'

type ChangeAnswer<T> = { ok: true; value: T } | { ok: false; refusal: { reason: string } }

/**
 * Parses a form and hands it to one change. Bad input comes back with every error, a refusal with its reason, both with
 * all that was typed; otherwise the change's value, for the redirect that follows.
 */
export async function send<S extends z.ZodType, T>(
  form: FormData,
  schema: S,
  change: (data: z.output<S>) => Promise<ChangeAnswer<T>>,
): Promise<{ done: true; value: T; data: z.output<S> } | { done: false; state: FormState }> {
  const values = valuesOf(form)
  const parsed = schema.safeParse(fieldsOf(form))
  if (!parsed.success) return { done: false, state: { errors: errorsOf(parsed.error), values } }
  const answer = await change(parsed.data)
  if (answer.ok) return { done: true, value: answer.value, data: parsed.data }
  // The page behind the form is read again: after “somebody changed this” the next save is on the case as it is now.
  refresh()
  return { done: false, state: { errors: {}, refusal: answer.refusal.reason, values } }
}
