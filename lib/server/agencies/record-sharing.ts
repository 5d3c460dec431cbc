import 'server-only'
import type { LawfulReason } from '@/lib/domain/agencies/lawful-bases'
import { takeChild } from '../intake/take-child'
import type { Actor } from '../make-actor'
import type { Done } from '../refused'
import { transact } from '../transact'
import { keepSharing } from './keep-sharing'

/** What was shared about a child by other ways than this program: a call, a letter, a meeting. */
export type RecordSharingInput = { childId: string; direction: 'out' | 'in'; what: string; withWhom: string; reason: LawfulReason }

/** Records that something about a child was shared, with whom and on what ground (F28). */
export async function recordSharing(actor: Actor, { childId, direction, what, withWhom, reason }: RecordSharingInput): Promise<Done<{ childId: string }>> {
  return transact(actor, 'sharing.record', async (tx) => {
    const { child } = await takeChild(tx, actor, 'sharing.record', { childId, version: null })
    const event = await keepSharing(tx, actor, { serviceId: child.serviceId, childId: child.id }, { direction, kind: 'other', what, withWhom, reason })
    return { value: { childId: child.id }, audit: [event] }
  })
}
