import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { takeCase } from './take-case'
import { takeMatters } from './take-matters'

/** A case that is not about the matter after all, and why. */
export type UnlinkInput = { ref: string; reason: string }

/** Takes a case out of the matter that it was linked to; the others stay linked. That it was in it, and why, stays on record. */
export async function unlinkCase(actor: Actor, input: UnlinkInput): Promise<Done<{ ref: string }>> {
  return transact(actor, 'case.unlink', async (tx) => {
    const record = await takeCase(tx, actor, { ref: input.ref })
    const about = { serviceId: record.serviceId, caseId: record.id, childId: record.childId }
    requireCan(actor, 'case.link', { serviceId: record.serviceId, status: record.status }, about)
    const [incidentId] = await takeMatters(tx, [record.id])
    if (!incidentId) throw new Refused('stale', 'This case is not linked with any other')
    const ended = { endedById: actor.personId, endedAt: actor.at, endReason: input.reason }
    await tx.caseLink.updateMany({ where: { caseId: record.id, endedAt: null }, data: ended })
    // One case alone is no matter of several.
    const left = await tx.caseLink.findMany({ where: { incidentId, endedAt: null }, select: { id: true }, take: 2 })
    const [last] = left
    if (last && left.length === 1) await tx.caseLink.update({ where: { id: last.id }, data: ended, select: { id: true } })
    return { value: { ref: record.ref }, audit: [{ kind: 'alteration', action: 'case.unlink', ...about, subject: `incident:${incidentId}`, after: { left: left.length } }] }
  })
}
