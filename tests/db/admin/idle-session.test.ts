import { beforeAll, describe, expect, it, vi } from 'vitest'
import { actorOfSession, actorOfToken } from '@/lib/server/actor'
import { lapseSession } from '@/lib/server/admin/lapse-session'
import { signIn } from '@/lib/server/admin/sign-in'
import { ADDRESS_TRIES, countTry, DAY_TRIES, keyOfEmail, TRIES } from '@/lib/server/admin/sign-in-tries'
import { db } from '@/lib/server/db'
import { CAST } from '../../../prisma/scenarios/cast'
import { countQueries } from '../../support/count-queries'
import { settled } from '../../support/settle'

vi.mock('next/navigation', () => ({ redirect: () => undefined }))

const at = new Date('2026-11-24T10:00:00Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const { analyst } = CAST
const attempt = (more: Partial<Parameters<typeof signIn>[0]> = {}) => signIn({ email: analyst.email, password: 'demonstration', at, requestId: null, ...more })
const begin = async () => settled(await attempt({ browser: 'A browser' }))

describe('a session that nobody uses', () => {
  it('ends after half an hour, and each use begins the half hour anew', async () => {
    const { token, sessionId } = await begin()
    expect((await actorOfToken(token, later(29), null))?.sessionId).toBe(sessionId)
    expect(await actorOfToken(token, later(58), null)).not.toBeNull()
    expect(await actorOfToken(token, later(88), null)).toBeNull()
    await lapseSession(token, later(88), 'request-1')
    await lapseSession(token, later(89), 'request-2')
    expect(await db.auditEvent.findMany({ where: { sessionId, action: 'session.lapse' }, select: { actorId: true, requestId: true } })).toEqual([{ actorId: analyst.id, requestId: 'request-1' }])
    expect(await actorOfSession(sessionId, later(88), null)).toBeNull()
  })
  it('is not ended while it is used, and comes to its end all the same after a working day', async () => {
    const { token, sessionId } = await begin()
    await lapseSession(token, later(29), null)
    expect(await actorOfSession(sessionId, later(29), null)).not.toBeNull()
    for (let minutes = 25; minutes < 600; minutes += 25) expect(await actorOfToken(token, later(minutes), null), String(minutes)).not.toBeNull()
    expect(await actorOfToken(token, later(600), null)).toBeNull()
  })
  it('writes that it was used once a minute at the most, in the one query that reads it', async () => {
    const { token, sessionId } = await begin()
    const seen = async () => (await db.session.findUniqueOrThrow({ where: { id: sessionId }, select: { lastSeenAt: true } })).lastSeenAt
    expect((await countQueries(() => actorOfToken(token, new Date(later(1).getTime() - 1), null))).queries).toHaveLength(1)
    expect(await seen()).toEqual(at)
    expect((await countQueries(() => actorOfToken(token, later(1), null))).queries).toHaveLength(1)
    expect(await seen()).toEqual(later(1))
  })
  it('is known by a token that the database does not hold, and that its id is not', async () => {
    const { token, sessionId } = await begin()
    const row = await db.session.findUniqueOrThrow({ where: { id: sessionId } })
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(row)).not.toContain(token)
    expect(row.browser).toBe('A browser')
    for (const wrong of [sessionId, row.tokenHash ?? '', '', `${token}x`]) expect(await actorOfToken(wrong, at, null), wrong).toBeNull()
  })
})

describe('too many tries', () => {
  beforeAll(async () => {
    await db.signInAttempt.deleteMany()
  })
  it('at one account in a day lock it for a day, however slowly they come', async () => {
    const tried = Array.from({ length: DAY_TRIES }, (_, index) => index)
    for (const index of tried) expect(await countTry(keyOfEmail('slow@juncture.example'), null, later(index * 3))).toBeNull()
    expect(TRIES * 3).toBeLessThan(DAY_TRIES)
    expect(await attempt({ email: 'slow@juncture.example', at: later(600) })).toMatchObject({ refusal: { reason: expect.stringContaining('locked for a day') } })
    expect(await attempt({ email: 'slow@juncture.example', at: later(1440 + 91) })).toMatchObject({ refusal: { reason: expect.stringContaining('is not right') } })
  })
  it('from one network address, at whatever accounts, rest for that address alone', async () => {
    const from = (address: string, email: string) => attempt({ email, password: 'wrong', address, at: later(5000) })
    for (let index = 0; index < ADDRESS_TRIES; index += 1) expect(await countTry(keyOfEmail(`spray.${index}@juncture.example`), '192.0.2.7', later(5000))).toBeNull()
    expect(await from('192.0.2.7', 'another@juncture.example')).toMatchObject({ refusal: { reason: expect.stringContaining('from where you are') } })
    expect(await from('192.0.2.8', 'another@juncture.example')).toMatchObject({ refusal: { reason: expect.stringContaining('is not right') } })
    const kept = await db.signInAttempt.findMany({ where: { at: later(5000) }, select: { addressKey: true } })
    expect(JSON.stringify(kept)).not.toContain('192.0.2')
  })
})
