import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { moveCase, takeCaseFor } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { triageOfficersOf } from './triage-officers-of'

/** Which case goes to which officer, and why. */
export type AssignTriageInput = { ref: string; version: number; officerId: string; reason: string }

/** A sergeant or a manager gives a case to a triage officer who is here, or moves it from one to another, with the reason. */
export async function assignTriage(actor: Actor, input: AssignTriageInput): Promise<Done<{ ref: string }>> {
  return transact(actor, 'triage.assign', async (tx) => {
    const { record, about } = await takeCaseFor(tx, actor, 'triage.assign', input)
    const officer = (await triageOfficersOf(tx, actor, record.serviceId, londonDay(actor.at))).find(({ id }) => id === input.officerId)
    if (!officer) throw new Refused('invalid', 'Choose somebody who is a triage officer of this service today')
    if (officer.away) throw new Refused('invalid', `${officer.name} is away. Choose somebody who is here`)
    if (record.status === 'in_triage' && record.triageById === officer.id) throw new Refused('invalid', `${officer.name} has this case already`)
    if (record.status === 'submitted') await moveCase(tx, actor, record, 'in_triage', { triageById: officer.id })
    else await tx.case.update({ where: { id: record.id }, data: { triageById: officer.id, version: { increment: 1 } }, select: { id: true } })
    return {
      value: { ref: record.ref },
      audit: [{
        kind: 'alteration', action: 'triage.assign', ...about,
        before: { status: record.status, triageById: record.triageById }, after: { status: 'in_triage', triageById: officer.id }, reason: input.reason,
      }],
    }
  })
}
