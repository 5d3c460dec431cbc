import 'server-only'
import type { ChaseWay } from '@/lib/domain/agencies/partners'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { takeCheck } from './take-check'

/** How a partner was reminded, what came of it, and the day on which the answer is promised. */
export type ChaseInput = { checkId: string; how: ChaseWay; note: string; promisedOn: IsoDay | null }

/** Records that a partner was reminded of a check that it has not answered (F26). */
export async function chasePartner(actor: Actor, input: ChaseInput): Promise<Done<{ ref: string }>> {
  return transact(actor, 'check.chase', async (tx) => {
    const { check, record, about } = await takeCheck(tx, actor, input.checkId)
    requireCan(actor, 'check.chase', { serviceId: record.serviceId, status: record.status }, about)
    if (check.answer !== null) throw new Refused('stale', 'This check has been answered since you opened it. Look at the answer')
    if (input.promisedOn !== null && input.promisedOn < londonDay(actor.at)) throw new Refused('invalid', 'The day on which the answer is promised has passed')
    await tx.partnerCheckChase.create({
      data: { checkId: check.id, how: input.how, note: input.note, promisedOn: input.promisedOn && new Date(input.promisedOn), chasedById: actor.personId, chasedAt: actor.at },
      select: { id: true },
    })
    return { value: { ref: record.ref }, audit: [{ kind: 'alteration', action: 'check.chase', ...about, after: { agency: check.agency, how: input.how } }] }
  })
}
