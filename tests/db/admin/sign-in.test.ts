import { verify } from '@node-rs/argon2'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { actorOfSession, actorOfToken } from '@/lib/server/actor'
import { SESSION_HOURS } from '@/lib/server/admin/begin-session'
import { endSession } from '@/lib/server/admin/end-session'
import { signIn } from '@/lib/server/admin/sign-in'
import { TRIES } from '@/lib/server/admin/sign-in-tries'
import { CAST, ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

// Sending people to the sign-in page is Next's: it needs the client's React, which is not there under the server's condition.
vi.mock('next/navigation', () => ({ redirect: () => undefined }))

// The real thing, watched: how often a password was looked up.
vi.mock('@node-rs/argon2', { spy: true })

const at = new Date('2026-11-24T10:00:00Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const { analyst } = CAST
const password = 'demonstration'
const attempt = (more: Partial<Parameters<typeof signIn>[0]> = {}) => signIn({ email: analyst.email, password, at, requestId: 'request-1', ...more })
const refusals = (actorId: string | null) => db.auditEvent.findMany({ where: { kind: 'refusal', action: 'session.begin', actorId }, orderBy: { id: 'asc' }, select: { reason: true, requestId: true } })

beforeEach(async () => {
  await db.signInAttempt.deleteMany()
})

describe('signing in', () => {
  it('with the right password begins a session of a working day, and says so in the audit record', async () => {
    const { sessionId } = settled(await attempt({ email: `  ${analyst.email.toUpperCase()} ` }))
    const session = await db.session.findUniqueOrThrow({ where: { id: sessionId } })
    expect(session).toMatchObject({ personId: analyst.id, createdAt: at, expiresAt: later(SESSION_HOURS * 60), endedAt: null })
    expect(await db.auditEvent.findFirst({ where: { sessionId } })).toMatchObject({ kind: 'access', action: 'session.begin', actorId: analyst.id, requestId: 'request-1', at })
    expect(await db.signInAttempt.count()).toBe(0)
  })
  it('with a wrong password, as nobody who is known, without a password set, or disabled, gives one and the same answer, and is recorded', async () => {
    const { id } = await db.person.create({ data: { email: 'new@juncture.example', name: 'New Person' }, select: { id: true } })
    const before = await refusals(null)
    const sessions = await db.session.count()
    const wrong = { ok: false, refusal: { kind: 'invalid', reason: 'The e-mail address or the password is not right' } }
    expect(await attempt({ password: 'Demonstration' })).toEqual(wrong)
    expect(await attempt({ email: 'nobody@juncture.example' })).toEqual(wrong)
    expect(await attempt({ email: '', password: '' })).toEqual(wrong)
    expect(await attempt({ email: 'new@juncture.example', password: '' })).toEqual(wrong)
    await db.person.update({ where: { id: CAST.health.id }, data: { disabledAt: at } })
    expect(await attempt({ email: CAST.health.email })).toEqual(wrong)
    await db.person.update({ where: { id: CAST.health.id }, data: { disabledAt: null } })
    const recorded = { reason: 'Wrong e-mail address or password', requestId: 'request-1' }
    expect(await refusals(analyst.id)).toEqual([recorded])
    expect(await refusals(id)).toEqual([recorded])
    expect(await refusals(CAST.health.id)).toEqual([recorded])
    expect(await refusals(null)).toEqual([...before, recorded, recorded])
    expect(await db.session.count()).toBe(sessions)
  })
  it('looks a password up once for an account that is not there as for a wrong password, so that time tells nothing', async () => {
    const lookedUp = vi.mocked(verify)
    for (const email of [CAST.victimWorker.email, 'nobody@juncture.example', 'new@juncture.example']) {
      lookedUp.mockClear()
      await attempt({ email, password: 'wrong' })
      expect(lookedUp, email).toHaveBeenCalledTimes(1)
    }
  })
  it('rests after eight tries in a quarter of an hour, even with the right password, and not for longer', async () => {
    for (let count = 0; count < TRIES; count += 1) await attempt({ password: 'wrong' })
    expect(await attempt()).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining('Wait 15 minutes') } })
    expect((await refusals(analyst.id)).at(-1)?.reason).toBe('Too many tries')
    expect((await attempt({ email: CAST.auditor.email })).ok).toBe(true)
    expect((await attempt({ at: later(16) })).ok).toBe(true)
  })
  it('rests in the same way for an account that is not there', async () => {
    for (let count = 0; count < TRIES; count += 1) await attempt({ email: 'guess@juncture.example', password: 'wrong' })
    expect(await attempt({ email: 'guess@juncture.example' })).toMatchObject({ refusal: { reason: expect.stringContaining('Wait 15 minutes') } })
  })
  it('lets no more than eight of thirty wrong passwords at once be looked at', async () => {
    const before = (await refusals(CAST.education.id)).length
    const answers = await Promise.all(Array.from({ length: 30 }, (_, number) => attempt({ email: CAST.education.email, password: `guess ${number}` })))
    expect(answers.filter((answer) => answer.ok)).toEqual([])
    const reasons = (await refusals(CAST.education.id)).slice(before).map((event) => event.reason)
    expect(reasons).toHaveLength(30)
    expect(reasons.filter((reason) => reason === 'Wrong e-mail address or password').length).toBeLessThanOrEqual(TRIES)
    expect((await attempt({ email: CAST.education.email })).ok).toBe(false)
  })
  it('keeps no mistyped secret: a try is kept under a hash of the address', async () => {
    await attempt({ email: 'my secret password', password: 'x' })
    expect(await db.signInAttempt.findMany({ select: { key: true } })).toEqual([{ key: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  })
})

describe('a session', () => {
  const begin = async (email: string = analyst.email) => settled(await attempt({ email })).sessionId

  it('stands for its person with the posts of the day', async () => {
    const sessionId = await begin()
    expect(await actorOfSession(sessionId, later(5), 'request-2')).toEqual({
      sessionId, personId: analyst.id, name: analyst.name, requestId: 'request-2', at: later(5),
      posts: [expect.objectContaining({ role: 'analyst', rank: null, serviceId: ORGANISATIONS.yjs.id, organisation: ORGANISATIONS.yjs.name, agency: 'yjs' })],
    })
  })
  it('ends at once, once, with its event', async () => {
    const { sessionId, token } = settled(await attempt())
    await endSession(token, later(10), 'request-3')
    expect(await actorOfSession(sessionId, later(10), null)).toBeNull()
    expect(await actorOfToken(token, later(10), null)).toBeNull()
    await endSession(token, later(11), 'request-4')
    expect(await db.auditEvent.findMany({ where: { sessionId, action: 'session.end' }, select: { actorId: true, at: true, requestId: true } })).toEqual([{ actorId: analyst.id, at: later(10), requestId: 'request-3' }])
  })
  it('runs out after a working day', async () => {
    const sessionId = await begin()
    expect(await actorOfSession(sessionId, later(SESSION_HOURS * 60 - 1), null)).not.toBeNull()
    expect(await actorOfSession(sessionId, later(SESSION_HOURS * 60), null)).toBeNull()
  })
  it('ends with its account', async () => {
    const sessionId = await begin()
    await db.person.update({ where: { id: analyst.id }, data: { disabledAt: at } })
    expect(await actorOfSession(sessionId, later(1), null)).toBeNull()
    await db.person.update({ where: { id: analyst.id }, data: { disabledAt: null } })
    expect(await actorOfSession(sessionId, later(1), null)).not.toBeNull()
  })
  it('has no posts before the first day of a post or after its last', async () => {
    const sessionId = await begin(CAST.community.email)
    const postOn = async (startsOn: string, endsOn: string | null) => {
      await db.post.updateMany({ where: { personId: CAST.community.id }, data: { startsOn: new Date(startsOn), endsOn: endsOn === null ? null : new Date(endsOn) } })
      return (await actorOfSession(sessionId, later(1), null))?.posts.length
    }
    expect(await postOn('2020-01-01', '2026-11-23')).toBe(0)
    expect(await postOn('2020-01-01', '2026-11-24')).toBe(1)
    expect(await postOn('2026-11-25', null)).toBe(0)
    expect(await postOn('2026-11-24', null)).toBe(1)
  })
  it('is nobody’s under an id that is unknown or no id', async () => {
    for (const id of ['01900009-0000-7000-8000-00000000ffff', '', 'x', "' OR 1=1"]) expect(await actorOfSession(id, at, null), id).toBeNull()
  })
})
