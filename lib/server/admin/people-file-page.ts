import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { peopleChanges, type PersonChange } from '@/lib/domain/admin/people-file'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import type { ImportFault } from '@/lib/domain/intake/check-import'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { filePosts, peopleOfFile } from './people-of-file'
import { workInHand, type WorkInHand } from './work-in-hand'

/** A file of people before it is applied: what it changes as things stand now, and what leavers have in hand. */
export type PeopleFilePage = { id: string; fileName: string; status: string; changes: PersonChange[]; faults: ImportFault[]; inHand: WorkInHand[]; shown: string; staff: number }

/** What was shown, as one text: an application that would do something else is refused. */
export const shownOf = (changes: readonly PersonChange[]): string => createHash('sha256').update(JSON.stringify(changes)).digest('hex')

/** A checked file with what it would do today; null for whoever does not manage its service's people. Three queries. */
export async function peopleFilePage(actor: Actor, id: string): Promise<PeopleFilePage | null> {
  if (!z.uuid().safeParse(id).success) return null
  const db = reading(actor)
  const file = await db.peopleFile.findFirst({ where: { id, serviceId: { in: servicesWhere(actor, 'people.manage') } }, select: { serviceId: true, fileName: true, status: true, rows: true } })
  if (!file) return null
  const posts = filePosts.parse(file.rows)
  const today = londonDay(actor.at)
  const staff = await peopleOfFile(db, file.serviceId, posts, today)
  const { faults, changes } = peopleChanges(posts, staff, { today, ownId: actor.personId })
  const leavers = changes.flatMap(({ kind, personId }) => (kind === 'leaves' && personId ? [personId] : []))
  const inHand = leavers.length > 0 ? await workInHand(db, file.serviceId, leavers, actor.at) : []
  return { id, fileName: file.fileName, status: file.status, changes, faults, inHand, shown: shownOf(changes), staff: staff.filter((person) => person.posts.some((post) => post.isOurs)).length }
}
