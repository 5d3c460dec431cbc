import { describe, expect, it } from 'vitest'
import { agreeSettlement } from '@/lib/server/escalation/agree-settlement'
import { declineSettlement } from '@/lib/server/escalation/decline-settlement'
import { escalationPage } from '@/lib/server/escalation/escalation-page'
import { escalationsPage } from '@/lib/server/escalation/escalations-page'
import { proposeSettlement } from '@/lib/server/escalation/propose-settlement'
import { recordView } from '@/lib/server/escalation/record-view'
import { castVote } from '@/lib/server/panel/cast-vote'
import { openBallot } from '@/lib/server/panel/open-ballot'
import { packPage } from '@/lib/server/panel/pack-page'
import { as } from '../../../prisma/scenarios/as'
import { CAST, type CastName } from '../../../prisma/scenarios/cast'
import { caseWithPanel, type CaseOptions } from '../../support/case-with-panel'
import { countQueries } from '../../support/count-queries'
import { openPanel } from '../../support/open-panel'
import { owner as db } from '../../support/owner'
import { refusals } from '../../support/refusals'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')
const VOTERS = ['operations', 'secondTriage', 'socialCare'] as const satisfies readonly CastName[]
const MANAGER = { side: 'service-manager' } as const
const OFFICER = { side: 'senior-officer' } as const

/** A case on which a panel was not unanimous, by the real ballot. */
async function split(more: Partial<CaseOptions> = {}, panel: Partial<Parameters<typeof openPanel>[0]> = {}) {
  const made = await caseWithPanel({ at, ...more })
  const { meetingId } = await openPanel({ at, voters: VOTERS, cases: [made], ...panel })
  const { round } = settled(await openBallot(as('chair', at), { meetingId, ref: made.ref }))
  for (const name of VOTERS) settled(await castVote(as(name, at), { meetingId, ref: made.ref, round, outcome: name === 'secondTriage' ? 'CHARGE' : 'OC22', reason: `Reason of ${name}` }))
  return { ref: made.ref, caseId: made.id, childId: made.childId, meetingId }
}

/** The same, with both views in. */
async function viewed() {
  const made = await split()
  settled(await recordView(as('service', at), { ref: made.ref, ...MANAGER, outcome: 'OC22', rationale: 'The view of the service manager' }))
  settled(await recordView(as('senior', at), { ref: made.ref, ...OFFICER, outcome: 'YCC', rationale: 'The view of the senior officer' }))
  return made
}

const settlement = { outcome: 'OC22', rationale: 'First time, real remorse', direction: 'Twelve weeks with a mentor', matrix: 'Assault occasioning actual bodily harm: 3, no shift' } as const

describe('the two', () => {
  it('each record a view once, hidden from the other and from everybody until both are in', async () => {
    const { ref, caseId } = await split()
    settled(await recordView(as('service', at), { ref, ...MANAGER, outcome: 'OC22', rationale: 'The view of the service manager' }))
    for (const name of ['senior', 'chair', 'operations'] as const) {
      const page = await escalationPage(as(name, at), ref)
      expect(page?.views).toEqual([])
      expect(JSON.stringify(page)).not.toContain('The view of the service manager')
      expect(page?.sides.find((one) => one.side === 'service-manager')?.isIn).toBe(true)
    }
    expect((await escalationPage(as('service', at), ref))?.views).toMatchObject([{ side: 'service-manager', outcome: 'OC22', isYours: true }])
    expect(JSON.stringify(await db.auditEvent.findMany({ where: { caseId, action: 'escalation.record-view' }, select: { before: true, after: true, reason: true, subject: true } }))).not.toContain('OC22')
    expect(await recordView(as('service', at), { ref, ...MANAGER, outcome: 'YC', rationale: 'Another' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    settled(await recordView(as('senior', at), { ref, ...OFFICER, outcome: 'YCC', rationale: 'The view of the senior officer' }))
    expect((await escalationPage(as('chair', at), ref))?.views).toMatchObject([{ side: 'senior-officer', outcome: 'YCC' }, { side: 'service-manager', outcome: 'OC22' }])
    await expect(db.escalationView.updateMany({ where: { escalation: { caseId } }, data: { outcome: 'NFA' } })).rejects.toThrow()
  })

  it('are a service manager and a senior officer of at least chief inspector: nobody else, and nobody for the other side', async () => {
    const { ref, caseId } = await split()
    for (const name of ['chair', 'operations', 'inspector', 'sergeant', 'caseManager', 'senior'] as const)
      expect(await recordView(as(name, at), { ref, ...MANAGER, outcome: 'OC22', rationale: 'Mine' })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    for (const name of ['service', 'inspector', 'triage'] as const)
      expect(await recordView(as(name, at), { ref, ...OFFICER, outcome: 'OC22', rationale: 'Mine' })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect((await refusals('escalation.record-view')).filter((refusal) => refusal.caseId === caseId)).toHaveLength(9)
    settled(await recordView(as('superintendent', at), { ref, ...OFFICER, outcome: 'OC22', rationale: 'Mine' }))
  })

  it('have to be of the rank, whatever their role says', async () => {
    const { ref } = await split()
    const senior = as('senior', at)
    const tooLow = { ...senior, posts: senior.posts.map((post) => ({ ...post, rank: 'inspector' as const })) }
    expect(await recordView(tooLow, { ref, ...OFFICER, outcome: 'OC22', rationale: 'Mine' })).toEqual({ ok: false, refusal: { kind: 'right', reason: 'This takes the rank of Chief Inspector or above' } })
  })

  it('are two people, even where one person holds both posts', async () => {
    const { ref } = await split()
    const both = { ...as('service', at), posts: [...as('service', at).posts, ...as('senior', at).posts] }
    settled(await recordView(both, { ref, ...MANAGER, outcome: 'OC22', rationale: 'Mine' }))
    expect(await recordView(both, { ref, ...OFFICER, outcome: 'OC22', rationale: 'Mine too' })).toMatchObject({ ok: false, refusal: { kind: 'right', reason: expect.stringContaining('the two are two people') } })
  })

  it.each<[string, CastName, 'service-manager' | 'senior-officer', Partial<CaseOptions>, Partial<Parameters<typeof openPanel>[0]>, string]>([
    ['held a seat at that meeting', 'senior', 'senior-officer', {}, { others: [{ name: 'senior', seat: 'adviser' }] }, 'you held a seat at the panel that was not unanimous'],
    ['sat there as the service manager', 'service', 'service-manager', {}, { others: [{ name: 'service', seat: 'adviser' }] }, 'you held a seat at the panel that was not unanimous'],
    ['triaged the case', 'senior', 'senior-officer', { triage: 'senior' }, {}, 'you are the triage officer of this case'],
    ['scored the case', 'senior', 'senior-officer', { scoredBy: 'senior' }, {}, 'you scored this case'],
    ['manages the case', 'service', 'service-manager', { caseManager: 'service' }, {}, 'you are the case manager of this case'],
  ])('are independent: not somebody who %s', async (_name, who, side, options, panel, work) => {
    const { ref, caseId } = await split(options, panel)
    const done = await recordView(as(who, at), { ref, side, outcome: 'OC22', rationale: 'Mine' })
    expect(done).toEqual({ ok: false, refusal: { kind: 'right', reason: `Nobody approves their own work: ${work}` } })
    expect((await refusals('escalation.record-view')).filter((refusal) => refusal.caseId === caseId)).toHaveLength(1)
    expect((await escalationPage(as(who, at), ref))?.sides.find((one) => one.side === side)?.view).toMatchObject({ allowed: false })
  })

  it('do not exist for another service', async () => {
    const { ref } = await split()
    expect(await recordView(as('neighbour', at), { ref, ...OFFICER, outcome: 'OC22', rationale: 'Mine' })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await escalationPage(as('neighbour', at), ref)).toBeNull()
  })

  it('cannot choose an outcome that is closed for the case', async () => {
    const { ref, caseId } = await split()
    await db.notification.update({ where: { caseId }, data: { account: 'denies' } })
    expect(await recordView(as('service', at), { ref, ...MANAGER, outcome: 'YC', rationale: 'Mine' })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: 'Youth caution is closed for this case. The findings say why' } })
  })
})

describe('the settlement', () => {
  it('needs both views first, and its rationale, direction and matrix', async () => {
    const { ref } = await split()
    settled(await recordView(as('service', at), { ref, ...MANAGER, outcome: 'OC22', rationale: 'Mine' }))
    expect(await proposeSettlement(as('service', at), { ref, ...MANAGER, ...settlement })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: 'The view of the senior police officer has to be recorded first' } })
    settled(await recordView(as('senior', at), { ref, ...OFFICER, outcome: 'OC22', rationale: 'Mine' }))
    for (const blank of ['rationale', 'direction', 'matrix']) expect(await proposeSettlement(as('service', at), { ref, ...MANAGER, ...settlement, [blank]: ' ' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    settled(await proposeSettlement(as('service', at), { ref, ...MANAGER, ...settlement }))
    expect(await proposeSettlement(as('senior', at), { ref, ...OFFICER, ...settlement })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
  })

  it('is agreed to by the other of the two, and by nobody else', async () => {
    const { ref, caseId } = await viewed()
    const { settlementId } = settled(await proposeSettlement(as('senior', at), { ref, ...OFFICER, ...settlement }))
    const own = await agreeSettlement(as('senior', at), { ref, ...OFFICER, settlementId })
    expect(own).toEqual({ ok: false, refusal: { kind: 'right', reason: 'Nobody agrees to their own proposal: the other of the two answers it' } })
    expect(await agreeSettlement(as('senior', at), { ref, ...MANAGER, settlementId })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await agreeSettlement(as('superintendent', at), { ref, ...OFFICER, settlementId })).toMatchObject({ ok: false, refusal: { kind: 'right', reason: 'The proposal came from your side: the other of the two answers it' } })
    expect(await agreeSettlement(as('chair', at), { ref, ...MANAGER, settlementId })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect((await refusals('escalation.agree')).filter((refusal) => refusal.caseId === caseId)).toHaveLength(4)
    expect(await db.decision.count({ where: { caseId } })).toBe(0)

    settled(await agreeSettlement(as('service', at), { ref, ...MANAGER, settlementId }))
    expect(await db.decision.findFirst({ where: { caseId }, select: { station: true, choice: true, outcome: true, decidedById: true, rationale: true } })).toEqual({
      station: 'escalation', choice: 'settlement', outcome: 'OC22', decidedById: null,
      rationale: {
        Rationale: settlement.rationale, Direction: settlement.direction, 'What in the gravity matrix it rests on': settlement.matrix,
        'Independent service manager, before the settlement: Diversionary activity undertaken (Outcome 22)': 'The view of the service manager', 'Senior police officer, before the settlement: Youth conditional caution': 'The view of the senior officer',
        'Proposed by': 'Senior police officer', 'Agreed to by': 'Independent service manager',
      },
    })
    expect(await db.authority.findMany({ where: { caseId }, select: { authority: true, outcome: true, givenBy: true } })).toEqual([{ authority: 'panel', outcome: 'OC22', givenBy: 'escalation' }])
    expect(await db.case.findUnique({ where: { id: caseId }, select: { status: true, outcome: true } })).toEqual({ status: 'awaiting_authorisation', outcome: 'OC22' })
    expect(await agreeSettlement(as('service', at), { ref, ...MANAGER, settlementId })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
  })

  it('that is declined makes room for another, with the reason kept', async () => {
    const { ref, caseId } = await viewed()
    const first = settled(await proposeSettlement(as('service', at), { ref, ...MANAGER, ...settlement }))
    expect(await declineSettlement(as('senior', at), { ref, ...OFFICER, ...first, reason: ' ' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await declineSettlement(as('service', at), { ref, ...MANAGER, ...first, reason: 'Changed my mind' })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    settled(await declineSettlement(as('senior', at), { ref, ...OFFICER, ...first, reason: 'The injury was worse than that' }))
    expect(await agreeSettlement(as('senior', at), { ref, ...OFFICER, ...first })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    const second = settled(await proposeSettlement(as('senior', at), { ref, ...OFFICER, ...settlement, outcome: 'YCC' }))
    settled(await agreeSettlement(as('service', at), { ref, ...MANAGER, ...second }))
    expect(await db.settlement.findMany({ where: { escalation: { caseId } }, orderBy: { proposedAt: 'asc' }, select: { status: true, outcome: true, answerReason: true } })).toEqual([
      { status: 'declined', outcome: 'OC22', answerReason: 'The injury was worse than that' },
      { status: 'agreed', outcome: 'YCC', answerReason: null },
    ])
  })

  it('for an outcome that has closed since it was proposed cannot be agreed to', async () => {
    const { ref, caseId } = await viewed()
    const { settlementId } = settled(await proposeSettlement(as('service', at), { ref, ...MANAGER, ...settlement, outcome: 'YC' }))
    await db.notification.update({ where: { caseId }, data: { account: 'denies' } })
    expect(await agreeSettlement(as('senior', at), { ref, ...OFFICER, settlementId })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    settled(await declineSettlement(as('senior', at), { ref, ...OFFICER, settlementId, reason: 'It has closed' }))
  })

  it('is agreed to once when two senior officers agree at the same instant, and once when one agrees and one declines', async () => {
    for (let number = 0; number < 12; number += 1) {
      const { ref, caseId } = await viewed()
      const proposed = settled(await proposeSettlement(as('service', at), { ref, ...MANAGER, ...settlement }))
      const answers = await Promise.all([
        agreeSettlement(as('senior', at), { ref, ...OFFICER, ...proposed }),
        number % 2 === 0 ? agreeSettlement(as('superintendent', at), { ref, ...OFFICER, ...proposed }) : declineSettlement(as('superintendent', at), { ref, ...OFFICER, ...proposed, reason: 'Not this one' }),
      ])
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
      const isAgreed = answers[0].ok || number % 2 === 0
      expect(await db.decision.count({ where: { caseId } })).toBe(isAgreed ? 1 : 0)
      expect(await db.case.findUnique({ where: { id: caseId }, select: { status: true } })).toEqual({ status: isAgreed ? 'awaiting_authorisation' : 'escalated' })
    }
  }, 60_000)

  it('is proposed once when both propose at the same instant', async () => {
    for (let number = 0; number < 8; number += 1) {
      const { ref, caseId } = await viewed()
      const answers = await Promise.all([proposeSettlement(as('service', at), { ref, ...MANAGER, ...settlement }), proposeSettlement(as('senior', at), { ref, ...OFFICER, ...settlement })])
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
      expect(await db.settlement.count({ where: { escalation: { caseId } } })).toBe(1)
    }
  }, 60_000)
})

describe('the pages', () => {
  it('show each side’s reasons, and are fed back to the panel once it is settled', async () => {
    const { ref, caseId, childId, meetingId } = await viewed()
    const page = await escalationPage(as('service', at), ref)
    expect(page?.votes.map((vote) => [vote.outcome, vote.reason])).toEqual([['OC22', 'Reason of operations'], ['OC22', 'Reason of socialCare'], ['CHARGE', 'Reason of secondTriage']])
    expect(page).toMatchObject({ status: 'open', dueOn: '2026-12-01', workingDaysLeft: 5, mayOpenPack: false })
    expect(await db.auditEvent.count({ where: { caseId, childId, action: 'escalation.view', kind: 'consultation', actorId: CAST.service.id } })).toBe(1)
    const proposed = settled(await proposeSettlement(as('service', at), { ref, ...MANAGER, ...settlement }))
    settled(await agreeSettlement(as('senior', at), { ref, ...OFFICER, ...proposed }))
    expect((await packPage(as('socialCare', at), meetingId, ref))?.escalation).toMatchObject({ status: 'settled', settlement: { outcome: 'OC22', matrix: settlement.matrix } })
    for (const name of ['socialCare', 'triage', 'caseManager', 'auditor'] as const) expect(await escalationPage(as(name, at), ref)).toBeNull()
  })

  it('list the open ones by the day they are due, and take the same queries for one and for many', async () => {
    const days = ['2026-11-20', '2026-11-23', '2026-11-24'].map((day) => new Date(`${day}T10:00:00Z`))
    await viewed()
    await escalationsPage(as('service', at), null)
    const before = await countQueries(() => escalationsPage(as('service', at), null))
    for (const day of days) {
      const made = await split()
      await db.escalation.updateMany({ where: { caseId: made.caseId }, data: { dueOn: day } })
    }
    const after = await countQueries(() => escalationsPage(as('service', at), null))
    expect(after.queries).toHaveLength(before.queries.length)
    const due = after.value?.open.map((line) => line.dueOn) ?? []
    expect(due).toEqual([...due].sort())
    expect(after.value?.open[0]).toMatchObject({ dueOn: '2026-11-20', workingDaysLeft: -2, child: 'Jaydenn Harmsworth' })
    expect(await escalationsPage(as('socialCare', at), null)).toBeNull()
  })

  it('of one escalation take the same queries before and after views and proposals', async () => {
    const { ref } = await split()
    await escalationPage(as('service', at), ref)
    const before = await countQueries(() => escalationPage(as('service', at), ref))
    const full = await viewed()
    const proposed = settled(await proposeSettlement(as('service', at), { ref: full.ref, ...MANAGER, ...settlement }))
    settled(await declineSettlement(as('senior', at), { ref: full.ref, ...OFFICER, ...proposed, reason: 'No' }))
    settled(await proposeSettlement(as('service', at), { ref: full.ref, ...MANAGER, ...settlement }))
    expect((await countQueries(() => escalationPage(as('service', at), full.ref))).queries).toHaveLength(before.queries.length)
    expect(before.queries).toHaveLength(7)
  })
})
