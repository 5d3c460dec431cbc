import type { MatrixEdition, MatrixOffence, ModeOfTrial } from '../gravity/edition'
import type { Coverage } from './coverage'
import type { NationalOffence } from './national-offence'

/** A row of the matrix and a code that it covers which do not say the same of the court that can try it. */
export type ModeDisagreement = { row: MatrixOffence; code: string; title: string; listed: ModeOfTrial }

/** Every code that an edition's rows cover and for which the national list has another mode of trial, in the edition's order. */
export function modeDisagreements(edition: Pick<MatrixEdition, 'offences'>, coverage: Coverage, list: readonly Pick<NationalOffence, 'code' | 'title' | 'modeOfTrial'>[]): ModeDisagreement[] {
  const listed = new Map(list.map((offence) => [offence.code, offence]))
  return edition.offences.flatMap((row) =>
    coverage.codesOf(row.code).flatMap((code) => {
      const offence = listed.get(code)
      return offence?.modeOfTrial && offence.modeOfTrial !== row.modeOfTrial ? [{ row, code, title: offence.title, listed: offence.modeOfTrial }] : []
    }),
  )
}
