import 'server-only'
import { readReference } from '@/lib/domain/intake/reference'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import type { CaseRecord } from './case-record'
import { takeCase } from './take-case'
import { takeMatters } from './take-matters'

/** Two cases of one matter, and why somebody says so. */
export type LinkInput = { ref: string; otherRef: string; reason: string }

/** Takes both cases, always in the same order, so that two people who link the same two do not wait for each other for ever. */
async function takeBoth(tx: Tx, actor: Actor, ref: string, otherRef: string): Promise<{ here: CaseRecord; there: CaseRecord }> {
  const isFirst = ref < otherRef
  const first = await takeCase(tx, actor, { ref: isFirst ? ref : otherRef })
  const second = await takeCase(tx, actor, { ref: isFirst ? otherRef : ref })
  return isFirst ? { here: first, there: second } : { here: second, there: first }
}

/**
 * Links a case with one of another child that is about the same matter (F35): each keeps its own score and its own way.
 * Where one of them is in a matter, the other joins it; where both are in different ones, the two matters become one.
 */
export async function linkCases(actor: Actor, input: LinkInput): Promise<Done<{ ref: string }>> {
  return transact(actor, 'case.link', async (tx) => {
    const otherRef = readReference(input.otherRef)
    if (!otherRef) throw new Refused('invalid', 'This is not a reference of a case. One looks like JN-2026-000123-K')
    if (otherRef === input.ref) throw new Refused('invalid', 'This is the reference of the case itself')
    const { here, there } = await takeBoth(tx, actor, input.ref, otherRef)
    const about = { serviceId: here.serviceId, caseId: here.id, childId: here.childId }
    requireCan(actor, 'case.link', { serviceId: here.serviceId, status: here.status }, about)
    // Somebody may hold posts in two services; a matter is one service's.
    if (there.serviceId !== here.serviceId) throw new Refused('not-found', 'This case does not exist, or you may not see it', { subject: otherRef })
    if (there.childId === here.childId) throw new Refused('invalid', 'This is another case of the same child: the child’s record shows it. Cases of other children are linked here')

    const [own = null, others = null] = await takeMatters(tx, [here.id, there.id])
    if (own && own === others) throw new Refused('invalid', 'These two cases are linked already')
    const incidentId = own ?? others ?? (await tx.incident.create({ data: { serviceId: here.serviceId, createdAt: actor.at, createdById: actor.personId }, select: { id: true } })).id
    const joining = [...(own ? [] : [here.id]), ...(others ? [] : [there.id])]
    await tx.caseLink.createMany({ data: joining.map((caseId) => ({ incidentId, caseId, reason: input.reason, linkedById: actor.personId, linkedAt: actor.at })) })
    if (own && others) await tx.caseLink.updateMany({ where: { incidentId: others, endedAt: null }, data: { incidentId } })
    return {
      value: { ref: here.ref },
      audit: [
        { kind: 'combination', action: 'case.link', ...about, subject: `incident:${incidentId}`, after: { joined: own !== null && others !== null } },
        { kind: 'combination', action: 'case.link', serviceId: there.serviceId, caseId: there.id, childId: there.childId, subject: `incident:${incidentId}`, after: { joined: own !== null && others !== null } },
      ],
    }
  })
}
