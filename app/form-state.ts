import { z } from 'zod'

/** What a form shows again after it was sent: every error beside its field, why it was refused, and all that was typed. */
export type FormState = {
  errors: Record<string, string>
  refusal?: string
  values: Record<string, string | string[]>
}

/** A form that was not sent yet. */
export const UNSENT: FormState = { errors: {}, values: {} }

/** What was typed, name by name; several values under one name stay a list. Files and React's own fields are left out. */
export function valuesOf(form: FormData): FormState['values'] {
  const values: FormState['values'] = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue
    const typed = form.getAll(name).filter((value) => typeof value === 'string')
    const [only] = typed
    values[name] = typed.length === 1 && only !== undefined ? only : typed
  }
  return values
}

/** Every error of a parse, by field: the first one of each. */
export function errorsOf(error: z.ZodError): FormState['errors'] {
  const errors: FormState['errors'] = {}
  for (const issue of error.issues) errors[issue.path.join('.') || 'form'] ??= issue.message
  return errors
}

/** The text of a field as it was typed, for `defaultValue`. */
export function typed(state: FormState, name: string, otherwise = ''): string {
  const value = state.values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? otherwise)
}

/** Whether an option of a group was ticked, for `defaultChecked`. */
export function ticked(state: FormState, name: string, option: string, otherwise: boolean): boolean {
  const value = state.values[name]
  if (Object.keys(state.values).length === 0) return otherwise
  return Array.isArray(value) ? value.includes(option) : value === option
}

/** A text that must be there. `missing` says what to write. */
export const requiredText = (missing: string, longest = 5000) => z.string({ error: missing }).trim().min(1, missing).max(longest, `Use ${longest} characters or fewer`)

/** A text that may be left out; blank text is nothing. */
export const optionalText = (longest = 5000) =>
  z.string().trim().max(longest, `Use ${longest} characters or fewer`).optional().transform((value) => value || null)

/** Yes, no, or not recorded: three radios, never a tick box, since a blank is not a "no". */
export const yesNoOrBlank = z.enum(['yes', 'no', '']).optional().transform((value) => (value === 'yes' ? true : value === 'no' ? false : null))
