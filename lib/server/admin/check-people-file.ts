import 'server-only'
import { can } from '@/lib/domain/access/actions'
import { peopleChanges, readPeopleFile } from '@/lib/domain/admin/people-file'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import type { ImportFault } from '@/lib/domain/intake/check-import'
import { readTable } from '../intake/read-table'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact, type Work } from '../transact'
import { peopleOfFile } from './people-of-file'

/** What became of a file: kept to be applied, or everything that is wrong in it. */
export type CheckedPeopleFile = { id: string } | { faults: ImportFault[] }

/** Checks a file of who works for a service, the whole of it, and keeps it where it has no faults: nobody's posts change yet. */
export async function checkPeopleFile(actor: Actor, { serviceId, fileName, bytes }: { serviceId: string; fileName: string; bytes: Uint8Array }): Promise<Done<CheckedPeopleFile>> {
  const table = can(actor, 'people.manage', { serviceId }).allowed ? readTable(bytes) : null
  return transact(actor, 'people.check-file', async (tx): Promise<Work<CheckedPeopleFile>> => {
    requireCan(actor, 'people.manage', { serviceId })
    if (!table || 'problem' in table) throw new Refused('invalid', table?.problem ?? 'The file was not read')
    const read = readPeopleFile(table.table, await tx.organisation.findMany({ take: 5_000, orderBy: { name: 'asc' }, select: { id: true, name: true, kind: true } }))
    const today = londonDay(actor.at)
    const faults = 'faults' in read ? read.faults : peopleChanges(read.posts, await peopleOfFile(tx, serviceId, read.posts, today), { today, ownId: actor.personId }).faults
    const event = { kind: 'access', action: 'people.check-file', serviceId } as const
    if ('faults' in read || faults.length > 0) return { value: { faults }, audit: [{ ...event, after: { faults: faults.length } }] }
    await tx.peopleFile.updateMany({ where: { serviceId, status: 'checked' }, data: { status: 'discarded', closedById: actor.personId, closedAt: actor.at } })
    const { id } = await tx.peopleFile.create({ data: { serviceId, fileName: fileName.slice(0, 200), rows: read.posts, uploadedById: actor.personId, uploadedAt: actor.at }, select: { id: true } })
    return { value: { id }, audit: [{ ...event, subject: `people-file:${id}`, after: { rows: read.posts.length } }] }
  })
}
