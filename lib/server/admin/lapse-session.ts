import 'server-only'
import { writeAudit } from '../audit'
import { db } from '../db'
import { env } from '../env'
import { hashOfToken } from '../session-token'

/** Ends a session that nobody used for too long, or that came to the end of its day: a cookie that comes after that finds it ended. Recorded once. */
export async function lapseSession(token: string, at: Date, requestId: string | null): Promise<void> {
  const unusedSince = new Date(at.getTime() - env().SESSION_IDLE_MINUTES * 60_000)
  await db.$transaction(async (tx) => {
    const [ended] = await tx.session.updateManyAndReturn({
      where: { tokenHash: hashOfToken(token), endedAt: null, awaits: null, OR: [{ lastSeenAt: { lte: unusedSince } }, { expiresAt: { lte: at } }] },
      data: { endedAt: at }, select: { id: true, personId: true },
    })
    if (ended) await writeAudit(tx, { personId: ended.personId, sessionId: ended.id, requestId, at }, [{ kind: 'access', action: 'session.lapse' }])
  })
}
