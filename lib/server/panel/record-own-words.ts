import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Whose } from '@/lib/domain/panel/own-words'
import { takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'

/** What the child or the parents said, word for word, or why nothing was said: exactly one of the two. */
export type OwnWordsInput = { ref: string; whose: Whose; says: string | null; whyNone: string | null; heardOn: IsoDay; heardHow: string | null }

/** Records the child's or the parents' own words before a panel (F50). Nothing is rewritten: what is said later stands beside it. */
export async function recordOwnWords(actor: Actor, { ref, whose, says, whyNone, heardOn, heardHow }: OwnWordsInput): Promise<Done<null>> {
  return transact(actor, 'readiness.record-words', async (tx) => {
    const record = await takeCase(tx, actor, { ref })
    const about = { serviceId: record.serviceId, caseId: record.id, childId: record.childId }
    requireCan(actor, 'readiness.record', { serviceId: record.serviceId, status: record.status }, about)
    if ((says === null) === (whyNone === null)) throw new Refused('invalid', 'Write what was said, or why nothing was said')
    if (heardOn > londonDay(actor.at)) throw new Refused('invalid', 'This day has not come yet')
    await tx.ownWords.create({ data: { caseId: record.id, whose, says, whyNone, heardOn: new Date(heardOn), heardHow, recordedById: actor.personId, recordedAt: actor.at }, select: { id: true } })
    return { value: null, audit: [{ kind: 'collection', action: 'readiness.record-words', ...about, after: { whose, isHeard: says !== null } }] }
  })
}
