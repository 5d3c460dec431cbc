import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { peopleOfService } from './people-of-service'
import { requireNoBallot } from './require-no-ballot'
import { raiseChildVersion, takeChild, type ChildForm } from './take-child'

/** Why a record is restricted, and who may see it besides whoever restricts it. */
export type RestrictChildInput = ChildForm & { reason: string; personIds: readonly string[] }

/** Restricts a child's record to named people (F16): for everybody else the child and the cases do not exist from here on. Whoever restricts it keeps access. */
export async function restrictChild(actor: Actor, input: RestrictChildInput): Promise<Done<{ childId: string }>> {
  return transact(actor, 'child.restrict', async (tx) => {
    const { child, about } = await takeChild(tx, actor, 'child.restrict', input)
    if (child.restricted) throw new Refused('stale', 'This record is restricted already')
    await requireNoBallot(tx, child.id)
    const personIds = [...new Set([actor.personId, ...input.personIds])]
    const people = await peopleOfService(tx, child.serviceId, londonDay(actor.at))
    if (!personIds.every((personId) => people.some(({ id }) => id === personId))) throw new Refused('invalid', 'Somebody whom you chose holds no post here today. Choose again')
    await tx.child.update({ where: { id: child.id }, data: { restricted: true }, select: { id: true } })
    await tx.childAccess.createMany({ data: personIds.map((personId) => ({ childId: child.id, personId, reason: input.reason, grantedById: actor.personId, grantedAt: actor.at })) })
    await raiseChildVersion(tx, child.id)
    // The reason stands on the record, where only those who are named read it.
    return { value: { childId: child.id }, audit: [{ kind: 'alteration', action: 'child.restrict', ...about, before: { restricted: false }, after: { restricted: true, personIds } }] }
  })
}
