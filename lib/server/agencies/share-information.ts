import 'server-only'
import type { LawfulReason } from '@/lib/domain/agencies/lawful-bases'
import { takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { keepSharing } from './keep-sharing'
import { takeInformation } from './take-information'

/** The words in which the panel of a case reads a piece of police information, and why it may. */
export type ShareInformationInput = { childId: string; informationId: string; ref: string; says: string; reason: LawfulReason }

/** Puts police information before the panel of one case, in words that give away neither source nor grade (F24). */
export async function shareInformation(actor: Actor, input: ShareInformationInput): Promise<Done<{ childId: string }>> {
  return transact(actor, 'information.share', async (tx) => {
    const record = await takeCase(tx, actor, { ref: input.ref })
    const about = { serviceId: record.serviceId, childId: record.childId, caseId: record.id }
    const subject = { serviceId: record.serviceId, status: record.status }
    requireCan(actor, 'information.share', subject, about)
    const { information } = await takeInformation(tx, actor, 'information.view', input)
    if (record.childId !== input.childId) throw new Refused('invalid', 'This is not a case of this child')
    if (information.handling === 'C') requireCan(actor, 'information.share-under-conditions', subject, about)
    if (information.assessment === 'E') throw new Refused('invalid', 'It is suspected to be false, so it is not put before a panel')
    if ((await tx.informationForPanel.count({ where: { informationId: information.id, caseId: record.id, endedAt: null } })) > 0)
      throw new Refused('stale', 'It is before the panel of this case already. Take those words back before you put others in their place')
    const share = await tx.informationForPanel.create({ data: { informationId: information.id, caseId: record.id, says: input.says, sharedById: actor.personId, sharedAt: actor.at }, select: { id: true } })
    const sharing = await keepSharing(tx, actor, about, { direction: 'out', kind: 'for-panel', what: input.says, withWhom: 'The members of the panel that hears this case', reason: input.reason })
    return { value: { childId: record.childId }, audit: [{ kind: 'disclosure', action: 'information.share', ...about, after: { information: information.id, share: share.id } }, sharing] }
  })
}
