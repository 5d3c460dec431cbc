import 'server-only'
import { z } from 'zod'
import type { Tx } from '../db'
import { hashOfToken } from '../session-token'

const taken = z.array(z.object({ id: z.string(), personId: z.string(), awaits: z.enum(['code', 'set-up', 'ready']), email: z.string() }))

/** A session that was begun with a password and lets nobody in yet. */
export type PendingSession = z.infer<typeof taken>[number]

/** Takes the session that a token names and that waits for a second step; null where there is none any more. */
export async function takePending(tx: Pick<Tx, '$queryRaw'>, token: string, at: Date): Promise<PendingSession | null> {
  const [pending] = taken.parse(
    await tx.$queryRaw`
      SELECT s.id, s."personId", s."awaits", p.email
      FROM "Session" s JOIN "Person" p ON p.id = s."personId" AND p."disabledAt" IS NULL
      WHERE s."tokenHash" = ${hashOfToken(token)} AND s."endedAt" IS NULL AND s."awaits" IS NOT NULL AND s."expiresAt" > ${at}
      FOR UPDATE OF s`,
  )
  return pending ?? null
}
