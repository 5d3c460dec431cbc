import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LEAST_SHOWN, suppressList, suppressTable, type Shown } from './suppress-table'

it('shows everything to those who see the cases anyway', () => {
  expect(suppressTable([[1, 0], [7, 3]], false)).toEqual({ rows: [{ cells: [1, 0], total: 1 }, { cells: [7, 3], total: 10 }], columnTotals: [8, 3], total: 11 })
})

it('hides numbers from 1 to 4, and one more beside a number that would be left alone', () => {
  expect(suppressList([3, 20, 9, 0], true)).toEqual({ cells: [null, 20, null, 0], total: 32 })
  expect(suppressList([3, 2, 20], true)).toEqual({ cells: [null, null, 20], total: 25 })
  expect(suppressList([1, 1, 1, 1, 5, 30], true)).toEqual({ cells: [null, null, null, null, null, 30], total: 39 })
  expect(suppressList([3, 0, 0], true)).toEqual({ cells: [null, 0, 0], total: null })
  expect(suppressList([3, 20], true)).toEqual({ cells: [null, null], total: 23 })
  expect(suppressList([0, 0], true)).toEqual({ cells: [0, 0], total: 0 })
  expect(suppressList([5, 6], true)).toEqual({ cells: [5, 6], total: 11 })
})

it('is nothing for nothing', () => {
  expect(suppressTable([], true)).toEqual({ rows: [], columnTotals: [], total: 0 })
  expect(suppressList([], true)).toEqual({ cells: [], total: 0 })
})

it('never shows a small number, never leaves one alone, and shows nothing wrong', () => {
  const table = fc.integer({ min: 1, max: 5 }).chain((width) => fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.nat(200)), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))
  let hiddenSomewhere = 0
  fc.assert(
    fc.property(table, (counts) => {
      const { rows, columnTotals, total } = suppressTable(counts, true)
      const lines: Shown[][] = [...rows.map((row) => [...row.cells, row.total]), [...columnTotals, total]]
      const columns = columnTotals.map((_one, at) => lines.map((line) => line[at] ?? null)).concat([lines.map((line) => line.at(-1) ?? null)])
      for (const line of [...lines, ...columns]) {
        for (const number of line) expect(number === null || number === 0 || number >= LEAST_SHOWN).toBe(true)
        const shown = line.slice(0, -1).filter((number) => number !== null)
        expect(line.filter((number) => number === null).length).not.toBe(1)
        const whole = line.at(-1)
        if (typeof whole === 'number' && shown.length < line.length - 1) expect(whole - shown.reduce((sum, number) => sum + number, 0)).toBeGreaterThanOrEqual(LEAST_SHOWN)
      }
      rows.forEach((row, at) => row.cells.forEach((number, column) => {
        if (number !== null) expect(number).toBe(counts[at]?.[column])
        else hiddenSomewhere += 1
        if (counts[at]?.[column] === 0) expect(number).toBe(0)
      }))
    }),
  )
  expect(hiddenSomewhere).toBeGreaterThan(0)
})
