import 'server-only'
import { z } from 'zod'
import { can, servicesWhere, type Answer } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { MatrixEdition } from '@/lib/domain/gravity/edition'
import { editionDifferences, type EditionDifferences } from '@/lib/domain/gravity/edition-differences'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { editionInForce } from '../triage/edition'
import { namesOf } from '../triage/names-of'
import { openCasesByEdition } from './editions-page'
import { waitingDrafts } from './matrix-drafts'

/** A draft of the matrix: what it is, what would change, and what happens to open cases. */
export type DraftPage = {
  today: IsoDay
  id: string
  about: Pick<MatrixEdition, 'id' | 'name' | 'version' | 'publisher' | 'notice' | 'largestFactorShift'> & { offences: number; factors: number }
  importedBy: string
  importedAt: Date
  current: Pick<MatrixEdition, 'name' | 'version' | 'inForceFrom'>
  differences: EditionDifferences
  /** Open cases that the edition in force scored; they keep it. Null for those who may not list cases. */
  openCases: number | null
  publish: Answer
  mayPutAside: boolean
}

/** A draft that waits; null where there is none of that id or the reader may not read the rulebook. Four queries, five where the edition in force was not read before. */
export async function draftPage(actor: Actor, id: string): Promise<DraftPage | null> {
  const db = reading(actor)
  if (servicesWhere(actor, 'rulebook.view').length === 0 || !z.uuid().safeParse(id).success) return null
  const today = londonDay(actor.at)
  const draft = (await waitingDrafts(db, today)).find((one) => one.id === id)
  if (!draft) return null
  const [current, open, names] = await Promise.all([editionInForce(db, today), openCasesByEdition(actor), namesOf([draft.importedById])])
  const { edition } = draft
  const publishing = servicesWhere(actor, 'edition.publish')
  const [serviceId = ''] = publishing
  return {
    today, id,
    about: { id: edition.id, name: edition.name, version: edition.version, publisher: edition.publisher, largestFactorShift: edition.largestFactorShift, ...(edition.notice ? { notice: edition.notice } : {}), offences: edition.offences.length, factors: edition.factors.length },
    importedBy: names.get(draft.importedById) ?? '', importedAt: draft.importedAt,
    current: { name: current.name, version: current.version, inForceFrom: current.inForceFrom },
    differences: editionDifferences(current, edition),
    openCases: servicesWhere(actor, 'case.list').length > 0 ? (open.get(current.id) ?? 0) : null,
    publish: can(actor, 'edition.publish', { serviceId, workOf: [{ personId: draft.importedById, work: 'you imported this edition' }] }),
    mayPutAside: servicesWhere(actor, 'edition.import').length > 0,
  }
}
