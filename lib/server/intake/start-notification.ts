import 'server-only'
import type { ReferralSource } from '@/lib/domain/intake/referral'
import { requireCan, transact } from '../transact'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import type { AuditDraft } from '../audit'
import { beginCase } from './begin-case'
import { createChild, type NewChild } from './create-child'
import { serviceForNotifications } from './find-children-page'
import { takeChild } from './take-child'

/** The child that a notification is about: one who is known, or one who is new and was looked for first. */
export type NotifiedChild = { id: string } | NewChild

/** A child whose record is there: taken, so that it is not merged into another meanwhile. */
async function knownChild(tx: Tx, actor: Actor, right: 'notification.start' | 'referral.take', serviceId: string, childId: string): Promise<{ id: string; events: AuditDraft[] }> {
  const { child } = await takeChild(tx, actor, right, { childId, version: null })
  if (child.serviceId !== serviceId) throw new Refused('not-found', 'This child’s record does not exist, or you may not see it', { subject: `child:${childId}` })
  return { id: child.id, events: [] }
}

/**
 * Begins a notification about one child: a case in draft, and the child's record where it is new. One that the police did
 * not send is a referral, with a right of its own (F2). Answers with the case's reference.
 */
export async function startNotification(actor: Actor, child: NotifiedChild, source: 'police' | ReferralSource = 'police'): Promise<Done<{ ref: string }>> {
  const right = source === 'police' ? 'notification.start' : 'referral.take'
  return transact(actor, right, async (tx) => {
    const serviceId = serviceForNotifications(actor, right)
    if (!serviceId) throw new Refused('right', source === 'police' ? 'Your role does not let you record a police notification' : 'Your role does not let you take a referral')
    requireCan(actor, right, { serviceId })
    const { id: childId, events } = 'id' in child ? await knownChild(tx, actor, right, serviceId, child.id) : await createChild(tx, actor, serviceId, child)
    const { ref, event } = await beginCase(tx, actor, { serviceId, childId, source })
    return { value: { ref }, audit: [event, ...events] }
  })
}
