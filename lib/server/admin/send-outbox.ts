import 'server-only'
import { createTransport } from 'nodemailer'
import { retryAfterMinutes } from '@/lib/domain/admin/retry-delay'
import { db } from '../db'
import { env } from '../env'
import { withLink } from './password-link'

/** Hands one message over to whoever delivers it; throws where it was not taken. */
export type Deliver = (message: { to: string; subject: string; text: string }) => Promise<unknown>

/** The mail server of the environment; null where none is set. */
export function mailServer(): Deliver | null {
  const { SMTP_URL, MAIL_FROM } = env()
  if (!SMTP_URL) return null
  const transport = createTransport(SMTP_URL, { from: MAIL_FROM })
  return (message) => transport.sendMail(message)
}

/** After three days a message is news no more: a mail server that is set up later does not send what lay there. */
const STALE = 3 * 86_400_000

type Due = { id: string; address: string; subject: string; body: string; tries: number }

/**
 * Sends messages that are due, one after the other and each in a transaction of its own, until none is left or `most` were
 * tried. Several senders share the work: each takes a row that nobody else holds. A try that failed is written down, and
 * the message comes again later; after the last try it is given up, and the outbox says so.
 */
export async function sendOutbox(deliver: Deliver, at: Date, most = 50): Promise<{ sent: number; failed: number }> {
  const done = { sent: 0, failed: 0 }
  for (let tried = 0; tried < most; tried += 1) {
    const isSent = await sendNext(deliver, at)
    if (isSent === null) break
    done[isSent ? 'sent' : 'failed'] += 1
  }
  return done
}

/** Sends the message that is due longest; null where none is. */
async function sendNext(deliver: Deliver, at: Date): Promise<boolean | null> {
  return db.$transaction(
    async (tx) => {
      const [message] = await tx.$queryRaw<Due[]>`
        SELECT id, address, subject, body, tries FROM "OutboxMessage"
        WHERE "sentAt" IS NULL AND "givenUpAt" IS NULL AND "nextTryAt" <= ${at} AND "createdAt" > ${new Date(at.getTime() - STALE)} ORDER BY "nextTryAt", id LIMIT 1 FOR UPDATE SKIP LOCKED`
      if (!message) return null
      const tries = message.tries + 1
      try {
        await deliver({ to: message.address, subject: message.subject, text: withLink(message.body) })
      } catch (error) {
        const minutes = retryAfterMinutes(tries)
        const next = minutes === null ? { givenUpAt: at } : { nextTryAt: new Date(at.getTime() + minutes * 60_000) }
        await tx.outboxMessage.update({ where: { id: message.id }, data: { tries, lastError: codeOf(error), ...next }, select: { id: true } })
        return false
      }
      await tx.outboxMessage.update({ where: { id: message.id }, data: { tries, sentAt: at, lastError: null }, select: { id: true } })
      return true
    },
    { timeout: 60_000 },
  )
}

/** What went wrong as a code: the server's own words can hold an address. */
function codeOf(error: unknown): string {
  const { code, responseCode } = typeof error === 'object' && error !== null ? (error as { code?: unknown; responseCode?: unknown }) : {}
  return [typeof code === 'string' && /^[A-Z_]{2,30}$/.test(code) ? code : 'FAILED', typeof responseCode === 'number' ? String(responseCode) : null].filter(Boolean).join(' ')
}
