import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadStarterEdition } from '../../../scripts/rules/load-starter-edition'
import { OUTCOMES, type Outcome } from '../outcome/outcome'
import { assess } from '../rules/assess'
import type { Facts } from '../rules/facts'
import { rulesInForce } from '../rules/in-force'
import { DEFAULT_SETTINGS } from '../rules/settings'
import {
  cellsNear, differencesInWords, distanceBetween, FARTHEST, HISTORIES, LIKENESS_WEIGHTS, likeCasesInWords, likenessOf, NEAREST, nearestCases, panelRecordInWords, STANCES, summariseLikeCases, usualInWords, type DecidedCase, type Likeness,
} from './like-cases'

const edition = loadStarterEdition()
const facts: Facts = {
  id: 'x', asOf: '2026-11-20', child: { dateOfBirth: '2011-03-09', exploitation: 'no' }, score: { final: 3 }, factors: [], evidence: 'sufficient-to-charge', account: 'admits', history: [],
  offences: [{ offence: 'common-assault-or-battery', committedOn: '2026-11-01' }, { offence: 'assault-occasioning-actual-bodily-harm', committedOn: '2026-11-01' }],
}
const likeness = (changes: Partial<Facts> = {}) => {
  const asked = { ...facts, ...changes }
  return likenessOf(asked, assess(asked, { ruleset: rulesInForce(asked.asOf), edition, settings: DEFAULT_SETTINGS.settings }), edition)
}

const theft: Likeness = { offence: 'theft', category: 'Theft', score: 2, history: 'none', account: 'accepts' }
let next = 0
const decided = (changes: Partial<DecidedCase> = {}): DecidedCase => ({ ...theft, caseId: `id-${String(++next).padStart(4, '0')}`, outcome: 'OC8', decidedAt: new Date('2026-06-01'), ...changes })
const summaryOf = (...outcomes: Outcome[]) => summariseLikeCases(outcomes.map((outcome) => ({ outcome })))

describe('what a case is compared by', () => {
  it('is its gravest offence with category and score, the history that counts, and the account', () => {
    expect(likeness()).toEqual({ offence: 'assault-occasioning-actual-bodily-harm', category: 'Violence against the person', score: 3, history: 'none', account: 'accepts' })
    expect(likeness({ history: [{ outcome: 'NFA', on: '2025-01-01' }, { outcome: 'OC8', on: '2025-02-01' }], account: 'no-comment' })).toMatchObject({ history: 'one', account: 'silent' })
    expect(likeness({ history: [{ outcome: 'YC', on: '2025-01-01' }, { outcome: 'CONVICTION', on: '2025-02-01' }], account: 'denies' })).toMatchObject({ history: 'several', account: 'denies' })
    expect(likeness({ history: null, account: null })).toMatchObject({ history: 'unknown', account: 'unknown' })
  })

  it('is nothing before the score, without evidence, and under ten', () => {
    expect(likeness({ score: null })).toBeNull()
    expect(likeness({ evidence: 'insufficient' })).toBeNull()
    expect(likeness({ child: { dateOfBirth: '2018-03-09' } })).toBeNull()
  })
})

describe('the distance between two cases', () => {
  const any: fc.Arbitrary<Likeness> = fc.record({ offence: fc.constantFrom('a1', 'a2', 'b1'), score: fc.integer({ min: 1, max: 5 }), history: fc.constantFrom(...HISTORIES), account: fc.constantFrom(...STANCES) }).map((one) => ({ ...one, category: one.offence.charAt(0) }))

  it('is nothing to itself, the same both ways, and without end to another category', () => {
    fc.assert(fc.property(any, any, (one, other) => {
      expect(distanceBetween(one, one)).toBe(0)
      expect(distanceBetween(one, other)).toBe(distanceBetween(other, one))
      if (one.category !== other.category) expect(distanceBetween(one, other)).toBe(Infinity)
    }))
  })

  it('counts each difference with its weight', () => {
    const { offence, score, history, account } = LIKENESS_WEIGHTS
    expect(distanceBetween(theft, { ...theft, offence: 'handling' })).toBe(offence.points)
    expect(distanceBetween(theft, { ...theft, score: 4 })).toBe(2 * score.points)
    expect(distanceBetween(theft, { ...theft, history: 'several' })).toBe(2 * history.points)
    expect(distanceBetween(theft, { ...theft, account: 'denies' })).toBe(account.points)
    expect(distanceBetween(theft, { ...theft, account: 'unknown' })).toBe(account.points / 2)
  })

  it('is near exactly in the cells that are searched', () => {
    fc.assert(fc.property(any, any, (one, other) => {
      const isSearched = cellsNear(one).some((cell) =>
        cell.score === other.score && cell.history === other.history && cell.account === other.account && (cell.by === 'offence' ? one.offence === other.offence : one.category === other.category))
      if (distanceBetween(one, other) <= FARTHEST) expect(isSearched).toBe(true)
    }))
    expect(cellsNear(theft).length).toBeLessThan(100)
  })
})

describe('the nearest cases', () => {
  it('come by distance, then the newest, then by id, whatever the order in which they were found, and each once', () => {
    const [older, newer, same, further] = [decided(), decided({ decidedAt: new Date('2026-07-01') }), decided(), decided({ score: 3 })]
    const far = decided({ score: 5 })
    for (const found of [[older, newer, same, further, far, older], [far, further, same, newer, older]]) {
      expect(nearestCases(theft, found).map(({ caseId, distance }) => [caseId, distance])).toEqual([[newer.caseId, 0], [older.caseId, 0], [same.caseId, 0], [further.caseId, 2]])
    }
  })

  it(`are ${NEAREST} at the most`, () => {
    expect(nearestCases(theft, Array.from({ length: 50 }, () => decided()))).toHaveLength(NEAREST)
  })

  it('say in what they differ', () => {
    expect(differencesInWords(theft, theft)).toEqual([])
    expect(differencesInWords(theft, { ...theft, offence: 'handling', score: 3, history: 'one', account: 'silent' })).toEqual(['another offence of the same category', 'a score of 3', 'one earlier disposal', 'the child said nothing'])
  })
})

describe('what is said of them', () => {
  const twenty = summaryOf(...Array.from({ length: 8 }, () => 'OC22' as const), ...Array.from({ length: 12 }, () => 'OC8' as const))

  it('counts how they ended, the commonest first', () => {
    expect(twenty).toEqual({ total: 20, counts: [{ outcome: 'OC8', count: 12 }, { outcome: 'OC22', count: 8 }] })
    expect(likeCasesInWords(twenty)).toBe('Of the 20 nearest cases, 12 ended in a community resolution (Outcome 8), 8 in a diversionary activity (Outcome 22).')
  })

  it('says how usual a proposal is, and when it would be the first', () => {
    expect(usualInWords(twenty, 'OC22')).toBe('8 of the 20 nearest cases ended in a diversionary activity (Outcome 22)')
    expect(usualInWords(twenty, 'YC')).toBe('None of the 20 nearest cases ended in a youth caution: yours would be the first')
    expect(usualInWords(summaryOf('YC', 'YC', 'YC', 'YC', 'YC'), 'YC')).toBe('All 5 nearest cases ended in a youth caution')
  })

  it('tells the panel’s own record for them', () => {
    expect(panelRecordInWords(summaryOf('OC22', 'OC22', 'YC'))).toBe('3 of them were decided by a panel: 2 in a diversionary activity (Outcome 22), 1 in a youth caution.')
    expect(panelRecordInWords(summaryOf('YC'))).toBe('One of them was decided by a panel: 1 in a youth caution.')
    expect(panelRecordInWords(summaryOf())).toBeNull()
  })

  it('claims nothing from a few', () => {
    expect(likeCasesInWords(summaryOf('YC', 'OC8', 'OC8', 'OC8'))).toBe('Only 4 cases decided so far are like this one: too few to say what is usual.')
    expect(likeCasesInWords(summaryOf('YC'))).toBe('Only one case decided so far is like this one: too few to say what is usual.')
    expect(likeCasesInWords(summaryOf())).toBe('No case that was decided so far is like this one.')
    for (const outcome of OUTCOMES) expect(usualInWords(summaryOf('YC', 'OC8', 'OC8', 'OC8'), outcome)).toBeNull()
  })
})
