import { describe, expect, it } from 'vitest'
import { acknowledgeAlert } from '@/lib/server/triage/acknowledge-alert'
import { agreeReview } from '@/lib/server/triage/agree-review'
import { alertsPage } from '@/lib/server/triage/alerts-page'
import { answerReviewQuery } from '@/lib/server/triage/answer-review-query'
import { overturnReview } from '@/lib/server/triage/overturn-review'
import { queryReview } from '@/lib/server/triage/query-review'
import { reviewPage } from '@/lib/server/triage/review-page'
import { reviewsPage } from '@/lib/server/triage/reviews-page'
import { recordAbsence } from '@/lib/server/triage/record-absence'
import { myWorkPage } from '@/lib/server/oversight/my-work-page'
import { as } from '../../../prisma/scenarios/as'
import { CAST, type CastName } from '../../../prisma/scenarios/cast'
import { sendToPanel, settleByPolice } from '../../../prisma/scenarios/triage-scenario'
import { takeBack } from '../../../prisma/scenarios/disposal-scenario'
import { caseInTriage, type TriageCaseOptions } from '../../support/case-in-triage'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')
const daysLater = (days: number) => new Date(at.getTime() + days * 86_400_000)
const reviewOf = (caseId: string) => db.decisionReview.findFirstOrThrow({ where: { caseId }, orderBy: { openedAt: 'desc' } })
const statusOf = async (caseId: string) => (await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { status: true, outcome: true } }))

/** A common assault that the police settled on a community resolution. */
async function settledCase(options: Partial<TriageCaseOptions> = {}) {
  const made = await caseInTriage({ at, score: { final: 2 }, ...options })
  await settleByPolice(made.ref, { at, outcome: 'OC8' })
  const review = await reviewOf(made.id)
  return { ...made, reviewId: review.id }
}

describe('a decision that keeps a case from the panel', () => {
  it('is put before a manager with five working days, and a case for the panel is not', async () => {
    const made = await settledCase()
    expect(await reviewOf(made.id)).toMatchObject({ status: 'open', dueOn: new Date('2026-12-01'), openedAt: at, closedAt: null })
    const heard = await caseInTriage({ at, score: { final: 3, factors: ['planned'] } })
    await sendToPanel(heard.ref, { at })
    expect(await db.decisionReview.count({ where: { caseId: heard.id } })).toBe(0)
  })
  it('waits in the managers’ queue, oldest first, overdue in words, and not in a panel member’s or another service’s', async () => {
    const made = await settledCase()
    const page = await reviewsPage(as('operations', daysLater(9)), null)
    const row = page?.rows.find(({ ref }) => ref === made.ref)
    expect(row).toMatchObject({ child: 'Mia Thurgood', choice: 'settle', outcome: 'OC8', decidedBy: CAST.triage.name, clock: { state: 'overdue', words: 'overdue by 2 working days' }, isOwn: false })
    for (const by of ['triage', 'socialCare', 'service', 'analyst', 'neighbour'] as const) expect(await reviewsPage(as(by, at), null), by).toBeNull()
    const child = await db.child.update({ where: { id: made.childId }, data: { restricted: true } })
    expect((await reviewsPage(as('operations', at), null))?.rows.map(({ ref }) => ref)).not.toContain(made.ref)
    await db.child.update({ where: { id: child.id }, data: { restricted: false } })
  })
  it('is agreed with, once: of two managers at once the second is told', async () => {
    const made = await settledCase()
    const answers = await Promise.all([agreeReview(as('operations', at), { ...made, note: 'Well explained' }), overturnReview(as('chair', at), { ...made, reason: 'The panel should see it' })])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'stale' } })
    expect(['agreed', 'overturned']).toContain((await reviewOf(made.id)).status)
  })
  it('is asked about and answered by whoever decided, and comes back to the manager', async () => {
    const made = await settledCase()
    settled(await queryReview(as('operations', at), { ...made, question: 'Was a supervisor told?' }))
    expect(await queryReview(as('chair', at), { ...made, question: 'And I?' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    const work = await myWorkPage(as('triage', at))
    expect(work.parts.find(({ title }) => title === 'A manager asks about a decision')?.rows.map(({ title }) => title)).toContain(made.ref)
    expect(await answerReviewQuery(as('secondTriage', at), { ...made, answer: 'Yes' })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    settled(await answerReviewQuery(as('triage', at), { ...made, answer: 'Yes, on the day' }))
    expect(await answerReviewQuery(as('triage', at), { ...made, answer: 'Again' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    const page = await reviewPage(as('operations', at), made.ref)
    expect(page?.review).toMatchObject({ status: 'open', queries: [{ question: 'Was a supervisor told?', askedBy: CAST.operations.name, answer: 'Yes, on the day', answeredBy: CAST.triage.name }], mayDecide: { allowed: true } })
    settled(await agreeReview(as('operations', at), { ...made, note: null }))
    expect(await reviewOf(made.id)).toMatchObject({ status: 'agreed', closedById: CAST.operations.id, reason: null })
  })
  it('is answered for an officer who is away by whoever stands in', async () => {
    const made = await settledCase({ triage: 'triage' })
    settled(await queryReview(as('operations', at), { ...made, question: 'Why not the panel?' }))
    const away = daysLater(40)
    settled(await recordAbsence(as('triage', away), { coverId: CAST.secondTriage.id, startsOn: '2027-01-03', endsOn: '2027-01-04' }))
    settled(await answerReviewQuery(as('secondTriage', away), { ...made, answer: 'A first time and a small harm' }))
    expect(await db.reviewQuery.findFirstOrThrow({ where: { reviewId: made.reviewId } })).toMatchObject({ answeredById: CAST.secondTriage.id })
  })
  it('goes back to triage when it is overturned before the outcome is given, and its authorities end', async () => {
    const made = await settledCase()
    await db.authority.create({ data: { caseId: made.id, authority: 'inspector', outcome: 'OC8', givenBy: 'request', givenById: CAST.inspector.id, givenAt: at } })
    expect(settled(await overturnReview(as('operations', at), { ...made, reason: 'The panel should hear it' })).effect).toBe('returned')
    expect(await statusOf(made.id)).toEqual({ status: 'in_triage', outcome: null })
    expect(await db.authority.count({ where: { caseId: made.id, withdrawnAt: null } })).toBe(0)
    expect(await reviewOf(made.id)).toMatchObject({ status: 'overturned', effect: 'returned', reason: 'The panel should hear it' })
    expect(await db.decision.count({ where: { caseId: made.id } })).toBe(1)
  })
  it('is kept as a finding when the outcome was given already', async () => {
    const made = await settledCase()
    await db.disposal.create({ data: { caseId: made.id, childId: made.childId, outcome: 'OC8', givenOn: new Date('2026-11-24'), givenById: CAST.triage.id, recordedAt: at } })
    await db.case.update({ where: { id: made.id }, data: { status: 'given' } })
    expect(settled(await overturnReview(as('operations', at), { ...made, reason: 'It should have gone to the panel' })).effect).toBe('finding')
    expect(await statusOf(made.id)).toEqual({ status: 'given', outcome: 'OC8' })
  })
  it('is overtaken by a new decision', async () => {
    const made = await settledCase()
    await takeBack(made.ref, { at, by: 'triage', reason: 'The family did not agree' })
    await settleByPolice(made.ref, { at, outcome: 'OC8' })
    const reviews = await db.decisionReview.findMany({ where: { caseId: made.id }, orderBy: { id: 'asc' }, select: { status: true } })
    expect(reviews.map(({ status }) => status).sort()).toEqual(['open', 'superseded'])
    expect(await agreeReview(as('operations', at), { ...made, note: null })).toMatchObject({ ok: false, refusal: { kind: 'stale', reason: expect.stringContaining('overtaken') } })
  })
  it.each<CastName>(['triage', 'secondTriage', 'sergeant', 'inspector', 'service', 'caseManager', 'analyst'])('is not reviewed by %s', async (by) => {
    const made = await settledCase()
    for (const answer of [await agreeReview(as(by, at), { ...made, note: null }), await queryReview(as(by, at), { ...made, question: 'x' }), await overturnReview(as(by, at), { ...made, reason: 'x' })]) expect(answer).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await reviewOf(made.id)).toMatchObject({ status: 'open' })
  })
  it('is not reviewed by a manager whose authority it rests on', async () => {
    const made = await settledCase()
    await db.authority.create({ data: { caseId: made.id, authority: 'yjs-manager', outcome: 'OC8', givenBy: 'request', givenById: CAST.operations.id, givenAt: at } })
    expect(await agreeReview(as('operations', at), { ...made, note: null })).toMatchObject({ ok: false, refusal: { reason: 'Nobody approves their own work: you gave an authority for it' } })
    settled(await agreeReview(as('chair', at), { ...made, note: null }))
  })
})

describe('an alert', () => {
  it('is raised by a violent matter that the police settled alone, says why, and is acknowledged once', async () => {
    const made = await settledCase()
    const alert = await db.decisionAlert.findFirstOrThrow({ where: { caseId: made.id } })
    expect(alert).toMatchObject({ reasons: ['violence'], raisedAt: at, acknowledgedAt: null })
    expect((await alertsPage(as('operations', at), 'waiting', null))?.rows.find(({ ref }) => ref === made.ref)?.reasons).toEqual(['An offence is marked as violent.'])
    const part = (await myWorkPage(as('operations', at))).parts.find(({ title }) => title.startsWith('Alerts'))
    expect(part?.count).toBeGreaterThan(0)
    expect(part?.rows[0]?.notes).toEqual(['An offence is marked as violent.'])
    const answers = await Promise.all((['operations', 'chair'] as const).map((by) => acknowledgeAlert(as(by, at), { ref: made.ref, alertId: alert.id, note: `Read by ${by}` })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'stale' } })
    expect((await alertsPage(as('operations', at), 'waiting', null))?.rows.map(({ ref }) => ref)).not.toContain(made.ref)
    expect((await alertsPage(as('operations', at), 'all', null))?.rows.map(({ ref }) => ref)).toContain(made.ref)
  })
  it('is not raised by a small theft, and not for those who settle', async () => {
    const made = await settledCase({ offence: 'theft-from-a-shop-goods-up-to-200' })
    expect(await db.decisionAlert.count({ where: { caseId: made.id } })).toBe(0)
    for (const by of ['triage', 'sergeant', 'service', 'analyst'] as const) expect(await alertsPage(as(by, at), 'all', null), by).toBeNull()
  })
})
