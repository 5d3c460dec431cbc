import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePeople } from './compare-people'
import { explainMatch, likelihoodInWords } from './explain-match'
import type { PersonRecord } from './person-record'
import { ODDS, STRONG_MATCH, WORTH_A_LOOK } from './weights'

const known: PersonRecord = { givenNames: 'Stephen', familyName: 'Harmsworth', dateOfBirth: '2011-04-03', postcode: 'NR3 1AB', street: '12 Marram Close', houseNumber: null }
const scoreOf = (changes: Partial<PersonRecord>, of: PersonRecord = known) => comparePeople(of, { ...of, ...changes }).score
const wordsOf = (changes: Partial<PersonRecord>) => explainMatch(comparePeople(known, { ...known, ...changes }).agreement).reasons.map(({ words }) => words)

const word = fc.constantFrom('mia', 'stephen', 'steven', 'al', 'o’neill', 'van der berg', 'wiśniewski', 'مريم', 'smith', 'smithe', '')
const person: fc.Arbitrary<PersonRecord> = fc.record({
  givenNames: fc.option(word), familyName: fc.option(word), otherNames: fc.array(word, { maxLength: 2 }),
  dateOfBirth: fc.option(fc.date({ min: new Date('2008-01-01'), max: new Date('2016-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))),
  postcode: fc.option(fc.constantFrom('NR3 1AB', 'nr31ab', 'NR3 1AC', '4011')), street: fc.option(fc.constantFrom('12 High St', 'High Street', 'Marram Close')), houseNumber: fc.option(fc.constantFrom('1', '12', '12a')),
})

describe('comparing two records', () => {
  it('is the same both ways round, and between 0 and 1', () => {
    fc.assert(fc.property(person, person, (a, b) => {
      const [one, other] = [comparePeople(a, b), comparePeople(b, a)]
      expect(one.score).toBe(other.score)
      expect(one.score).toBeGreaterThanOrEqual(0)
      expect(one.score).toBeLessThanOrEqual(1)
    }))
  })
  it('is 1 for a record and itself, where name and day of birth are known', () => {
    fc.assert(fc.property(person, (a) => {
      const full = { ...a, givenNames: 'Mia', familyName: 'Thurgood', dateOfBirth: a.dateOfBirth ?? '2011-04-03' }
      expect(comparePeople(full, full).score).toBeGreaterThanOrEqual(0.999)
    }))
  })
  it('never rises when a fact that agreed is lost, and never falls when a fact that differed is', () => {
    fc.assert(fc.property(person, person, fc.constantFrom('dateOfBirth', 'postcode', 'street', 'houseNumber'), (a, b, field) => {
      const { score, agreement } = comparePeople(a, b)
      const without = comparePeople({ ...a, [field]: null }, b).score
      if (agreement[field as keyof typeof agreement] === 'same' && !(field === 'street' && /\d/.test(a.street ?? ''))) expect(without).toBeLessThanOrEqual(score)
    }))
  })
  it.each([
    ['the same', {}],
    ['without an address', { postcode: null, street: null }],
    ['spelt as it sounds', { givenNames: 'Steven' }],
    ['one letter off', { familyName: 'Harmswort' }],
    ['two letters in the wrong order', { familyName: 'Hramsworth' }],
    ['given and family name swapped', { givenNames: 'Harmsworth', familyName: 'Stephen' }],
    ['day and month swapped', { dateOfBirth: '2011-03-04' }],
    ['one figure of the day off', { dateOfBirth: '2011-04-08' }],
    ['a year off', { dateOfBirth: '2012-04-03' }],
    ['a middle name more', { givenNames: 'Stephen James' }],
    ['accents and capitals', { givenNames: 'STÉPHEN', familyName: 'harmsworth' }],
    ['moved', { postcode: 'IP22 4QQ', street: '4 Church Lane' }],
  ] as const)('is a strong match where it is %s', (_what, changes) => {
    expect(scoreOf(changes)).toBeGreaterThanOrEqual(STRONG_MATCH)
  })
  it.each([
    ['a brother or sister', { givenNames: 'Olivia', dateOfBirth: '2013-09-21' }],
    ['a neighbour', { givenNames: 'Olivia', familyName: 'Catchpole', dateOfBirth: '2013-09-21' }],
    ['somebody born on the same day', { givenNames: 'Olivia', familyName: 'Catchpole', postcode: null, street: null }],
    ['a namesake of another age elsewhere', { dateOfBirth: '2015-11-20', postcode: 'IP22 4QQ', street: '4 Church Lane' }],
  ] as const)('is not worth a look where it is %s', (_what, changes) => {
    expect(scoreOf(changes)).toBeLessThan(WORTH_A_LOOK)
  })
  it('finds a child by a name that they also go by', () => {
    const also: PersonRecord = { ...known, otherNames: ['Ziggy'] }
    expect(scoreOf({ givenNames: 'Ziggy', otherNames: [], postcode: null, street: null }, also)).toBeGreaterThanOrEqual(STRONG_MATCH)
  })
  it('says what agrees, what nearly agrees and what differs', () => {
    expect(wordsOf({ familyName: 'Harmswort', dateOfBirth: '2011-03-04', postcode: 'IP22 4QQ' })).toEqual([
      'The given name is the same', 'The street is the same', 'The house number is the same', 'The family name is one letter off', 'Day and month of birth are the other way round', 'The postcode is another one',
    ])
    expect(wordsOf({ givenNames: 'Steven' })).toContain('The given name sounds the same and is spelt differently')
    expect(wordsOf({ givenNames: 'Harmsworth', familyName: 'Stephen' })).toContain('The same name stands as given name in one record and as family name in the other')
    expect(wordsOf({ givenNames: 'Olivia' })).toContain('These could be twins')
    expect(explainMatch(comparePeople(known, { ...known, dateOfBirth: null, postcode: null, street: null }).agreement).notCompared).toEqual(['day of birth', 'address'])
    expect([likelihoodInWords(1), likelihoodInWords(0.95), likelihoodInWords(0.4)]).toEqual(['Very likely the same child', 'Likely the same child', 'Possibly the same child'])
  })
})

describe('the odds', () => {
  it('are shares, and each better agreement of a field speaks more for one person than each worse one', () => {
    for (const [field, levels] of Object.entries(ODDS)) {
      const list = Object.values(levels)
      for (const { same, others } of list) for (const share of [same, others]) expect(share > 0 && share < 1, field).toBe(true)
      const weights = list.map(({ same, others }) => same / others)
      expect(weights[0], field).toBe(Math.max(...weights))
      expect(weights.at(-1), field).toBe(Math.min(...weights))
      expect(list.reduce((sum, { same }) => sum + same, 0), field).toBeCloseTo(1, 5)
    }
  })
})
