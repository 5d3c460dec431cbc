/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** One line of a CSV file, with its line break. What a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => {
    const safe = FORMULA.test(cell) ? `'${cell}` : cell
    return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }).join(',')}\r\n`
}
