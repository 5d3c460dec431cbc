import { describe, expect, it } from 'vitest'
import { CHRONOLOGY_KINDS, chronologyInWords } from './chronology-in-words'

describe('a line of the chronology', () => {
  it('says what happened in words', () => {
    expect(chronologyInWords('warning', 'keep-apart')).toBe('Warning: to be kept apart from somebody')
    expect(chronologyInWords('care-end', 'section-20')).toBe('Care ended: Accommodated by agreement (section 20)')
    expect(chronologyInWords('note', 'visit')).toBe('Visit')
    expect(chronologyInWords('earlier', 'OC22')).toContain('Given elsewhere: ')
  })
  it('has a heading for every kind, also without a word', () => {
    for (const kind of CHRONOLOGY_KINDS) expect(chronologyInWords(kind, null).length, kind).toBeGreaterThan(3)
  })
})
