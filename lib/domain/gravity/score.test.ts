import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factorsFor, findOffence, requireFactor, type MatrixEdition } from './edition'
import { scoreOf } from './score'

const offence = (code: string, score: number) => ({
  code, score, category: 'c', offence: code, statute: 's', modeOfTrial: 'either-way' as const, basis: 'b', markers: [],
})
const EDITION: MatrixEdition = {
  id: 'e', name: 'Example', publisher: 'Nobody', version: '1', inForceFrom: '2020-01-01', isStarter: false, largestFactorShift: 1,
  offences: [1, 2, 3, 4, 5].map(score => offence(`offence-${score}`, score)),
  factors: [
    ...['a', 'b', 'c'].map(code => ({ scope: 'general', effect: 'aggravating' as const, code, label: code })),
    ...['x', 'y', 'z'].map(code => ({ scope: 'general', effect: 'mitigating' as const, code, label: code })),
    { scope: 'offence-2', effect: 'mitigating', code: 'offence-2.small', label: 'Small' },
  ],
}

describe('the gravity score', () => {
  it('starts from the highest offence', () => {
    expect(scoreOf(EDITION, ['offence-2', 'offence-4', 'offence-3'], [], null)).toMatchObject({ base: 4, suggested: 4, final: null, shift: null })
  })

  it.each([
    [['a'], 4], [['x'], 2], [['a', 'x'], 3], [['a', 'b', 'x'], 4], [['a', 'x', 'y'], 2], [['a', 'b', 'c'], 4], [['x', 'y', 'z'], 2], [[], 3],
  ])('moves by one at most for %j', (factors, suggested) => {
    expect(scoreOf(EDITION, ['offence-3'], factors, null).suggested).toBe(suggested)
  })

  it('counts a factor once, and shows its way', () => {
    expect(scoreOf(EDITION, ['offence-3'], ['a', 'x', 'a'], 1)).toEqual({
      base: 3, suggested: 3, final: 1, shift: -2,
      trace: [{ offence: 'offence-3', score: 3 }, { factor: 'a', effect: 'aggravating' }, { factor: 'x', effect: 'mitigating' }],
    })
  })

  it('moves as far as the edition allows', () => {
    expect(scoreOf({ ...EDITION, largestFactorShift: 2 }, ['offence-3'], ['a', 'b', 'c'], null).suggested).toBe(5)
    expect(scoreOf({ ...EDITION, largestFactorShift: 0 }, ['offence-3'], ['a'], null).suggested).toBe(3)
  })

  it('knows no default for a code that the edition does not hold', () => {
    expect(() => scoreOf(EDITION, ['offence-9'], [], null)).toThrow(RangeError)
    expect(() => scoreOf(EDITION, ['offence-1'], ['q'], null)).toThrow(RangeError)
    expect(() => scoreOf(EDITION, [], [], null)).toThrow(RangeError)
    expect(findOffence(EDITION, 'constructor')).toBeUndefined()
    expect(() => requireFactor(EDITION, '__proto__')).toThrow(RangeError)
  })

  it('stays within 1 and 5, and does not mind the order', () => {
    const codes = fc.array(fc.constantFrom('offence-1', 'offence-2', 'offence-5'), { minLength: 1, maxLength: 5 })
    fc.assert(fc.property(codes, fc.array(fc.constantFrom('a', 'b', 'x', 'y')), (offences, factors) => {
      const { base, suggested } = scoreOf(EDITION, offences, factors, null)
      expect(suggested).toBeGreaterThanOrEqual(1)
      expect(suggested).toBeLessThanOrEqual(5)
      expect(Math.abs(suggested - base)).toBeLessThanOrEqual(1)
      expect(scoreOf(EDITION, [...offences].reverse(), [...factors].reverse(), null).suggested).toBe(suggested)
    }))
  })

  it('offers the factors of its offences and the general ones', () => {
    expect(factorsFor(EDITION, ['offence-3']).map(({ code }) => code)).not.toContain('offence-2.small')
    expect(factorsFor(EDITION, ['offence-2']).map(({ code }) => code)).toContain('offence-2.small')
  })
})
