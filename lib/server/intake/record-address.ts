import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { AddressKind } from '@/lib/domain/wording/child-words'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { matchChild } from './match-child'
import { requireEntry } from './require-entry'
import { raiseChildVersion, takeChild, type ChildForm } from './take-child'

/** Where a child lives or lived; without an `entryId` it is a new address. */
export type AddressInput = ChildForm & { entryId: string | null; kind: AddressKind; address: string; postcode: string | null; startsOn: IsoDay | null; endsOn: IsoDay | null }

/** Records an address of a child, or corrects one. */
export async function recordAddress(actor: Actor, input: AddressInput): Promise<Done<{ childId: string }>> {
  return transact(actor, 'child.record', async (tx) => {
    const { child, about } = await takeChild(tx, actor, 'child.record', input)
    if (input.startsOn && input.startsOn > londonDay(actor.at)) throw new Refused('invalid', 'The first day at an address cannot be in the future')
    if (input.startsOn && input.endsOn && input.endsOn < input.startsOn) throw new Refused('invalid', 'The last day is before the first')
    const data = {
      kind: input.kind, address: input.address, postcode: input.postcode, startsOn: input.startsOn ? new Date(input.startsOn) : null, endsOn: input.endsOn ? new Date(input.endsOn) : null,
      recordedById: actor.personId, recordedAt: actor.at,
    }
    if (input.entryId) requireEntry(await tx.childAddress.updateMany({ where: { id: input.entryId, childId: child.id }, data }), about)
    else await tx.childAddress.create({ data: { ...data, childId: child.id }, select: { id: true } })
    await matchChild(tx, child.id, actor.at)
    await raiseChildVersion(tx, child.id)
    return { value: { childId: child.id }, audit: [{ kind: 'alteration', action: 'child.record', ...about, after: { part: 'addresses', isNew: !input.entryId } }] }
  })
}
