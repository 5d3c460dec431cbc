'use server'

import { redirect } from 'next/navigation'
import { waitInWords } from '@/lib/domain/access/allowance'
import type { RowProblem } from '@/lib/domain/gravity/edition-from-rows'
import { requireActor } from '@/lib/server/actor'
import { checkEdition } from '@/lib/server/admin/check-edition'
import { takeFromAllowance } from '@/lib/server/admin/take-from-allowance'
import { importEdition } from '@/lib/server/admin/import-edition'
import { errorsOf, valuesOf, type FormState } from '../../../../form-state'
import { headingForm, tableText } from './form'

/** What the form shows again: its errors, what was typed, and every problem of the two tables. */
export type ImportState = FormState & { problems: readonly RowProblem[] }

/** Reads an edition whole and imports it as a draft where nothing is wrong with it. */
export async function importAction(_before: ImportState, form: FormData): Promise<ImportState> {
  const actor = await requireActor()
  const wait = await takeFromAllowance('upload', actor.personId, actor.at)
  if (wait > 0) return { errors: {}, refusal: waitInWords(wait), values: valuesOf(form), problems: [] }
  const [offences, factors] = [await tableText(form, 'offences'), await tableText(form, 'factors')]
  // The text of a chosen file comes back in the box, since no browser fills a file in again: it can be mended there.
  const values = { ...valuesOf(form), offences: offences.text, factors: factors.text }
  const heading = headingForm.safeParse(values)
  const errors: FormState['errors'] = { ...(heading.success ? {} : errorsOf(heading.error)), ...(offences.wrong ? { offences: offences.wrong } : {}), ...(factors.wrong ? { factors: factors.wrong } : {}) }
  const named = heading.success ? heading.data : { id: 'unnamed', name: '', publisher: '', version: '', notice: null, largestFactorShift: 1 }
  const { notice, ...about } = named
  const input = { heading: { ...about, ...(notice ? { notice } : {}) }, offences: offences.text, factors: factors.text }
  const checked = offences.wrong || factors.wrong ? null : await checkEdition(input)
  const problems = checked && 'problems' in checked ? checked.problems : []
  for (const table of ['offences', 'factors'] as const) {
    const count = problems.filter((problem) => problem.table === table).length
    if (count > 0) errors[table] = `The table of the ${table} has ${count === 1 ? '1 problem' : `${count} problems`}, listed beside it`
  }
  if (Object.keys(errors).length > 0) return { errors, values, problems }
  const done = await importEdition(actor, input)
  if (!done.ok) return { errors: {}, refusal: done.refusal.reason, values, problems: [] }
  redirect(`/rulebook/matrix/drafts/${done.value.draftId}?done=imported`)
}
