import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { takeCaseFor } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { caseManagersOf } from './case-managers'

/** Names the case manager of a child's case: somebody who holds such a post in the service today. */
export async function assignCaseManager(actor: Actor, input: { ref: string; version: number; personId: string }): Promise<Done<{ ref: string }>> {
  return transact(actor, 'case-manager.assign', async (tx) => {
    const { record, about } = await takeCaseFor(tx, actor, 'case-manager.assign', input)
    const managers = await caseManagersOf(tx, record.serviceId, londonDay(actor.at))
    if (!managers.some(({ id }) => id === input.personId)) throw new Refused('invalid', 'Choose somebody who is a case manager of this service today')
    if (record.child.restricted && !(await tx.childAccess.findFirst({ where: { childId: record.childId, personId: input.personId, endedAt: null }, select: { id: true } })))
      throw new Refused('invalid', 'This child’s record is restricted, and the person whom you chose may not see it. Give them access on the child’s record first')
    await tx.case.update({ where: { id: record.id }, data: { caseManagerId: input.personId, version: { increment: 1 } }, select: { id: true } })
    return {
      value: { ref: record.ref },
      audit: [{ kind: 'alteration', action: 'case-manager.assign', ...about, before: { caseManagerId: record.caseManagerId }, after: { caseManagerId: input.personId } }],
    }
  })
}
