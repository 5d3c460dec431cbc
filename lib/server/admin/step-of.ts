import 'server-only'
import { generateURI } from 'otplib'
import { encode } from 'uqr'
import { db } from '../db'
import { openText } from '../sealed-text'
import { hashOfToken } from '../session-token'
import type { Awaits } from './begin-session'

/** What somebody enters into their authenticator app: as text, and as the modules of a QR code, row by row. */
export type SetUp = { secret: string; modules: boolean[][] }

/** The secret of somebody's app that waits for its first code; null where none waits. It is shown to its owner alone, and not again once a code was given. */
export async function setUpOf(personId: string): Promise<SetUp | null> {
  const factor = await db.secondFactor.findUnique({ where: { personId, confirmedAt: null }, select: { secret: true, person: { select: { email: true } } } })
  const secret = factor && openText('second-factor', personId, factor.secret)
  if (!secret) return null
  return { secret, modules: encode(generateURI({ issuer: 'Juncture', label: factor.person.email, secret }), { border: 2 }).data }
}

/** What a session that was begun with a password waits for; null where the token names none that waits. One or two queries. */
export async function stepOf(token: string | null, at: Date): Promise<{ awaits: Awaits; setUp: SetUp | null } | null> {
  if (!token) return null
  const session = await db.session.findFirst({ where: { tokenHash: hashOfToken(token), endedAt: null, awaits: { not: null }, expiresAt: { gt: at } }, select: { personId: true, awaits: true } })
  if (!session) return null
  const awaits = session.awaits === 'code' || session.awaits === 'set-up' ? session.awaits : 'ready'
  return { awaits, setUp: awaits === 'set-up' ? await setUpOf(session.personId) : null }
}
