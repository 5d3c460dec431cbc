import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { accessDueOn, type Requester } from '@/lib/domain/retention/subject-access'
import { takeChild } from '../intake/take-child'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'

/** Who asks for what is held about a child, how that was checked, and when it came. */
export type AccessRequestInput = { childId: string; askedBy: string; requester: Requester; identity: string; identityOn: IsoDay; receivedOn: IsoDay }

/** Records a request for access to what is held about a child; the law's clock runs from the day on which it and the proof of who asks were both there. */
export async function recordAccessRequest(actor: Actor, input: AccessRequestInput): Promise<Done<{ childId: string; requestId: string }>> {
  return transact(actor, 'access-request.record', async (tx) => {
    const { child, about } = await takeChild(tx, actor, 'access-request.work', { childId: input.childId, version: null })
    const today = londonDay(actor.at)
    if (input.receivedOn > today || input.identityOn > today) throw new Refused('invalid', 'Neither day can be in the future')
    if (input.receivedOn < '2018-05-25' || input.identityOn < '2018-05-25') throw new Refused('invalid', 'Neither day can be before 25 May 2018, when the law began')
    const { dueOn } = accessDueOn(input.receivedOn, input.identityOn)
    const request = await tx.subjectAccessRequest.create({
      data: {
        serviceId: child.serviceId, childId: child.id, askedBy: input.askedBy, requester: input.requester, identity: input.identity, identityOn: new Date(input.identityOn), receivedOn: new Date(input.receivedOn),
        dueOn: new Date(dueOn), recordedById: actor.personId, recordedAt: actor.at,
      },
      select: { id: true },
    })
    return { value: { childId: child.id, requestId: request.id }, audit: [{ kind: 'collection', action: 'access-request.record', ...about, subject: `access-request:${request.id}`, after: { requester: input.requester, receivedOn: input.receivedOn, dueOn } }] }
  })
}
