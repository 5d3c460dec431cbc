import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { findOffence } from '@/lib/domain/gravity/edition'
import { offenceCalled, searchOffences } from '@/lib/domain/gravity/search-offences'
import type { Imagery, Place } from '@/lib/domain/rules/facts'
import { db } from '../db'
import type { Actor } from '../make-actor'
import { editionInForce } from '../triage/edition'

type Row = { title: string; code: string; remove?: string; committedOn: IsoDay | null; place: Place | null; imagery: Imagery | null }

/** The offences that a form's rows mean, with an error beside each field that is not clear yet, and the codes to choose from where a title was not found. */
export type MeantOffences = {
  chosen: { code: string; committedOn: IsoDay; place: Place; imagery: Imagery | null }[]
  errors: Record<string, string>
  values: Record<string, string[]>
}

/** Finds each offence by its title, or by the code that was chosen among suggestions, in the edition in force. Works without JavaScript: what is not found comes back as suggestions. */
export async function notificationOffences(actor: Actor, rows: readonly Row[]): Promise<MeantOffences> {
  const meant: MeantOffences = { chosen: [], errors: {}, values: {} }
  const edition = await editionInForce(db, londonDay(actor.at))
  rows.forEach((row, index) => {
    const isEmpty = !row.title && !row.code
    if (row.remove || (isEmpty && !row.committedOn && !row.place)) return
    const field = `offences.${index}`
    const offence = (row.code && findOffence(edition, row.code)) || offenceCalled(edition, row.title)
    if (!offence) {
      const suggested = searchOffences(edition, row.title)
      meant.values[`${field}.suggested`] = suggested.map(({ code }) => code)
      meant.errors[`${field}.title`] = isEmpty ? 'Enter the offence' : suggested.length > 0 ? 'Choose which offence you mean' : 'No offence in the matrix has these words: try others'
    }
    if (!row.committedOn) meant.errors[`${field}.committedOn`] = 'Enter the day of the offence'
    if (!row.place) meant.errors[`${field}.place`] = 'Choose where it happened'
    const asksImagery = offence?.markers.includes('imagery') ?? false
    if (asksImagery && !row.imagery) meant.errors[`${field}.imagery`] = 'Choose how the imagery is recorded'
    if (offence && row.committedOn && row.place) meant.chosen.push({ code: offence.code, committedOn: row.committedOn, place: row.place, imagery: asksImagery ? row.imagery : null })
  })
  return meant
}
