import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { missingBeforeStart } from '@/lib/domain/outcome/before-giving'
import { isGivenAfterwards } from '@/lib/domain/outcome/running'
import { moveCase, takeCaseFor } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'

/** Starts the activity of an outcome that is recorded only when it is over (Outcome 22). */
export async function startActivity(actor: Actor, input: { ref: string; version: number }): Promise<Done<{ ref: string }>> {
  return transact(actor, 'outcome.start', async (tx) => {
    const { record, about } = await takeCaseFor(tx, actor, 'outcome.start', input)
    if (!record.outcome || !isGivenAfterwards(record.outcome)) throw new Refused('invalid', 'This outcome has no activity that comes before it is given')
    const missing = missingBeforeStart(record.disposalFacts, londonDay(actor.at))
    if (missing.length > 0) throw new Refused('invalid', `The activity cannot start yet. ${missing.join('. ')}`)
    await moveCase(tx, actor, record, 'under_way')
    return { value: { ref: record.ref }, audit: [{ kind: 'alteration', action: 'outcome.start', ...about, before: { status: record.status }, after: { status: 'under_way', outcome: record.outcome } }] }
  })
}
