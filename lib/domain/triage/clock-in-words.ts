import type { IsoDay } from '../deadlines/iso-day'
import { workingDaysBetween } from '../deadlines/working-days'
import type { Clock } from '../rules/assessment'
import { writtenDay } from '../wording/written-day'

/** What falls due, as people call it. */
export const CLOCK_NAMES: Readonly<Record<Clock['name'], string>> = {
  'yjs-referral': 'Referral to the youth justice service',
  'assessment-due': 'Assessment',
  'victim-contact': 'First contact with the victim',
}

/** A clock with how it stands on a day. */
export type ClockStanding = { name: string; due: IsoDay; state: 'overdue' | 'today' | 'soon' | 'later'; words: string }

/** How a day stands to another, in working days: due in so many, due today, or overdue by so many. */
export function dueInWords(due: IsoDay, today: IsoDay): Pick<ClockStanding, 'state' | 'words'> {
  const left = workingDaysBetween(today, due)
  const state = due < today ? 'overdue' : due === today ? 'today' : left <= 2 ? 'soon' : 'later'
  // On a weekend after the due day no working day has gone by yet, and it is overdue all the same.
  const days = (count: number) => (count === 0 ? 'less than a working day' : count === 1 ? '1 working day' : `${count} working days`)
  const words = state === 'overdue' ? `overdue by ${days(-left)}` : state === 'today' ? 'due today' : `due in ${days(left)}, on ${writtenDay(due)}`
  return { state, words }
}

/** How a clock stands on a day. */
export function clockStanding({ name, due }: Clock, today: IsoDay): ClockStanding {
  return { name: CLOCK_NAMES[name], due, ...dueInWords(due, today) }
}

/** The clocks that still run: what they wait for is not recorded yet. */
export function runningClocks(clocks: readonly Clock[], facts: { yjsReferredOn?: IsoDay | null; victim?: { informed?: boolean | null } | null }): Clock[] {
  return clocks.filter(({ name }) => !(name === 'yjs-referral' && facts.yjsReferredOn) && !(name === 'victim-contact' && facts.victim?.informed === true))
}
