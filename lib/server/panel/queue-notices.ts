import 'server-only'
import { noticeOf, type NoticeAbout, type NoticeKind } from '@/lib/domain/panel/notices'
import type { Tx } from '../db'
import { env } from '../env'
import type { Actor } from '../make-actor'

/**
 * Writes a message about a meeting for some people into the outbox, in the transaction of the change that it tells of.
 * Whoever makes the change is told too: it is their meeting as well, and a calendar entry that everybody has but them is no help.
 */
export async function queueNotices(tx: Tx, actor: Actor, kind: NoticeKind, meeting: NoticeAbout & { serviceId: string }, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  const people = await tx.person.findMany({ where: { id: { in: [...personIds] }, disabledAt: null }, select: { id: true, email: true } })
  const notice = noticeOf(kind, meeting, env().NEXTAUTH_URL ?? null)
  await tx.outboxMessage.createMany({
    data: people.map(({ id, email }) => ({ serviceId: meeting.serviceId, personId: id, address: email, kind, ...notice, meetingId: meeting.id, createdAt: actor.at, nextTryAt: actor.at })),
  })
}

/** Everybody who sits at a meeting and has not sent apologies. */
export async function sittingAt(tx: Tx, meetingId: string): Promise<string[]> {
  return (await tx.seat.findMany({ where: { meetingId, apology: null }, select: { personId: true } })).map(({ personId }) => personId)
}
