import 'server-only'
import { servicesWhere } from '@/lib/domain/access/actions'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import type { MatrixEdition, MatrixFactor, MatrixOffence } from '@/lib/domain/gravity/edition'
import { searchOffences } from '@/lib/domain/gravity/search-offences'
import { db } from '../db'
import type { Actor } from '../make-actor'
import { editionInForce } from '../triage/edition'

/** The matrix edition in force: what it is, and the offences and factors that were asked for. */
export type MatrixPage = {
  edition: Pick<MatrixEdition, 'id' | 'name' | 'publisher' | 'version' | 'inForceFrom' | 'notice' | 'largestFactorShift'> & { offenceCount: number; factorCount: number }
  categories: { title: string; offences: MatrixOffence[] }[]
  found: number
  factors: MatrixFactor[]
}

/** The matrix edition in force today, its offences by category, narrowed by words (F29, F33). Null where the actor may not read it. Two queries at most. */
export async function matrixPage(actor: Actor, words: string): Promise<MatrixPage | null> {
  if (servicesWhere(actor, 'rulebook.view').length === 0) return null
  const { offences, factors, ...about } = await editionInForce(db, londonDay(actor.at))
  const wanted = words.trim() ? searchOffences({ offences }, words, offences.length) : offences
  const titles = [...new Set(offences.map((offence) => offence.category))].sort()
  const categories = titles.map((title) => ({ title, offences: wanted.filter((offence) => offence.category === title) }))
  const { id, name, publisher, version, inForceFrom, notice, largestFactorShift } = about
  return {
    edition: { id, name, publisher, version, inForceFrom, largestFactorShift, ...(notice ? { notice } : {}), offenceCount: offences.length, factorCount: factors.length },
    categories: categories.filter((category) => category.offences.length > 0),
    found: wanted.length,
    factors: [...factors],
  }
}
