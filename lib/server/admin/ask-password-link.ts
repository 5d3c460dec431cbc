import 'server-only'
import { writeAudit } from '../audit'
import { db } from '../db'
import type { Origin } from './begin-session'
import { canSendLinks, sendPasswordLink } from './password-link'
import { countTry, keyOfEmail } from './sign-in-tries'

const AN_HOUR = 3_600_000

/** Sends whoever has forgotten their password a link, if there is such an account, at most three an hour. It answers nothing, so that nobody learns who has an account. */
export async function askPasswordLink({ email, at, ...from }: { email: string; at: Date } & Origin): Promise<void> {
  const resting = await countTry(`link ${keyOfEmail(email)}`, from.address ?? null, at)
  const person = await db.person.findFirst({ where: { email: email.trim().toLowerCase(), disabledAt: null }, select: { id: true } })
  const who = { personId: person?.id ?? null, sessionId: null, requestId: from.requestId, at }
  await db.$transaction(async (tx) => {
    const isMore = person && (await tx.passwordLink.count({ where: { personId: person.id, createdAt: { gt: new Date(at.getTime() - AN_HOUR) } } })) >= 3
    const isSent = Boolean(person && !isMore && !resting && canSendLinks())
    if (person && isSent) await sendPasswordLink(tx, person.id, 'forgotten', at)
    await writeAudit(tx, who, [{ kind: 'access', action: 'account.ask-link', after: { isSent } }])
  })
}
