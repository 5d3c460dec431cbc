import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { WarningKind } from '@/lib/domain/wording/child-words'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { peopleOfService } from './people-of-service'
import { requireEntry } from './require-entry'
import { raiseChildVersion, takeChild, type ChildForm } from './take-child'

/** A warning with the person who answers for it and the day on which it is looked at again; without an `entryId` a new one. */
export type WarningInput = ChildForm & { entryId: string | null; kind: WarningKind; says: string; ownerId: string; reviewOn: IsoDay }

/** Records a warning that stands on every page about the child (F15), or reviews one: another text, owner or day. */
export async function recordWarning(actor: Actor, input: WarningInput): Promise<Done<{ childId: string }>> {
  return transact(actor, 'child.warn', async (tx) => {
    const { child, about } = await takeChild(tx, actor, 'child.warn', input)
    const today = londonDay(actor.at)
    if (input.reviewOn <= today) throw new Refused('invalid', 'The day of the review has to be still to come')
    const people = await peopleOfService(tx, child.serviceId, today)
    if (!people.some(({ id }) => id === input.ownerId)) throw new Refused('invalid', 'Choose an owner who works with this service today')
    if (child.restricted && !(await tx.childAccess.findFirst({ where: { childId: child.id, personId: input.ownerId, endedAt: null }, select: { id: true } })))
      throw new Refused('invalid', 'This record is restricted, and the owner whom you chose is not among those who may see it')
    const data = { kind: input.kind, says: input.says, ownerId: input.ownerId, reviewOn: new Date(input.reviewOn) }
    if (input.entryId) requireEntry(await tx.childWarning.updateMany({ where: { id: input.entryId, childId: child.id, endedAt: null }, data }), about)
    else await tx.childWarning.create({ data: { ...data, childId: child.id, raisedById: actor.personId, raisedAt: actor.at }, select: { id: true } })
    await raiseChildVersion(tx, child.id)
    return { value: { childId: child.id }, audit: [{ kind: 'alteration', action: 'child.warn', ...about, after: { kind: input.kind, ownerId: input.ownerId, reviewOn: input.reviewOn, isNew: !input.entryId } }] }
  })
}
