import { isWorkingDay, workingDaysBetween } from '../deadlines/working-days'
import { addMonths, type IsoDay } from '../deadlines/iso-day'
import { CASE_STATUSES, STATUS_NAMES, type CaseStatus } from '../intake/case-status'
import { AGENDA_RESULTS, RESULT_NAMES, type AgendaResult } from '../panel/agenda-result'
import { OUTCOME_NAMES, OUTCOMES, type Outcome } from '../outcome/outcome'
import { NOT_DIVERTED_REASONS, NOT_DIVERTED_WORDS, type NotDivertedReason } from '../triage/not-diverted'
import { DECISION_WAYS, isPoliceAlone, type DecisionWay } from './decision-ways'
import { median } from './median'
import { LEAST_SHOWN, suppressList, suppressTable, type Shown, type ShownTable } from './suppress-table'

/** What was counted, by what it is counted by. */
export type Counts = {
  statuses: readonly { status: CaseStatus; count: number }[]
  decisions: readonly { outcome: Outcome; way: DecisionWay; count: number; explained: number; scored: number; checked: number; grave: number }[]
  panels: readonly { result: AgendaResult; count: number }[]
  /** `offenceDays`: calendar days from the first offence to the decision; null where no offence is recorded. */
  speeds: readonly { way: DecisionWay; notifiedOn: IsoDay; decidedOn: IsoDay; offenceDays: number | null; count: number }[]
  repeats: readonly { earlier: number; count: number }[]
  notDiverted: readonly { reason: NotDivertedReason; count: number }[]
}

/** A number with what it counts. */
export type FigureLine = { label: string; count: Shown }

/** A part of the decisions, the rest of them, and the part in whole per cent (null where there is nothing to divide, or it is hidden). */
export type FigureCheck = { label: string; has: Shown; lacks: Shown; share: number | null }

/** The figures of a service as a screen shows them; a null is hidden. */
export type Figures = {
  statuses: { lines: FigureLine[]; total: Shown }
  /** Rows are outcomes, columns the ways of `DECISION_WAYS`. */
  decisions: ShownTable & { outcomes: string[] }
  /** Outcomes 20 and 21 by the police alone on a score of 3 or more. */
  seriousByPolice: Shown
  /** Decisions of the police alone on violence, weapons, knives or sexual offences, and the others (R14). */
  graveByPolice: FigureCheck
  checks: FigureCheck[]
  panels: { lines: FigureLine[]; total: Shown }
  /** Median working days from notification to decision; null where there are none, or too few to tell. */
  speeds: { label: string; workingDays: number | null; daysFromOffence: number | null; decisions: Shown }[]
  repeats: { lines: FigureLine[]; total: Shown }
  /** Children sent for a charging decision whom the rules would have let be diverted, by the reason that was given (F6). */
  notDiverted: { lines: FigureLine[]; total: Shown }
}

/** The first day of the twelve months that end today. */
export const yearUpTo = (today: IsoDay): IsoDay => addMonths(today, -12)

const add = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((sum, row) => sum + of(row), 0)

function lines(counted: readonly (readonly [label: string, count: number])[], hides: boolean): { lines: FigureLine[]; total: Shown } {
  const { cells, total } = suppressList(counted.map(([, count]) => count), hides)
  return { lines: counted.map(([label], at) => ({ label, count: cells[at] ?? null })), total }
}

/** Where small numbers are hidden only the share is told: the two parts add up to a total that another table may hide. */
function check(label: string, has: number, all: number, hides: boolean): FigureCheck {
  const isSmall = [has, all - has].some((part) => part > 0 && part < LEAST_SHOWN)
  const share = all === 0 || (hides && isSmall) ? null : Math.floor((100 * has) / all)
  return hides ? { label, has: null, lacks: null, share } : { label, has, lacks: all - has, share }
}

/** The figures to show, with small numbers hidden where `hides`. */
export function figuresOf(counts: Counts, hides: boolean): Figures {
  const { decisions } = counts
  const table = suppressTable(OUTCOMES.map((outcome) => DECISION_WAYS.map((way) => add(decisions.filter((row) => row.outcome === outcome && row.way === way), (row) => row.count))), hides)
  const serious = (outcome: Outcome): Shown => table.rows[OUTCOMES.indexOf(outcome)]?.cells[DECISION_WAYS.indexOf('police-serious')] ?? null
  const [twenty, twentyOne] = [serious('OC20'), serious('OC21')]
  const byPolice = decisions.filter((row) => isPoliceAlone(row.way))
  const scoreAsked = decisions.filter((row) => row.outcome !== 'NFA')
  const all = add(decisions, (row) => row.count)
  const panels = (result: AgendaResult) => add(counts.panels.filter((row) => row.result === result), (row) => row.count)
  const given = (holds: (earlier: number) => boolean) => add(counts.repeats.filter((row) => holds(row.earlier)), (row) => row.count)
  return {
    statuses: lines(CASE_STATUSES.filter((status) => status !== 'draft').map((status) => [STATUS_NAMES[status], add(counts.statuses.filter((row) => row.status === status), (row) => row.count)]), hides),
    decisions: { ...table, outcomes: OUTCOMES.map((outcome) => OUTCOME_NAMES[outcome].long) },
    seriousByPolice: twenty === null || twentyOne === null ? null : twenty + twentyOne,
    graveByPolice: check('Violence, weapons, knives or sexual offences', add(byPolice, (row) => row.grave), add(byPolice, (row) => row.count), hides),
    checks: [
      check('A rationale in words', add(decisions, (row) => row.explained), all, hides),
      check('A final gravity score (all but no further action)', add(scoreAsked, (row) => row.scored), add(scoreAsked, (row) => row.count), hides),
      check('The history checked', add(decisions, (row) => row.checked), all, hides),
    ],
    // Results that never came are left out, but for the two that a panel is always about.
    panels: lines(AGENDA_RESULTS.filter((result) => panels(result) > 0 || result === 'unanimous' || result === 'escalated').map((result) => [result === 'escalated' ? 'Not unanimous: escalated' : RESULT_NAMES[result], panels(result)]), hides),
    speeds: [
      speed('All decisions', counts.speeds, hides),
      speed('Police alone', counts.speeds.filter((row) => isPoliceAlone(row.way)), hides),
      speed('Panel', counts.speeds.filter((row) => row.way === 'panel'), hides),
      speed('Settled after a split', counts.speeds.filter((row) => row.way === 'escalation'), hides),
    ],
    repeats: lines([['The child’s first', given((earlier) => earlier === 0)], ['The second', given((earlier) => earlier === 1)], ['The third or a later one', given((earlier) => earlier >= 2)]], hides),
    notDiverted: lines(NOT_DIVERTED_REASONS.map((reason) => [NOT_DIVERTED_WORDS[reason], add(counts.notDiverted.filter((row) => row.reason === reason), (row) => row.count)]), hides),
  }
}

/** How long decisions took; days for which no bank holidays are known are left out. How many they were is told by another table, and only there where small numbers are hidden. */
function speed(label: string, rows: Counts['speeds'], hides: boolean): Figures['speeds'][number] {
  const known = rows.filter((row) => isInCalendar(row.notifiedOn) && isInCalendar(row.decidedOn))
  const count = add(known, (row) => row.count)
  const isTooFew = hides && count > 0 && count < LEAST_SHOWN
  return {
    label,
    workingDays: isTooFew ? null : median(known.map((row) => ({ value: workingDaysBetween(row.notifiedOn, row.decidedOn), count: row.count }))),
    daysFromOffence: medianFromOffence(rows, hides),
    decisions: hides ? null : count,
  }
}

/** The median of calendar days from the first offence to the decision; null where there is none, or too few to show. */
function medianFromOffence(rows: Counts['speeds'], hides: boolean): number | null {
  const told = rows.flatMap(({ offenceDays, count }) => (offenceDays === null ? [] : [{ value: offenceDays, count }]))
  const count = told.reduce((sum, row) => sum + row.count, 0)
  return hides && count < LEAST_SHOWN ? null : median(told)
}

function isInCalendar(day: IsoDay): boolean {
  try {
    isWorkingDay(day)
    return true
  } catch {
    return false
  }
}
