import 'server-only'
import type { Action } from '@/lib/domain/access/actions'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import { takeChild } from '../intake/take-child'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'

/** Takes a child's record and finds the hold that it is under, for somebody who may do this about it. */
export async function takeHold(tx: Tx, actor: Actor, action: Action, childId: string): Promise<{ hold: { id: string; reviewOn: Date }; about: Pick<AuditDraft, 'serviceId' | 'childId' | 'subject'> }> {
  const { child, about } = await takeChild(tx, actor, action, { childId, version: null })
  const hold = await tx.legalHold.findFirst({ where: { childId: child.id, liftedAt: null }, select: { id: true, reviewOn: true } })
  if (!hold) throw new Refused('stale', 'This record is under no legal hold')
  return { hold, about: { ...about, subject: `hold:${hold.id}` } }
}
