import { isIsoDay, type IsoDay } from '../deadlines/iso-day'

/** What stands in a cell, or why it cannot be taken as it is. */
export type Cell<V> = { value: V } | { problem: string }

/** One column of a file that can be imported: how its header calls it, what it means, and how a cell that is not empty is read. */
export type ImportColumn<V> = { name: string; means: string; isRequired: boolean; allowed: string; example: string; read: (text: string) => Cell<V> }

/** A group of columns by the names of the answers that they give. */
export type ColumnGroup = Readonly<Record<string, ImportColumn<unknown>>>

/** What a group of columns reads from a row. */
export type ValuesOf<G extends ColumnGroup> = { [Name in keyof G]: G[Name] extends ImportColumn<infer V> ? V : never }

/** One thing that is wrong in a row, beside the column that it stands in. */
export type CellFault = { column: string; message: string }

type About = { name: string; means: string; example?: string }

const column = <V>({ name, means, example = '' }: About, allowed: string, read: (text: string) => Cell<V | null>): ImportColumn<V | null> => ({ name, means, isRequired: false, allowed, example, read })

/** Makes a column one that no row may leave empty. */
export const required = <V>(optional: ImportColumn<V | null>): ImportColumn<V> => ({ ...optional, isRequired: true, read: (text) => notEmpty(optional.read(text)) })

const notEmpty = <V>(cell: Cell<V | null>): Cell<V> => {
  if ('problem' in cell) return cell
  return cell.value === null ? { problem: 'Fill this in: no row may leave it empty' } : { value: cell.value }
}

/** Characters that no form could send and the database does not keep. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** A column of free text. */
export const text = (about: About, longest: number): ImportColumn<string | null> =>
  column(about, `Text of up to ${longest.toLocaleString('en-GB')} characters`, (typed): Cell<string | null> => {
    if (typed.length > longest) return { problem: `Use ${longest.toLocaleString('en-GB')} characters or fewer: there are ${typed.length.toLocaleString('en-GB')}` }
    return CONTROL.test(typed) ? { problem: 'There are signs in this text that cannot be kept. Type it again' } : { value: typed || null }
  })

/** A column of days, as 2026-03-27 or 27/03/2026. */
export const day = (about: About): ImportColumn<IsoDay | null> =>
  column(about, 'A day, as 2026-03-27 or 27/03/2026', (typed): Cell<IsoDay | null> => {
    if (typed === '') return { value: null }
    const [, date = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? []
    const written = year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : typed
    return isIsoDay(written) && written >= '1900-01-01' ? { value: written } : { problem: 'Write a day that exists, as 2026-03-27 or 27/03/2026' }
  })

/** A column of words that are chosen from a list, in any case. */
export const word = <W extends string>(about: About, words: Readonly<Record<W, string>>): ImportColumn<W | null> => {
  const known = new Map(Object.keys(words).map((key) => [key.toLowerCase(), key as W]))
  const list = [...known.values()].join(', ')
  return column(about, [...known.values()].map((key) => `${key} (${words[key]})`).join(', '), (typed): Cell<W | null> => {
    const found = known.get(typed.toLowerCase())
    return typed === '' ? { value: null } : found === undefined ? { problem: `Write one of these words: ${list}` } : { value: found }
  })
}

const ANSWERS: Readonly<Record<string, boolean>> = { yes: true, no: false }

/** A column of yes and no, where empty means that it is not recorded. */
export const yesNo = (about: About): ImportColumn<boolean | null> =>
  column(about, 'yes, no', (typed): Cell<boolean | null> => {
    const answer = Object.hasOwn(ANSWERS, typed.toLowerCase()) ? ANSWERS[typed.toLowerCase()] : undefined
    return typed === '' ? { value: null } : answer === undefined ? { problem: 'Write yes or no, or leave it empty where it is not recorded' } : { value: answer }
  })

/** Reads a group of columns from the cells of a row, by column; every fault of theirs at once. */
export function readGroup<G extends ColumnGroup>(group: G, cells: Readonly<Record<string, string>>): { values: ValuesOf<G> } | { faults: CellFault[] } {
  const faults: CellFault[] = []
  const values = Object.entries(group).map(([answer, { name, read }]) => {
    const cell = read((cells[name] ?? '').trim())
    if ('problem' in cell) faults.push({ column: name, message: cell.problem })
    return [answer, 'problem' in cell ? null : cell.value]
  })
  // Each value was read by the column that stands under its name.
  return faults.length > 0 ? { faults } : { values: Object.fromEntries(values) as ValuesOf<G> }
}

/** Whether a row has something in any column of a group. */
export const isFilled = (group: ColumnGroup, cells: Readonly<Record<string, string>>): boolean => Object.values(group).some(({ name }) => (cells[name] ?? '').trim() !== '')
