import { z } from 'zod'
import { datePartsOf, isoDayOf, type DateParts } from '@/components/ui/date-parts'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { writableText } from '@/lib/domain/wording/writable-text'

// What no page of ours sends (a field twice, a file for a text) has no words of its own in a schema: never zod's.
z.config({ localeError: () => 'This cannot be read. Open the page anew and fill it in again' })

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
  for (const sent of new Set(form.keys())) {
    const name = writableText(sent)
    if (name.startsWith('$ACTION') || name === '__proto__') continue
    const typed = form.getAll(sent).flatMap((value) => (typeof value === 'string' ? [writableText(value)] : []))
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

/** The text of a field as it was typed or, before the form is sent, as it is saved: for `defaultValue`. */
export function typed(state: FormState, name: string, otherwise = ''): string {
  const value = state.values[name]
  if (value === undefined) return Object.keys(state.values).length === 0 ? otherwise : ''
  return typeof value === 'string' ? value : (value[0] ?? '')
}

/** The boxes of a group that were ticked or, before the form is sent, those that are saved. */
export function ticked(state: FormState, name: string, saved: readonly string[]): readonly string[] {
  if (Object.keys(state.values).length === 0) return saved
  const value = state.values[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

/** A text that must be there. `missing` says what to write. */
export const requiredText = (missing: string, longest = 5000) => z.string({ error: missing }).trim().min(1, missing).max(longest, `Use ${longest} characters or fewer`)

/** A text that may be left out; blank text is nothing. */
export const optionalText = (longest = 5000) =>
  z.string().trim().max(longest, `Use ${longest} characters or fewer`).optional().transform((value) => value || null)

/** A field that was left empty: not recorded. */
export const blank = z.literal('').transform(() => null)

/** One of a list of words, or nothing. */
export const orBlank = <T extends readonly [string, ...string[]]>(words: T) => z.union([z.enum(words), blank]).optional().transform((value) => value ?? null)

/** One of a list of words; `missing` says what to choose. */
export const oneOf = <W extends Readonly<Record<string, unknown>>>(words: W, missing: string) => z.custom<keyof W & string>((value) => typeof value === 'string' && Object.hasOwn(words, value), missing)

/** Yes, no, or not recorded: three radios, never a tick box, since a blank is not a "no". */
export const yesNoOrBlank = z.enum(['yes', 'no', '']).optional().transform((value) => (value === 'yes' ? true : value === 'no' ? false : null))

type Fields = { [name: string]: string | string[] | Fields | Fields[] }

/**
 * A form as an object for its schema: `offences.0.title` becomes `{ offences: [{ title }] }`, and the three boxes of a
 * day (`on-day`, `on-month`, `on-year`) become `{ on: { day, month, year } }`. An error's path is then its field's name.
 */
export function fieldsOf(form: FormData): Fields {
  const root: Fields = Object.create(null)
  for (const [name, value] of Object.entries(valuesOf(form))) {
    const path = name.replace(/-(day|month|year)$/, '.$1').split('.')
    if (path.length > 6 || path.includes('__proto__')) continue
    let at = root
    for (const step of path.slice(0, -1)) {
      const inner = at[step]
      at = typeof inner === 'object' && !Array.isArray(inner) ? inner : (at[step] = Object.create(null) as Fields)
    }
    at[path[path.length - 1] ?? ''] = value
  }
  return withRows(root)
}

/** Objects whose names are 0, 1, 2 … are rows of a table. */
function withRows(fields: Fields): Fields {
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== 'object' || Array.isArray(value)) continue
    const inner = withRows(value)
    const keys = Object.keys(inner)
    const rows = keys.flatMap((_key, index) => {
      const row = inner[String(index)]
      return typeof row === 'object' && !Array.isArray(row) ? [row] : []
    })
    fields[name] = keys.length > 0 && rows.length === keys.length ? rows : inner
  }
  return fields
}

const parts = z.object({ day: z.string().optional(), month: z.string().optional(), year: z.string().optional() }).optional()

/** A day in three boxes that may be left empty: null then. */
export const optionalDay = () =>
  parts.transform((typedParts, context): IsoDay | null => {
    const day = isoDayOf(typedParts ?? {})
    if (day !== undefined) return day
    context.addIssue({ code: 'custom', message: 'Enter a day that exists, such as 27 3 2026' })
    return z.NEVER
  })

/** A day in three boxes that must be there. `missing` says what to enter. */
export const requiredDay = (missing: string) =>
  optionalDay().transform((day, context): IsoDay => {
    if (day !== null) return day
    context.addIssue({ code: 'custom', message: missing })
    return z.NEVER
  })

/** What was typed into the three boxes of a day, or else the saved day, for refilling. */
export function typedDay(state: FormState, name: string, saved: IsoDay | null = null): DateParts {
  if (Object.keys(state.values).length === 0) return datePartsOf(saved)
  return { day: typed(state, `${name}-day`), month: typed(state, `${name}-month`), year: typed(state, `${name}-year`) }
}

/** Yes, no or nothing, as the value of its radios. */
export const yesNo = (value: boolean | null | undefined): string => (value === true ? 'yes' : value === false ? 'no' : '')
