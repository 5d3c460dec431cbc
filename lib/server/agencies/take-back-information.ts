import 'server-only'
import { z } from 'zod'
import { takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'

/** Which words leave a pack, and why. */
export type TakeBackInput = { shareId: string; endReason: string }

/** Takes back what was put before the panel of a case: the pack shows it no longer, and the record that it was shared stays. */
export async function takeBackInformation(actor: Actor, input: TakeBackInput): Promise<Done<{ childId: string }>> {
  return transact(actor, 'information.take-back', async (tx) => {
    const nothing = new Refused('not-found', 'These words are before no panel, or you may not see them', { subject: `information-for-panel:${input.shareId}` })
    const found = z.uuid().safeParse(input.shareId).success ? await tx.informationForPanel.findFirst({ where: { id: input.shareId, case: { serviceId: { in: actor.posts.map((post) => post.serviceId) } } }, select: { case: { select: { ref: true } }, information: { select: { handling: true } } } }) : null
    if (!found) throw nothing
    const record = await takeCase(tx, actor, { ref: found.case.ref })
    const about = { serviceId: record.serviceId, childId: record.childId, caseId: record.id }
    requireCan(actor, 'information.share', { serviceId: record.serviceId, status: record.status }, about)
    if (found.information.handling === 'C') requireCan(actor, 'information.view-under-conditions', { serviceId: record.serviceId }, about)
    const { count } = await tx.informationForPanel.updateMany({ where: { id: input.shareId, endedAt: null }, data: { endedAt: actor.at, endedById: actor.personId, endReason: input.endReason } })
    if (count === 0) throw new Refused('stale', 'These words were taken back already')
    return { value: { childId: record.childId }, audit: [{ kind: 'alteration', action: 'information.take-back', ...about, after: { share: input.shareId } }] }
  })
}
