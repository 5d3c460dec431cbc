import 'server-only'
import type { Actor } from '../make-actor'
import type { Done } from '../refused'
import { requireCan, transact } from '../transact'
import { takeAccessRequest } from './take-access-request'

/** Closes a request for access without a pack, and why: it was withdrawn, or refused in writing. */
export async function closeAccessRequest(actor: Actor, input: { requestId: string; reason: string }): Promise<Done<{ childId: string; requestId: string }>> {
  return transact(actor, 'access-request.close', async (tx) => {
    const { request, about, requireOpen } = await takeAccessRequest(tx, actor, input.requestId)
    requireCan(actor, 'access-request.release', { serviceId: request.serviceId, workOf: [] }, about)
    requireOpen()
    await tx.subjectAccessRequest.update({ where: { id: request.id }, data: { status: 'closed', closedById: actor.personId, closedAt: actor.at, closedReason: input.reason, lock: { increment: 1 } }, select: { id: true } })
    return { value: { childId: request.childId, requestId: request.id }, audit: [{ kind: 'alteration', action: 'access-request.close', ...about, after: { status: 'closed' } }] }
  })
}
