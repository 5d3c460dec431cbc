import { findOffence, type MatrixEdition, type MatrixOffence } from '../gravity/edition'
import { onlyCodeOf, type Coverage } from './coverage'

/** An offence that can be chosen in a form: what is sent, what it is called, and what tells it from others. */
export type OffenceChoice = { value: string; title: string; detail: string; imagery: boolean }

/** What a choice means: a row of the matrix, a code of the national list, or both; a code without a row stands for itself. */
export type ChosenOffence = { code: string; cjsCode: string | null }

/** The value that a form sends for an offence: `row`, `CODE/row`, or `CODE/` where no row covers the code. */
export function choiceValue({ code, cjsCode }: ChosenOffence): string {
  return cjsCode === null ? code : `${cjsCode}/${code === cjsCode ? '' : code}`
}

/** What a form's value means; says nothing of whether there is such a row or code. */
export function readChoice(value: string): ChosenOffence {
  const slash = value.indexOf('/')
  if (slash < 0) return { code: value, cjsCode: null }
  const cjsCode = value.slice(0, slash)
  return { cjsCode, code: value.slice(slash + 1) || cjsCode }
}

/** A row of the matrix as a choice; with its code where it stands for only one. */
export function rowChoice(row: MatrixOffence, coverage: Coverage): OffenceChoice {
  const only = onlyCodeOf(coverage, row.code)
  return { value: choiceValue({ code: row.code, cjsCode: only }), title: row.offence, detail: [only, row.statute, `base score ${row.score}`].filter(Boolean).join(' · '), imagery: row.markers.includes('imagery') }
}

/** A code of the national list as choices: one for each row that covers it, or one that says that none does. */
export function codeChoices(national: { code: string; title: string }, coverage: Coverage): OffenceChoice[] {
  const rows = coverage.rowsOf(national.code)
  if (rows.length === 0) return [{ value: choiceValue({ code: national.code, cjsCode: national.code }), title: national.title, detail: `${national.code} · no row of the matrix covers it: triage chooses the row that scores it`, imagery: false }]
  return rows.map((row) =>
    onlyCodeOf(coverage, row.code) === national.code
      ? rowChoice(row, coverage)
      : { value: choiceValue({ code: row.code, cjsCode: national.code }), title: national.title, detail: `${national.code} · scored as ${row.offence}, base score ${row.score}`, imagery: row.markers.includes('imagery') },
  )
}

/** An offence of a case as far as its name goes. */
export type NamedOffence = { code: string; cjsCode: string | null; cjsTitle: string | null; rowReason: string | null }

/** What an offence is called: as its row of the matrix says or, where an officer had to choose the row or none is chosen yet, as the national list does. */
export function offenceTitle(edition: MatrixEdition | null, { code, cjsTitle, rowReason }: NamedOffence): string {
  const row = edition ? findOffence(edition, code) : undefined
  return (rowReason !== null ? cjsTitle : null) ?? row?.offence ?? cjsTitle ?? code
}
