import { describe, expect, it } from 'vitest'
import { accessDueOn } from './subject-access'

describe('the clock of a request for access', () => {
  it('is one month from the day on which request and proof of identity were both there', () => {
    expect(accessDueOn('2026-11-02', '2026-11-02').dueOn).toBe('2026-12-02')
    expect(accessDueOn('2026-11-02', '2026-11-20').dueOn).toBe('2026-12-20')
    expect(accessDueOn('2026-01-31', '2026-01-15').dueOn).toBe('2026-02-28')
  })
  it('does not answer for a day before the law', () => {
    expect(() => accessDueOn('2018-05-24', '2018-05-01')).toThrow(RangeError)
  })
})
