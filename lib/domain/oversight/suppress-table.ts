/** A number as it is shown; null where it is hidden. */
export type Shown = number | null

/** A table with its totals, as it is shown. */
export type ShownTable = { rows: { cells: Shown[]; total: Shown }[]; columnTotals: Shown[]; total: Shown }

/** The least number that says nothing about one child (R98). */
export const LEAST_SHOWN = 5

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/**
 * A table of counts with its totals. With `hides`, numbers from 1 to 4 are hidden, and so many others that none of the
 * hidden ones can be worked out from its row or its column; a nought is always shown.
 */
export function suppressTable(counts: readonly (readonly number[])[], hides: boolean): ShownTable {
  const width = counts[0]?.length ?? 0
  const columnTotals = Array.from({ length: width }, (_none, column) => sum(counts.map((row) => row[column] ?? 0)))
  const whole = [...counts, columnTotals].map((row) => [...row, sum(row)])
  const hidden = whole.map((row) => row.map((count) => hides && count > 0 && count < LEAST_SHOWN))
  if (hides) while (hideOneMore(whole, hidden));
  const shown = whole.map((row, at) => row.map((count, column) => (hidden[at]?.[column] ? null : count)))
  const split = (row: readonly Shown[] = []) => ({ cells: row.slice(0, width), total: row[width] ?? null })
  const last = split(shown[counts.length])
  return { rows: shown.slice(0, counts.length).map(split), columnTotals: last.cells, total: last.total }
}

/**
 * Finds a row or column that gives hidden numbers away, and hides the smallest other in it; false where there is none. One
 * alone is its total less the others. Several that add up to less than 5 say too much too: since noughts are shown, four
 * that add up to 4 are four ones.
 */
function hideOneMore(whole: readonly (readonly number[])[], hidden: boolean[][]): boolean {
  const rows = whole.map((row, at) => row.map((_count, column) => [at, column] as const))
  const columns = (rows[0] ?? []).map((_place, column) => rows.flatMap((row) => row.slice(column, column + 1)))
  for (const line of [...rows, ...columns]) {
    const covered = line.filter(([at, column]) => hidden[at]?.[column])
    const together = sum(covered.map(([at, column]) => whole[at]?.[column] ?? 0))
    const [totalAt, totalColumn] = line[line.length - 1] ?? [0, 0]
    const givesAway = covered.length === 1 || (covered.length > 1 && !hidden[totalAt]?.[totalColumn] && together < LEAST_SHOWN)
    if (!givesAway) continue
    const open = line.flatMap(([at, column]) => {
      const count = whole[at]?.[column] ?? 0
      return count > 0 && !hidden[at]?.[column] ? [{ at, column, count }] : []
    })
    const [smallest] = open.sort((a, b) => a.count - b.count)
    const row = smallest && hidden[smallest.at]
    if (!row) continue
    row[smallest.column] = true
    return true
  }
  return false
}

/** A list of counts that add up, as it is shown; see `suppressTable`. */
export function suppressList(counts: readonly number[], hides: boolean): { cells: Shown[]; total: Shown } {
  return suppressTable([counts], hides).rows[0] ?? { cells: [], total: 0 }
}
