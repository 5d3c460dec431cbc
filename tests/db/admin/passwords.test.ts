import { hash } from '@node-rs/argon2'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { actorOfToken } from '@/lib/server/actor'
import { addPerson } from '@/lib/server/admin/add-person'
import { askPasswordLink } from '@/lib/server/admin/ask-password-link'
import { endOwnSessions } from '@/lib/server/admin/end-own-sessions'
import { endOneSession } from '@/lib/server/admin/end-one-session'
import { liftLock } from '@/lib/server/admin/lift-lock'
import { personPage } from '@/lib/server/admin/person-page'
import { sendOutbox } from '@/lib/server/admin/send-outbox'
import { setOwnPassword } from '@/lib/server/admin/set-own-password'
import { whoseLink, setPasswordByLink } from '@/lib/server/admin/set-password-by-link'
import { signIn } from '@/lib/server/admin/sign-in'
import { countTry, keyOfEmail, TRIES } from '@/lib/server/admin/sign-in-tries'
import { makeActor } from '@/lib/server/make-actor'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

vi.mock('next/navigation', () => ({ redirect: () => undefined }))
vi.mock('@node-rs/argon2', { spy: true })

const at = new Date('2026-11-24T10:00:00Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const administrator = as('administrator', at)
const begin = (email: string, password: string, when = at) => signIn({ email, password, at: when, requestId: null })

/** Sends what is due and answers with the secrets of the links in it, newest last. */
async function linksSent(when: Date): Promise<string[]> {
  const texts: string[] = []
  await sendOutbox(async ({ text }) => texts.push(text), when)
  return texts.flatMap((text) => /https:\/\/juncture\.example\/sign-in\/password\/(\S+)/.exec(text)?.[1] ?? [])
}

beforeAll(() => {
  Object.assign(process.env, { SMTP_URL: 'smtp://mail.juncture.example', NEXTAUTH_URL: 'https://juncture.example' })
})
afterAll(() => {
  delete process.env.SMTP_URL
  delete process.env.NEXTAUTH_URL
})
beforeEach(async () => {
  await db.signInAttempt.deleteMany()
})

describe('a link that sets a password', () => {
  it('invites whoever is added without one, works once, and is kept nowhere', async () => {
    const { personId } = settled(await addPerson(administrator, { name: 'Nurse Hetty Blake', email: 'hetty@juncture.example', password: null, serviceId: ORGANISATIONS.yjs.id, organisationId: ORGANISATIONS.health.id, role: 'panel_member', rank: null, startsOn: '2026-11-24', endsOn: null }))
    const [secret = ''] = await linksSent(at)
    expect(JSON.stringify([await db.outboxMessage.findMany({ where: { personId } }), await db.passwordLink.findMany()])).not.toContain(secret)
    expect(await whoseLink(secret, later(1))).toEqual({ email: 'hetty@juncture.example' })
    expect(await whoseLink(secret, later(3 * 1440))).toBeNull()
    const set = (password: string) => setPasswordByLink({ secret, password, at: later(1), requestId: null })
    expect(await set('hetty blake 2026')).toMatchObject({ refusal: { reason: expect.stringContaining('without your name') } })
    const answers = await Promise.all([set('seven green herons wade'), set('seven green herons wade')])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await whoseLink(secret, later(2))).toBeNull()
    expect((await begin('hetty@juncture.example', 'seven green herons wade', later(2))).ok).toBe(true)
  })
  it('is sent to whoever has forgotten theirs, three times an hour; a newer one ends the older, and every session ends', async () => {
    const { token } = settled(await begin(CAST.analyst.email, 'demonstration'))
    for (let count = 0; count < 5; count += 1) await askPasswordLink({ email: ` ${CAST.analyst.email.toUpperCase()} `, at: later(count), requestId: null })
    const links = await linksSent(later(5))
    expect(links).toHaveLength(3)
    expect(await whoseLink(links[0] ?? '', later(5))).toBeNull()
    expect(await actorOfToken(token, later(5), null)).not.toBeNull()
    expect((await setPasswordByLink({ secret: links[2] ?? '', password: 'kettle harbour violet', at: later(6), requestId: null })).ok).toBe(true)
    expect(await actorOfToken(token, later(6), null)).toBeNull()
    expect(await db.outboxMessage.count({ where: { personId: CAST.analyst.id, kind: 'account-password-set' } })).toBe(1)
  })
  it('costs an address that nobody has no hash, sends nothing, and is recorded in the same way', async () => {
    const before = await db.outboxMessage.count()
    vi.mocked(hash).mockClear()
    await askPasswordLink({ email: 'nobody@juncture.example', at, requestId: 'nobody' })
    await askPasswordLink({ email: CAST.health.email, at, requestId: 'somebody' })
    expect(hash).not.toHaveBeenCalled()
    expect(await db.outboxMessage.count()).toBe(before + 1)
    expect(await db.auditEvent.findMany({ where: { action: 'account.ask-link', requestId: { in: ['nobody', 'somebody'] } }, orderBy: { id: 'asc' }, select: { actorId: true, after: true } }))
      .toEqual([{ actorId: null, after: { isSent: false } }, { actorId: CAST.health.id, after: { isSent: true } }])
  })
  it('cannot be made without the server’s key', async () => {
    await askPasswordLink({ email: CAST.auditor.email, at: later(300), requestId: null })
    const { id } = await db.passwordLink.findFirstOrThrow({ where: { personId: CAST.auditor.id }, select: { id: true } })
    for (const secret of [id, `${id}.`, `${id}.${'A'.repeat(43)}`, 'x', '']) expect(await whoseLink(secret, later(300)), secret).toBeNull()
  })
})

describe('one’s own account', () => {
  it('takes a new password against the old one, and ends every other session', async () => {
    const [here, elsewhere] = [settled(await begin(CAST.community.email, 'demonstration')), settled(await begin(CAST.community.email, 'demonstration'))]
    const actor = makeActor({ ...as('community', at), sessionId: here.sessionId })
    expect(await setOwnPassword(actor, { current: 'wrong', password: 'kettle harbour violet' })).toMatchObject({ refusal: { reason: expect.stringContaining('now is not right') } })
    expect(await setOwnPassword(actor, { current: 'demonstration', password: 'Password2026!' })).toMatchObject({ refusal: { reason: expect.stringContaining('many people use it') } })
    expect((await setOwnPassword(actor, { current: 'demonstration', password: 'kettle harbour violet' })).ok).toBe(true)
    expect([await actorOfToken(here.token, at, null), await actorOfToken(elsewhere.token, at, null)].map(Boolean)).toEqual([true, false])
  })
  it('ends its own sessions and nobody else’s', async () => {
    const own = settled(await begin(CAST.health.email, 'demonstration'))
    const other = settled(await begin(CAST.education.email, 'demonstration'))
    const actor = makeActor({ ...as('health', at), sessionId: null })
    expect(await endOwnSessions(actor, { sessionId: other.sessionId })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect((await endOwnSessions(actor, { sessionId: own.sessionId })).ok).toBe(true)
    expect([await actorOfToken(own.token, at, null), await actorOfToken(other.token, at, null)].map(Boolean)).toEqual([false, true])
  })
})

describe('an administrator', () => {
  it('sees that an account is locked, and lifts that; sees its sessions, and ends one', async () => {
    const { email, id: personId } = CAST.education
    for (let count = 0; count < TRIES; count += 1) await countTry(keyOfEmail(email), null, at)
    expect((await personPage(administrator, personId))?.isLocked).toBe(true)
    expect((await begin(email, 'demonstration')).ok).toBe(false)
    settled(await liftLock(administrator, { personId }))
    expect((await personPage(administrator, personId))?.isLocked).toBe(false)
    const { sessionId, token } = settled(await begin(email, 'demonstration'))
    expect((await personPage(administrator, personId))?.sessions.map((session) => session.id)).toContain(sessionId)
    settled(await endOneSession(administrator, { personId, sessionId }))
    expect(await actorOfToken(token, at, null)).toBeNull()
  })
})
