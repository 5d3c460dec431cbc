import { isoDayOf } from '@/components/ui/date-parts'
import type { MatrixEdition } from '@/lib/domain/gravity/edition'
import { offenceCalled } from '@/lib/domain/gravity/search-offences'
import { writableText } from '@/lib/domain/wording/writable-text'
import { WHAT_IF_QUESTIONS, WHAT_IF_ROWS, type WhatIfQuestion } from '@/lib/domain/rulebook/what-if-questions'

/** The facts of the fields as a line of the rules contract, and the field that a path of it came from. */
export type Line = { line: Record<string, unknown>; fieldOf: (path: string) => string }

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? writableText(value).trim() : ''
}

/** The day in three boxes as the contract writes it; what is no day stays as it was typed, so that its problem is told. */
const day = (form: FormData, name: string): string | undefined => {
  const parts = { day: text(form, `${name}-day`), month: text(form, `${name}-month`), year: text(form, `${name}-year`) }
  const found = isoDayOf(parts)
  return found === undefined ? `${parts.year}-${parts.month}-${parts.day}` : (found ?? undefined)
}

const yesNo = (value: string): boolean | undefined => (value === 'yes' ? true : value === 'no' ? false : undefined)

function valueOf(form: FormData, { path, kind }: WhatIfQuestion): unknown {
  if (kind === 'day') return day(form, path)
  const typed = text(form, path)
  if (kind === 'yes-no') return yesNo(typed)
  if (typed === '') return undefined
  if (kind === 'number') return Number(typed)
  return kind === 'lines' ? typed.split(/\r?\n/).map((line) => line.trim()).filter(Boolean) : typed
}

/** The rows of a table in which anything was typed, each with its number. */
const rowsOf = <T extends object>(read: (index: number) => T): { index: number; row: T }[] =>
  WHAT_IF_ROWS.map((index) => ({ index, row: read(index) })).filter(({ row }) => Object.values(row).some((value) => value !== undefined && value !== ''))

/** Reads the fields of the form. An offence may be given by its title or its code. */
export function lineOfFields(form: FormData, edition: Pick<MatrixEdition, 'offences'>): Line {
  const line: Record<string, unknown> = { id: 'what-if' }
  for (const question of WHAT_IF_QUESTIONS) {
    const steps = question.path.split('.')
    let at = line
    for (const step of steps.slice(0, -1)) at = (at[step] ??= {}) as Record<string, unknown>
    at[steps.at(-1) ?? ''] = valueOf(form, question)
  }
  const offences = rowsOf((index) => {
    const typed = text(form, `offences.${index}.offence`)
    return { offence: offenceCalled(edition, typed)?.code ?? typed, committedOn: day(form, `offences.${index}.committedOn`), place: text(form, `offences.${index}.place`), imagery: text(form, `offences.${index}.imagery`) }
  })
  const history = rowsOf((index) => ({ outcome: text(form, `history.${index}.outcome`), on: day(form, `history.${index}.on`) }))
  const authorities = rowsOf((index) => ({ authority: text(form, `authorities.${index}.authority`), outcome: text(form, `authorities.${index}.outcome`) }))
  const factors = form.getAll('factors').filter((code) => typeof code === 'string')
  line.offences = offences.map(({ row }) => row)
  line.factors = factors.length > 0 || text(form, 'areFactorsKnown') === 'yes' ? factors : undefined
  line.history = history.length > 0 || text(form, 'isHistoryKnown') === 'yes' ? history.map(({ row }) => row) : undefined
  line.authorities = authorities.map(({ row }) => row)
  const rows: Readonly<Record<string, readonly { index: number }[]>> = { offences, history, authorities }
  return {
    line,
    fieldOf: (path) => {
      const [table = '', number, ...rest] = path.split('.')
      if (path === 'offences') return 'offences.0.offence'
      if (table === 'factors') return 'factors'
      const row = rows[table]?.[Number(number)]
      return row ? [table, row.index, ...rest].join('.') : path
    },
  }
}

const IN_FIELDS: Readonly<Record<string, string>> = {
  'Must be a day that exists, as YYYY-MM-DD': 'Enter a day that exists, such as 27 3 2026',
  'Must be a day, as YYYY-MM-DD': 'Enter the day',
  'Must hold at least one offence': 'Enter at least one offence',
  'Must be a text': 'Enter it',
  'Must not be blank': 'Choose the offence',
}

/** A problem in the words of a form, where the contract's would speak of JSON. */
export function saidInFields(message: string): string {
  return IN_FIELDS[message] ?? (message.startsWith('Must be one of ') ? 'Choose one' : message)
}

/** The longest line of JSON that is looked at, in characters. */
export const LONGEST_LINE = 100_000

/** The text of the line that was pasted or, where a file was chosen, the file's first line. */
export async function typedLine(form: FormData): Promise<string> {
  const file = form.get('file')
  const whole = file instanceof File && file.size > 0 ? await file.slice(0, LONGEST_LINE * 4).text() : text(form, 'json')
  return writableText(whole).trim().slice(0, LONGEST_LINE + 1)
}
