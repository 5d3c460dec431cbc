import 'server-only'
import { writeAudit } from '../audit'
import type { Tx } from '../db'
import { hashOfToken, newSessionToken } from '../session-token'

/** A session lasts a working day at the most, whatever anybody does in it. */
export const SESSION_HOURS = 10

/** How many minutes somebody has, after the password, for what is still asked of them. */
const STEP_MINUTES = { code: 10, 'set-up': 30, ready: 30 } as const

/** What a session waits for before it lets anybody in: a code of the authenticator app, setting that app up, or going on once it is set up. */
export type Awaits = 'code' | 'set-up' | 'ready'

/** Where a request comes from, as far as it says. */
export type Origin = { browser?: string | null; address?: string | null; requestId: string | null }

/** A session that was begun: its token goes to the browser and nowhere else. */
export type Begun = { sessionId: string; token: string; awaits: Awaits | null }

type Asked = { personId: string; way: 'password' | 'provider'; awaits: Awaits | null; from: Origin; at: Date; by?: string }

/** Begins a session, with a token of its own; recorded as a sign-in once nothing more is asked of the person. */
export async function beginSession(tx: Tx, { personId, way, awaits, from, at, by = way }: Asked): Promise<Begun> {
  const token = newSessionToken()
  const expiresAt = new Date(at.getTime() + (awaits ? STEP_MINUTES[awaits] : SESSION_HOURS * 60) * 60_000)
  const { id: sessionId } = await tx.session.create({
    data: { personId, createdAt: at, expiresAt, lastSeenAt: at, tokenHash: hashOfToken(token), awaits, way, browser: from.browser?.slice(0, 300) ?? null },
    select: { id: true },
  })
  const who = { personId, sessionId, requestId: from.requestId, at }
  await writeAudit(tx, who, [awaits ? { kind: 'access', action: 'session.first-step', after: { awaits } } : { kind: 'access', action: 'session.begin', after: { by } }])
  return { sessionId, token, awaits }
}
