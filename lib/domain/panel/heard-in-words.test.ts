import { describe, expect, it } from 'vitest'
import { heardInWords } from './heard-in-words'

describe('what became of a case that somebody heard', () => {
  it('follows the case from the table to the police', () => {
    const unanimous = { result: 'unanimous', outcome: 'OC22', isSettled: false } as const
    expect(heardInWords({ ...unanimous, answer: null })).toBe('Unanimous: Diversionary activity undertaken (Outcome 22). A police decision-maker authorises it next.')
    expect(heardInWords({ ...unanimous, answer: 'authorised' })).toContain('The police authorised it.')
    expect(heardInWords({ ...unanimous, answer: 'returned' })).toContain('The police returned it to the panel.')
  })
  it('says who settles a split, and how it was settled once it is', () => {
    expect(heardInWords({ result: 'escalated', outcome: null, isSettled: false, answer: null })).toBe('Not unanimous. The service manager and the senior officer settle it.')
    expect(heardInWords({ result: 'escalated', outcome: 'YC', isSettled: true, answer: 'authorised' })).toBe('Not unanimous. The two settled it: Youth caution. The police authorised it.')
  })
  it('tells what is no decision as what it is', () => {
    expect(heardInWords({ result: 'deferred', outcome: null, isSettled: false, answer: null })).toBe('Deferred. A later panel hears it.')
    expect(heardInWords({ result: null, outcome: null, isSettled: false, answer: null })).toContain('Not reached')
  })
})
