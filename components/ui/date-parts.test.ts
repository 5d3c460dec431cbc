import { describe, expect, it } from 'vitest'
import { datePartsOf, isoDayOf } from './date-parts'

describe('a date in three boxes', () => {
  it('joins what people type', () => {
    expect(isoDayOf({ day: '9', month: '3', year: '2026' })).toBe('2026-03-09')
    expect(isoDayOf({ day: ' 29 ', month: '02', year: '2024' })).toBe('2024-02-29')
  })
  it('is null when nothing was typed and undefined when it is no date', () => {
    expect(isoDayOf({})).toBeNull()
    expect(isoDayOf({ day: ' ', month: '', year: '' })).toBeNull()
    for (const wrong of [{ day: '29', month: '2', year: '2025' }, { day: '1', month: '13', year: '2025' }, { day: '1', month: '1', year: '25' }, { day: '1', year: '2025' }, { day: 'x', month: '1', year: '2025' }, { day: '0', month: '1', year: '2025' }])
      expect(isoDayOf(wrong), JSON.stringify(wrong)).toBeUndefined()
  })
  it('splits a day again', () => {
    expect(datePartsOf('2026-03-09')).toEqual({ day: '9', month: '3', year: '2026' })
    expect(datePartsOf(null)).toEqual({})
    expect(datePartsOf('9 March')).toEqual({})
  })
})
