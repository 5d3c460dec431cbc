import 'server-only'
import { statusAfterTransfer, whyNotTransferred } from '@/lib/domain/agencies/hand-over'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import { matchChild } from '../intake/match-child'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { takeHandOver, type TakenHandOver } from './take-hand-over'

/** Whether a service takes a child who is offered to it, and why. */
export type AnswerHandOverInput = { handOverId: string; answer: 'accepted' | 'declined'; reason: string }

/**
 * Accepts or declines a child whom another service offers (F27). With a transfer the child, every record that was merged
 * into theirs and every case go over with their whole history, and the old service loses them unless it goes on
 * caretaking; with caretaking nothing moves, and the caretaking service reads along.
 */
export async function answerHandOver(actor: Actor, input: AnswerHandOverInput): Promise<Done<{ handOverId: string; childId: string; answer: 'accepted' | 'declined' }>> {
  return transact(actor, 'hand-over.answer', async (tx) => {
    const handOver = await takeHandOver(tx, actor, input.handOverId)
    const { childId, fromServiceId, toServiceId, kind } = handOver
    if (!toServiceId) throw new Refused('not-found', 'This hand-over does not exist, or you may not see it', { subject: `hand-over:${handOver.id}` })
    requireCan(actor, 'hand-over.answer', { serviceId: toServiceId }, { subject: `hand-over:${handOver.id}` })
    if (handOver.status !== 'offered') throw new Refused('stale', 'This offer was answered or withdrawn since you opened it')
    await tx.handOver.update({ where: { id: handOver.id }, data: { status: input.answer, answeredById: actor.personId, answeredAt: actor.at, answerReason: input.reason }, select: { id: true } })
    const about = { childId, subject: `hand-over:${handOver.id}` }
    const value = { handOverId: handOver.id, childId, answer: input.answer }
    if (input.answer === 'declined') return { value, audit: [{ kind: 'alteration', action: 'hand-over.decline', serviceId: toServiceId, ...about }] }
    const cases = kind === 'transfer' ? await transfer(tx, actor, { ...handOver, toServiceId }) : []
    const told = { kind, from: fromServiceId, to: toServiceId, cases: cases.length }
    const perCase = cases.map((caseId): AuditDraft => ({ kind: 'alteration', action: 'hand-over.accept', serviceId: toServiceId, ...about, caseId, after: told }))
    return { value, audit: [{ kind: 'disclosure', action: 'hand-over.accept', serviceId: fromServiceId, ...about, after: told }, { kind: 'collection', action: 'hand-over.accept', serviceId: toServiceId, ...about, after: told }, ...perCase] }
  })
}

/** Moves a child whose cases are taken to the new service. Answers with the cases that moved. */
async function transfer(tx: Tx, actor: Actor, handOver: TakenHandOver & { toServiceId: string }): Promise<string[]> {
  const { childId, fromServiceId, toServiceId } = handOver
  const cases = await tx.case.findMany({ where: { childId }, take: 500, select: { id: true, ref: true, status: true } })
  const held = whyNotTransferred(cases)
  if (held) throw new Refused('invalid', `The child cannot be taken over yet. ${held}`)
  await tx.case.updateMany({ where: { childId }, data: { serviceId: toServiceId, version: { increment: 1 }, lock: { increment: 1 } } })
  await tx.case.updateMany({ where: { childId, status: { notIn: ['given', 'closed'] } }, data: { triageById: null, caseManagerId: null } })
  for (const { id, status } of cases) {
    const moved = statusAfterTransfer(status)
    if (moved !== status) await tx.case.update({ where: { id }, data: { status: moved, statusSince: actor.at }, select: { id: true } })
  }
  await tx.likeCase.updateMany({ where: { caseId: { in: cases.map(({ id }) => id) } }, data: { serviceId: toServiceId } })
  // Records that were merged into this one lead to it: they go with it, or the merge could not be undone where the child is.
  await tx.$executeRaw`
    WITH RECURSIVE trail AS (SELECT ${childId}::uuid AS id UNION SELECT c.id FROM trail JOIN "Child" c ON c."mergedIntoId" = trail.id)
    UPDATE "Child" c SET "serviceId" = ${toServiceId}::uuid, version = c.version + 1, lock = c.lock + 1 FROM trail WHERE c.id = trail.id`
  await tx.$executeRaw`
    UPDATE "DuplicatePair" d SET "serviceId" = ${toServiceId}::uuid FROM "Child" a, "Child" b
    WHERE a.id = d."firstChildId" AND b.id = d."secondChildId" AND d."serviceId" = ${fromServiceId}::uuid AND a."serviceId" = ${toServiceId}::uuid AND b."serviceId" = ${toServiceId}::uuid`
  await matchChild(tx, childId, actor.at)
  // A caretaking that ran under the old service ends with its responsibility.
  await tx.handOver.updateMany({ where: { childId, kind: 'caretaking', status: 'accepted' }, data: { status: 'ended', endedOn: new Date(londonDay(actor.at)), endedById: actor.personId, endReason: 'The child was transferred' } })
  if (handOver.oldCaretakes) {
    const old = await tx.organisation.findUniqueOrThrow({ where: { id: fromServiceId }, select: { name: true } })
    await tx.handOver.create({
      data: {
        childId, kind: 'caretaking', fromServiceId: toServiceId, toServiceId: fromServiceId, toName: old.name, because: handOver.because, reason: handOver.reason, startsOn: new Date(handOver.startsOn),
        status: 'accepted', offeredById: actor.personId, offeredAt: actor.at, answeredById: actor.personId, answeredAt: actor.at, answerReason: 'Agreed with the transfer',
      },
      select: { id: true },
    })
  }
  return cases.map(({ id }) => id)
}
