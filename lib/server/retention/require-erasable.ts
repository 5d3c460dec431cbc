import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import type { ErasureGround } from '@/lib/domain/retention/hold-grounds'
import type { Tx } from '../db'
import { requireNoBallot } from '../intake/require-no-ballot'
import { Refused } from '../refused'
import { requireNotHeld } from './require-not-held'
import { retentionOfChildren, type ChildRetention } from './retention-of-children'

/** Refuses an erasure of a taken child's record that may not be: held, asked for, still worked on, or before its day. Answers with what the policy says today. */
export async function requireErasable(tx: Tx, childId: string, ground: ErasureGround, at: Date): Promise<ChildRetention> {
  await requireNotHeld(tx, [childId])
  await requireNoBallot(tx, childId)
  // To erase what somebody has asked to see is an offence: Data Protection Act 2018, section 173.
  if (await tx.subjectAccessRequest.findFirst({ where: { childId, status: 'open' }, select: { id: true } })) throw new Refused('invalid', 'Somebody has asked for access to this record and is not answered. Answer first: to erase it before is an offence')
  const [worked] = await retentionOfChildren(tx, [childId], at)
  if (!worked) throw new Refused('not-found', 'This child’s record does not exist, or you may not see it')
  if (worked.retention.working.some(({ rule }) => rule === 'work-goes-on')) throw new Refused('invalid', 'A case of this child goes on. Close it first')
  if (ground === 'period-ended' && (worked.retention.until === null || worked.retention.until > londonDay(at))) throw new Refused('invalid', 'The period of this record has not ended, or nobody can say when it does')
  return worked
}
