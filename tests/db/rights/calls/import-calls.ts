import { discardImport } from '@/lib/server/intake/discard-import'
import { startImport } from '@/lib/server/intake/start-import'
import { uploadImport } from '@/lib/server/intake/upload-import'
import { writeNextRow } from '@/lib/server/intake/write-next-row'
import { as } from '../../../../prisma/scenarios/as'
import { ORGANISATIONS } from '../../../../prisma/scenarios/cast'
import { importFile } from '../../../support/import-file'
import { owner as db } from '../../../support/owner'
import { settled } from '../../../support/settle'
import type { Call } from '../call'

const serviceId = ORGANISATIONS.yjs.id
const officer = as('triage', new Date('2026-11-22T10:20:00Z'))
const bytes = (crime: string) => importFile('notifications', [{ crime_reference: crime }])
const handIn = async (fileName: string) => settled(await uploadImport(officer, { kind: 'notifications', serviceId, fileName, bytes: bytes(fileName), submits: false }))
const runOf = async (fileName: string) => ({ id: (await db.importRun.findFirstOrThrow({ where: { fileName }, select: { id: true } })).id })

/** Valid calls of the changes that import a file. */
export const IMPORT_CALLS: readonly Call[] = [
  {
    file: 'lib/server/intake/upload-import.ts', says: 'notifications', right: 'import.notifications', by: 'sergeant',
    call: async (actor) => uploadImport(actor, { kind: 'notifications', serviceId, fileName: 'told.csv', bytes: bytes('36/71/26'), submits: true }),
  },
  {
    file: 'lib/server/intake/upload-import.ts', says: 'earlier disposals', right: 'import.earlier-disposals', by: 'operations',
    call: async (actor) => uploadImport(actor, { kind: 'earlier-disposals', serviceId, fileName: 'earlier.csv', bytes: importFile('earlier-disposals', [{}]), submits: false }),
  },
  {
    file: 'lib/server/intake/discard-import.ts', right: 'import.notifications', by: 'triage', prepare: () => handIn('36/72/26'),
    call: async (actor) => discardImport(actor, await runOf('36/72/26')),
  },
  {
    file: 'lib/server/intake/start-import.ts', right: 'import.notifications', by: 'operations', prepare: () => handIn('36/73/26'),
    call: async (actor) => startImport(actor, await runOf('36/73/26')),
  },
  {
    file: 'lib/server/intake/write-next-row.ts', right: 'import.notifications', by: 'triage',
    call: async (actor) => writeNextRow(actor, await runOf('36/73/26')),
  },
]
