import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { offenceCalled } from '@/lib/domain/gravity/search-offences'
import { searchWords } from '@/lib/domain/gravity/wanted-words'
import { readCjsCode } from '@/lib/domain/offences/national-offence'
import { readChoice, rowChoice, type OffenceChoice } from '@/lib/domain/offences/offence-choice'
import type { Imagery, Place } from '@/lib/domain/rules/facts'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { coverageFor } from '../triage/coverage'
import { editionInForce } from '../triage/edition'
import { choiceByValue } from './choice-by-value'
import type { OffenceAnswer } from './named-offences'
import { offenceChoices } from './offence-choices'

/** `code` is what was chosen before for the text that stood there; `pick` what was chosen among suggestions for this one. */
type Row = { title: string; code: string; pick?: string; remove?: string; committedOn: IsoDay | null; place: Place | null; imagery: Imagery | null }

/** The offences that a form's rows mean, with an error beside each field that is not clear yet, and what the form shows again: the chosen offence, or those to choose from. */
export type MeantOffences = { chosen: OffenceAnswer[]; errors: Record<string, string>; values: Record<string, string | string[]> }

/** The one of some choices that has exactly this title or code; null where none has, or several. */
function onlyCalled(choices: readonly OffenceChoice[], typed: string): OffenceChoice | null {
  const words = searchWords(typed).join(' ')
  const code = readCjsCode(typed)
  const called = choices.filter(({ title, value }) => searchWords(title).join(' ') === words || (code !== null && readChoice(value).cjsCode === code))
  return called.length === 1 ? (called[0] ?? null) : null
}

/**
 * Finds each offence by what was picked, or by the text: as it stood when it was chosen, as a whole title or code, or
 * else as a search whose results come back to choose from. Works without JavaScript.
 */
export async function notificationOffences(actor: Actor, rows: readonly Row[]): Promise<MeantOffences> {
  const db = reading(actor)
  const meant: MeantOffences = { chosen: [], errors: {}, values: {} }
  const edition = await editionInForce(db, londonDay(actor.at))
  const coverage = await coverageFor(db, edition)
  const byValue = await choiceByValue(edition, rows.flatMap(({ pick, code }) => [pick, code].flatMap((value) => value || [])))
  for (const [index, row] of rows.entries()) {
    const isEmpty = !row.title && !row.pick
    if (row.remove || (isEmpty && !row.committedOn && !row.place)) continue
    const field = `offences.${index}`
    const before = row.code ? byValue(row.code) : null
    const called = offenceCalled(edition, row.title)
    const known = (row.pick && byValue(row.pick)?.choice) || (before && before.choice.title === row.title && before.choice) || (called && rowChoice(called, coverage)) || null
    const found = known || isEmpty ? [] : await offenceChoices(actor, row.title)
    const choice = known ?? onlyCalled(found, row.title)
    if (choice) {
      meant.values[`${field}.title`] = choice.title
      meant.values[`${field}.code`] = choice.value
    } else {
      meant.values[`${field}.suggested`] = found.map(({ value }) => value)
      meant.values[`${field}.suggestedTitles`] = found.map(({ title }) => title)
      meant.values[`${field}.suggestedDetails`] = found.map(({ detail }) => detail)
      meant.errors[`${field}.title`] = isEmpty ? 'Enter the offence' : found.length > 0 ? 'Choose which offence you mean' : 'No offence has these words: try others, or its code'
    }
    if (!row.committedOn) meant.errors[`${field}.committedOn`] = 'Enter the day of the offence'
    if (!row.place) meant.errors[`${field}.place`] = 'Choose where it happened'
    if (choice?.imagery && !row.imagery) meant.errors[`${field}.imagery`] = 'Choose how the imagery is recorded'
    if (choice && row.committedOn && row.place) meant.chosen.push({ ...readChoice(choice.value), committedOn: row.committedOn, place: row.place, imagery: choice.imagery ? row.imagery : null })
  }
  return meant
}
