import 'server-only'
import { can, type Action, type Subject } from '@/lib/domain/access/actions'
import { announce } from './announce'
import { writeAudit, type AuditDrafts } from './audit'
import { db, type Tx } from './db'
import type { Actor } from './make-actor'
import { reading } from './reading'
import { Refused, type Done, type RefusalAbout } from './refused'
import { inScope, scopeOf } from './scope'

/** What a change hands back: its value and the events that describe it. */
export type Work<T> = { value: T; audit: AuditDrafts }

/**
 * Makes one change: everything in one transaction, its audit events with it, among the children and cases of the actor's services. A thrown `Refused` rolls back and
 * becomes an answer; a refusal for lack of right is itself recorded, under the name of the action.
 */
export async function transact<T>(actor: Actor, action: string, work: (tx: Tx) => Promise<Work<T>>): Promise<Done<T>> {
  try {
    const value = await inScope(scopeOf(actor), () => db.$transaction(async (tx) => {
      const done = await work(tx)
      await writeAudit(tx, actor, done.audit)
      await announce(tx, done.audit)
      return done.value
    }))
    return { ok: true, value }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.kind === 'right' || error.kind === 'not-found') await recordRefusal(actor, action, error)
    return { ok: false, refusal: { kind: error.kind, reason: error.reason } }
  }
}

/** Writes down that somebody was refused. */
export async function recordRefusal(actor: Actor, action: string, refused: Refused): Promise<void> {
  await writeAudit(reading(actor), actor, [{ kind: 'refusal', action, reason: refused.reason, ...refused.about }])
}

/** Refuses unless the actor may do this to the subject. */
export function requireCan(actor: Actor, action: Action, subject: Subject, about: RefusalAbout = {}): void {
  const answer = can(actor, action, subject)
  if (!answer.allowed) throw new Refused(answer.because === 'status' ? 'stale' : 'right', answer.reason, { serviceId: subject.serviceId, ...about })
}
