import 'server-only'
import { takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'

/** A manager acknowledges an alert about a matter that the police settled alone, and notes what they make of it. The alert is kept. */
export async function acknowledgeAlert(actor: Actor, input: { ref: string; alertId: string; note: string }): Promise<Done<{ ref: string }>> {
  return transact(actor, 'alert.acknowledge', async (tx) => {
    const record = await takeCase(tx, actor, { ref: input.ref })
    const about = { serviceId: record.serviceId, caseId: record.id, childId: record.childId, subject: `alert:${input.alertId}` }
    requireCan(actor, 'alert.acknowledge', { serviceId: record.serviceId }, about)
    const alert = await tx.decisionAlert.findFirst({ where: { id: input.alertId, caseId: record.id }, select: { id: true, acknowledgedAt: true } })
    if (!alert) throw new Refused('not-found', 'This alert does not exist', about)
    if (alert.acknowledgedAt) throw new Refused('stale', 'Somebody acknowledged this alert before you')
    await tx.decisionAlert.update({ where: { id: alert.id }, data: { acknowledgedById: actor.personId, acknowledgedAt: actor.at, note: input.note }, select: { id: true } })
    return { value: { ref: record.ref }, audit: [{ kind: 'alteration', action: 'alert.acknowledge', ...about }] }
  })
}
