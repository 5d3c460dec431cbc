import 'server-only'
import type { accountNotice } from '@/lib/domain/admin/account-notices'
import type { Tx } from '../db'

/** Writes a message about somebody's account into the outbox, in the transaction of what it tells of. Whoever has never had a post is told nothing. */
export async function queueAccountNotice(tx: Tx, { personId, at, notice }: { personId: string; at: Date; notice: ReturnType<typeof accountNotice> }): Promise<void> {
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true, posts: { orderBy: [{ startsOn: 'desc' }, { id: 'desc' }], take: 1, select: { serviceId: true } } } })
  const serviceId = person.posts[0]?.serviceId
  if (serviceId) await tx.outboxMessage.create({ data: { serviceId, personId, address: person.email, ...notice, createdAt: at, nextTryAt: at }, select: { id: true } })
}
