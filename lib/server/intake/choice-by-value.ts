import 'server-only'
import { findOffence, type MatrixEdition } from '@/lib/domain/gravity/edition'
import { codeChoices, readChoice, rowChoice, type ChosenOffence, type OffenceChoice } from '@/lib/domain/offences/offence-choice'
import { db } from '../db'
import { coverageFor } from '../triage/coverage'

/** What a form's value of an offence is called and means, or null where it is none that can be chosen. */
export type ChoiceByValue = (value: string) => (ChosenOffence & { choice: OffenceChoice }) | null

/** Looks values of a form's offences up in the edition and the national list. Two queries at most. */
export async function choiceByValue(edition: MatrixEdition, values: readonly string[]): Promise<ChoiceByValue> {
  const coverage = await coverageFor(db, edition)
  const codes = values.flatMap((value) => readChoice(value).cjsCode ?? [])
  const listed = codes.length > 0 ? await db.nationalOffence.findMany({ where: { code: { in: codes }, modeOfTrial: { not: null } }, select: { code: true, title: true } }) : []
  return (value) => {
    const meant = readChoice(value)
    const row = findOffence(edition, meant.code)
    if (meant.cjsCode === null) return row ? { ...meant, choice: { ...rowChoice(row, coverage), value } } : null
    const national = listed.find(({ code }) => code === meant.cjsCode)
    const choice = national && codeChoices(national, coverage).find((one) => one.value === value)
    if (choice) return { ...meant, choice }
    // A row was chosen for it by an officer, or covered it once: it stays what the list calls it.
    return national && meant.code === meant.cjsCode ? { ...meant, choice: { value, title: national.title, detail: national.code, imagery: false } } : null
  }
}
