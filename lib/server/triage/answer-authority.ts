import 'server-only'
import { ACTIONS, type PostHolder } from '@/lib/domain/access/actions'
import { isAtLeast, type PoliceRank, type Role } from '@/lib/domain/access/role'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { whoAnswers } from '@/lib/domain/triage/asked-authority'
import { thoseAsked } from '@/lib/domain/triage/cover'
import { requestStanding, standingInWords } from '@/lib/domain/triage/request-standing'
import { moveCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { coversOf } from './covers-of'
import { takeRequest, type RequestInput } from './take-request'
import { workBehindRequest } from './work-behind-request'

/** The answer to one request for an authority, with its reason. */
export type AnswerAuthorityInput = RequestInput & { answer: 'given' | 'refused'; reason: string }

/** The post by which somebody answers: of those that may, the one of the highest rank. */
function answeringPost(actor: PostHolder, serviceId: string, roles: readonly Role[], least: PoliceRank | undefined): PostHolder['posts'][number] | undefined {
  return actor.posts
    .filter((post) => post.serviceId === serviceId && roles.includes(post.role) && (!least || isAtLeast(post.rank, least)))
    .reduce<PostHolder['posts'][number] | undefined>((highest, post) => (highest && (!post.rank || isAtLeast(highest.rank, post.rank)) ? highest : post), undefined)
}

/**
 * Gives or refuses an authority, or records what the CPS answered; the case goes back to where it was. Given for one
 * outcome, and for no other. A request to one person is answered by them, or by whoever stands in for them today.
 */
export async function answerAuthority(actor: Actor, input: AnswerAuthorityInput): Promise<Done<{ ref: string }>> {
  return transact(actor, 'authority.answer', async (tx) => {
    const { record, request, about } = await takeRequest(tx, actor, input)
    const today = londonDay(actor.at)
    const standing = requestStanding(request, today)
    if (standing === 'given' || standing === 'refused') throw new Refused('stale', `This request has been answered: the authority was ${standing}`)
    const over = new Refused('stale', `This request is over: ${standingInWords(request, today)}`)
    if (standing === 'withdrawn') throw over
    const { action, rank } = whoAnswers(request.authority)
    const { askedOfId } = request
    const askedOf = askedOfId ? thoseAsked(askedOfId, await coversOf(tx, [askedOfId], today)) : 'anybody'
    requireCan(actor, action, { serviceId: record.serviceId, status: record.status, rank, workOf: workBehindRequest(record, request), askedOf }, about)
    if (standing === 'lapsed') throw over
    const post = answeringPost(actor, record.serviceId, ACTIONS[action].roles, rank)
    await tx.authorityRequest.update({
      where: { id: request.id },
      data: {
        status: input.answer, decidedById: actor.personId, decidedAt: actor.at, decisionReason: input.reason,
        decidedRole: post?.role ?? null, decidedRank: post?.rank ?? null, coveredId: askedOfId && askedOfId !== actor.personId ? askedOfId : null,
      },
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
        before: { status: record.status }, after: { status: request.returnStatus, authority: request.authority, outcome: request.outcome, answer: input.answer, rank: post?.rank ?? null }, reason: input.reason,
      }],
    }
  })
}
