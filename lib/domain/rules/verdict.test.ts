import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { and, ask, every, isBlank, not, or, recorded, some, VERDICTS, when, yes } from './verdict'

const verdict = fc.constantFrom(...VERDICTS)
const verdicts = fc.array(verdict, { maxLength: 6 })

describe('three-valued logic', () => {
  it('fails an "and" with any part that fails, whatever is unknown', () => {
    expect(and('pass', 'unknown', 'fail')).toBe('fail')
    expect(and('pass', 'unknown')).toBe('unknown')
    expect(and('pass', 'pass')).toBe('pass')
  })

  it('passes an "or" with any part that passes, whatever is unknown', () => {
    expect(or('fail', 'unknown', 'pass')).toBe('pass')
    expect(or('fail', 'unknown')).toBe('unknown')
    expect(or('fail', 'fail')).toBe('fail')
  })

  it('has nothing to fail without parts, and nothing to pass', () => {
    expect(every([], () => 'fail')).toBe('pass')
    expect(some([], () => 'pass')).toBe('fail')
  })

  it('keeps the laws of De Morgan, and does not mind the order', () => {
    fc.assert(
      fc.property(verdicts, parts => {
        expect(not(and(...parts))).toBe(or(...parts.map(not)))
        expect(not(or(...parts))).toBe(and(...parts.map(not)))
        expect(and(...[...parts].reverse())).toBe(and(...parts))
        expect(or(...[...parts].reverse())).toBe(or(...parts))
      }),
    )
  })

  it('never turns a decided verdict round when an unknown part becomes known', () => {
    fc.assert(
      fc.property(verdicts, verdict, (parts, known) => {
        const before = and('unknown', ...parts)
        if (before !== 'unknown') expect(and(known, ...parts)).toBe(before)
        const either = or('unknown', ...parts)
        if (either !== 'unknown') expect(or(known, ...parts)).toBe(either)
      }),
    )
  })
})

describe('facts that may be blank', () => {
  it.each([undefined, null, '', '  ', 'unknown'])('takes %j as blank, and a blank is never a "no"', blank => {
    expect(isBlank(blank)).toBe(true)
    expect(ask(blank, () => false)).toBe('unknown')
    expect(recorded(blank)).toBe('unknown')
  })

  it.each([0, false, [], 'no'])('takes %j as there', fact => expect(isBlank(fact)).toBe(false))

  it('says yes, no or unknown', () => {
    expect([yes(true), yes(false), yes(null), yes(undefined)]).toEqual(['pass', 'fail', 'unknown', 'unknown'])
    expect([when(true), when(false)]).toEqual(['pass', 'fail'])
  })

  it('never fails what is not recorded, since it still may be', () => {
    fc.assert(fc.property(fc.anything(), fact => {
      expect(recorded(fact)).not.toBe('fail')
    }))
    expect(recorded(false)).toBe('unknown')
    expect(recorded([])).toBe('pass')
  })
})
