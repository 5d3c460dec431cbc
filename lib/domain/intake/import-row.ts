import { ageOn, type IsoDay } from '../deadlines/iso-day'
import type { Imagery, Place } from '../rules/facts'
import { CHILD_COLUMNS, EARLIER_COLUMNS, OFFENCE_COLUMNS, TOLD_COLUMNS, VICTIM_COLUMNS, WHO_COLUMNS } from './import-columns'
import { isFilled, readGroup, type CellFault, type ValuesOf } from './import-column'
import { meantOffence, type OffenceBooks } from './import-offence'
import { missingToSubmit } from './missing-to-submit'
import { whyNotRelease } from './release'
import { searchName } from './search-name'

/** The cells of a row by the names of their columns; an empty one may be left out. */
export type Cells = Readonly<Record<string, string>>

/** The child that a row is about. */
export type Who = ValuesOf<typeof WHO_COLUMNS>

/** An offence of an imported notification. */
export type ImportedOffence = { code: string; cjsCode: string | null; committedOn: IsoDay; place: Place; imagery: Imagery | null }

type Victim = Omit<ValuesOf<(typeof VICTIM_COLUMNS)[number]>, 'name' | 'viewDeclined'> & { id: null; name: string; viewDeclined: boolean }

/** A row of a file of notifications, understood. */
export type NotificationRow = { who: Who; child: ValuesOf<typeof CHILD_COLUMNS>; told: ValuesOf<typeof TOLD_COLUMNS>; offences: ImportedOffence[]; victims: Victim[] }

/** A row of a file of earlier disposals, understood. */
export type EarlierRow = { who: Who; disposal: ValuesOf<typeof EARLIER_COLUMNS> }

/** What a row is checked against: the day, and for notifications where its offences are looked up and whether it goes straight to triage. */
export type RowContext = { today: IsoDay; submits: boolean; books: OffenceBooks }

/** A row that was understood, or all that is wrong in it. */
export type ReadRow<T> = { row: T } | { faults: CellFault[] }

/** Ages between which a day of birth is believed. */
const BELIEVED = { youngest: 5, oldest: 30 }

const faultsOf = (...parts: readonly ({ values: unknown } | { faults: CellFault[] })[]): CellFault[] => parts.flatMap((part) => ('faults' in part ? part.faults : []))

function readWho(cells: Cells, today: IsoDay): { values: Who } | { faults: CellFault[] } {
  const read = readGroup(WHO_COLUMNS, cells)
  if ('faults' in read) return read
  const { givenNames, familyName, dateOfBirth } = read.values
  const faults: CellFault[] = []
  for (const [column, name] of [[WHO_COLUMNS.givenNames.name, givenNames], [WHO_COLUMNS.familyName.name, familyName]] as const) {
    if (searchName(name) === '') faults.push({ column, message: 'There is no letter in this name' })
  }
  const age = ageOn(dateOfBirth, today)
  if (dateOfBirth > today) faults.push({ column: WHO_COLUMNS.dateOfBirth.name, message: 'The day of birth is in the future' })
  else if (age < BELIEVED.youngest || age > BELIEVED.oldest) faults.push({ column: WHO_COLUMNS.dateOfBirth.name, message: `Check the year: the child would be ${age} today` })
  return faults.length > 0 ? { faults } : read
}

function readOffence(group: (typeof OFFENCE_COLUMNS)[number], cells: Cells, born: IsoDay | null, { today, books }: RowContext): { values: ImportedOffence } | { faults: CellFault[] } {
  const read = readGroup(group, cells)
  if ('faults' in read) return read
  const { called, committedOn, place, imagery } = read.values
  const faults: CellFault[] = []
  const meant = called === null ? { problem: 'Write the offence' } : meantOffence(called, books)
  if ('problem' in meant) faults.push({ column: group.called.name, message: meant.problem })
  if (!committedOn) faults.push({ column: group.committedOn.name, message: 'Write the day of the offence' })
  else if (committedOn > today) faults.push({ column: group.committedOn.name, message: 'An offence cannot have happened in the future' })
  else if (born && committedOn < born) faults.push({ column: group.committedOn.name, message: 'An offence cannot have happened before the child was born' })
  if (!place) faults.push({ column: group.place.name, message: 'Write where it happened' })
  const asksImagery = 'asksImagery' in meant && meant.asksImagery
  if (asksImagery && !imagery) faults.push({ column: group.imagery.name, message: 'This offence asks how the imagery is recorded' })
  if ('problem' in meant || !committedOn || !place || faults.length > 0) return { faults }
  return { values: { code: meant.code, cjsCode: meant.cjsCode, committedOn, place, imagery: asksImagery ? imagery : null } }
}

function readVictim(group: (typeof VICTIM_COLUMNS)[number], cells: Cells): { values: Victim } | { faults: CellFault[] } {
  const read = readGroup(group, cells)
  if ('faults' in read) return read
  const { name, viewDeclined, ...rest } = read.values
  if (name === null) return { faults: [{ column: group.name.name, message: 'Write who was harmed, or leave the columns about them empty' }] }
  if (viewDeclined && rest.view) return { faults: [{ column: group.viewDeclined.name, message: 'They cannot have given a view and not wanted to give one' }] }
  return { values: { ...rest, id: null, name, viewDeclined: viewDeclined ?? false } }
}

/** What the told part of a row says that cannot be. */
function impossible(told: NotificationRow['told'], { today }: RowContext): CellFault[] {
  const faults: CellFault[] = []
  if (told.notifiedOn > today) faults.push({ column: TOLD_COLUMNS.notifiedOn.name, message: 'The notification cannot have arrived in the future' })
  const whyNot = whyNotRelease(told)
  if (whyNot) faults.push({ column: TOLD_COLUMNS.release.name, message: whyNot })
  return faults
}

/** The answers without which triage cannot begin, by the columns that give them. */
function missing(cells: Cells, offences: number): CellFault[] {
  const answer = (name: string) => (cells[name] ?? '').trim()
  const { notifiedOn, officerInCase, circumstances, evidence } = TOLD_COLUMNS
  const columns: Readonly<Record<string, string>> = { officerInCase: officerInCase.name, circumstances: circumstances.name, evidence: evidence.name, 'offences.0.title': OFFENCE_COLUMNS[0].called.name }
  // What no row may leave empty is said by its column.
  return missingToSubmit({ officerInCase: answer(officerInCase.name), circumstances: answer(circumstances.name), evidence: answer(evidence.name), notifiedOn: answer(notifiedOn.name) || 'said by its column', offences: Array.from({ length: offences }) })
    .flatMap(({ field, message }) => (columns[field] ? [{ column: columns[field], message: `${message}: triage needs it` }] : []))
}

/** Reads a row of a file of notifications; every fault of the row at once. */
export function readNotificationRow(cells: Cells, context: RowContext): ReadRow<NotificationRow> {
  const who = readWho(cells, context.today)
  const child = readGroup(CHILD_COLUMNS, cells)
  const told = readGroup(TOLD_COLUMNS, cells)
  const born = 'values' in who ? who.values.dateOfBirth : null
  // Every row has a first offence: it is what the row is recognised by.
  const offences = OFFENCE_COLUMNS.filter((group, index) => index === 0 || isFilled(group, cells)).map((group) => readOffence(group, cells, born, context))
  const victims = VICTIM_COLUMNS.filter((group) => isFilled(group, cells)).map((group) => readVictim(group, cells))
  const faults = [
    ...faultsOf(who, child, told, ...offences, ...victims),
    ...('values' in told ? impossible(told.values, context) : []),
    ...(context.submits ? missing(cells, offences.length) : []),
  ]
  if (faults.length > 0 || 'faults' in who || 'faults' in child || 'faults' in told) return { faults }
  return { row: { who: who.values, child: child.values, told: told.values, offences: offences.flatMap((read) => ('values' in read ? [read.values] : [])), victims: victims.flatMap((read) => ('values' in read ? [read.values] : [])) } }
}

/** Reads a row of a file of earlier disposals; every fault of the row at once. */
export function readEarlierRow(cells: Cells, { today }: Pick<RowContext, 'today'>): ReadRow<EarlierRow> {
  const who = readWho(cells, today)
  const disposal = readGroup(EARLIER_COLUMNS, cells)
  const faults = faultsOf(who, disposal)
  if ('values' in disposal) {
    const column = EARLIER_COLUMNS.givenOn.name
    if (disposal.values.givenOn > today) faults.push({ column, message: 'An earlier disposal cannot be in the future' })
    else if ('values' in who && disposal.values.givenOn < who.values.dateOfBirth) faults.push({ column, message: 'An earlier disposal cannot be from before the child was born' })
  }
  return faults.length > 0 || 'faults' in who || 'faults' in disposal ? { faults } : { row: { who: who.values, disposal: disposal.values } }
}

/** The names and the day of birth of a child in the one form in which two are compared. */
export function whoKey({ givenNames, familyName, dateOfBirth }: Pick<Who, 'givenNames' | 'familyName' | 'dateOfBirth'>): string {
  return [searchName(givenNames), searchName(familyName), dateOfBirth].join('|')
}

/** A reference or an offence as two are compared: without case and spaces. */
export const sameText = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()

/** What no two rows of a file of notifications may share: a child and a crime reference. */
export const notificationKey = ({ who, told }: Pick<NotificationRow, 'who' | 'told'>): string => `${whoKey(who)}|${sameText(told.crimeReference)}`

/** What no two rows of a file of earlier disposals may share. */
export const earlierKey = ({ who, disposal }: EarlierRow): string => [whoKey(who), disposal.outcome, disposal.givenOn, sameText(disposal.offence)].join('|')

