import { describe, expect, it } from 'vitest'
import { comparedAddress, compareNumbers, comparePostcodes, compareStreets } from './compare-addresses'
import { compareDays } from './compare-days'
import { compareNames } from './compare-names'
import { alikeness, editDistance } from './edit-distance'
import { readyPerson } from './compare-people'
import { matchKeys } from './match-keys'
import { movedInWords } from './moved-in-words'
import { pairUp } from './pair-up'
import { readPairListKey, writePairListKey } from './pair-list-key'
import { soundOf } from './sound-of'

describe('slips of the keyboard', () => {
  it.each([['', '', 0], ['mia', '', 3], ['mia', 'mya', 1], ['smith', 'smiht', 1], ['kitten', 'sitting', 3], ['ca', 'abc', 3]] as const)('%s and %s are %i apart', (a, b, slips) => {
    expect([editDistance(a, b), editDistance(b, a)]).toEqual([slips, slips])
  })
  it('are seen against the length of the word', () => {
    expect([alikeness('', ''), alikeness('mia', 'mia'), alikeness('ab', 'cd'), alikeness('abcd', 'abcx')]).toEqual([1, 1, 0, 0.75])
  })
})

describe('sounds', () => {
  it.each([['stephen', 'steven'], ['catherine', 'kathryn'], ['philip', 'filip'], ['knight', 'nite'], ['geoffrey', 'jeffrey'], ['wright', 'rite'], ['smith', 'smyth'], ['macdonald', 'mcdonald'], ['clarke', 'clark'], ['schmidt', 'shmit'], ['hannah', 'hana']])('%s and %s are said alike', (a, b) => {
    expect(soundOf(a)).toBe(soundOf(b))
  })
  it.each([['mia', 'noah'], ['jack', 'jude'], ['smith', 'jones'], ['lee', 'ray']])('%s and %s are not', (a, b) => {
    expect(soundOf(a)).not.toBe(soundOf(b))
  })
  it('leave other alphabets as they are', () => expect(soundOf('مريم')).toBe('مريم'))
})

describe('names, days and addresses', () => {
  it.each([['mia', 'mia', 'same'], ['mary jane', 'maryjane', 'same'], ['jon', 'john', 'one-slip'], ['ben', 'benjamin', 'short-form'], ['mia rose', 'mia', 'same'], ['philip', 'filipp', 'sounds-alike'], ['marianne', 'maribanna', 'near'], ['mia', 'leo', 'differs'], ['al', 'bo', 'differs']] as const)('%s and %s: %s', (a, b, agreement) => {
    expect([compareNames(a, b), compareNames(b, a)]).toEqual([agreement, agreement])
  })
  it.each([['2011-04-03', '2011-04-03', 'same'], ['2011-04-03', '2011-03-04', 'swapped'], ['2011-04-03', '2011-04-08', 'one-slip'], ['2011-04-03', '2001-04-03', 'one-slip'], ['2011-04-03', '1998-04-03', 'year-differs'], ['2011-04-03', '2011-04-28', 'part-differs'], ['2011-04-03', '2012-04-08', 'two-slips'], ['2011-04-03', '2015-12-28', 'differs']] as const)('%s and %s: %s', (a, b, agreement) => {
    expect([compareDays(a, b), compareDays(b, a)]).toEqual([agreement, agreement])
  })
  it('take an address apart, however it was written', () => {
    const known = comparedAddress({ givenNames: null, familyName: null, dateOfBirth: null, street: '12 High St.', postcode: 'nr3 1ab' })
    expect(known).toEqual({ postcode: 'nr31ab', street: 'high', houseNumber: '12' })
    expect(comparedAddress({ givenNames: null, familyName: null, dateOfBirth: null, street: 'High Street', houseNumber: '12', postcode: 'NR31AB' })).toEqual(known)
    expect(comparedAddress({ givenNames: null, familyName: null, dateOfBirth: null, street: '', postcode: null })).toEqual({ postcode: null, street: null, houseNumber: null })
  })
  it('compare the parts of an address', () => {
    expect([comparePostcodes('nr31ab', 'nr31ab'), comparePostcodes('nr31ab', 'nr31ac'), comparePostcodes('nr31ab', 'nr39zz'), comparePostcodes('nr31ab', 'ip224qq')]).toEqual(['same', 'near', 'near', 'differs'])
    expect([compareStreets('marram', 'marram'), compareStreets('marram', 'maram'), compareStreets('marram', 'church')]).toEqual(['same', 'near', 'differs'])
    expect([compareNumbers('12', '12'), compareNumbers('12', '21'), compareNumbers('1', '2'), compareNumbers('1', '12')]).toEqual(['same', 'near', 'differs', 'near'])
  })
})

describe('keys and pairs', () => {
  const person = (givenNames: string, familyName: string, dateOfBirth: string) => ({ givenNames, familyName, dateOfBirth })
  it('share a key across a slip in any one fact', () => {
    const known = new Set(matchKeys(readyPerson(person('Stephen', 'Harmsworth', '2011-04-03'))))
    for (const other of [person('Steven', 'Harmsworth', '2012-09-09'), person('Harmsworth', 'Stephen', '2012-09-09'), person('Stephen', 'Wrong', '2011-03-04'), person('Wrong', 'Harmsworth', '2011-09-09'), person('Wrong', 'Other', '2011-04-03')]) {
      expect(matchKeys(readyPerson(other)).some((key) => known.has(key)), JSON.stringify(other)).toBe(true)
    }
  })
  it('find a pair through a third record that is like both', () => {
    const pairs = pairUp([
      { ...person('Olivia', 'Wood', '2011-01-13'), postcode: 'nr22 5kl', street: 'Barford Lane', houseNumber: '77' },
      { ...person('Olivia', 'Wood', '2013-06-09'), postcode: 'nr22 5kl', street: 'Barford Lane', houseNumber: '77' },
      { ...person('Olivia', 'Catchpole', '2013-06-09'), postcode: 'nr22 5kl' },
    ])
    expect(pairs.map(({ first, second }) => [first, second])).toContainEqual([0, 2])
  })
  it('find nothing in nothing', () => expect([pairUp([]), pairUp([person('', '', '')])]).toEqual([[], []]))
  it('go on where a list ended', () => {
    const key = { score: 987, id: '0190a000-0000-7000-8000-000000000001' }
    expect(readPairListKey(writePairListKey(key))).toEqual(key)
    for (const text of [undefined, '', '987', '987.x', '98765.0190a000-0000-7000-8000-000000000001']) expect(readPairListKey(text)).toBeNull()
  })
  it('say what was moved', () => {
    expect(movedInWords([], 0)).toBe('Nothing hung on the other one.')
    expect(movedInWords([{ table: 'Case', count: 2 }, { table: 'Carer', count: 1 }], 1)).toBe('What was moved: 2 cases, 1 parent or carer and 1 fact that the kept record did not have.')
  })
})
