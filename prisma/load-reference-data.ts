import { db } from '@/lib/server/db'
import { loadStarterEdition } from '../scripts/rules/load-starter-edition'
import { loadNationalList } from './load-national-list'

/** Puts the starter edition of the matrix in, once (editions are never edited, so one that is there stays as it is), and the national list of offences. */
export async function loadReferenceData(): Promise<void> {
  const edition = loadStarterEdition()
  await db.matrixEdition.createMany({
    data: [{ id: edition.id, inForceFrom: new Date(edition.inForceFrom), content: JSON.parse(JSON.stringify(edition)) }],
    skipDuplicates: true,
  })
  await loadNationalList()
}
