import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { protocolVersions, type ProtocolAnswer } from './protocol-versions'
import { takeService } from './take-service'

/** Approves or declines a proposed version of a service's protocol, as somebody who did not propose it, or takes one's own back (F124). */
export async function answerProtocol(actor: Actor, input: { serviceId: string; versionId: string; answer: ProtocolAnswer; reason: string | null }): Promise<Done<{ answer: ProtocolAnswer }>> {
  return transact(actor, 'protocol.answer', async (tx) => {
    const { serviceId, versionId, answer, reason } = input
    await takeService(tx, actor, serviceId)
    const about = { serviceId, subject: `protocol:${versionId}` }
    const version = (await protocolVersions(tx, serviceId)).find(({ id }) => id === versionId)
    if (answer === 'withdrawn') requireCan(actor, 'protocol.propose', { serviceId }, about)
    else requireCan(actor, 'protocol.approve', { serviceId, workOf: version ? [{ personId: version.proposedById, work: 'you proposed this change' }] : [] }, about)
    if (!version) throw new Refused('not-found', 'This proposal does not exist, or you may not see it', about)
    if (answer === 'withdrawn' && version.proposedById !== actor.personId) throw new Refused('right', 'Only whoever proposed a change may take it back', about)
    if (version.answer) throw new Refused('stale', 'This proposal has been answered already')
    if (answer === 'approved' && version.from < londonDay(actor.at)) throw new Refused('stale', 'The day on which this would have begun has passed. It has to be proposed again with a later day')
    if (answer === 'declined' && !reason) throw new Refused('invalid', 'Say why you decline it')
    await tx.protocolAnswer.create({ data: { versionId, answer, reason, answeredById: actor.personId, answeredAt: actor.at }, select: { versionId: true } })
    return { value: { answer }, audit: [{ kind: 'alteration', action: 'protocol.answer', ...about, after: { answer, inForceFrom: version.from } }] }
  })
}
