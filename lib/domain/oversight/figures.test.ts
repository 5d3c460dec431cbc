import { describe, expect, it } from 'vitest'
import { DECISION_WAYS } from './decision-ways'
import { figuresOf, yearUpTo, type Counts } from './figures'
import { NOT_DIVERTED_WORDS } from '../triage/not-diverted'

const nothing: Counts = { statuses: [], decisions: [], panels: [], speeds: [], repeats: [], notDiverted: [] }
const decided = (outcome: Counts['decisions'][number]['outcome'], way: Counts['decisions'][number]['way'], count: number, more: Partial<Counts['decisions'][number]> = {}) => ({ outcome, way, count, explained: count, scored: count, checked: count, grave: 0, ...more })
const counts: Counts = {
  statuses: [{ status: 'closed', count: 40 }, { status: 'with_panel', count: 2 }],
  decisions: [decided('OC8', 'police-low', 30, { grave: 6 }), decided('OC21', 'police-serious', 3), decided('OC20', 'police-serious', 6, { checked: 5 }), decided('NFA', 'police-unscored', 8, { scored: 0 }), decided('OC22', 'panel', 12), decided('YC', 'escalation', 1)],
  panels: [{ result: 'unanimous', count: 12 }, { result: 'escalated', count: 1 }],
  speeds: [{ way: 'police-low', notifiedOn: '2026-11-02', decidedOn: '2026-11-04', offenceDays: 9, count: 30 }, { way: 'panel', notifiedOn: '2026-11-02', decidedOn: '2026-11-23', offenceDays: 40, count: 12 }, { way: 'escalation', notifiedOn: '2026-11-02', decidedOn: '2026-11-30', offenceDays: null, count: 1 }, { way: 'panel', notifiedOn: '2018-01-01', decidedOn: '2026-11-30', offenceDays: null, count: 99 }],
  repeats: [{ earlier: 0, count: 20 }, { earlier: 1, count: 6 }, { earlier: 2, count: 5 }],
  notDiverted: [{ reason: 'diversion-tried', count: 7 }, { reason: 'no-service', count: 2 }],
}

describe('figures', () => {
  it('for managers: every number', () => {
    const figures = figuresOf(counts, false)
    expect(figures.statuses.total).toBe(42)
    expect(figures.decisions).toMatchObject({ total: 60, columnTotals: [30, 9, 8, 12, 1] })
    expect(figures.seriousByPolice).toBe(9)
    expect(figures.graveByPolice).toEqual({ label: expect.any(String), has: 6, lacks: 41, share: 12 })
    expect(figures.checks.map(({ has, lacks, share }) => [has, lacks, share])).toEqual([[60, 0, 100], [52, 0, 100], [59, 1, 98]])
    expect(figures.panels).toEqual({ lines: [{ label: 'Unanimous', count: 12 }, { label: 'Not unanimous: escalated', count: 1 }], total: 13 })
    expect(figures.speeds).toEqual([
      { label: 'All decisions', workingDays: 2, daysFromOffence: 9, decisions: 43 }, { label: 'Police alone', workingDays: 2, daysFromOffence: 9, decisions: 30 },
      { label: 'Panel', workingDays: 15, daysFromOffence: 40, decisions: 12 }, { label: 'Settled after a split', workingDays: 20, daysFromOffence: null, decisions: 1 },
    ])
    expect(figures.repeats.lines.map((line) => line.count)).toEqual([20, 6, 5])
    expect(figures.notDiverted).toMatchObject({ total: 9 })
    expect(figures.notDiverted.lines.filter((line) => line.count !== 0)).toEqual([{ label: NOT_DIVERTED_WORDS['diversion-tried'], count: 7 }, { label: NOT_DIVERTED_WORDS['no-service'], count: 2 }])
  })
  it('for analysts: no small number, and none that could be worked out', () => {
    const figures = figuresOf(counts, true)
    expect(figures.statuses.lines.filter((line) => line.count === null).map((line) => line.label)).toEqual(['With panel', 'Closed'])
    expect(figures.seriousByPolice).toBeNull()
    expect(figures.decisions.columnTotals[DECISION_WAYS.indexOf('escalation')]).toBeNull()
    expect(figures.panels).toEqual({ lines: [{ label: 'Unanimous', count: null }, { label: 'Not unanimous: escalated', count: null }], total: 13 })
    expect(figures.checks.map(({ has, lacks, share }) => [has, lacks, share])).toEqual([[null, null, 100], [null, null, 100], [null, null, null]])
    expect(figures.speeds.map(({ workingDays, decisions }) => [workingDays, decisions])).toEqual([[2, null], [2, null], [15, null], [null, null]])
    expect(figures.speeds.map(({ daysFromOffence }) => daysFromOffence)).toEqual([9, 9, 40, null])
    expect(JSON.stringify(figures)).not.toMatch(/(count|total|has|lacks|decisions)":[1-4]\b/)
  })
  it('of nothing are noughts, with nothing hidden', () => {
    for (const hides of [true, false]) {
      const figures = figuresOf(nothing, hides)
      expect([figures.statuses.total, figures.decisions.total, figures.seriousByPolice, figures.panels.total, figures.repeats.total], String(hides)).toEqual([0, 0, 0, 0, 0])
      expect(figures.checks.map((one) => one.share)).toEqual([null, null, null])
      expect(figures.speeds.map((one) => one.workingDays)).toEqual([null, null, null, null])
    }
  })
  it('are those of twelve months', () => {
    expect(yearUpTo('2026-11-24')).toBe('2025-11-24')
    expect(yearUpTo('2028-02-29')).toBe('2027-02-28')
  })
})
