import 'server-only'
import { ERASURE_GROUNDS, type ErasureGround } from '@/lib/domain/retention/hold-grounds'
import { changeableChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { hashOf } from '../panel/minutes-content'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { requireErasable } from './require-erasable'

const isGround = (word: string): word is ErasureGround => Object.hasOwn(ERASURE_GROUNDS, word)

/**
 * Answers a proposal to erase a record. Approved by somebody who did not propose it, it is carried out in this very
 * transaction by the database's own function, and what is left is a stub; otherwise nothing is changed.
 */
export async function answerErasure(actor: Actor, input: { proposalId: string; answer: 'approved' | 'declined' | 'withdrawn'; reason: string | null }): Promise<Done<{ erasureId: string; erased: boolean; childId: string }>> {
  return transact(actor, 'erasure.answer', async (tx) => {
    const services = actor.posts.map((post) => post.serviceId)
    // Of proposals and children, the child is taken first, as everywhere.
    const [row] = await tx.$queryRaw<{ childId: string; serviceId: string; ground: string; proposedById: string; answered: boolean }[]>`
      WITH taken AS (
        UPDATE "Child" ch SET lock = ch.lock + 1 FROM "ErasureProposal" p WHERE p.id::text = ${input.proposalId} AND ch.id = p."childId" AND p."serviceId" = ANY(${services}::uuid[]) AND ${changeableChildSql(actor)}
        RETURNING ch.id
      )
      SELECT p."childId", p."serviceId", p.ground, p."proposedById", EXISTS (SELECT 1 FROM "ErasureAnswer" a WHERE a."proposalId" = p.id) AS answered
      FROM "ErasureProposal" p JOIN taken ON taken.id = p."childId" WHERE p.id::text = ${input.proposalId}`
    if (!row || !isGround(row.ground)) throw new Refused('not-found', 'This proposal does not exist, or you may not see it', { subject: `erasure:${input.proposalId}` })
    const about = { serviceId: row.serviceId, childId: row.childId, subject: `erasure:${input.proposalId}` }
    if (input.answer === 'withdrawn') requireCan(actor, 'erasure.propose', { serviceId: row.serviceId }, about)
    else requireCan(actor, 'erasure.approve', { serviceId: row.serviceId, workOf: [{ personId: row.proposedById, work: 'you proposed this erasure' }] }, about)
    if (input.answer === 'withdrawn' && row.proposedById !== actor.personId) throw new Refused('right', 'Only whoever proposed an erasure may take it back', about)
    if (row.answered) throw new Refused('stale', 'This proposal has been answered already')
    if (input.answer === 'declined' && !input.reason) throw new Refused('invalid', 'Say why you decline it')
    const asked = await tx.erasureAnswer.create({ data: { proposalId: input.proposalId, answer: input.answer, reason: input.reason, answeredById: actor.personId, answeredAt: actor.at }, select: { proposalId: true } })
    const answered = { kind: 'alteration', action: 'erasure.answer', ...about, after: { answer: input.answer } } as const
    const value = { erasureId: asked.proposalId, erased: input.answer === 'approved', childId: row.childId }
    if (input.answer !== 'approved') return { value, audit: [answered] }

    await requireErasable(tx, row.childId, row.ground, actor.at)
    await tx.$executeRaw`SELECT carry_out_erasure(${input.proposalId}::uuid, ${actor.at})`
    const minutes = await tx.$queryRaw<{ meetingId: string; content: unknown }[]>`
      SELECT m."meetingId", m.content FROM "Minutes" m WHERE m."meetingId" IN (SELECT i."meetingId" FROM "AgendaItem" i JOIN "Case" c ON c.id = i."caseId" JOIN "Child" ch ON ch.id = c."childId" WHERE ch.id = ${row.childId}::uuid OR ch."mergedIntoId" = ${row.childId}::uuid)`
    await tx.erasedMinutes.createMany({ data: minutes.map(({ meetingId, content }) => ({ erasureId: input.proposalId, meetingId, hash: hashOf(content) })) })
    const counts = await tx.erasureCount.findMany({ where: { erasureId: input.proposalId }, orderBy: { what: 'asc' }, select: { what: true, rows: true } })
    return { value, audit: [answered, { kind: 'erasure', action: 'child.erase', ...about, after: { ground: row.ground, counts: Object.fromEntries(counts.map(({ what, rows }) => [what, rows])) } }] }
  })
}
