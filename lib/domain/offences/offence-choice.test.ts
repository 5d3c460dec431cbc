import { describe, expect, it } from 'vitest'
import type { MatrixEdition } from '../gravity/edition'
import { coverageOf } from './coverage'
import { choiceValue, codeChoices, offenceTitle, readChoice, rowChoice } from './offence-choice'

const row = (code: string, offence: string, markers: readonly 'imagery'[] = []) => ({ code, category: 'c', offence, statute: 'Act 1968 s1', modeOfTrial: 'either-way' as const, score: 2, basis: 'b', markers })
const EDITION: MatrixEdition = {
  id: 'e', name: 'E', publisher: 'P', version: '1', inForceFrom: '2020-01-01', isStarter: false, largestFactorShift: 1, factors: [],
  offences: [row('small', 'Theft, small'), row('large', 'Theft, large'), row('assault', 'Assault'), row('image', 'Images', ['imagery'])],
}
const coverage = coverageOf(EDITION, [
  { code: 'small', cjsCode: 'TH68010' }, { code: 'large', cjsCode: 'TH68010' }, { code: 'assault', cjsCode: 'CJ88001' }, { code: 'assault', cjsCode: 'CJ88116' }, { code: 'image', cjsCode: 'PK78001' },
])

describe('a choice', () => {
  it.each([
    [{ code: 'assault', cjsCode: null }, 'assault'],
    [{ code: 'assault', cjsCode: 'CJ88116' }, 'CJ88116/assault'],
    [{ code: 'RE59025', cjsCode: 'RE59025' }, 'RE59025/'],
  ])('%j is sent as %s and read back', (meant, value) => {
    expect(choiceValue(meant)).toBe(value)
    expect(readChoice(value)).toEqual(meant)
  })

  it('of a row carries its code where it stands for one', () => {
    expect(rowChoice(EDITION.offences[0] ?? row('', ''), coverage)).toEqual({ value: 'TH68010/small', title: 'Theft, small', detail: 'TH68010 · Act 1968 s1 · base score 2', imagery: false })
    expect(rowChoice(EDITION.offences[2] ?? row('', ''), coverage)).toMatchObject({ value: 'assault', title: 'Assault' })
  })

  it('of a code is one for each row that could score it', () => {
    expect(codeChoices({ code: 'TH68010', title: 'Theft' }, coverage).map(({ value, title }) => [value, title])).toEqual([['TH68010/small', 'Theft, small'], ['TH68010/large', 'Theft, large']])
    expect(codeChoices({ code: 'CJ88116', title: 'Assault by beating' }, coverage)).toEqual([{ value: 'CJ88116/assault', title: 'Assault by beating', detail: 'CJ88116 · scored as Assault, base score 2', imagery: false }])
    expect(codeChoices({ code: 'PK78001', title: 'Take a photograph' }, coverage)).toMatchObject([{ imagery: true }])
  })

  it('of a code that no row covers says so', () => {
    expect(codeChoices({ code: 'RE59025', title: 'Flick knife' }, coverage)).toMatchObject([{ value: 'RE59025/', detail: expect.stringContaining('no row of the matrix covers it') }])
  })
})

describe('what an offence is called', () => {
  const offence = { code: 'assault', cjsCode: null, cjsTitle: null, rowReason: null }
  it.each([
    [offence, 'Assault'],
    [{ ...offence, cjsCode: 'CJ88116', cjsTitle: 'Assault by beating' }, 'Assault'],
    [{ ...offence, cjsCode: 'RE59025', cjsTitle: 'Flick knife', rowReason: 'Nearest' }, 'Flick knife'],
    [{ code: 'RE59025', cjsCode: 'RE59025', cjsTitle: 'Flick knife', rowReason: null }, 'Flick knife'],
    [{ ...offence, code: 'of-another-edition' }, 'of-another-edition'],
  ])('%j', (named, title) => expect(offenceTitle(EDITION, named)).toBe(title))

  it('without an edition', () => expect(offenceTitle(null, offence)).toBe('assault'))
})
