import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MatrixEdition } from '../gravity/edition'
import { coverageOf } from '../offences/coverage'
import { checkImport, columnName, whyNotHeader, whyNotTable, type ImportTable } from './check-import'
import { columnsOf, IMPORT_KINDS, IMPORT_LIMITS, type ImportKind } from './import-columns'
import type { OffenceBooks } from './import-offence'

const row = (code: string, offence: string, markers: MatrixEdition['offences'][number]['markers'] = []) => ({ code, category: 'c', offence, statute: 's', modeOfTrial: 'either-way' as const, score: 2, basis: 'b', markers })
const edition: MatrixEdition = {
  id: 'e', name: 'e', publisher: 'p', version: '1', inForceFrom: '2026-01-01', isStarter: true, largestFactorShift: 1, factors: [],
  offences: [row('assault', 'Common assault'), row('shop-small', 'Theft, small'), row('shop-large', 'Theft, large'), row('images', 'Making images', ['imagery'])],
}
const books: OffenceBooks = {
  edition, listed: new Set(['CJ88116', 'TH68010', 'XX99001']),
  coverage: coverageOf(edition, [{ code: 'assault', cjsCode: 'CJ88116' }, { code: 'shop-small', cjsCode: 'TH68010' }, { code: 'shop-large', cjsCode: 'TH68010' }]),
}
const today = '2026-11-22'
const RIGHT: Readonly<Record<ImportKind, Readonly<Record<string, string>>>> = {
  notifications: { given_names: 'Nia', family_name: 'Corbett', date_of_birth: '2011-05-06', notified_on: '20/11/2026', crime_reference: '36/1/26', officer_in_case: 'PC 1', circumstances: 'x', evidence: 'sufficient-to-charge', offence: 'assault', offence_date: '2026-11-18', offence_place: 'public' },
  'earlier-disposals': { given_names: 'Nia', family_name: 'Corbett', date_of_birth: '2011-05-06', outcome: 'OC8', given_on: '2025-06-02', given_by: 'A force', offence: 'Theft' },
}

/** A table of rows that are right but for what is told. */
function table(kind: ImportKind, ...rows: Readonly<Record<string, string>>[]): ImportTable {
  const header = columnsOf(kind).map(({ name }) => name)
  return { header, rows: rows.map((told, index) => ({ number: index + 2, cells: header.map((name) => told[name] ?? RIGHT[kind][name] ?? '') })) }
}
const faults = (kind: ImportKind, rows: Readonly<Record<string, string>>[], submits = true) => checkImport(kind, table(kind, ...rows), { today, submits, books }).faults.map((fault) => `${fault.row} ${fault.column}`)
const said = (told: Readonly<Record<string, string>>) => checkImport('notifications', table('notifications', told), { today, submits: true, books }).faults.map(({ message }) => message)

describe('the columns', () => {
  it.each(IMPORT_KINDS)('%s: each is there once, named as a header is, said and with an example that its own reader takes', (kind) => {
    const columns = columnsOf(kind)
    expect(columns.length).toBeGreaterThan(6)
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
    for (const { name, means, allowed, example, isRequired, read } of columns) {
      expect(columnName(name)).toBe(name)
      expect(means && allowed, name).not.toBe('')
      expect(read(example), name).toHaveProperty('value')
      expect('problem' in read(''), name).toBe(isRequired)
    }
  })
})

describe('the header', () => {
  it('may be in any order and any case, and lack what no row needs', () => {
    expect(whyNotHeader('earlier-disposals', ['Given On', 'OUTCOME', ' offence', 'given-by', 'Family name', 'given names', 'date_of_birth'])).toBeNull()
  })
  it('says everything that does not fit at once', () => {
    const words = whyNotHeader('earlier-disposals', ['given_names', 'family_name', 'outcome', 'outcome', 'given_on', 'given_by', 'offence', 'colour', ''])
    for (const part of ['missing: “date_of_birth”', 'not known: “colour”', 'twice: “outcome”', 'has no name']) expect(words).toContain(part)
    expect(whyNotHeader('notifications', ['Name', 'Born'])).toContain('does not name the columns')
  })
  it('needs rows below it, and no more than fit', () => {
    expect(whyNotTable('notifications', { header: [''], rows: [] })).toBe('The file is empty')
    expect(whyNotTable('notifications', table('notifications'))).toContain('nothing below it')
    const many = Array.from({ length: IMPORT_LIMITS.rows + 1 }, () => ({}))
    expect(whyNotTable('notifications', table('notifications', ...many))).toContain('5,001 rows')
    expect(whyNotTable('notifications', table('notifications', ...many.slice(1)))).toBeNull()
  })
})

describe('the rows', () => {
  it('are clean where they are right', () => {
    expect(faults('notifications', [{}])).toEqual([])
    expect(faults('earlier-disposals', [{}, { outcome: 'conviction' }])).toEqual([])
  })
  it('have every fault told by row and column', () => {
    expect(faults('notifications', [{}, { given_names: '–', date_of_birth: '2027-01-01', sex: 'boy', cautioned: 'perhaps', crime_reference: '', ethnicity: 'Z9' }])).toEqual(['3 given_names', '3 date_of_birth', '3 sex', '3 ethnicity', '3 crime_reference', '3 cautioned'])
    expect(faults('earlier-disposals', [{ given_on: '2010-01-01' }, { outcome: 'OC99', given_on: '2027-01-01' }])).toEqual(['2 given_on', '3 outcome'])
  })
  it('answer what triage needs, where they go straight there', () => {
    const blanks = { officer_in_case: '', circumstances: ' ', evidence: '' }
    expect(faults('notifications', [blanks])).toEqual(['2 officer_in_case', '2 circumstances', '2 evidence'])
    expect(faults('notifications', [blanks], false)).toEqual([])
  })
  it('may name an offence by code, title or national code, and say which row where several cover it', () => {
    for (const offence of ['assault', 'Common Assault', 'cj88116', 'TH68010/shop-small', 'XX99001']) expect(said({ offence }), offence).toEqual([])
    expect(said({ offence: 'TH68010' })).toEqual([expect.stringContaining('TH68010/shop-small, TH68010/shop-large')])
    expect(said({ offence: 'TH68010/assault' })).toEqual([expect.stringContaining('no row “assault”')])
    expect(said({ offence: 'XX99002' })).toEqual([expect.stringContaining('none of the national list')])
    expect(said({ offence: 'images' })).toEqual(['This offence asks how the imagery is recorded'])
    expect(said({ offence: 'images', offence_imagery: 'aggravated' })).toEqual([])
  })
  it('say an offence, a person harmed and a release whole', () => {
    expect(faults('notifications', [{ offence_2_date: '2011-01-01' }])).toEqual(['2 offence_2', '2 offence_2_date', '2 offence_2_place'])
    expect(faults('notifications', [{ victim_informed: 'yes' }, { crime_reference: '2', victim: 'A', victim_view: 'x', victim_view_declined: 'yes' }])).toEqual(['2 victim', '3 victim_view_declined'])
    expect(faults('notifications', [{ release: 'bail', released_on: '2026-11-19', bail_until: '2026-11-01' }])).toEqual(['2 release'])
  })
  it('are each about another matter', () => {
    expect(faults('notifications', [{}, { given_names: 'NIA', offence: 'shop-small' }, { crime_reference: '36/2/26' }])).toEqual(['3 crime_reference'])
    expect(faults('earlier-disposals', [{}, { given_names: 'Nía', offence: ' THEFT' }, { given_on: '2025-06-03' }])).toEqual(['3 given_names'])
  })
  it('have no cells beyond the columns', () => {
    const { header, rows } = table('earlier-disposals', {})
    const longer = { header, rows: rows.map(({ number, cells }) => ({ number, cells: [...cells, '', ' of a shop'] })) }
    expect(checkImport('earlier-disposals', longer, { today, submits: false, books }).faults).toMatchObject([{ row: 2, column: '' }])
  })
})

it('answers whatever stands in the cells with faults of real columns and rows, and never throws', () => {
  const known = fc.constantFrom(...IMPORT_KINDS.flatMap((kind) => Object.values(RIGHT[kind])), 'yes', 'aggravated', '29/02/2011', 'TH68010/shop-small', '__proto__', 'constructor', '')
  const cell = fc.oneof(known, fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 }))
  const anyTable = fc.constantFrom(...IMPORT_KINDS).chain((kind) => {
    const names = columnsOf(kind).map(({ name }) => name)
    const told = fc.array(fc.tuple(fc.constantFrom(...names), cell), { maxLength: 8 })
    return fc.record({ kind: fc.constant(kind), submits: fc.boolean(), strange: fc.boolean(), rows: fc.array(told, { minLength: 1, maxLength: 3 }) })
  })
  fc.assert(
    fc.property(anyTable, ({ kind, submits, strange, rows }) => {
      const { header, rows: right } = table(kind, ...rows.map((told) => Object.fromEntries(told)))
      const asked = { header: strange ? ['__proto__', ...header.slice(1)] : header, rows: right }
      const names = [...columnsOf(kind).map(({ name }) => name), '']
      const found = checkImport(kind, asked, { today, submits, books })
      expect(found.rows.map(({ number }) => number)).toEqual(right.map(({ number }) => number))
      expect(found.faults.filter(({ row, column, message }) => !names.includes(column) || message === '' || !right.some(({ number }) => number === row))).toEqual([])
      expect(whyNotTable(kind, asked) === null).toBe(!strange)
    }),
    { numRuns: 60 },
  )
}, 30_000)
