import type { IsoDay } from '../deadlines/iso-day'

/** Which court an offence can be tried in, when an adult does it. */
export const MODES_OF_TRIAL = ['summary', 'either-way', 'indictable-only'] as const
/** One of `MODES_OF_TRIAL`. */
export type ModeOfTrial = (typeof MODES_OF_TRIAL)[number]

/** What a row of the matrix can be marked as, so that rules can speak of it. */
export const MARKERS = [
  'violence', 'weapon', 'knife-possession', 'sexual', 'imagery', 'hate', 'drugs', 'cps', 'police-charge',
] as const
/** One of `MARKERS`. */
export type Marker = (typeof MARKERS)[number]

/** The direction in which a factor moves a score. */
export type FactorEffect = 'aggravating' | 'mitigating'

/** One offence of an edition with its base score, 1–5, and how that score was set. */
export interface MatrixOffence {
  code: string
  category: string
  offence: string
  statute: string
  modeOfTrial: ModeOfTrial
  score: number
  basis: string
  markers: readonly Marker[]
  homeOfficeCode?: string
  cjsCode?: string
}

/** One aggravating or mitigating factor; its scope is `general` or the code of the one offence it belongs to. */
export interface MatrixFactor {
  scope: string
  effect: FactorEffect
  code: string
  label: string
}

/** One published matrix: what a case was scored with, kept for as long as the case is. */
export interface MatrixEdition {
  id: string
  name: string
  publisher: string
  version: string
  inForceFrom: IsoDay
  isStarter: boolean
  /** What every screen that shows a score from this edition must say; absent where nothing needs saying. */
  notice?: string
  /** The most points by which factors alone may move a score. */
  largestFactorShift: number
  offences: readonly MatrixOffence[]
  factors: readonly MatrixFactor[]
}

/** The row of an offence, or undefined where the edition does not hold the code. */
export function findOffence(edition: MatrixEdition, code: string): MatrixOffence | undefined {
  return edition.offences.find(row => row.code === code)
}

/** Whether any of these offences is marked so; a code that the edition does not hold is not. */
export function hasMarker(edition: MatrixEdition, codes: readonly string[], marker: Marker): boolean {
  return codes.some(code => findOffence(edition, code)?.markers.includes(marker))
}

/** The row of a factor, or undefined where the edition does not hold the code. */
export function findFactor(edition: MatrixEdition, code: string): MatrixFactor | undefined {
  return edition.factors.find(row => row.code === code)
}

/** The row of an offence; throws a RangeError where the edition does not hold it: never a default. */
export function requireOffence(edition: MatrixEdition, code: string): MatrixOffence {
  const row = findOffence(edition, code)
  if (!row) throw new RangeError(`The matrix edition ${edition.id} has no offence with the code ${code}`)
  return row
}

/** The row of a factor; throws a RangeError where the edition does not hold it: never a default. */
export function requireFactor(edition: MatrixEdition, code: string): MatrixFactor {
  const row = findFactor(edition, code)
  if (!row) throw new RangeError(`The matrix edition ${edition.id} has no factor with the code ${code}`)
  return row
}

/** The factors that may be chosen for a case with these offences: the general ones and those of its offences. */
export function factorsFor(edition: MatrixEdition, offences: readonly string[]): readonly MatrixFactor[] {
  return edition.factors.filter(row => row.scope === 'general' || offences.includes(row.scope))
}
