import 'server-only'
import { accountNotice } from '@/lib/domain/admin/account-notices'
import { writeAudit } from '../audit'
import { db } from '../db'
import { hashPassword } from '../password'
import { Refused, type Done } from '../refused'
import type { Origin } from './begin-session'
import { idOfLink } from './password-link'
import { queueAccountNotice } from './queue-account-notice'
import { requirePassword } from './require-password'
import { keyOfEmail } from './sign-in-tries'

const GONE = 'This link was used, has run out, or a newer one took its place'

/** Whether a link still sets a password, and whose; null where it does not. */
export async function whoseLink(secret: string, at: Date): Promise<{ email: string } | null> {
  const id = idOfLink(secret)
  const link = id && (await db.passwordLink.findFirst({ where: { id, endedAt: null, expiresAt: { gt: at }, person: { disabledAt: null } }, select: { person: { select: { email: true } } } }))
  return link ? { email: link.person.email } : null
}

/** Sets a password by a link, once: every session of the account ends, and its owner is told. The second factor stays as it is. */
export async function setPasswordByLink(asked: { secret: string; password: string; at: Date } & Origin): Promise<Done<{ email: string }>> {
  const { at } = asked
  const id = idOfLink(asked.secret)
  if (!id) return { ok: false, refusal: { kind: 'stale', reason: GONE } }
  try {
    const email = await db.$transaction(async (tx) => {
      // Whoever comes second with the same link finds it ended.
      const [link] = await tx.passwordLink.updateManyAndReturn({ where: { id, endedAt: null, expiresAt: { gt: at }, person: { disabledAt: null } }, data: { endedAt: at }, select: { personId: true, kind: true } })
      if (!link) throw new Refused('stale', GONE)
      const person = await tx.person.findUniqueOrThrow({ where: { id: link.personId }, select: { email: true, name: true } })
      requirePassword(asked.password, person)
      await tx.person.update({ where: { id: link.personId }, data: { passwordHash: await hashPassword(asked.password) }, select: { id: true } })
      await tx.session.updateMany({ where: { personId: link.personId, endedAt: null }, data: { endedAt: at } })
      await tx.signInAttempt.deleteMany({ where: { key: keyOfEmail(person.email) } })
      await queueAccountNotice(tx, { personId: link.personId, at, notice: accountNotice('account-password-set') })
      await writeAudit(tx, { personId: link.personId, sessionId: null, requestId: asked.requestId, at }, [{ kind: 'access', action: 'account.set-password', subject: `person:${link.personId}`, after: { by: link.kind } }])
      return person.email
    })
    return { ok: true, value: { email } }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { ok: false, refusal: { kind: error.kind, reason: error.reason } }
  }
}
