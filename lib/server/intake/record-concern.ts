import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { ConcernKind } from '@/lib/domain/wording/child-words'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { requireEntry } from './require-entry'
import { raiseChildVersion, takeChild, type ChildForm } from './take-child'

/** A concern that others exploit a child; without an `entryId` a new one. */
export type ConcernInput = ChildForm & { entryId: string | null; kind: ConcernKind; raisedOn: IsoDay; raisedBy: string; detail: string; closedOn: IsoDay | null }

/** Records a concern about exploitation or going missing (F83), or corrects one. */
export async function recordConcern(actor: Actor, input: ConcernInput): Promise<Done<{ childId: string }>> {
  return transact(actor, 'child.record', async (tx) => {
    const { child, about } = await takeChild(tx, actor, 'child.record', input)
    if (input.raisedOn > londonDay(actor.at)) throw new Refused('invalid', 'A concern cannot be raised in the future')
    if (input.closedOn && input.closedOn < input.raisedOn) throw new Refused('invalid', 'A concern cannot be closed before it was raised')
    const data = {
      kind: input.kind, raisedOn: new Date(input.raisedOn), raisedBy: input.raisedBy, detail: input.detail, closedOn: input.closedOn ? new Date(input.closedOn) : null,
      recordedById: actor.personId, recordedAt: actor.at,
    }
    if (input.entryId) requireEntry(await tx.exploitationConcern.updateMany({ where: { id: input.entryId, childId: child.id }, data }), about)
    else await tx.exploitationConcern.create({ data: { ...data, childId: child.id }, select: { id: true } })
    await raiseChildVersion(tx, child.id)
    return { value: { childId: child.id }, audit: [{ kind: 'alteration', action: 'child.record', ...about, after: { part: 'exploitation', isNew: !input.entryId } }] }
  })
}
