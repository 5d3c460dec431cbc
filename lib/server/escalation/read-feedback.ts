import 'server-only'
import { z } from 'zod'
import { takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'

/** A member of a split panel says that they have read how it was settled (F56). */
export async function readFeedback(actor: Actor, input: { ref: string; escalationId: string }): Promise<Done<null>> {
  return transact(actor, 'feedback.read', async (tx) => {
    const record = await takeCase(tx, actor, { ref: input.ref })
    const about = { serviceId: record.serviceId, caseId: record.id, childId: record.childId }
    const escalation = !z.uuid().safeParse(input.escalationId).success ? null : await tx.escalation.findFirst({
      where: { caseId: record.id, id: input.escalationId },
      select: { id: true, status: true, agendaItem: { select: { meeting: { select: { seats: { where: { present: true }, select: { personId: true } } } } } }, feedback: { where: { personId: actor.personId }, select: { personId: true } } },
    })
    requireCan(actor, 'panel.heard', { serviceId: record.serviceId, seatHolders: escalation?.agendaItem.meeting.seats.map(({ personId }) => personId) ?? [] }, about)
    if (escalation?.status !== 'settled') throw new Refused('stale', 'This is not settled yet')
    if (escalation.feedback.length > 0) throw new Refused('stale', 'You have said already that you read it')
    await tx.feedbackRead.create({ data: { escalationId: escalation.id, personId: actor.personId, readAt: actor.at }, select: { personId: true } })
    return { value: null, audit: [{ kind: 'collection', action: 'feedback.read', ...about, subject: `escalation:${escalation.id}` }] }
  })
}
