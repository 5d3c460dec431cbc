import type { MatrixEdition, MatrixOffence } from '../gravity/edition'

/** A row of the matrix and a code of the national list that it covers. */
export type RowCode = { code: string; cjsCode: string }

/** Which codes of the national list the rows of an edition cover, both ways. */
export interface Coverage {
  /** Codes that a row covers, in order of the codes. */
  codesOf(row: string): readonly string[]
  /** Rows that cover a code: none, one, or several where something that the code does not say tells them apart (the value, the child's age). */
  rowsOf(cjsCode: string): readonly MatrixOffence[]
}

/** The codes that an edition's own row names. */
export function codesNamedBy(row: Pick<MatrixOffence, 'cjsCode'>): string[] {
  return (row.cjsCode ?? '').split(/[\s|;,]+/).filter(Boolean)
}

/** What an edition covers: the codes that are kept for its rows, and those that the edition itself names. */
export function coverageOf(edition: Pick<MatrixEdition, 'offences'>, kept: readonly RowCode[]): Coverage {
  const codes = new Map<string, string[]>()
  const rows = new Map<string, MatrixOffence[]>()
  const keptOf = new Map<string, string[]>()
  for (const { code, cjsCode } of kept) keptOf.set(code, [...(keptOf.get(code) ?? []), cjsCode])
  for (const row of edition.offences) {
    const all = [...new Set([...(keptOf.get(row.code) ?? []), ...codesNamedBy(row)])].sort()
    codes.set(row.code, all)
    for (const cjsCode of all) rows.set(cjsCode, [...(rows.get(cjsCode) ?? []), row])
  }
  return { codesOf: (row) => codes.get(row) ?? [], rowsOf: (cjsCode) => rows.get(cjsCode) ?? [] }
}

/** The codes that a row covers without attempts and help, which have a letter after the number. */
export function mainCodesOf(coverage: Coverage, row: string): string[] {
  return coverage.codesOf(row).filter((code) => /\d$/.test(code))
}

/** The one code that a row stands for where it covers no other but attempts and help with it; null otherwise. */
export function onlyCodeOf(coverage: Coverage, row: string): string | null {
  const [only, ...others] = mainCodesOf(coverage, row)
  return only !== undefined && others.length === 0 ? only : null
}
