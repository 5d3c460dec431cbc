import type { IsoDay } from '../deadlines/iso-day'
import { IMAGERY_WORDS, PLACE_WORDS } from '../wording/fact-words'
import { writtenDay } from '../wording/written-day'
import { rowInWords, victimInWords, type Answers } from './differences'

type Value = string | boolean | null | undefined

/** A notification as it is recorded, as far as its form asks it. */
export type SavedNotification = {
  child: Readonly<Record<string, unknown>>
  notification: Readonly<Record<string, unknown>>
  referral: Readonly<Record<string, unknown>> | null
  offences: readonly SavedOffence[]
  victims: readonly { name: string; enhanced: boolean | null; informed: boolean | null; view: string | null; viewDeclined: boolean }[]
}

/** An offence as it is recorded or sent. */
export type SavedOffence = { code: string; cjsCode?: string | null; committedOn: IsoDay; place: string; imagery: string | null }

const plain = (value: Value): string => (value === true ? 'yes' : value === false ? 'no' : (value ?? ''))

/** The columns of a record that are answers, as text. */
const columns = (record: Readonly<Record<string, unknown>> | null): Answers =>
  Object.fromEntries(Object.entries(record ?? {}).flatMap(([name, value]) => (value === null || typeof value === 'string' || typeof value === 'boolean' ? [[name, plain(value).trim()]] : [])))

/** Offences as text that can be compared and read: the same for those that are saved and those that were typed. */
export function offencesInWords(offences: readonly SavedOffence[], titleOf: (code: string) => string): string {
  const words = (of: Readonly<Record<string, string>>, value: string | null) => (value ? (of[value] ?? value) : null)
  return offences.map(({ code, cjsCode, committedOn, place, imagery }) => rowInWords([titleOf(code), cjsCode, writtenDay(committedOn), words(PLACE_WORDS, place), words(IMAGERY_WORDS, imagery)])).sort().join('\n')
}

/** The answers that are recorded, by the name of their question. */
export function savedAnswers(record: SavedNotification, titleOf: (code: string) => string): Answers {
  return {
    ...columns(record.child), ...columns(record.notification), ...columns(record.referral),
    historyChecked: record.notification.historyCheckedOn ? 'yes' : '',
    offences: offencesInWords(record.offences, titleOf),
    victims: record.victims.map(({ name, enhanced, informed, view, viewDeclined }) => victimInWords({ name, enhanced: plain(enhanced), informed: plain(informed), view: view ?? '', said: viewDeclined ? 'declined' : view ? 'view' : '' })).sort().join('\n'),
  }
}
