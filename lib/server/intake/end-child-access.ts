import 'server-only'
import { can } from '@/lib/domain/access/actions'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { peopleOfService } from './people-of-service'
import { requireNoBallot } from './require-no-ballot'
import { raiseChildVersion, takeChild, type ChildForm } from './take-child'

/** Ends somebody's access to a restricted record. Somebody who may lift the restriction has to stay: else nobody could. */
export async function endChildAccess(actor: Actor, input: ChildForm & { personId: string; reason: string }): Promise<Done<{ childId: string }>> {
  return transact(actor, 'child.end-access', async (tx) => {
    const { child, about } = await takeChild(tx, actor, 'child.restrict', input)
    await requireNoBallot(tx, child.id)
    const { count } = await tx.childAccess.updateMany({ where: { childId: child.id, personId: input.personId, endedAt: null }, data: { endedAt: actor.at } })
    if (count === 0) throw new Refused('stale', 'They have no access to this record any more')
    const left = await tx.childAccess.findMany({ where: { childId: child.id, endedAt: null }, select: { personId: true }, take: 500 })
    const people = await peopleOfService(tx, child.serviceId, londonDay(actor.at))
    const mayLift = people.filter(({ id, roles }) => can({ personId: id, posts: roles.map((role) => ({ role, rank: null, serviceId: child.serviceId })) }, 'child.restrict', { serviceId: child.serviceId }).allowed)
    if (!left.some(({ personId }) => mayLift.some(({ id }) => id === personId))) throw new Refused('invalid', 'Nobody would be left who may lift the restriction. Name another manager first, or lift it')
    await raiseChildVersion(tx, child.id)
    return { value: { childId: child.id }, audit: [{ kind: 'alteration', action: 'child.end-access', ...about, subject: `person:${input.personId}`, after: { personId: input.personId }, reason: input.reason }] }
  })
}
