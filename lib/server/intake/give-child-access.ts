import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { sharePapers } from '../agencies/share-papers'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { peopleOfService } from './people-of-service'
import { raiseChildVersion, takeChild, type ChildForm } from './take-child'

/** Names somebody who may see a restricted record from now on, with the reason. */
export async function giveChildAccess(actor: Actor, input: ChildForm & { personId: string; reason: string }): Promise<Done<{ childId: string }>> {
  return transact(actor, 'child.give-access', async (tx) => {
    const { child, about } = await takeChild(tx, actor, 'child.restrict', input)
    if (!child.restricted) throw new Refused('stale', 'This record is not restricted any more')
    const people = await peopleOfService(tx, child.serviceId, londonDay(actor.at))
    if (!people.some(({ id }) => id === input.personId)) throw new Refused('invalid', 'Choose somebody who holds a post here today')
    if (await tx.childAccess.findFirst({ where: { childId: child.id, personId: input.personId, endedAt: null }, select: { id: true } })) throw new Refused('invalid', 'They may see this record already')
    await tx.childAccess.create({ data: { childId: child.id, personId: input.personId, reason: input.reason, grantedById: actor.personId, grantedAt: actor.at }, select: { id: true } })
    await raiseChildVersion(tx, child.id)
    return { value: { childId: child.id }, audit: [{ kind: 'alteration', action: 'child.give-access', ...about, subject: `person:${input.personId}`, after: { personId: input.personId } }, ...(await sharePapers(tx, actor, { childId: child.id }))] }
  })
}
