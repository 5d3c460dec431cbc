import { describe, expect, it } from 'vitest'
import { clockStanding, runningClocks } from './clock-in-words'

const standing = (due: string, today: string) => { const { state, words } = clockStanding({ name: 'assessment-due', due }, today); return [state, words] }

describe('a clock in words', () => {
  it('counts working days, over a weekend and a bank holiday', () => {
    expect(standing('2026-11-27', '2026-11-20')).toEqual(['later', 'due in 5 working days, on 27 November 2026'])
    expect(standing('2026-11-24', '2026-11-20')).toEqual(['soon', 'due in 2 working days, on 24 November 2026'])
    expect(standing('2026-12-29', '2026-12-24')).toEqual(['soon', 'due in 1 working day, on 29 December 2026'])
    expect(standing('2026-11-20', '2026-11-20')).toEqual(['today', 'due today'])
    expect(standing('2026-11-20', '2026-11-24')).toEqual(['overdue', 'overdue by 2 working days'])
    expect(standing('2026-11-20', '2026-11-22')).toEqual(['overdue', 'overdue by less than a working day'])
  })
  it('stops when what it waits for is recorded', () => {
    const clocks = [{ name: 'yjs-referral' as const, due: '2026-11-20' }, { name: 'assessment-due' as const, due: '2026-11-20' }, { name: 'victim-contact' as const, due: '2026-11-20' }]
    expect(runningClocks(clocks, { yjsReferredOn: '2026-11-19', victim: { informed: true } }).map(({ name }) => name)).toEqual(['assessment-due'])
    expect(runningClocks(clocks, { victim: { informed: false } })).toHaveLength(3)
  })
})
