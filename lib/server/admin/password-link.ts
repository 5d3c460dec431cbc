import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { accountNotice, LINK_PLACE } from '@/lib/domain/admin/account-notices'
import type { Tx } from '../db'
import { keyedHash } from '../derived-key'
import { env } from '../env'
import { queueAccountNotice } from './queue-account-notice'

const MINUTES = { invitation: 3 * 24 * 60, forgotten: 60 } as const

/** Whether links can be sent at all: a mail server is there, and the address that they lead to is known. */
export const canSendLinks = (): boolean => Boolean(env().SMTP_URL && env().NEXTAUTH_URL)

const signed = (id: string): string => `${id}.${keyedHash('password-link', id)}`

/** The id in a link's secret, where the secret was made here; null otherwise. */
export function idOfLink(secret: string): string | null {
  const id = secret.slice(0, 36)
  const [given, right] = [Buffer.from(secret), Buffer.from(signed(id))]
  return given.length === right.length && timingSafeEqual(given, right) ? id : null
}

/** A message with its link put in, as it goes to its reader and nowhere else. */
export function withLink(body: string): string {
  return body.replace(LINK_PLACE, (_place, id: string) => `${env().NEXTAUTH_URL?.replace(/\/$/, '') ?? ''}/sign-in/password/${signed(id)}`)
}

/** Sends somebody a link by which they set a password, in the place of any that they were sent before. */
export async function sendPasswordLink(tx: Tx, personId: string, kind: keyof typeof MINUTES, at: Date): Promise<void> {
  await tx.passwordLink.updateMany({ where: { personId, endedAt: null }, data: { endedAt: at } })
  const { id } = await tx.passwordLink.create({ data: { personId, kind, createdAt: at, expiresAt: new Date(at.getTime() + MINUTES[kind] * 60_000) }, select: { id: true } })
  await queueAccountNotice(tx, { personId, at, notice: accountNotice(kind === 'invitation' ? 'account-invitation' : 'account-new-password', id) })
}
