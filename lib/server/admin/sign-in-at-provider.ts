import 'server-only'
import { writeAudit } from '../audit'
import { db, type Tx } from '../db'
import type { Done } from '../refused'
import { beginSession, type Begun, type Origin } from './begin-session'
import type { ProviderPerson } from './provider'

/** The account that belongs to somebody's identity at the provider. */
async function linkedAccount(tx: Tx, { issuer, subject }: ProviderPerson): Promise<{ id: string; disabledAt: Date | null } | null> {
  const identity = await tx.providerIdentity.findUnique({ where: { issuer_subject: { issuer, subject } }, select: { person: { select: { id: true, disabledAt: true } } } })
  return identity?.person ?? null
}

/**
 * Links somebody who comes from the provider for the first time with the account that an administrator made for their e-mail
 * address: once, where the provider vouches for the address, and never where the account is linked with another identity of it.
 */
async function linkByEmail(tx: Tx, who: ProviderPerson, at: Date): Promise<{ id: string; disabledAt: Date | null } | null> {
  if (!who.email || !who.isEmailVerified) return null
  const person = await tx.person.findUnique({ where: { email: who.email }, select: { id: true, disabledAt: true, identities: { where: { issuer: who.issuer }, select: { id: true } } } })
  if (!person || person.disabledAt || person.identities.length > 0) return null
  const { count } = await tx.providerIdentity.createMany({ data: [{ personId: person.id, issuer: who.issuer, subject: who.subject, linkedAt: at }], skipDuplicates: true })
  return count === 1 ? { id: person.id, disabledAt: null } : linkedAccount(tx, who)
}

/** Lets somebody in for whom the identity provider vouches; the second factor is the provider's. Nobody gets an account by signing in. */
export async function signInAtProvider(who: ProviderPerson, from: Origin, at: Date): Promise<Done<Begun>> {
  const subject = `provider:${who.issuer} ${who.subject}`
  const about = { personId: null, sessionId: null, requestId: from.requestId, at }
  const begun = await db.$transaction(async (tx) => {
    const known = await linkedAccount(tx, who)
    const person = known ?? (await linkByEmail(tx, who, at))
    if (!person || person.disabledAt) return null
    if (!known) await writeAudit(tx, { ...about, personId: person.id }, [{ kind: 'access', action: 'account.link-provider', subject }])
    return beginSession(tx, { personId: person.id, way: 'provider', awaits: null, from, at, by: 'identity provider' })
  })
  if (begun) return { ok: true, value: begun }
  await writeAudit(db, about, [{ kind: 'refusal', action: 'session.begin', subject, reason: 'No open account for somebody of the identity provider' }])
  return { ok: false, refusal: { kind: 'invalid', reason: 'There is no account for you here' } }
}
