import 'server-only'
import type { Tx } from '../db'
import { retentionOfChildren } from './retention-of-children'

/** Works out a taken child's day again at once, so that the lists tell what was just decided. */
export async function renewDate(tx: Tx, childId: string, at: Date): Promise<void> {
  const [worked] = await retentionOfChildren(tx, [childId], at)
  if (!worked) return
  const data = { serviceId: worked.serviceId, keepUntil: worked.retention.until ? new Date(worked.retention.until) : null, because: worked.retention.rule, workedOutAt: at }
  await tx.retentionDate.upsert({ where: { childId }, create: { childId, ...data }, update: data, select: { childId: true } })
}
