import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { moveCase, takeCaseFor } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'

/** Records that the conditions of an outcome were kept to their end, so that nothing hangs over the child any more. */
export async function finishConditions(actor: Actor, input: { ref: string; version: number; reason: string }): Promise<Done<{ ref: string }>> {
  return transact(actor, 'outcome.finish', async (tx) => {
    const { record, about } = await takeCaseFor(tx, actor, 'outcome.finish', input)
    if (!record.disposal) throw new Refused('invalid', 'This outcome is given when its activity is over: record the activity’s end, then give it')
    await moveCase(tx, actor, record, 'given')
    return {
      value: { ref: record.ref },
      audit: [{ kind: 'alteration', action: 'outcome.finish', ...about, before: { status: record.status }, after: { status: 'given', outcome: record.disposal.outcome, finishedOn: londonDay(actor.at) }, reason: input.reason }],
    }
  })
}
