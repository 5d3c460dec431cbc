import 'server-only'
import { writeAudit, type AuditDrafts } from '../audit'
import { db, type Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'

/** Makes one change to the actor's own account, in one transaction with its events. It takes no right but being signed in, and reaches nobody else's account. */
export async function changeOwn<T>(actor: Actor, work: (tx: Tx, subject: string) => Promise<{ value: T; audit: AuditDrafts }>): Promise<Done<T>> {
  try {
    const value = await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${actor.personId}::uuid FOR UPDATE`
      const done = await work(tx, `person:${actor.personId}`)
      await writeAudit(tx, actor, done.audit)
      return done.value
    })
    return { ok: true, value }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { ok: false, refusal: { kind: error.kind, reason: error.reason } }
  }
}
