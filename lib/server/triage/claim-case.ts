import 'server-only'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { moveCase, takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'

/** Which case, and why it is taken over where a colleague has it. */
export type ClaimInput = { ref: string; takeOverReason: string | null }

/** Takes a submitted case into triage, or takes one over from a colleague with a reason. Of two who try at once one has it; the other is told who. */
export async function claimCase(actor: Actor, input: ClaimInput): Promise<Done<{ ref: string }>> {
  return transact(actor, 'triage.claim', async (tx) => {
    const record = await takeCase(tx, actor, { ref: input.ref })
    const about = { serviceId: record.serviceId, caseId: record.id, childId: record.childId }
    requireCan(actor, 'triage.claim', { serviceId: record.serviceId, status: record.status }, about)
    const holder = record.triageById
    if (holder === actor.personId && record.status === 'in_triage') throw new Refused('invalid', 'You have this case already')
    const isTakeOver = record.status === 'in_triage' && holder !== null
    if (isTakeOver && !input.takeOverReason) {
      const person = await tx.person.findUniqueOrThrow({ where: { id: holder }, select: { name: true } })
      throw new Refused('stale', `${person.name} has taken this case (in triage since ${writtenInstant(record.statusSince)}). To take it over, say why`)
    }
    if (isTakeOver) await tx.case.update({ where: { id: record.id }, data: { triageById: actor.personId, version: { increment: 1 } }, select: { id: true } })
    else await moveCase(tx, actor, record, 'in_triage', { triageById: actor.personId })
    return {
      value: { ref: record.ref },
      audit: [{
        kind: 'alteration', action: 'triage.claim', ...about,
        before: { status: record.status, triageById: holder }, after: { status: 'in_triage', triageById: actor.personId }, reason: isTakeOver ? input.takeOverReason : null,
      }],
    }
  })
}
