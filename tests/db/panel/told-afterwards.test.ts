import { describe, expect, it } from 'vitest'
import { OTHER_PARTS } from '@/lib/domain/escalation/independence'
import { authoriseDecision } from '@/lib/server/disposal/authorise-decision'
import { noticePage } from '@/lib/server/disposal/notice-page'
import { agreeSettlement } from '@/lib/server/escalation/agree-settlement'
import { codeDissent } from '@/lib/server/escalation/code-dissent'
import { proposeSettlement } from '@/lib/server/escalation/propose-settlement'
import { readFeedback } from '@/lib/server/escalation/read-feedback'
import { recordView } from '@/lib/server/escalation/record-view'
import { dissentPage } from '@/lib/server/oversight/dissent-page'
import { castVote } from '@/lib/server/panel/cast-vote'
import { declareInterest } from '@/lib/server/panel/declare-interest'
import { heardPage } from '@/lib/server/panel/heard-page'
import { openBallot } from '@/lib/server/panel/open-ballot'
import { as } from '../../../prisma/scenarios/as'
import { CAST, type CastName } from '../../../prisma/scenarios/cast'
import { versionOf } from '../../support/case-in-triage'
import { caseWithPanel } from '../../support/case-with-panel'
import { countQueries } from '../../support/count-queries'
import { openPanel } from '../../support/open-panel'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')
const later = new Date('2026-11-25T10:00:00Z')
const VOTERS = ['operations', 'secondTriage', 'socialCare'] as const satisfies readonly CastName[]

/** A case on which a panel voted: all alike, or PC Tom Larwood otherwise. */
async function voted(isSplit: boolean, more: Partial<Parameters<typeof openPanel>[0]> = {}) {
  const made = await caseWithPanel({ at })
  const { meetingId, seatOf } = await openPanel({ at, voters: VOTERS, cases: [made], others: [{ name: 'health', seat: 'adviser' }, { name: 'education', seat: 'adviser' }], absent: ['education'], ...more })
  settled(await declareInterest(as('chair', at), { meetingId, ref: made.ref, seatId: seatOf('health'), detail: 'Treats the family' }))
  const { round } = settled(await openBallot(as('chair', at), { meetingId, ref: made.ref }))
  for (const name of VOTERS) settled(await castVote(as(name, at), { meetingId, ref: made.ref, round, outcome: isSplit && name === 'secondTriage' ? 'YC' : 'OC22', reason: `Reason of ${name}` }))
  return { ...made, meetingId }
}

async function settle(ref: string): Promise<string> {
  settled(await recordView(as('service', at), { ref, side: 'service-manager', outcome: 'OC22', rationale: 'Work will end it' }))
  settled(await recordView(as('senior', at), { ref, side: 'senior-officer', outcome: 'YC', rationale: 'It needs an answer' }))
  const { settlementId } = settled(await proposeSettlement(as('service', at), { ref, side: 'service-manager', outcome: 'OC22', rationale: 'Both want it not to happen again', direction: 'Eight weeks', matrix: 'Score 3' }))
  settled(await agreeSettlement(as('senior', at), { ref, side: 'senior-officer', settlementId }))
  return (await db.escalation.findFirstOrThrow({ where: { case: { ref } }, select: { id: true } })).id
}

describe('the notice of a decision', () => {
  it('says what was decided, why, who authorised it and who tells whom, to those who see the case and as a recorded look', async () => {
    const made = await voted(false)
    const before = await noticePage(as('operations', at), made.ref)
    expect(before).toMatchObject({ outcome: 'OC22', station: 'panel', choice: 'unanimous', authorisation: null, offences: [{ title: expect.stringContaining('bodily harm') }] })
    expect(before?.reasons.map(({ text }) => text)).toEqual(expect.arrayContaining(VOTERS.map((name) => `Reason of ${name}`)))
    expect(before?.told.map(({ kind, who }) => [kind, who])).toEqual([['tell-child', 'Sofia Marques'], ['tell-officer', 'PC Grace Adeyemi'], ['tell-parent', 'Sofia Marques'], ['tell-victim', 'Denise Cubitt']])
    settled(await authoriseDecision(as('sergeant', later), { ref: made.ref, version: await versionOf(made.ref), answer: 'authorised', reason: 'Sound' }))
    const { value: after, queries } = await countQueries(() => noticePage(as('caseManager', later), made.ref))
    expect(after?.authorisation).toMatchObject({ by: 'Sgt Hannah Whitlock', rank: 'Sergeant', reason: 'Sound' })
    expect(queries.length).toBeLessThan(20)
    expect(await db.auditEvent.count({ where: { caseId: made.id, action: 'notice.view', actorId: CAST.caseManager.id } })).toBe(1)
    for (const name of ['analyst', 'neighbour', 'community'] as const) expect(await noticePage(as(name, later), made.ref)).toBeNull()
    await db.child.update({ where: { id: made.childId }, data: { restricted: true } })
    expect(await noticePage(as('operations', later), made.ref)).toBeNull()
  })

  it('is not there before a decision, nor once it was returned', async () => {
    const waiting = await caseWithPanel({ at })
    expect(await noticePage(as('operations', at), waiting.ref)).toBeNull()
    const made = await voted(false)
    settled(await authoriseDecision(as('sergeant', later), { ref: made.ref, version: await versionOf(made.ref), answer: 'returned', reason: 'Look again' }))
    expect(await noticePage(as('operations', later), made.ref)).toBeNull()
  })
})

describe('what became of the cases that somebody heard', () => {
  it('is read by those who were there, without the cases in which they have an interest, and never the two’s views before it is settled', async () => {
    const made = await voted(true)
    const open = await heardPage(as('socialCare', at), made.meetingId)
    expect(open?.cases).toMatchObject([{ ref: made.ref, initials: 'J. H.', result: 'escalated', authorisation: null, escalation: { views: [], settlement: null, readAt: null } }])
    settled(await recordView(as('service', at), { ref: made.ref, side: 'service-manager', outcome: 'OC22', rationale: 'Hidden until both are in' }))
    expect(JSON.stringify(await heardPage(as('socialCare', at), made.meetingId))).not.toContain('Hidden until')
    expect((await heardPage(as('health', at), made.meetingId))?.cases).toEqual([])
    for (const name of ['education', 'community', 'neighbour', 'analyst'] as const) expect(await heardPage(as(name, at), made.meetingId)).toBeNull()
    await db.child.update({ where: { id: made.childId }, data: { restricted: true } })
    expect((await heardPage(as('socialCare', at), made.meetingId))?.cases).toEqual([])
    expect(await db.auditEvent.count({ where: { caseId: made.id, action: 'panel.heard-view', actorId: CAST.health.id } })).toBe(0)
  })

  it('shows the settlement with both views and the police’s answer; that it was read is kept once for each member', async () => {
    const made = await voted(true)
    const escalationId = await settle(made.ref)
    settled(await authoriseDecision(as('sergeant', later), { ref: made.ref, version: await versionOf(made.ref), answer: 'authorised', reason: 'I can follow it' }))
    const page = await heardPage(as('socialCare', later), made.meetingId)
    expect(page?.cases[0]).toMatchObject({
      outcome: 'OC22', authorisation: { answer: 'authorised', reason: 'I can follow it' },
      escalation: { readAt: null, views: [{ side: 'service-manager', outcome: 'OC22' }, { side: 'senior-officer', outcome: 'YC' }], settlement: { rationale: 'Both want it not to happen again', direction: 'Eight weeks', matrix: 'Score 3' } },
    })
    settled(await readFeedback(as('socialCare', later), { ref: made.ref, escalationId }))
    expect((await heardPage(as('socialCare', later), made.meetingId))?.cases[0]?.escalation?.readAt).toEqual(later)
    expect((await heardPage(as('operations', later), made.meetingId))?.cases[0]?.escalation?.readAt).toBeNull()
    expect(await readFeedback(as('socialCare', later), { ref: made.ref, escalationId })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect(await readFeedback(as('education', later), { ref: made.ref, escalationId })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    await expect(db.feedbackRead.deleteMany({ where: { escalationId } })).rejects.toThrow()
  })

  it('takes no word that it was read before it is settled, nor for another case', async () => {
    const [open, other] = [await voted(true), await voted(true)]
    const escalationId = (await db.escalation.findFirstOrThrow({ where: { caseId: open.id }, select: { id: true } })).id
    expect(await readFeedback(as('socialCare', at), { ref: open.ref, escalationId })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect(await readFeedback(as('socialCare', at), { ref: other.ref, escalationId })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await readFeedback(as('socialCare', at), { ref: open.ref, escalationId: 'x' })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
  })
})

describe('the register of dissent', () => {
  it('lists disagreements for managers and counts them for analysts, without restricted records, in a fixed number of queries', async () => {
    const made = await voted(true)
    const item = await db.agendaItem.findFirstOrThrow({ where: { caseId: made.id }, select: { id: true } })
    const mine = async (name: CastName) => (await dissentPage(as(name, at), null))?.list.find(({ ref }) => ref === made.ref)
    expect(await mine('operations')).toMatchObject({ initials: 'J. H.', outcome: null, themes: [] })
    settled(await codeDissent(as('operations', at), { ref: made.ref, agendaItemId: item.id, themes: ['victim'] }))
    settled(await codeDissent(as('operations', later), { ref: made.ref, agendaItemId: item.id, themes: ['gravity'] }))
    expect((await dissentPage(as('operations', later), null))?.list.find(({ ref }) => ref === made.ref)?.themes).toEqual(['gravity'])
    const { value: figures, queries } = await countQueries(() => dissentPage(as('analyst', at), null))
    expect(figures).toMatchObject({ hidesSmall: true, list: [], mayCode: false })
    expect(JSON.stringify(figures)).not.toContain(made.ref)
    expect(queries.length).toBeLessThanOrEqual(4)
    for (const name of ['socialCare', 'caseManager', 'administrator'] as const) expect(await dissentPage(as(name, at), null)).toBeNull()
    await db.child.update({ where: { id: made.childId }, data: { restricted: true } })
    expect(await mine('operations')).toBeUndefined()
  })
})

describe('the two who settle a split (R74, R75)', () => {
  it.each(['earlier-panel', 'authorised', 'authority', 'reviewed', 'second-score'] as const)('are not among those who had this part in it before: %s', async (part) => {
    const made = await voted(true)
    const personId = CAST.senior.id
    const decision = { caseId: made.id, station: 'triage', choice: 'send_to_panel', rationale: {}, decidedById: CAST.triage.id, decidedAt: at, facts: {}, assessment: {}, ruleset: 'rules-1', editionId: 'starter-1', settings: {} } as const
    const WORK = {
      'earlier-panel': async () => {
        const earlier = await openPanel({ at, voters: VOTERS, cases: [made], others: [{ name: 'senior', seat: 'adviser' }], status: 'planned' })
        await db.agendaItem.updateMany({ where: { meetingId: earlier.meetingId }, data: { result: 'deferred' } })
      },
      authorised: async () => {
        const { id } = await db.decision.create({ data: { ...decision, station: 'panel', choice: 'unanimous', outcome: 'OC22' }, select: { id: true } })
        await db.authorisation.create({ data: { caseId: made.id, decisionId: id, outcome: 'OC22', requiredRank: 'sergeant', answer: 'returned', reason: 'Read', decidedById: personId, decidedRank: 'chief_inspector', decidedAt: at } })
      },
      authority: async () => void (await db.authorityRequest.create({ data: { caseId: made.id, authority: 'inspector', outcome: 'OC20', reason: 'Asked', status: 'refused', askedById: CAST.triage.id, askedAt: at, returnStatus: 'in_triage', decidedById: personId, decidedAt: at, decisionReason: 'No' } })),
      reviewed: async () => {
        const { id } = await db.decision.create({ data: { ...decision, choice: 'settle', outcome: 'OC8' }, select: { id: true } })
        await db.decisionReview.create({ data: { caseId: made.id, decisionId: id, status: 'agreed', openedAt: at, dueOn: at, closedById: personId, closedAt: at } })
      },
      'second-score': async () => void (await db.secondScore.create({ data: { caseId: made.id, editionId: 'starter-1', factors: [], final: 3, scoredById: personId, scoredAt: at, firstEditionId: 'starter-1', firstFactors: [], firstFinal: 3, firstById: CAST.triage.id, firstAt: at } })),
    }
    await WORK[part]()
    expect(await recordView(as('senior', later), { ref: made.ref, side: 'senior-officer', outcome: 'OC22', rationale: 'Mine' })).toMatchObject({ ok: false, refusal: { kind: 'right', reason: `Nobody approves their own work: ${OTHER_PARTS[part]}` } })
    settled(await recordView(as('superintendent', later), { ref: made.ref, side: 'senior-officer', outcome: 'OC22', rationale: 'Mine' }))
  })
})
