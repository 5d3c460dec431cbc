import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { HoldGround } from '@/lib/domain/retention/hold-grounds'
import { takeChild } from '../intake/take-child'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'

/** Puts a child's record under a legal hold: until somebody lifts it, it is neither erased nor merged. */
export async function placeHold(actor: Actor, input: { childId: string; ground: HoldGround; reason: string; reviewOn: IsoDay }): Promise<Done<{ childId: string }>> {
  return transact(actor, 'hold.place', async (tx) => {
    const { child, about } = await takeChild(tx, actor, 'hold.place', { childId: input.childId, version: null })
    if (input.reviewOn <= londonDay(actor.at)) throw new Refused('invalid', 'Choose a day that is still to come, on which somebody looks at it again')
    if (await tx.legalHold.findFirst({ where: { childId: child.id, liftedAt: null }, select: { id: true } })) throw new Refused('stale', 'This record is under a legal hold already')
    const hold = await tx.legalHold.create({ data: { serviceId: child.serviceId, childId: child.id, ground: input.ground, reason: input.reason, placedById: actor.personId, placedAt: actor.at, reviewOn: new Date(input.reviewOn) }, select: { id: true } })
    return { value: { childId: child.id }, audit: [{ kind: 'alteration', action: 'hold.place', ...about, subject: `hold:${hold.id}`, after: { ground: input.ground, reviewOn: input.reviewOn } }] }
  })
}
