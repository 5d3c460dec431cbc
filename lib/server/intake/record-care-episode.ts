import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { CareStatus } from '@/lib/domain/wording/child-words'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { requireEntry } from './require-entry'
import { raiseChildVersion, takeChild, type ChildForm } from './take-child'

/** How a child stands with the local authority from a day on; without an `entryId` it is a new one. */
export type CareEpisodeInput = ChildForm & { entryId: string | null; status: CareStatus; startsOn: IsoDay; endsOn: IsoDay | null; authority: string | null }

/** Records a care episode, or corrects one. */
export async function recordCareEpisode(actor: Actor, input: CareEpisodeInput): Promise<Done<{ childId: string }>> {
  return transact(actor, 'child.record', async (tx) => {
    const { child, about } = await takeChild(tx, actor, 'child.record', input)
    if (input.startsOn > londonDay(actor.at)) throw new Refused('invalid', 'A care status cannot begin in the future')
    if (input.startsOn < child.dateOfBirth) throw new Refused('invalid', 'A care status cannot begin before the child was born')
    if (input.endsOn && input.endsOn < input.startsOn) throw new Refused('invalid', 'The last day is before the first')
    const data = { status: input.status, startsOn: new Date(input.startsOn), endsOn: input.endsOn ? new Date(input.endsOn) : null, authority: input.authority, recordedById: actor.personId, recordedAt: actor.at }
    if (input.entryId) requireEntry(await tx.careEpisode.updateMany({ where: { id: input.entryId, childId: child.id }, data }), about)
    else await tx.careEpisode.create({ data: { ...data, childId: child.id }, select: { id: true } })
    await raiseChildVersion(tx, child.id)
    return { value: { childId: child.id }, audit: [{ kind: 'alteration', action: 'child.record', ...about, after: { part: 'care', isNew: !input.entryId } }] }
  })
}
