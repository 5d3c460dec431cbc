import 'server-only'
import { writeAudit } from '../audit'
import { db } from '../db'
import { hashOfToken } from '../session-token'

/** Ends a session at once, wherever its cookie still lies. */
export async function endSession(token: string, at: Date, requestId: string | null): Promise<void> {
  await db.$transaction(async (tx) => {
    const [ended] = await tx.session.updateManyAndReturn({ where: { tokenHash: hashOfToken(token), endedAt: null }, data: { endedAt: at }, select: { id: true, personId: true } })
    if (ended) await writeAudit(tx, { personId: ended.personId, sessionId: ended.id, requestId, at }, [{ kind: 'access', action: 'session.end' }])
  })
}
