import { beforeAll, describe, expect, it } from 'vitest'
import { accessReviewPage, accessReviewWork } from '@/lib/server/admin/access-review-page'
import { answerAccessLine } from '@/lib/server/admin/answer-access-line'
import { startAccessReview } from '@/lib/server/admin/start-access-review'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS, type CastName } from '../../../prisma/scenarios/cast'
import { owner as db } from '../../support/owner'

const at = new Date('2026-11-24T10:00:00Z')
const serviceId = ORGANISATIONS.yjs.id
const lineOf = async (name: CastName) => (await db.accessReviewLine.findFirstOrThrow({ where: { personId: CAST[name].id }, select: { id: true } })).id
const answer = async (by: CastName, about: CastName, kind: 'confirmed' | 'ended', says: string | null = null) => answerAccessLine(as(by, at), { lineId: await lineOf(about), answer: kind, says })

beforeAll(async () => {
  await db.auditEvent.create({ data: { at: new Date('2026-10-01T09:00:00Z'), kind: 'consultation', action: 'case.view', serviceId, actorId: CAST.triage.id } })
  await db.session.create({ data: { personId: CAST.triage.id, createdAt: new Date('2026-11-01T08:00:00Z'), expiresAt: new Date('2026-12-24') } })
})

describe('a review of access', () => {
  it('is due from the first day, as work of the managers and of nobody else', async () => {
    expect(await accessReviewWork(as('service', at), '2026-11-24')).toMatchObject([{ title: 'Review of access', rows: [{ waiting: 'A round is due: begin it, due today' }] }])
    for (const name of ['triage', 'auditor', 'administrator'] as const) expect(await accessReviewWork(as(name, at), '2026-11-24'), name).toEqual([])
  })
  it('lists everybody with a post, their rights’ posts, when they last signed in and looked; one round at a time', async () => {
    const staff = Object.values(CAST).filter((member) => member.serviceId === serviceId)
    expect(await startAccessReview(as('triage', at), { serviceId })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await startAccessReview(as('operations', at), { serviceId })).toMatchObject({ ok: true, value: { people: staff.length } })
    expect(await startAccessReview(as('service', at), { serviceId })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    const page = await accessReviewPage(as('operations', at), null)
    expect(page?.review).toMatchObject({ dueOn: '2026-12-08', finishedAt: null })
    expect(page?.lines.find(({ name }) => name === CAST.triage.name)).toMatchObject({ posts: [{ role: 'triage_officer' }], lastSignInAt: new Date('2026-11-01T08:00:00Z'), lastLookAt: new Date('2026-10-01T09:00:00Z'), answer: null })
    expect(page?.lines.find(({ name }) => name === CAST.health.name)).toMatchObject({ lastSignInAt: null, lastLookAt: null })
    expect(page?.lines.map(({ name }) => name)).not.toContain(CAST.neighbour.name)
    expect(await accessReviewPage(as('auditor', at), null)).toMatchObject({ mayWork: false })
    for (const name of ['triage', 'administrator', 'analyst'] as const) expect(await accessReviewPage(as(name, at), null), name).toBeNull()
    expect(await accessReviewWork(as('service', at), '2026-11-24')).toMatchObject([{ rows: [{ waiting: expect.stringContaining(`${staff.length} people wait for an answer`) }] }])
  })
  it('ends posts and sessions where access ends, with a reason, and is nobody’s about themselves', async () => {
    expect(await answer('operations', 'operations', 'confirmed')).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await answer('operations', 'triage', 'ended')).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await answer('neighbourManager', 'triage', 'ended', 'x')).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await answer('operations', 'triage', 'ended', 'Went to another team')).toMatchObject({ ok: true, value: { isFinished: false } })
    expect(await answer('service', 'triage', 'confirmed')).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect(await db.post.findMany({ where: { personId: CAST.triage.id }, select: { endsOn: true } })).toEqual([{ endsOn: new Date('2026-11-23') }])
    expect(await db.session.count({ where: { personId: CAST.triage.id, endedAt: null } })).toBe(0)
    expect(await db.auditEvent.count({ where: { action: { in: ['access-review.answer', 'people.end-post'] }, subject: `person:${CAST.triage.id}`, kind: 'access' } })).toBe(2)
  })
  it('is finished with the last answer, kept, and due again after a quarter', async () => {
    await db.accessReviewLine.updateMany({ where: { answer: null, personId: { notIn: [CAST.operations.id] } }, data: { answer: 'confirmed', answeredById: CAST.operations.id, answeredAt: at } })
    expect(await answer('service', 'operations', 'confirmed')).toMatchObject({ ok: true, value: { isFinished: true } })
    expect(await accessReviewPage(as('service', at), null)).toMatchObject({ review: { finishedAt: at }, nextOn: '2027-02-23' })
    expect(await accessReviewWork(as('service', at), '2027-02-22')).toEqual([])
    expect(await accessReviewWork(as('service', at), '2027-02-23')).toHaveLength(1)
  })
})
