import { generate } from 'otplib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { actorOfToken } from '@/lib/server/actor'
import { answerSecondFactor } from '@/lib/server/admin/answer-second-factor'
import { setUpOf, stepOf } from '@/lib/server/admin/step-of'
import { beginOwnSecondFactor, confirmOwnSecondFactor, renewRecoveryCodes, setUpAtSignIn } from '@/lib/server/admin/set-up-second-factor'
import { signIn } from '@/lib/server/admin/sign-in'
import { finishSetUp } from '@/lib/server/admin/sign-in-step'
import { DAY_TRIES, TRIES } from '@/lib/server/admin/sign-in-tries'
import { db } from '@/lib/server/db'
import { as } from '../../../prisma/scenarios/as'
import { CAST } from '../../../prisma/scenarios/cast'
import { settled } from '../../support/settle'

vi.mock('next/navigation', () => ({ redirect: () => undefined }))

const at = new Date('2026-11-24T10:00:00Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const from = { requestId: null }
const begin = async (email: string, when = at) => settled(await signIn({ email, password: 'demonstration', at: when, requestId: null }))
const codeOf = (secret: string, when: Date) => generate({ secret, epoch: Math.floor(when.getTime() / 1000) })

/** Somebody sets up an app from their account, at the given instant; answers with its secret and the recovery codes. */
async function withApp(name: 'analyst' | 'auditor' | 'health', when = at): Promise<{ secret: string; codes: string[] }> {
  const actor = as(name, when)
  settled(await beginOwnSecondFactor(actor))
  const setUp = await setUpOf(actor.personId)
  if (!setUp) throw new Error('No app waits to be set up')
  const { codes } = settled(await confirmOwnSecondFactor(actor, { code: await codeOf(setUp.secret, when) }))
  return { secret: setUp.secret, codes }
}

describe('where a second factor is required', () => {
  beforeAll(() => {
    process.env.SECOND_FACTOR = 'required'
  })
  afterAll(() => {
    process.env.SECOND_FACTOR = 'optional'
  })
  it('a password alone lets nobody in; setting up an app does, with a new token', async () => {
    const email = CAST.community.email
    // Somebody who knew the password first, was shown a secret and left: it is not the one that counts later.
    const earlier = (await stepOf((await begin(email)).token, at))?.setUp?.secret
    const first = await begin(email)
    expect((await stepOf(first.token, at))?.setUp?.secret).not.toBe(earlier)
    expect(first.awaits).toBe('set-up')
    expect(await actorOfToken(first.token, at, null)).toBeNull()
    expect((await finishSetUp({ token: first.token, at, from })).ok).toBe(false)
    expect((await answerSecondFactor({ token: first.token, at, from }, '000000')).ok).toBe(false)
    const shown = await stepOf(first.token, at)
    const secret = shown?.setUp?.secret ?? ''
    expect(shown?.setUp?.modules.length).toBeGreaterThan(20)
    expect((await db.secondFactor.findUniqueOrThrow({ where: { personId: CAST.community.id } })).secret).not.toContain(secret)

    expect((await setUpAtSignIn({ token: first.token, at, from }, '000000')).ok).toBe(false)
    const { codes } = settled(await setUpAtSignIn({ token: first.token, at, from }, await codeOf(secret, at)))
    expect(new Set(codes).size).toBe(10)
    expect(JSON.stringify(await db.recoveryCode.findMany())).not.toContain(codes[0])
    expect((await stepOf(first.token, at))?.setUp).toBeNull()
    expect(await actorOfToken(first.token, at, null)).toBeNull()
    const inside = settled(await finishSetUp({ token: first.token, at, from }))
    expect(inside.token).not.toBe(first.token)
    expect((await actorOfToken(inside.token, at, null))?.personId).toBe(CAST.community.id)
    expect(await stepOf(first.token, at)).toBeNull()
    expect((await begin(email)).awaits).toBe('code')
  })
})

describe('a code', () => {
  it('is asked for where an app is set up, lets in once, and never a second time', async () => {
    const { secret } = await withApp('analyst')
    const when = later(2)
    const code = await codeOf(secret, when)
    const [one, other] = [await begin(CAST.analyst.email, when), await begin(CAST.analyst.email, when)]
    expect([one.awaits, await actorOfToken(one.token, when, null)]).toEqual(['code', null])
    const inside = settled(await answerSecondFactor({ token: one.token, at: when, from }, `${code.slice(0, 3)} ${code.slice(3)}`))
    expect((await actorOfToken(inside.token, when, null))?.name).toBe(CAST.analyst.name)
    expect(await answerSecondFactor({ token: other.token, at: when, from }, code)).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining('used already') } })
    expect(await answerSecondFactor({ token: other.token, at: when, from }, await codeOf(secret, at))).toMatchObject({ ok: false })
    expect(await db.auditEvent.findFirst({ where: { sessionId: inside.sessionId } })).toMatchObject({ action: 'session.begin', after: { by: 'password and authenticator app' } })
  })
  it('sent by two at once lets one in', async () => {
    const { secret } = await withApp('health')
    const when = later(2)
    const code = await codeOf(secret, when)
    const steps = [await begin(CAST.health.email, when), await begin(CAST.health.email, when)]
    const answers = await Promise.all(steps.map(({ token }) => answerSecondFactor({ token, at: when, from }, code)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })
  it('comes too late after ten minutes', async () => {
    const { token } = await begin(CAST.health.email, later(60))
    expect(await answerSecondFactor({ token, at: later(71), from }, '123456')).toMatchObject({ refusal: { kind: 'stale' } })
  })
  it('may be a recovery code, however it is typed, once; new ones make the old ones worthless', async () => {
    const { secret, codes } = await withApp('auditor')
    const answer = async (code: string | undefined, when: Date) => answerSecondFactor({ token: (await begin(CAST.auditor.email, when)).token, at: when, from }, code ?? '')
    expect((await answer(codes[0]?.toUpperCase().replace('-', ' '), later(1))).ok).toBe(true)
    expect((await answer(codes[0], later(2))).ok).toBe(false)
    const fresh = settled(await renewRecoveryCodes(as('auditor', later(3)), { code: await codeOf(secret, later(3)) })).codes
    expect((await answer(codes[1], later(4))).ok).toBe(false)
    expect((await answer(fresh[1], later(4))).ok).toBe(true)
  })
  it('is guessed at no more often than a password, and a right password between guesses begins no new count', async () => {
    await db.signInAttempt.deleteMany()
    const when = later(200)
    let looked = 0
    for (let index = 0; index < TRIES; index += 1) {
      const { token } = await begin(CAST.health.email, when).catch(() => ({ token: '' }))
      if (token && !(await answerSecondFactor({ token, at: when, from }, '000000')).ok) looked += 1
    }
    expect(looked).toBeLessThanOrEqual(TRIES / 2)
    expect(TRIES).toBeLessThan(DAY_TRIES)
    expect(await signIn({ email: CAST.health.email, password: 'demonstration', at: when, requestId: null })).toMatchObject({ refusal: { reason: expect.stringContaining('Wait 15 minutes') } })
  })
})
