import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { takeChild } from '../intake/take-child'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { renewDate } from './renew-date'

/** Decides to keep a child's record until a later day, and why: a person's answer where its period has ended (R101). The newest decision holds. */
export async function keepLonger(actor: Actor, input: { childId: string; keepUntil: IsoDay; reason: string }): Promise<Done<{ childId: string }>> {
  return transact(actor, 'retention.keep-longer', async (tx) => {
    const { child, about } = await takeChild(tx, actor, 'retention.decide', { childId: input.childId, version: null })
    if (input.keepUntil <= londonDay(actor.at)) throw new Refused('invalid', 'Choose a day that is still to come')
    await tx.retentionDecision.create({ data: { childId: child.id, keepUntil: new Date(input.keepUntil), reason: input.reason, decidedById: actor.personId, decidedAt: actor.at }, select: { id: true } })
    await renewDate(tx, child.id, actor.at)
    return { value: { childId: child.id }, audit: [{ kind: 'alteration', action: 'retention.keep-longer', ...about, after: { keepUntil: input.keepUntil } }] }
  })
}
