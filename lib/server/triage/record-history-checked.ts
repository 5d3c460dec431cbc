import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { takeCaseFor } from '../intake/take-case'
import type { Actor } from '../make-actor'
import type { Done } from '../refused'
import { transact } from '../transact'

/** Records that the actor checked the child's history today: from then on, what is not in it did not happen. */
export async function recordHistoryChecked(actor: Actor, input: { ref: string; version: number }): Promise<Done<{ ref: string }>> {
  return transact(actor, 'history.check', async (tx) => {
    const { record, about } = await takeCaseFor(tx, actor, 'history.record', input)
    const today = londonDay(actor.at)
    await tx.notification.update({ where: { caseId: record.id }, data: { historyCheckedOn: new Date(today), historyCheckedById: actor.personId }, select: { caseId: true } })
    await tx.case.update({ where: { id: record.id }, data: { version: { increment: 1 } }, select: { id: true } })
    return {
      value: { ref: record.ref },
      audit: [{ kind: 'alteration', action: 'history.check', ...about, before: { historyCheckedOn: record.notification.historyCheckedOn }, after: { historyCheckedOn: today, entries: record.earlier.length } }],
    }
  })
}
