import 'server-only'
import { z } from 'zod'
import { peopleChanges, type PersonChange } from '@/lib/domain/admin/people-file'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { endSessionsOf } from './end-sessions'
import { givePost } from './give-post'
import { shownOf } from './people-file-page'
import { filePosts, peopleOfFile } from './people-of-file'
import { takePersonById } from './take-person'

const taken = z.array(z.object({ id: z.string(), serviceId: z.string(), status: z.string(), rows: z.unknown() }))

/** How many joined, moved and left. */
export type AppliedPeople = { joins: number; moves: number; leaves: number }

/** Does what a checked file says, all of it or nothing: posts are given and ended, and leavers are signed out. What is done is what was shown; where things changed since, it is shown again. */
export async function applyPeopleFile(actor: Actor, input: { fileId: string; shown: string }): Promise<Done<AppliedPeople>> {
  return transact(actor, 'people.apply-file', async (tx) => {
    const rows = z.uuid().safeParse(input.fileId).success
      ? await tx.$queryRaw`SELECT id, "serviceId", status, rows FROM "PeopleFile" WHERE id = ${input.fileId}::uuid AND "serviceId" = ANY(${actor.posts.map((post) => post.serviceId)}::uuid[]) FOR UPDATE`
      : []
    const [file] = taken.parse(rows)
    if (!file) throw new Refused('not-found', 'This file does not exist, or belongs to another service', { subject: `people-file:${input.fileId}` })
    const { serviceId } = file
    requireCan(actor, 'people.manage', { serviceId }, { subject: `people-file:${file.id}` })
    if (file.status !== 'checked') throw new Refused('stale', file.status === 'applied' ? 'This file was applied already' : 'A newer file was checked since')
    const today = londonDay(actor.at)
    const posts = filePosts.parse(file.rows)
    const { faults, changes } = peopleChanges(posts, await peopleOfFile(tx, serviceId, posts, today), { today, ownId: actor.personId })
    if (faults.length > 0 || shownOf(changes) !== input.shown) throw new Refused('stale', 'Somebody’s posts changed since you opened this. Look at what the file does now, then apply it')
    const events: AuditDraft[] = []
    for (const change of changes) events.push(...(await applyOne(tx, actor, serviceId, change)))
    await tx.peopleFile.update({ where: { id: file.id }, data: { status: 'applied', closedById: actor.personId, closedAt: actor.at }, select: { id: true } })
    const count = (kind: PersonChange['kind']) => changes.filter((change) => change.kind === kind).length
    const value = { joins: count('joins'), moves: count('moves'), leaves: count('leaves') }
    return { value, audit: [{ kind: 'access', action: 'people.apply-file', serviceId, subject: `people-file:${file.id}`, after: value }, ...events] }
  })
}

/** Does what a file says of one person and answers with the events. */
async function applyOne(tx: Tx, actor: Actor, serviceId: string, { kind, personId, email, name, gives, ends }: PersonChange): Promise<AuditDraft[]> {
  const events: AuditDraft[] = []
  let id = personId
  if (id === null) {
    id = (await tx.person.create({ data: { email, name, createdAt: actor.at }, select: { id: true } })).id
    events.push({ kind: 'access', action: 'people.add', serviceId, subject: `person:${id}` })
  }
  const subject = `person:${id}`
  if (!(await takePersonById(tx, id))) throw new Refused('stale', 'Somebody on the list is not here any more. Check the file again')
  for (const { postId, lastDay } of ends) {
    await tx.post.update({ where: { id: postId }, data: { endsOn: new Date(lastDay) }, select: { id: true } })
    events.push({ kind: 'access', action: 'people.end-post', serviceId, subject, after: { postId, endsOn: lastDay } })
  }
  const held = (await takePersonById(tx, id))?.posts ?? []
  for (const { role, rank, organisationId, startsOn, endsOn } of gives) {
    events.push(await givePost(tx, id, held, { serviceId, organisationId, role, rank, startsOn, endsOn }))
    held.push({ id: '', serviceId, role, startsOn, endsOn })
  }
  if (kind === 'leaves') events.push((await endSessionsOf(tx, { id, serviceId }, actor.at)).event)
  return events
}
