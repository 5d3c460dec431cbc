import { describe, expect, it } from 'vitest'
import { earlierOutcomeName, historyInWords } from './history-in-words'

const today = '2026-11-22'

describe('a history in words', () => {
  it('does not take an unchecked history for a clean one', () => {
    expect(historyInWords([], null, today)).toBe('No earlier disposal is recorded. Nobody has checked the history yet, so the rules treat it as unknown.')
    expect(historyInWords([], '2026-11-20', today)).toBe('No earlier disposal is recorded. The history was checked on 20 November 2026.')
  })
  it('says how much counts, and what came last and when', () => {
    expect(historyInWords([{ outcome: 'OC8', givenOn: '2026-11-21' }], today, today)).toContain('One earlier disposal counts: it was community resolution (Outcome 8) on 21 November 2026, yesterday.')
    const many = [{ outcome: 'NFA', givenOn: '2026-11-01' }, { outcome: 'CONVICTION', givenOn: '2024-01-01' }, { outcome: 'YC', givenOn: '2026-10-23' }]
    expect(historyInWords(many, today, today)).toContain('2 earlier disposals count: the last was youth caution on 23 October 2026, 30 days ago.')
    expect(historyInWords([{ outcome: 'OC20', givenOn: '2022-11-22' }], today, today)).toContain('about 4 years ago')
  })
  it('says so where nothing counts', () => {
    expect(historyInWords([{ outcome: 'NFA', givenOn: '2026-11-01' }], today, today)).toContain('one no further action')
  })
  it('names a conviction, and leaves a word that it does not know as it is', () => {
    expect(earlierOutcomeName('CONVICTION')).toBe('Conviction by a court')
    expect(earlierOutcomeName('REPRIMAND')).toBe('REPRIMAND')
  })
})
