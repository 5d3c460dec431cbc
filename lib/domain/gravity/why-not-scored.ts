import { factorsFor, findOffence, type MatrixEdition } from './edition'

/** Why a score of these offences with these factors is none that the edition knows; null where it is one. */
export function whyNotScored(edition: MatrixEdition, codes: readonly string[], { final, factors }: { final: number; factors: readonly string[] }): string | null {
  const unknown = codes.find((code) => !findOffence(edition, code))
  if (codes.length === 0) return 'No offence is recorded, so there is nothing to score. Add the offence to the notification first'
  if (unknown) return `No row of the matrix in force today covers ${unknown}. Choose the row that scores it first, or correct the offences in the notification`
  if (!Number.isInteger(final) || final < 1 || final > 5) return 'Choose a final score from 1 to 5'
  const allowed = factorsFor(edition, codes)
  if (!factors.every((code) => allowed.some((factor) => factor.code === code))) return 'One of the factors does not belong to the offences of this case. Choose the factors again'
  return null
}
