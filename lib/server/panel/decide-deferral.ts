import 'server-only'
import type { DeferralDecision } from '@/lib/domain/panel/deferral-reasons'
import { moveCase, requireVersion, takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { lockMeetings, putOnLater } from './later-meeting'
import { waitingDeferral } from './waiting-deferral'
import { withdrawActions } from './withdraw-actions'

/** A manager's decision about a case that was deferred again (R79). */
export type DeferralDecisionInput = { ref: string; version: number; decision: DeferralDecision; reason: string; toMeetingId: string | null }

/** Decides that a case which was deferred again is heard, at a meeting or at the next that has room, or that it goes back to triage. Never by whoever deferred it. */
export async function decideDeferral(actor: Actor, input: DeferralDecisionInput): Promise<Done<{ ref: string }>> {
  return transact(actor, 'deferral.decide', async (tx) => {
    await lockMeetings(tx, actor, [input.decision === 'hear' ? input.toMeetingId : null])
    const record = await takeCase(tx, actor, { ref: input.ref })
    const about = { serviceId: record.serviceId, caseId: record.id, childId: record.childId }
    const waiting = await waitingDeferral(tx, record.id)
    requireCan(actor, 'deferral.decide', { serviceId: record.serviceId, status: record.status, workOf: waiting ? [{ personId: waiting.deferredById, work: 'you deferred the case' }] : [] }, about)
    if (!waiting) throw new Refused('stale', 'No deferral of this case waits for a manager')
    requireVersion(record, input.version)
    if (input.reason.trim() === '') throw new Refused('invalid', 'Say why')
    const hears = input.decision === 'hear'
    const toMeetingId = hears ? input.toMeetingId : null
    const placed = toMeetingId ? await putOnLater(tx, actor, { serviceId: record.serviceId, meetingId: toMeetingId, case: record, isPlaced: true }) : null
    await tx.deferralAnswer.create({
      data: { deferralId: waiting.id, decision: input.decision, reason: input.reason, toMeetingId, answeredById: actor.personId, answeredAt: actor.at },
      select: { deferralId: true },
    })
    const withdrawn = hears ? [] : await withdrawActions(tx, actor, about, { agendaItemId: waiting.agendaItemId })
    if (hears) await tx.case.update({ where: { id: record.id }, data: { version: { increment: 1 } }, select: { id: true } })
    else await moveCase(tx, actor, record, 'in_triage', { outcome: null })
    return {
      value: { ref: record.ref },
      audit: [{ kind: 'alteration', action: 'deferral.decide', ...about, before: { status: record.status }, after: { decision: input.decision, nth: waiting.nth, toMeetingId, status: hears ? 'with_panel' : 'in_triage' } }, ...withdrawn, ...(placed?.audit ?? [])],
    }
  })
}
