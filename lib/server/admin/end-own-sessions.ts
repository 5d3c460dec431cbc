import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { changeOwn } from './change-own'

/** Ends one of the actor's own sessions, or all but the one in which they ask. */
export async function endOwnSessions(actor: Actor, input: { sessionId: string } | 'all others'): Promise<Done<{ count: number }>> {
  return changeOwn(actor, async (tx, subject) => {
    const which = input === 'all others' ? { not: actor.sessionId ?? undefined } : input.sessionId
    const { count } = await tx.session.updateMany({ where: { personId: actor.personId, id: which, endedAt: null }, data: { endedAt: actor.at } })
    if (count === 0 && input !== 'all others') throw new Refused('stale', 'This session has ended already')
    return { value: { count }, audit: [{ kind: 'access', action: 'account.end-session', subject, after: { count } }] }
  })
}
