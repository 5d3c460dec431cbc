import 'server-only'
import { writeAudit, type AuditDrafts } from '../audit'
import { db, type Tx } from '../db'
import { Refused, type Done } from '../refused'

/**
 * Makes one change on behalf of whoever runs the server and has no account in it: everything in one transaction, its
 * events with it, under nobody's name. It asks for no right: whoever can reach the database has every one.
 */
export async function operate<T>(at: Date, work: (tx: Tx) => Promise<{ value: T; audit: AuditDrafts }>): Promise<Done<T>> {
  try {
    const value = await db.$transaction(async (tx) => {
      const done = await work(tx)
      const reason = 'From the server’s command line'
      await writeAudit(tx, { personId: null, sessionId: null, requestId: null, at }, done.audit.map((draft) => ({ ...draft, reason })))
      return done.value
    })
    return { ok: true, value }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { ok: false, refusal: { kind: error.kind, reason: error.reason } }
  }
}
