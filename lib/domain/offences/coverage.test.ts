import { describe, expect, it } from 'vitest'
import type { MatrixOffence } from '../gravity/edition'
import { coverageOf, mainCodesOf, onlyCodeOf } from './coverage'
import { modeDisagreements } from './mode-disagreements'
import { recordableOf } from './recordable'

const row = (code: string, more: Partial<MatrixOffence> = {}): MatrixOffence => ({ code, category: 'c', offence: `Row ${code}`, statute: 's', modeOfTrial: 'either-way', score: 2, basis: 'b', markers: [], ...more })
const EDITION = { offences: [row('theft'), row('theft-large'), row('assault', { modeOfTrial: 'summary' }), row('own', { cjsCode: 'XX01001; XX01002' }), row('nothing')] }
const KEPT = [
  { code: 'theft', cjsCode: 'TH68010A' }, { code: 'theft', cjsCode: 'TH68010' }, { code: 'theft-large', cjsCode: 'TH68010' },
  { code: 'assault', cjsCode: 'CJ88116' }, { code: 'assault', cjsCode: 'CJ88001' }, { code: 'gone', cjsCode: 'TH68999' },
]
const coverage = coverageOf(EDITION, KEPT)

describe('what rows cover', () => {
  it('is known both ways, in the order of the edition and of the codes', () => {
    expect(coverage.codesOf('theft')).toEqual(['TH68010', 'TH68010A'])
    expect(coverage.rowsOf('TH68010').map(({ code }) => code)).toEqual(['theft', 'theft-large'])
    expect(coverage.rowsOf('ZZ99999')).toEqual([])
    expect(coverage.codesOf('nothing')).toEqual([])
  })

  it('counts the codes that an edition names itself, and no row that it does not hold', () => {
    expect(coverage.codesOf('own')).toEqual(['XX01001', 'XX01002'])
    expect(coverage.rowsOf('TH68999')).toEqual([])
  })

  it('tells the one code of a row, attempts and help left out', () => {
    expect(onlyCodeOf(coverage, 'theft')).toBe('TH68010')
    expect(onlyCodeOf(coverage, 'assault')).toBeNull()
    expect(onlyCodeOf(coverage, 'nothing')).toBeNull()
    expect(mainCodesOf(coverage, 'theft')).toEqual(['TH68010'])
  })
})

describe('where rows and list disagree', () => {
  const listed = (code: string, modeOfTrial: 'summary' | 'either-way' | 'indictable-only' | null) => ({ code, title: `Title of ${code}`, modeOfTrial })

  it('names every code with another mode of trial, and no other', () => {
    const list = [listed('TH68010', 'indictable-only'), listed('TH68010A', 'either-way'), listed('CJ88116', 'summary'), listed('CJ88001', 'either-way'), listed('XX01001', null), listed('YY01001', 'summary')]
    expect(modeDisagreements(EDITION, coverage, list).map(({ row: { code }, ...rest }) => ({ row: code, ...rest }))).toEqual([
      { row: 'theft', code: 'TH68010', title: 'Title of TH68010', listed: 'indictable-only' },
      { row: 'theft-large', code: 'TH68010', title: 'Title of TH68010', listed: 'indictable-only' },
      { row: 'assault', code: 'CJ88001', title: 'Title of CJ88001', listed: 'either-way' },
    ])
  })
})

describe('recordable', () => {
  const listed = new Map([['TH68010', { recordable: true }], ['TH68010A', { recordable: false }], ['CJ88001', { recordable: true }], ['CJ88116', { recordable: false }]])

  it.each([
    ['by its own code, whatever its row covers', { code: 'assault', recordable: false }, 'no'],
    ['by its row, where all say the same', { code: 'theft', recordable: null }, 'yes'],
    ['not at all, where they do not', { code: 'assault', recordable: null }, 'unknown'],
    ['not at all without a code', { code: 'nothing', recordable: null }, 'unknown'],
  ] as const)('is answered %s', (_how, offence, answer) => {
    const told = recordableOf(offence, coverage, listed)
    expect(told.answer).toBe(answer)
    expect(told.says).toMatch(answer === 'yes' ? /^Yes, by the national list/ : answer === 'no' ? /^No, by the national list/ : /^(Not known|It depends)/)
  })
})
