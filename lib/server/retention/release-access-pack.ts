import 'server-only'
import { REDACTIONS, isRedaction } from '@/lib/domain/retention/subject-access'
import type { Actor } from '../make-actor'
import { hashOf } from '../panel/minutes-content'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { heldAboutChild } from './held-about-child'
import type { AccessPack } from './access-pack'
import { takeAccessRequest } from './take-access-request'

/**
 * Gives out what is held about a child, without the items that are left out: the pack is kept as it was given, with its
 * hash, and the giving is a disclosure. Whoever decided about its items does not also give it out.
 */
export async function releaseAccessPack(actor: Actor, input: { requestId: string; releasedTo: string }): Promise<Done<{ childId: string; requestId: string }>> {
  return transact(actor, 'access-request.release', async (tx) => {
    const { request, about, requireOpen } = await takeAccessRequest(tx, actor, input.requestId)
    const marks = await tx.subjectAccessMark.findMany({ where: { requestId: request.id }, select: { item: true, says: true, decidedById: true } })
    requireCan(actor, 'access-request.release', { serviceId: request.serviceId, workOf: [...new Set(marks.map(({ decidedById }) => decidedById))].map((personId) => ({ personId, work: 'you decided what is left out of this pack' })) }, about)
    requireOpen()
    const decided = new Map(marks.map(({ item, says }) => [item, says]))
    const held = await heldAboutChild(tx, request.childId)
    const undecided = held.flatMap(({ entries }) => entries.flat()).filter(({ item, asks }) => asks && !decided.has(item)).length
    if (undecided > 0) throw new Refused('invalid', `${undecided} ${undecided === 1 ? 'item that may tell of somebody else is' : 'items that may tell of somebody else are'} not decided about yet`)
    let [given, leftOut] = [0, 0]
    const parts: AccessPack['parts'] = held.map(({ title, entries }) => ({
      title,
      entries: entries.map((items) => items.map(({ item, label, says }) => {
        const mark = decided.get(item) ?? 'give'
        if (mark === 'give' || !isRedaction(mark)) {
          given += 1
          return { label, says, leftOut: null }
        }
        leftOut += 1
        return { label, says: null, leftOut: REDACTIONS[mark].law }
      })),
    }))
    const content: AccessPack = { receivedOn: request.receivedOn.toISOString().slice(0, 10), releasedAt: actor.at.toISOString(), parts }
    const hash = hashOf(content)
    await tx.subjectAccessRequest.update({ where: { id: request.id }, data: { status: 'released', closedById: actor.personId, closedAt: actor.at, releasedTo: input.releasedTo, content, hash, given, leftOut, lock: { increment: 1 } }, select: { id: true } })
    return { value: { childId: request.childId, requestId: request.id }, audit: [{ kind: 'disclosure', action: 'access-request.release', ...about, after: { hash, given, leftOut } }] }
  })
}
