import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { moveCase, takeCaseFor } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'

/** What the police or the CPS decided about the charge, on which day, and why. */
export type ChargingDecisionInput = { ref: string; version: number; answer: 'charged' | 'returned'; on: IsoDay; reason: string }

/** Records the charging decision: the child is charged and the case ends here, or the case comes back to triage for an outcome out of court. */
export async function recordChargingDecision(actor: Actor, input: ChargingDecisionInput): Promise<Done<{ ref: string }>> {
  return transact(actor, 'charge.record', async (tx) => {
    const { record, about } = await takeCaseFor(tx, actor, 'charge.record', input)
    if (input.on > londonDay(actor.at)) throw new Refused('invalid', 'The charging decision cannot be in the future')
    if (input.on < londonDay(record.statusSince)) throw new Refused('invalid', 'The charging decision cannot be before the day on which the case was sent for it')
    if (input.answer === 'charged') {
      await tx.disposal.create({
        data: { caseId: record.id, childId: record.childId, outcome: 'CHARGE', givenOn: new Date(input.on), givenById: actor.personId, recordedAt: actor.at },
        select: { caseId: true },
      })
      await moveCase(tx, actor, record, 'closed')
    } else {
      await tx.authority.updateMany({ where: { caseId: record.id, outcome: 'CHARGE', withdrawnAt: null }, data: { withdrawnAt: actor.at } })
      await moveCase(tx, actor, record, 'in_triage', { outcome: null })
    }
    return {
      value: { ref: record.ref },
      audit: [{
        kind: 'alteration', action: 'charge.record', ...about,
        before: { status: record.status, outcome: record.outcome }, after: { status: input.answer === 'charged' ? 'closed' : 'in_triage', answer: input.answer, on: input.on }, reason: input.reason,
      }],
    }
  })
}
