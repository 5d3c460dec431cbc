import 'server-only'
import { db } from './db'
import { env } from './env'
import { hashOfToken } from './session-token'

/** Whose session a token names, and how many seconds it stands if nobody uses it; none are left where it has ended. Looking is no use of it. */
export type Standing = { personId: string; seconds: number }

/** What a token's session is worth; null where there never was one. One query. */
export async function standingOf(token: string, at: Date): Promise<Standing | null> {
  const session = await db.session.findUnique({ where: { tokenHash: hashOfToken(token) }, select: { personId: true, endedAt: true, awaits: true, expiresAt: true, lastSeenAt: true } })
  if (!session) return null
  const until = Math.min(session.expiresAt.getTime(), session.lastSeenAt.getTime() + env().SESSION_IDLE_MINUTES * 60_000)
  return { personId: session.personId, seconds: session.endedAt || session.awaits ? 0 : Math.max(0, Math.ceil((until - at.getTime()) / 1000)) }
}

/** Lets `proxy.ts`, which shares nothing else with the server's code, ask whose session a request's cookie names and whether it stands. */
export function tellStandings(): void {
  const shared = globalThis as unknown as { junctureStandingOf?: (token: string) => Promise<Standing | null> }
  shared.junctureStandingOf = (token) => standingOf(token, new Date())
}
