import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { requestStanding } from '@/lib/domain/triage/request-standing'
import { moveCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { takeRequest, type RequestInput } from './take-request'

/** Takes a case back whose request for an authority has lapsed, so that it can be asked for again or another way be found. */
export async function takeBackLapsed(actor: Actor, input: RequestInput): Promise<Done<{ ref: string }>> {
  return transact(actor, 'authority.take-back', async (tx) => {
    const { record, request, about } = await takeRequest(tx, actor, input)
    if (request.status !== 'asked') throw new Refused('stale', `This request is over: it ${request.status === 'lapsed' ? 'lapsed, and the case was taken back' : `was ${request.status}`}`)
    requireCan(actor, 'authority.take-back', { serviceId: record.serviceId, status: record.status }, about)
    if (requestStanding(request, londonDay(actor.at)) !== 'lapsed') throw new Refused('invalid', 'This request has not lapsed: it can still be answered')
    await tx.authorityRequest.update({ where: { id: request.id }, data: { status: 'lapsed', decidedAt: actor.at }, select: { id: true } })
    await moveCase(tx, actor, record, request.returnStatus)
    return { value: { ref: record.ref }, audit: [{ kind: 'alteration', action: 'authority.take-back', ...about, before: { status: record.status }, after: { status: request.returnStatus, authority: request.authority, outcome: request.outcome } }] }
  })
}
