import 'server-only'
import { isAskedAuthority, whoAnswers } from '@/lib/domain/triage/asked-authority'
import { moveCase, takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { workBehindRequest } from './work-behind-request'

/** The answer to one request for an authority, with its reason. */
export type AnswerAuthorityInput = { ref: string; requestId: string; answer: 'given' | 'refused'; reason: string }

/** Gives or refuses an authority, or records what the CPS answered; the case goes back to where it was. Given for one outcome, and for no other. */
export async function answerAuthority(actor: Actor, input: AnswerAuthorityInput): Promise<Done<{ ref: string }>> {
  return transact(actor, 'authority.answer', async (tx) => {
    const record = await takeCase(tx, actor, { ref: input.ref })
    const about = { serviceId: record.serviceId, caseId: record.id, childId: record.childId, subject: `request:${input.requestId}` }
    const request = record.requests.find(({ id }) => id === input.requestId)
    if (!request || !isAskedAuthority(request.authority)) throw new Refused('not-found', 'This request does not exist', about)
    if (request.status !== 'asked') throw new Refused('stale', `This request has been answered: the authority was ${request.status}`)
    const { action, rank } = whoAnswers(request.authority)
    requireCan(actor, action, { serviceId: record.serviceId, status: record.status, rank, workOf: workBehindRequest(record, request) }, about)
    await tx.authorityRequest.update({
      where: { id: request.id },
      data: { status: input.answer, decidedById: actor.personId, decidedAt: actor.at, decisionReason: input.reason },
      select: { id: true },
    })
    if (input.answer === 'given') {
      await tx.authority.create({
        data: { caseId: record.id, authority: request.authority, outcome: request.outcome, givenBy: 'request', givenById: actor.personId, givenAt: actor.at },
        select: { id: true },
      })
    }
    await moveCase(tx, actor, record, request.returnStatus)
    return {
      value: { ref: record.ref },
      audit: [{
        kind: 'alteration', action: 'authority.answer', ...about,
        before: { status: record.status }, after: { status: request.returnStatus, authority: request.authority, outcome: request.outcome, answer: input.answer }, reason: input.reason,
      }],
    }
  })
}
