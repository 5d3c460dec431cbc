import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'

/** When the assessment came in, or until when its clock is extended and why. */
export type AssessmentInput = { ref: string } & ({ receivedOn: IsoDay } | { extendedTo: IsoDay; reason: string })

/** Records that a case's assessment was received, or extends its clock with a reason (R59). The newest extension holds. */
export async function recordAssessment(actor: Actor, input: AssessmentInput): Promise<Done<null>> {
  return transact(actor, 'readiness.record-assessment', async (tx) => {
    const record = await takeCase(tx, actor, { ref: input.ref })
    const about = { serviceId: record.serviceId, caseId: record.id, childId: record.childId }
    requireCan(actor, 'readiness.record', { serviceId: record.serviceId, status: record.status }, about)
    const today = londonDay(actor.at)
    const entry = { caseId: record.id, recordedById: actor.personId, recordedAt: actor.at }
    if ('receivedOn' in input) {
      if (input.receivedOn > today) throw new Refused('invalid', 'This day has not come yet')
      await tx.assessmentEntry.create({ data: { ...entry, receivedOn: new Date(input.receivedOn) }, select: { id: true } })
      return { value: null, audit: [{ kind: 'collection', action: 'readiness.record-assessment', ...about, after: { receivedOn: input.receivedOn } }] }
    }
    if (input.extendedTo < today) throw new Refused('invalid', 'An extension ends today or later')
    if (input.reason.trim() === '') throw new Refused('invalid', 'Say why the assessment takes longer')
    await tx.assessmentEntry.create({ data: { ...entry, extendedTo: new Date(input.extendedTo), reason: input.reason }, select: { id: true } })
    return { value: null, audit: [{ kind: 'alteration', action: 'readiness.record-assessment', ...about, after: { extendedTo: input.extendedTo } }] }
  })
}
