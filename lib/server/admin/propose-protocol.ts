import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { protocolInForce, type Protocol } from '@/lib/domain/rulebook/protocol'
import { protocolDifferences } from '@/lib/domain/rulebook/protocol-in-words'
import { problemsOfProtocol } from '@/lib/domain/rulebook/setting-limits'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { approvedVersions, lastApproved, protocolVersions, waitingVersion } from './protocol-versions'
import { takeService } from './take-service'

/** A whole protocol, the day from which it should hold, and why. `lastApproved` is the version on which the form was opened. */
export type ProposeProtocolInput = { serviceId: string; inForceFrom: IsoDay; protocol: Protocol; reason: string; lastApproved: string }

/** Proposes a version of a service's local protocol (F124). It holds for nobody until a second person approves it. */
export async function proposeProtocol(actor: Actor, input: ProposeProtocolInput): Promise<Done<{ versionId: string }>> {
  return transact(actor, 'protocol.propose', async (tx) => {
    const { serviceId, inForceFrom, protocol } = input
    await takeService(tx, actor, serviceId)
    requireCan(actor, 'protocol.propose', { serviceId })
    const versions = await protocolVersions(tx, serviceId)
    if (lastApproved(versions) !== input.lastApproved) throw new Refused('stale', 'Another change of the protocol was approved since you opened this. What you typed is still here: look at what changed, then send it again')
    if (waitingVersion(versions, actor.at)) throw new Refused('stale', 'Another proposal waits for its answer. It has to be answered or taken back first')
    if (inForceFrom < londonDay(actor.at)) throw new Refused('invalid', 'A protocol begins today or later: what was decided in the past keeps the settings of its day')
    const [problem] = problemsOfProtocol(protocol)
    if (problem) throw new Refused('invalid', problem.message)
    const differences = protocolDifferences(protocolInForce(inForceFrom, approvedVersions(versions)).protocol, protocol)
    if (differences.length === 0) throw new Refused('invalid', 'Nothing in this proposal differs from what is in force on that day')
    const version = await tx.protocolVersion.create({
      data: { serviceId, inForceFrom: new Date(inForceFrom), content: protocol as object, reason: input.reason, proposedById: actor.personId, proposedAt: actor.at },
      select: { id: true },
    })
    return {
      value: { versionId: version.id },
      audit: [{ kind: 'alteration', action: 'protocol.propose', serviceId, subject: `protocol:${version.id}`, after: { inForceFrom, differences } }],
    }
  })
}
