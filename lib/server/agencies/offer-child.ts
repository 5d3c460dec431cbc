import 'server-only'
import type { HandOverKind, HandOverReason } from '@/lib/domain/agencies/hand-over'
import type { LawfulReason } from '@/lib/domain/agencies/lawful-bases'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { takeChild } from '../intake/take-child'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { keepSharing } from './keep-sharing'

/** Which service is to take a child, for good or for a time. A service elsewhere has a name only, and whoever agreed there. */
export type OfferInput = {
  childId: string; kind: HandOverKind; toServiceId: string | null; toName: string | null; agreedBy: string | null
  because: HandOverReason; reason: string; startsOn: IsoDay; expectedEndOn: IsoDay | null; oldCaretakes: boolean; sharing: LawfulReason
}

/**
 * Offers a child to another service (F27). One that works here accepts or declines it; one elsewhere has agreed by other
 * ways, and that is recorded. Nothing moves before it is accepted.
 */
export async function offerChild(actor: Actor, input: OfferInput): Promise<Done<{ childId: string; handOverId: string }>> {
  return transact(actor, 'hand-over.offer', async (tx) => {
    const { child } = await takeChild(tx, actor, 'hand-over.offer', { childId: input.childId, version: null })
    const about = { serviceId: child.serviceId, childId: child.id }
    if (child.restricted) throw new Refused('invalid', 'This record is restricted to named people. Lift the restriction before another service is to see it, and the other service restricts it again')
    const to = input.toServiceId ? await tx.organisation.findFirst({ where: { id: input.toServiceId, kind: 'yjs' }, select: { id: true, name: true } }) : null
    if (input.toServiceId && (!to || to.id === child.serviceId)) throw new Refused('invalid', 'Choose another youth justice service')
    const toName = to?.name ?? input.toName?.trim()
    if (!toName) throw new Refused('invalid', 'Choose a service, or enter the name of one elsewhere')
    if (!to && !input.agreedBy) throw new Refused('invalid', 'Enter who agreed to it at the service elsewhere')
    if (input.expectedEndOn !== null && input.expectedEndOn < input.startsOn) throw new Refused('invalid', 'It ends before it begins')
    if (!to && input.startsOn > londonDay(actor.at)) throw new Refused('invalid', 'Record it once it has begun')
    const standing = await tx.handOver.findMany({ where: { childId: child.id, status: { in: ['offered', 'accepted'] } }, take: 20, select: { status: true, kind: true } })
    if (standing.some(({ status }) => status === 'offered')) throw new Refused('invalid', 'This child is offered to a service already. Withdraw that offer first')
    if (input.kind === 'caretaking' && standing.some(({ status, kind }) => status === 'accepted' && kind === 'caretaking')) throw new Refused('invalid', 'Another service is caretaking already. End that first')
    const { kind, because, reason, startsOn, expectedEndOn } = input
    const { id } = await tx.handOver.create({
      data: {
        childId: child.id, kind, fromServiceId: child.serviceId, toServiceId: to?.id ?? null, toName, because, reason, startsOn: new Date(startsOn), expectedEndOn: expectedEndOn && new Date(expectedEndOn),
        oldCaretakes: kind === 'transfer' && input.oldCaretakes, offeredById: actor.personId, offeredAt: actor.at,
        ...(to ? { status: 'offered' } : { status: 'accepted', answeredBy: input.agreedBy, answeredAt: actor.at }),
      },
      select: { id: true },
    })
    const sharing = await keepSharing(tx, actor, about, { direction: 'out', kind: 'hand-over', what: to ? 'Who the child is, why they come, and with the acceptance the whole record' : 'Who the child is and why they come', withWhom: input.agreedBy && !to ? `${toName}: ${input.agreedBy}` : toName, reason: input.sharing })
    return { value: { childId: child.id, handOverId: id }, audit: [{ kind: 'disclosure', action: 'hand-over.offer', ...about, subject: `hand-over:${id}`, after: { kind, toServiceId: to?.id ?? null, because, startsOn } }, sharing] }
  })
}
