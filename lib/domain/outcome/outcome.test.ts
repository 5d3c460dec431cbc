import { describe, expect, it } from 'vitest'
import { isOutcome, nationalCodesOf, OUTCOME_LEVELS, OUTCOME_NAMES, OUTCOMES } from './outcome'

describe('outcomes', () => {
  it('are each named, levelled, and numbered on the day they are given', () => {
    for (const outcome of OUTCOMES) {
      expect(OUTCOME_NAMES[outcome].long).not.toBe('')
      expect(OUTCOME_LEVELS[outcome]).toBeGreaterThan(0)
      expect(nationalCodesOf(outcome, '2026-11-22').length).toBeGreaterThan(0)
    }
    expect([...OUTCOMES].sort((a, b) => OUTCOME_LEVELS[a] - OUTCOME_LEVELS[b])).toEqual([...OUTCOMES])
  })

  it('include no Outcome 23 before February 2026', () => {
    expect(nationalCodesOf('OC23', '2026-01-31')).toEqual([])
    expect(nationalCodesOf('OC23', '2026-02-01').map(({ code }) => code)).toEqual(['23'])
  })

  it('are told from other words', () => expect(['YC', 'CONVICTION', 'constructor'].map(isOutcome)).toEqual([true, false, false]))
})
