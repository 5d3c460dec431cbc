import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { moveCase } from '../intake/take-case'
import { requireCan, transact } from '../transact'
import { takeRequest, type RequestInput } from './take-request'

/** Whoever asked for an authority withdraws the request, with the reason; the case goes back to where it was. */
export async function withdrawAuthority(actor: Actor, input: RequestInput & { reason: string }): Promise<Done<{ ref: string }>> {
  return transact(actor, 'authority.withdraw', async (tx) => {
    const { record, request, about } = await takeRequest(tx, actor, input)
    if (request.status !== 'asked') throw new Refused('stale', `This request is over: it was ${request.status}`)
    requireCan(actor, 'authority.withdraw', { serviceId: record.serviceId, status: record.status, askedBy: request.askedById }, about)
    await tx.authorityRequest.update({ where: { id: request.id }, data: { status: 'withdrawn', decidedById: actor.personId, decidedAt: actor.at, decisionReason: input.reason }, select: { id: true } })
    await moveCase(tx, actor, record, request.returnStatus)
    return { value: { ref: record.ref }, audit: [{ kind: 'alteration', action: 'authority.withdraw', ...about, before: { status: record.status }, after: { status: request.returnStatus, authority: request.authority, outcome: request.outcome } }] }
  })
}
