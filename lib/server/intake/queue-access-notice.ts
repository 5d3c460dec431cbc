import 'server-only'
import { accessNoticeOf, type AccessNoticeKind } from '@/lib/domain/access/access-notices'
import type { Tx } from '../db'
import { env } from '../env'
import type { Actor } from '../make-actor'

/** Writes a message about a restricted record for some people into the outbox, in the transaction of the change that it tells of. */
export async function queueAccessNotice(tx: Tx, actor: Actor, kind: AccessNoticeKind, serviceId: string, personIds: readonly string[]): Promise<void> {
  const people = await tx.person.findMany({ where: { id: { in: [...personIds] }, disabledAt: null }, select: { id: true, email: true } })
  const notice = accessNoticeOf(kind, env().NEXTAUTH_URL ?? null)
  await tx.outboxMessage.createMany({ data: people.map(({ id, email }) => ({ serviceId, personId: id, address: email, kind, ...notice, createdAt: actor.at, nextTryAt: actor.at })) })
}
