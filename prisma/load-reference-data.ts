import { db } from '@/lib/server/db'
import { loadStarterEdition } from '../scripts/rules/load-starter-edition'

/** Puts the starter edition of the matrix in, once. Editions are never edited, so an edition that is there stays as it is. */
export async function loadReferenceData(): Promise<void> {
  const edition = loadStarterEdition()
  await db.matrixEdition.createMany({
    data: [{ id: edition.id, inForceFrom: new Date(edition.inForceFrom), content: JSON.parse(JSON.stringify(edition)) }],
    skipDuplicates: true,
  })
}
