import { describe, expect, it } from 'vitest'
import { answerAuthority } from '@/lib/server/triage/answer-authority'
import { askAuthority, type AskAuthorityInput } from '@/lib/server/triage/ask-authority'
import { claimCase } from '@/lib/server/triage/claim-case'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS, type CastName } from '../../../prisma/scenarios/cast'
import { makeActor } from '@/lib/server/make-actor'
import { caseInTriage, versionOf, type TriageCaseOptions } from '../../support/case-in-triage'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')
const scored: Partial<TriageCaseOptions> = { score: { final: 2 } }

const ask = async (ref: string, asked: Pick<AskAuthorityInput, 'authority' | 'outcome'>, by: CastName = 'triage', version?: number) =>
  askAuthority(as(by, at), { ref, version: version ?? (await versionOf(ref)), reason: 'A caution is what fits here.', ...asked })
const answer = (ref: string, requestId: string, by: CastName, given: 'given' | 'refused' = 'given') => answerAuthority(as(by, at), { ref, requestId, answer: given, reason: 'I have read it.' })
const status = async (ref: string) => (await db.case.findUniqueOrThrow({ where: { ref }, select: { status: true } })).status

/** A case in which an authority has been asked for. */
async function asked(authority: AskAuthorityInput['authority'], outcome: AskAuthorityInput['outcome'], options: Partial<TriageCaseOptions> = scored) {
  const made = await caseInTriage({ at, ...options })
  const { requestId } = settled(await ask(made.ref, { authority, outcome }))
  return { ...made, requestId }
}

describe('asking for an authority', () => {
  it('lets the case wait for the answer, and keeps who asked, why, and where it goes back to', async () => {
    const made = await asked('inspector', 'YC')
    expect(await status(made.ref)).toBe('awaiting_authority')
    expect(await db.authorityRequest.findUniqueOrThrow({ where: { id: made.requestId } })).toMatchObject({
      caseId: made.id, authority: 'inspector', outcome: 'YC', reason: 'A caution is what fits here.', status: 'asked', askedById: CAST.triage.id, returnStatus: 'in_triage', decidedById: null,
    })
  })
  it('asks only what the outcome needs: a higher rank stands for a lower, another authority does not', async () => {
    const made = await caseInTriage({ at, ...scored })
    const refused = async (asking: Pick<AskAuthorityInput, 'authority' | 'outcome'>) => {
      const done = await ask(made.ref, asking)
      return done.ok ? 'asked' : done.refusal.reason
    }
    expect(await refused({ authority: 'sergeant', outcome: 'YC' })).toBe('Youth caution needs the authority of an inspector, not of a sergeant')
    expect(await refused({ authority: 'cps', outcome: 'YC' })).toContain('not of the Crown Prosecution Service')
    expect(await refused({ authority: 'yjs-manager', outcome: 'OC8' })).toBe('Community resolution (Outcome 8) needs no authority as the facts stand')
    expect(await refused({ authority: 'superintendent', outcome: 'YC' })).toBe('asked')
  })
  it('does not ask for an outcome that is closed', async () => {
    const made = await caseInTriage({ at, ...scored, account: 'denies' })
    expect(await ask(made.ref, { authority: 'inspector', outcome: 'YC' })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('no authority opens it') } })
  })
  it('one at a time, also of two at once', async () => {
    const made = await caseInTriage({ at, ...scored })
    const version = await versionOf(made.ref)
    const answers = await Promise.all([ask(made.ref, { authority: 'inspector', outcome: 'YC' }, 'triage', version), ask(made.ref, { authority: 'inspector', outcome: 'YCC' }, 'triage', version)])
    expect(answers.filter((done) => done.ok)).toHaveLength(1)
    expect(await db.authorityRequest.count({ where: { caseId: made.id } })).toBe(1)
    expect(await ask(made.ref, { authority: 'inspector', outcome: 'YC' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    await expect(db.authorityRequest.create({ data: { caseId: made.id, authority: 'inspector', outcome: 'YC', reason: 'x', askedById: CAST.triage.id, askedAt: at, returnStatus: 'in_triage' } })).rejects.toThrow()
  })
  it('is for the officer who has the case, on the case as it is now', async () => {
    const made = await caseInTriage({ at, ...scored })
    expect(await ask(made.ref, { authority: 'inspector', outcome: 'YC' }, 'secondTriage')).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await ask(made.ref, { authority: 'inspector', outcome: 'YC' }, 'caseManager')).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await ask(made.ref, { authority: 'inspector', outcome: 'YC' }, 'triage', 99)).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect(await ask(made.ref, { authority: 'inspector', outcome: 'YC' }, 'neighbour')).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await status(made.ref)).toBe('in_triage')
  })
  it('after triage is for whoever gives the outcome, and the case goes back there', async () => {
    const made = await caseInTriage({ at, ...scored })
    await db.case.update({ where: { id: made.id }, data: { status: 'to_be_given', outcome: 'YC' } })
    const { requestId } = settled(await ask(made.ref, { authority: 'inspector', outcome: 'YC' }, 'caseManager'))
    settled(await answer(made.ref, requestId, 'inspector'))
    expect(await status(made.ref)).toBe('to_be_given')
  })
})

describe('answering', () => {
  it('given: the authority stands for that outcome alone, and the case is back in triage', async () => {
    const made = await asked('inspector', 'YC')
    settled(await answer(made.ref, made.requestId, 'inspector'))
    expect(await status(made.ref)).toBe('in_triage')
    expect(await db.authority.findMany({ where: { caseId: made.id }, select: { authority: true, outcome: true, givenBy: true, givenById: true, givenAt: true, withdrawnAt: true } })).toEqual([
      { authority: 'inspector', outcome: 'YC', givenBy: 'request', givenById: CAST.inspector.id, givenAt: at, withdrawnAt: null },
    ])
    expect(await db.auditEvent.findFirst({ where: { caseId: made.id, action: 'authority.answer' }, select: { actorId: true, reason: true } })).toEqual({ actorId: CAST.inspector.id, reason: 'I have read it.' })
  })
  it('refused: no authority, the reason is kept, and it can be asked again', async () => {
    const made = await asked('inspector', 'YC')
    settled(await answer(made.ref, made.requestId, 'inspector', 'refused'))
    expect(await db.authority.count({ where: { caseId: made.id } })).toBe(0)
    expect(await db.authorityRequest.findUniqueOrThrow({ where: { id: made.requestId } })).toMatchObject({ status: 'refused', decidedById: CAST.inspector.id, decisionReason: 'I have read it.' })
    settled(await ask(made.ref, { authority: 'inspector', outcome: 'YC' }))
  })
  it.each<[CastName, boolean]>([['triage', false], ['secondTriage', false], ['sergeant', false], ['inspector', true], ['senior', true], ['superintendent', true], ['operations', false], ['service', false]])(
    'an inspector’s authority by %s: %s', async (by, may) => {
      const made = await asked('inspector', 'YC')
      const done = await answer(made.ref, made.requestId, by)
      expect(done.ok ? true : done.refusal.kind).toBe(may ? true : 'right')
      expect(await db.authority.count({ where: { caseId: made.id } })).toBe(may ? 1 : 0)
    })
  it.each<[CastName, boolean]>([['inspector', false], ['senior', false], ['superintendent', true]])('a superintendent’s by %s: %s', async (by, may) => {
    const made = await asked('superintendent', 'YC')
    expect((await answer(made.ref, made.requestId, by)).ok).toBe(may)
  })
  it.each<[CastName, boolean]>([['sergeant', true], ['inspector', true], ['operations', false], ['secondTriage', false]])('the CPS’s recorded by %s: %s', async (by, may) => {
    const made = await asked('cps', 'CHARGE', { offence: 'robbery', score: { final: 5, factors: ['planned'] }, account: 'denies' })
    expect((await answer(made.ref, made.requestId, by)).ok).toBe(may)
  })
  it.each<[CastName, boolean]>([['operations', true], ['chair', true], ['service', true], ['inspector', false], ['caseManager', false]])('a YJS manager’s by %s: %s', async (by, may) => {
    const made = await caseInTriage({ at, ...scored })
    await db.case.update({ where: { id: made.id }, data: { status: 'awaiting_authority' } })
    const request = await db.authorityRequest.create({ data: { caseId: made.id, authority: 'yjs-manager', outcome: 'OC22', reason: 'x', askedById: CAST.triage.id, askedAt: at, returnStatus: 'in_triage' } })
    expect((await answer(made.ref, request.id, by)).ok).toBe(may)
  })
  it('nobody answers their own request, their own score or their own triage, whatever their rank', async () => {
    const inspector = (name: 'triage' | 'secondTriage') => makeActor({
      personId: CAST[name].id, name: CAST[name].name, sessionId: null, requestId: null, at,
      posts: [{ id: CAST[name].id, role: 'inspector', rank: 'inspector', serviceId: ORGANISATIONS.yjs.id, organisation: '', agency: 'police' }],
    })
    const made = await asked('inspector', 'YC')
    const own = await answerAuthority(inspector('triage'), { ref: made.ref, requestId: made.requestId, answer: 'given', reason: 'x' })
    expect(own).toMatchObject({ ok: false, refusal: { kind: 'right', reason: 'Nobody approves their own work: you asked for this authority' } })
    expect(await db.auditEvent.count({ where: { kind: 'refusal', action: 'authority.answer', actorId: CAST.triage.id, caseId: made.id } })).toBe(1)

    const scoredByOther = await asked('inspector', 'YC', { score: { final: 2, by: 'secondTriage' } })
    expect(await answerAuthority(inspector('secondTriage'), { ref: scoredByOther.ref, requestId: scoredByOther.requestId, answer: 'given', reason: 'x' })).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining('you scored the case') } })

    const takenOver = await caseInTriage({ at, ...scored })
    settled(await claimCase(as('secondTriage', at), { ref: takenOver.ref, takeOverReason: 'Leave' }))
    await db.case.update({ where: { id: takenOver.id }, data: { status: 'to_be_given', outcome: 'YC' } })
    const { requestId } = settled(await ask(takenOver.ref, { authority: 'inspector', outcome: 'YC' }, 'caseManager'))
    expect(await answerAuthority(inspector('secondTriage'), { ref: takenOver.ref, requestId, answer: 'given', reason: 'x' })).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining('you have the case in triage') } })
  })
  it('once: of two who answer at once the second is told that it is answered', async () => {
    const made = await asked('inspector', 'YC')
    const answers = await Promise.all([answer(made.ref, made.requestId, 'inspector'), answer(made.ref, made.requestId, 'superintendent', 'refused')])
    expect(answers.filter((done) => done.ok)).toHaveLength(1)
    const lost = answers.find((done) => !done.ok)
    expect(lost && !lost.ok && lost.refusal).toMatchObject({ kind: 'stale', reason: expect.stringContaining('has been answered') })
  })
  it('is not for a request of another case or another service', async () => {
    const made = await asked('inspector', 'YC')
    const other = await asked('inspector', 'YC')
    expect(await answer(made.ref, other.requestId, 'inspector')).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await answer(made.ref, made.requestId, 'neighbour')).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await status(made.ref)).toBe('awaiting_authority')
  })
})
