import 'server-only'
import { servicesWhere } from '@/lib/domain/access/actions'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import type { MatrixEdition, MatrixFactor, MatrixOffence } from '@/lib/domain/gravity/edition'
import { searchOffences } from '@/lib/domain/gravity/search-offences'
import { modeDisagreements, type ModeDisagreement } from '@/lib/domain/offences/mode-disagreements'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { coverageFor } from '../triage/coverage'
import { editionById, editionInForce } from '../triage/edition'

/** The matrix edition in force: what it is, and the offences and factors that were asked for. */
export type MatrixPage = {
  edition: Pick<MatrixEdition, 'id' | 'name' | 'publisher' | 'version' | 'inForceFrom' | 'isStarter' | 'notice' | 'largestFactorShift'> & { offenceCount: number; factorCount: number }
  /** Each row with the codes of the national list that it covers. */
  categories: { title: string; offences: (MatrixOffence & { codes: readonly string[] })[] }[]
  /** Codes for which the national list has another mode of trial than the row that covers them. */
  disagreements: ModeDisagreement[]
  found: number
  factors: MatrixFactor[]
  /** Whether it is the edition that scores today. */
  isInForce: boolean
}

/** An edition of the matrix, the one in force today unless another is chosen: its offences by category, narrowed by words (F29, F33). Null where the actor may not read it or there is none of that id. Five queries at most. */
export async function matrixPage(actor: Actor, words: string, chosen: string | null = null): Promise<MatrixPage | null> {
  const db = reading(actor)
  if (servicesWhere(actor, 'rulebook.view').length === 0) return null
  const inForce = await editionInForce(db, londonDay(actor.at))
  if (chosen !== null && chosen !== inForce.id && (await db.matrixEdition.count({ where: { id: chosen } })) === 0) return null
  const edition = chosen === null ? inForce : await editionById(db, chosen)
  const { offences, factors, ...about } = edition
  const coverage = await coverageFor(db, edition)
  const wanted = words.trim() ? searchOffences({ offences }, words, offences.length) : offences
  const titles = [...new Set(offences.map((offence) => offence.category))].sort()
  const categories = titles.map((title) => ({ title, offences: wanted.filter((offence) => offence.category === title).map((offence) => ({ ...offence, codes: coverage.codesOf(offence.code) })) }))
  const { id, name, publisher, version, inForceFrom, isStarter, notice, largestFactorShift } = about
  return {
    edition: { id, name, publisher, version, inForceFrom, isStarter, largestFactorShift, ...(notice ? { notice } : {}), offenceCount: offences.length, factorCount: factors.length },
    categories: categories.filter((category) => category.offences.length > 0),
    disagreements: modeDisagreements(edition, coverage, [...coverage.listed.values()]),
    found: wanted.length,
    factors: [...factors],
    isInForce: id === inForce.id,
  }
}
