import 'server-only'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { MatrixEdition } from '@/lib/domain/gravity/edition'
import type { Tx } from '../db'
import { readEdition } from '../triage/edition'

/** An imported edition that waits: it has every row, and no first day yet. */
export type MatrixDraft = { id: string; importedById: string; importedAt: Date; edition: MatrixEdition }

/** The drafts that were neither published nor put aside, newest first, at most 20, as they would be from a day. One query. */
export async function waitingDrafts(tx: Pick<Tx, 'matrixDraft'>, day: IsoDay): Promise<MatrixDraft[]> {
  const rows = await tx.matrixDraft.findMany({
    where: { publishedAt: null, putAsideAt: null }, orderBy: [{ importedAt: 'desc' }, { id: 'desc' }], take: 20,
    select: { id: true, content: true, importedById: true, importedAt: true },
  })
  return rows.map(({ content, ...row }) => ({ ...row, edition: { ...readEdition(content), inForceFrom: day } }))
}
