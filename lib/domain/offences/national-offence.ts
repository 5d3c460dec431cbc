import type { ModeOfTrial } from '../gravity/edition'
import { searchWords } from '../gravity/wanted-words'
import { actOfCode } from './act-of-code'

/** One code of the national list; `modeOfTrial` is null for what is no offence: applications, breaches of civil orders. */
export interface NationalOffence {
  code: string
  title: string
  category: string
  modeOfTrial: ModeOfTrial | null
  /** Kept on the national police record. */
  recordable: boolean
}

/** Which list it is, for every screen that says something of it. */
export const NATIONAL_LIST = {
  version: '2026-08',
  words: 'the national list of offences (CJS offence codes) as of August 2026',
  publisher: 'Ministry of Justice',
  url: 'https://github.com/ministryofjustice/bichard7-next-data',
} as const

/** Whether a text could be a code of the national list, such as TH68010 or COML016A; answers with its written form. */
export function readCjsCode(typed: string): string | null {
  const code = typed.replace(/\s+/g, '').toUpperCase()
  return /^[A-Z]{2}[A-Z0-9]{2}\d{3}[A-Z]?$/.test(code) ? code : null
}

/** Reads a row of the list's file; throws a RangeError where it is not as the list has been so far. */
export function nationalOffenceFrom(row: Readonly<Record<string, string | undefined>>): NationalOffence {
  const { cjs_code: code = '', category = '', mode_of_trial: mode = '', recordable, title = '' } = row
  const modes: Readonly<Record<string, ModeOfTrial | null>> = { summary: 'summary', 'summary-motoring': 'summary', 'either-way': 'either-way', 'indictable-only': 'indictable-only', '': null }
  const modeOfTrial = modes[mode]
  if (readCjsCode(code) !== code || modeOfTrial === undefined || title === '' || (recordable !== 'yes' && recordable !== 'no')) throw new RangeError(`The national list has a row that cannot be read: ${code || 'without a code'}`)
  return { code, title, category, modeOfTrial, recordable: recordable === 'yes' }
}

/** What a code is found by: itself, its title, the Act that it belongs to, and the statutes of the rows that cover it. */
export function searchTextOf({ code, title }: Pick<NationalOffence, 'code' | 'title'>, statutes: readonly string[]): string {
  return [...new Set(searchWords([code, title, actOfCode(code) ?? '', ...statutes].join(' ')))].join(' ')
}
