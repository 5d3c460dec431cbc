import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine } from '@/lib/domain/intake/csv-line'
import { IMPORT_LIMITS } from '@/lib/domain/intake/import-columns'
import { readTable } from './read-table'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const table = (text: string) => {
  const read = readTable(bytes(text))
  return 'table' in read ? read.table : read.problem
}
const problem = (given: Uint8Array): string => {
  const read = readTable(given)
  return 'problem' in read ? read.problem : 'read'
}

describe('a CSV file', () => {
  it('is read with or without a mark at its start, with commas or semicolons, whatever ends its lines', () => {
    const expected = { header: ['a', 'b'], rows: [{ number: 2, cells: ['1', 'x, y'] }, { number: 3, cells: ['2', 'ö'] }] }
    expect(table('a,b\n1,"x, y"\n2,ö\n')).toEqual(expected)
    expect(table('\uFEFFa;b\r\n1;x, y\r\n2;ö')).toEqual(expected)
    expect(table('a,b\r1,"x, y"\r2,ö\r')).toEqual(expected)
  })
  it('may have line breaks and quotation marks in a cell, and counts rows as a spreadsheet does', () => {
    expect(table('a,b\n"one\ntwo; three","he said ""no"""\n,\n\n3,4\n')).toEqual({ header: ['a', 'b'], rows: [{ number: 2, cells: ['one\ntwo; three', 'he said "no"'] }, { number: 5, cells: ['3', '4'] }] })
  })
  it('is told from what people take for one', () => {
    expect(problem(bytes(''))).toBe('The file is empty')
    expect(problem(new Uint8Array([0x50, 0x4b, 3, 4, 20]))).toContain('.xlsx')
    expect(problem(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]))).toContain('.xls')
    expect(problem(bytes('%PDF-1.7'))).toContain('PDF')
    expect(problem(new Uint8Array([0xff, 0xfe, 0x61, 0]))).toContain('UTF-16')
    expect(problem(new Uint8Array([0x61, 0, 0x62]))).toContain('not a text file')
    expect(problem(new Uint8Array([0x61, 0x2c, 0xe9, 0x0a]))).toContain('UTF-8')
    expect(problem(new Uint8Array(IMPORT_LIMITS.bytes + 1).fill(0x61))).toContain('larger than 5 MB')
  })
  it('says where its quotation marks do not fit', () => {
    expect(problem(bytes('a,b\n1,"never closed\n2,3\n'))).toContain('never closed')
    expect(problem(bytes(`a,b\n1,"${'x\n'.repeat(200_000)}`))).toContain('never closed')
    expect(problem(bytes('a,b\n1,"x" y\n'))).toMatch(/quotation marks near line 2 do not fit/)
  })
  it('is read or answered, whatever its bytes are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '\uFEFF', ' ') }).map(bytes)), (given) => {
        const read = readTable(given)
        if ('problem' in read) expect(read.problem).not.toBe('')
        else expect(read.table.rows.every(({ number, cells }) => number > 1 && cells.some((cell) => cell.trim() !== ''))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
  it('reads again what was written, but for what a spreadsheet would run', () => {
    expect(table(csvLine(['a', 'b']) + csvLine(['x;y "z"\nw', '=HYPERLINK("x")']))).toEqual({ header: ['a', 'b'], rows: [{ number: 2, cells: ['x;y "z"\nw', '\'=HYPERLINK("x")'] }] })
  })
})
