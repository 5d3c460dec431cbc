import { describe, expect, it } from 'vitest'
import { claimCase } from '@/lib/server/triage/claim-case'
import { recordScore, type ScoreInput } from '@/lib/server/triage/record-score'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { caseInTriage, versionOf } from '../../support/case-in-triage'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')
const caseRow = (ref: string) => db.case.findUniqueOrThrow({ where: { ref }, select: { status: true, triageById: true, version: true } })
const refusals = (action: string) => db.auditEvent.findMany({ where: { kind: 'refusal', action }, select: { actorId: true, subject: true, caseId: true, reason: true } })

describe('taking a case into triage', () => {
  it('makes it yours and says so in the record', async () => {
    const made = await caseInTriage({ at, status: 'submitted' })
    settled(await claimCase(as('triage', at), { ref: made.ref, takeOverReason: null }))
    expect(await caseRow(made.ref)).toMatchObject({ status: 'in_triage', triageById: CAST.triage.id, version: made.version + 1 })
    expect(await db.auditEvent.findMany({ where: { caseId: made.id }, select: { action: true, kind: true, actorId: true } })).toEqual([{ action: 'triage.claim', kind: 'alteration', actorId: CAST.triage.id }])
  })
  it('lets one of two officers who try at once have it, and tells the other who has it', async () => {
    for (let number = 0; number < 10; number += 1) {
      const made = await caseInTriage({ at, status: 'submitted' })
      const answers = await Promise.all([claimCase(as('triage', at), { ref: made.ref, takeOverReason: null }), claimCase(as('secondTriage', at), { ref: made.ref, takeOverReason: null })])
      const { triageById } = await caseRow(made.ref)
      const winner = triageById === CAST.triage.id ? CAST.triage : CAST.secondTriage
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
      const lost = answers.find((answer) => !answer.ok)
      expect(lost).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
      expect(lost && !lost.ok && lost.refusal.reason).toContain(winner.name)
      expect(await db.auditEvent.count({ where: { caseId: made.id, action: 'triage.claim', kind: 'alteration' } })).toBe(1)
    }
  })
  it('takes over from a colleague only with a reason, which is kept', async () => {
    const made = await caseInTriage({ at })
    expect(await claimCase(as('secondTriage', at), { ref: made.ref, takeOverReason: null })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    settled(await claimCase(as('secondTriage', at), { ref: made.ref, takeOverReason: 'Grace is on leave' }))
    expect(await caseRow(made.ref)).toMatchObject({ status: 'in_triage', triageById: CAST.secondTriage.id })
    expect(await db.auditEvent.findFirst({ where: { caseId: made.id }, select: { reason: true } })).toEqual({ reason: 'Grace is on leave' })
    expect(await claimCase(as('secondTriage', at), { ref: made.ref, takeOverReason: null })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: 'You have this case already' } })
  })
  it('is not for other roles, nor for another service, and both tries are recorded', async () => {
    const made = await caseInTriage({ at, status: 'submitted' })
    expect(await claimCase(as('caseManager', at), { ref: made.ref, takeOverReason: null })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await claimCase(as('neighbour', at), { ref: made.ref, takeOverReason: null })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    const recorded = await refusals('triage.claim')
    expect(recorded).toContainEqual(expect.objectContaining({ actorId: CAST.caseManager.id, caseId: made.id }))
    expect(recorded).toContainEqual(expect.objectContaining({ actorId: CAST.neighbour.id, subject: made.ref }))
    expect(await caseRow(made.ref)).toMatchObject({ status: 'submitted', triageById: null })
  })
  it('is over once the case has left triage', async () => {
    const made = await caseInTriage({ at, status: 'sent_for_charge' })
    expect(await claimCase(as('secondTriage', at), { ref: made.ref, takeOverReason: 'x' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
  })
})

describe('scoring', () => {
  const score = (ref: string, version: number, more: Partial<ScoreInput> = {}) => recordScore(as('triage', at), { ref, version, factors: [], final: 2, rationale: null, ...more })
  const saved = (caseId: string) => db.score.findUnique({ where: { caseId } })

  it('keeps factors, the final score, who and when, and pins the edition in force that day', async () => {
    const made = await caseInTriage({ at })
    const { suggested } = settled(await score(made.ref, made.version, { factors: ['planned', 'planned', 'common-assault-or-battery.vulnerable-victim'], final: 3 }))
    expect(suggested).toBe(3)
    expect(await saved(made.id)).toEqual({
      caseId: made.id, editionId: 'starter-1', factors: ['planned', 'common-assault-or-battery.vulnerable-victim'], final: 3, rationale: null, scoredById: CAST.triage.id, scoredAt: at,
    })
    expect(await versionOf(made.ref)).toBe(made.version + 1)
  })
  it('pins a newer edition only from the day on which it is in force', async () => {
    const made = await caseInTriage({ at })
    const starter = await db.matrixEdition.findUniqueOrThrow({ where: { id: 'starter-1' } })
    const content = { ...(starter.content as object), id: 'test-2', inForceFrom: '2026-11-25' }
    await db.matrixEdition.create({ data: { id: 'test-2', inForceFrom: new Date('2026-11-25'), content } })
    settled(await score(made.ref, made.version))
    expect(await saved(made.id)).toMatchObject({ editionId: 'starter-1' })
    const nextDay = new Date('2026-11-25T10:00:00Z')
    settled(await recordScore(as('triage', nextDay), { ref: made.ref, version: await versionOf(made.ref), factors: [], final: 2, rationale: null }))
    expect(await saved(made.id)).toMatchObject({ editionId: 'test-2' })
  })
  it('asks why where the final score is not the suggested one', async () => {
    const made = await caseInTriage({ at })
    const refused = await score(made.ref, made.version, { final: 4 })
    expect(refused).toEqual({ ok: false, refusal: { kind: 'invalid', reason: 'The suggested score is 2 and you chose 4. Say why' } })
    expect(await saved(made.id)).toBeNull()
    settled(await score(made.ref, made.version, { final: 4, rationale: 'The injury was serious' }))
    expect(await saved(made.id)).toMatchObject({ final: 4, rationale: 'The injury was serious' })
  })
  it('refuses factors of another offence, codes that are none, and scores beyond the scale', async () => {
    const made = await caseInTriage({ at })
    for (const factor of ['poaching.sophisticated', 'nonsense']) {
      expect(await score(made.ref, made.version, { factors: [factor] })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('does not belong') } })
    }
    for (const final of [0, 6, 2.5]) expect(await score(made.ref, made.version, { final, rationale: 'x' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await saved(made.id)).toBeNull()
  })
  it('refuses an offence that the edition does not hold', async () => {
    const made = await caseInTriage({ at, offence: 'an-offence-of-another-edition' })
    expect(await score(made.ref, made.version)).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('an-offence-of-another-edition') } })
  })
  it('is only for the officer who has the case', async () => {
    const made = await caseInTriage({ at })
    expect(await recordScore(as('secondTriage', at), { ref: made.ref, version: made.version, factors: [], final: 2, rationale: null })).toMatchObject({ ok: false, refusal: { kind: 'right', reason: expect.stringContaining('Take it over first') } })
    expect(await refusals('triage.score')).toContainEqual(expect.objectContaining({ actorId: CAST.secondTriage.id, caseId: made.id }))
  })
  it('refuses a form that is older than the last change, and a case that is not in triage', async () => {
    const made = await caseInTriage({ at })
    settled(await score(made.ref, made.version))
    expect(await score(made.ref, made.version, { final: 2 })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    const submitted = await caseInTriage({ at, status: 'submitted' })
    expect(await score(submitted.ref, submitted.version)).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
  })
  it('withdraws authorities given on request with another final score, and keeps them with the same', async () => {
    const made = await caseInTriage({ at, score: { final: 2 } })
    const authority = await db.authority.create({ data: { caseId: made.id, authority: 'inspector', outcome: 'YC', givenBy: 'request', givenById: CAST.inspector.id, givenAt: at } })
    const withdrawn = async () => (await db.authority.findUniqueOrThrow({ where: { id: authority.id } })).withdrawnAt
    settled(await score(made.ref, made.version, { factors: ['planned', 'genuine-remorse'] }))
    expect(await withdrawn()).toBeNull()
    settled(await score(made.ref, await versionOf(made.ref), { final: 1, rationale: 'Less than it looked' }))
    expect(await withdrawn()).toEqual(at)
  })
  it('belongs to a service: another one cannot score', async () => {
    const made = await caseInTriage({ at, serviceId: ORGANISATIONS.neighbour.id, triage: 'neighbour' })
    expect(await score(made.ref, made.version)).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
  })
})
