import 'server-only'
import { can } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { takeHandOver } from './take-hand-over'

/** The day on which caretaking ended, and why; an offer that nobody answered is withdrawn on the day itself. */
export type EndHandOverInput = { handOverId: string; endedOn: IsoDay | null; reason: string }

/** Withdraws an offer that was not answered, or ends caretaking: by either of the two services. */
export async function endHandOver(actor: Actor, input: EndHandOverInput): Promise<Done<{ childId: string; isOurs: boolean }>> {
  return transact(actor, 'hand-over.end', async (tx) => {
    const handOver = await takeHandOver(tx, actor, input.handOverId)
    const { childId, fromServiceId, toServiceId } = handOver
    const subject = `hand-over:${handOver.id}`
    const isOurs = can(actor, 'hand-over.offer', { serviceId: fromServiceId }).allowed
    const isTheirs = handOver.status === 'accepted' && toServiceId !== null && can(actor, 'hand-over.offer', { serviceId: toServiceId }).allowed
    if (!isOurs && !isTheirs) requireCan(actor, 'hand-over.offer', { serviceId: fromServiceId }, { subject })
    const serviceId = isOurs ? fromServiceId : (toServiceId ?? fromServiceId)
    if (handOver.status === 'offered') {
      await tx.handOver.update({ where: { id: handOver.id }, data: { status: 'withdrawn', answeredById: actor.personId, answeredAt: actor.at, answerReason: input.reason }, select: { id: true } })
      return { value: { childId, isOurs }, audit: [{ kind: 'alteration', action: 'hand-over.withdraw', serviceId, childId, subject }] }
    }
    if (handOver.status !== 'accepted' || handOver.kind !== 'caretaking') throw new Refused('stale', 'This hand-over is not one that can be ended now. Look at where it stands')
    const endedOn = input.endedOn ?? londonDay(actor.at)
    if (endedOn > londonDay(actor.at)) throw new Refused('invalid', 'The day on which it ended is in the future')
    if (endedOn < handOver.startsOn) throw new Refused('invalid', 'It cannot end before it began')
    await tx.handOver.update({ where: { id: handOver.id }, data: { status: 'ended', endedOn: new Date(endedOn), endedById: actor.personId, endReason: input.reason }, select: { id: true } })
    return { value: { childId, isOurs }, audit: [{ kind: 'alteration', action: 'hand-over.end', serviceId, childId, subject, after: { endedOn } }] }
  })
}
