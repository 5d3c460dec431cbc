import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { caseReference } from '@/lib/domain/intake/reference'
import { searchName } from '@/lib/domain/intake/search-name'
import { requireCan, transact } from '../transact'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import type { AuditDraft } from '../audit'
import { serviceForNotifications } from './find-children-page'
import { visibleChild } from './visible-child'

/** The child that a notification is about: one who is known, or one who is new and was looked for first. */
export type NotifiedChild = { id: string } | { givenNames: string; familyName: string; dateOfBirth: IsoDay }

/** Begins a notification about one child: a case in draft, and the child's record where it is new. Answers with the case's reference. */
export async function startNotification(actor: Actor, child: NotifiedChild): Promise<Done<{ ref: string }>> {
  return transact(actor, 'notification.start', async (tx) => {
    const serviceId = serviceForNotifications(actor)
    if (!serviceId) throw new Refused('right', 'Your role does not let you record a police notification')
    requireCan(actor, 'notification.start', { serviceId })
    let childId: string
    if ('id' in child) {
      const known = await tx.child.findFirst({ where: { id: child.id, serviceId, ...visibleChild(actor) }, select: { id: true } })
      if (!known) throw new Refused('not-found', 'This child’s record does not exist, or you may not see it', { childId: child.id })
      childId = known.id
    } else {
      if (child.dateOfBirth > londonDay(actor.at)) throw new Refused('invalid', 'The day of birth is in the future')
      const made = await tx.child.create({
        data: {
          serviceId,
          givenNames: child.givenNames,
          familyName: child.familyName,
          dateOfBirth: new Date(child.dateOfBirth),
          searchName: searchName(child.givenNames, child.familyName),
          createdAt: actor.at,
          createdById: actor.personId,
        },
        select: { id: true },
      })
      childId = made.id
    }
    const [next] = await tx.$queryRaw<[{ sequence: bigint }]>`SELECT nextval('case_reference') AS sequence`
    const ref = caseReference(Number(londonDay(actor.at).slice(0, 4)), Number(next.sequence))
    const made = await tx.case.create({
      data: {
        ref, serviceId, childId, status: 'draft', statusSince: actor.at, createdAt: actor.at, createdById: actor.personId,
        notification: { create: { notifiedOn: new Date(londonDay(actor.at)) } },
      },
      select: { id: true },
    })
    const begun: AuditDraft = { kind: 'collection', action: 'notification.start', serviceId, caseId: made.id, childId, after: { ref, status: 'draft' } }
    return { value: { ref }, audit: 'id' in child ? [begun] : [begun, { kind: 'collection', action: 'child.create', serviceId, childId }] }
  })
}
