import { describe, expect, it } from 'vitest'
import { castVote } from '@/lib/server/panel/cast-vote'
import { closeBallot } from '@/lib/server/panel/close-ballot'
import { declareInterest } from '@/lib/server/panel/declare-interest'
import { openBallot } from '@/lib/server/panel/open-ballot'
import { openCase } from '@/lib/server/panel/open-case'
import { recordAttendance } from '@/lib/server/panel/record-attendance'
import { as } from '../../../prisma/scenarios/as'
import { CAST, type CastName } from '../../../prisma/scenarios/cast'
import { caseWithPanel, type CaseOptions } from '../../support/case-with-panel'
import { openPanel } from '../../support/open-panel'
import { owner as db } from '../../support/owner'
import { refusals } from '../../support/refusals'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')
const VOTERS = ['operations', 'secondTriage', 'socialCare'] as const satisfies readonly CastName[]

async function begun(more: Partial<CaseOptions> = {}, panel: Partial<Parameters<typeof openPanel>[0]> = {}) {
  const made = await caseWithPanel({ at, ...more })
  const opened = await openPanel({ at, voters: VOTERS, cases: [made], ...panel })
  return { ...opened, ref: made.ref, caseId: made.id, item: { meetingId: opened.meetingId, ref: made.ref } }
}

const view = (outcome: 'OC22' | 'OC8' | 'YC' | 'CHARGE' | 'abstain' = 'OC22') => ({ outcome, reason: `Because of ${outcome}` })

describe('a unanimous ballot', () => {
  it('freezes the decision with every reason, gives the panel’s authority for that outcome, and moves the case on', async () => {
    const { item, caseId } = await begun()
    const { round } = settled(await openBallot(as('chair', at), item))
    for (const name of VOTERS) settled(await castVote(as(name, at), { ...item, round, ...view() }))
    const decision = await db.decision.findFirstOrThrow({ where: { caseId } })
    expect(decision).toMatchObject({ station: 'panel', choice: 'unanimous', outcome: 'OC22', decidedById: null, decidedAt: at })
    expect(Object.values(decision.rationale as Record<string, string>)).toEqual(['Because of OC22', 'Because of OC22', 'Because of OC22', 'It would not be enough'])
    expect(Object.keys(decision.rationale as Record<string, string>).at(-1)).toBe('Why a lower outcome would not do')
    expect(JSON.stringify(decision.facts)).toContain('assault-occasioning-actual-bodily-harm')
    expect(await db.authority.findMany({ where: { caseId }, select: { authority: true, outcome: true, givenBy: true, givenById: true } })).toEqual([{ authority: 'panel', outcome: 'OC22', givenBy: 'panel', givenById: null }])
    expect(await db.case.findUnique({ where: { id: caseId }, select: { status: true, outcome: true } })).toEqual({ status: 'awaiting_authorisation', outcome: 'OC22' })
    const events = await db.auditEvent.findMany({ where: { caseId }, orderBy: { id: 'asc' }, select: { action: true, after: true } })
    expect(events.map((event) => event.action)).toEqual(['ballot.open', 'ballot.vote', 'ballot.vote', 'ballot.vote', 'ballot.close', 'panel.decide', 'panel-action.give', 'panel-action.give', 'panel-action.give', 'panel-action.give'])
    expect(events.filter((event) => event.action === 'ballot.vote').every((event) => !JSON.stringify(event.after).includes('OC22'))).toBe(true)
  })
})

describe('a split ballot', () => {
  it.each([
    ['two outcomes', ['OC22', 'OC22', 'CHARGE']],
    ['an abstention', ['OC22', 'OC22', 'abstain']],
    ['nothing but abstentions', ['abstain', 'abstain', 'abstain']],
  ] as const)('is escalated in the same transaction: %s', async (_name, positions) => {
    const { item, caseId } = await begun()
    const { round } = settled(await openBallot(as('chair', at), item))
    for (const [index, name] of VOTERS.entries()) settled(await castVote(as(name, at), { ...item, round, ...view(positions[index]) }))
    const escalation = await db.escalation.findFirstOrThrow({ where: { caseId }, select: { status: true, dueOn: true, ballot: { select: { votes: { select: { reason: true } } } } } })
    expect(escalation.status).toBe('open')
    // Five working days after Tuesday 24 November 2026.
    expect(escalation.dueOn.toISOString().slice(0, 10)).toBe('2026-12-01')
    expect(escalation.ballot.votes).toHaveLength(3)
    expect(await db.case.findUnique({ where: { id: caseId }, select: { status: true, outcome: true } })).toEqual({ status: 'escalated', outcome: null })
    expect(await db.decision.count({ where: { caseId } })).toBe(0)
  })

  it('is what a ballot becomes that the chair closes before every view is in', async () => {
    const { item, caseId } = await begun()
    const { round } = settled(await openBallot(as('chair', at), item))
    settled(await castVote(as('operations', at), { ...item, round, ...view() }))
    expect(await closeBallot(as('operations', at), { ...item, round })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(settled(await closeBallot(as('chair', at), { ...item, round })).end).toBe('escalated')
    const ballot = await db.ballot.findFirstOrThrow({ where: { agendaItem: { caseId } }, select: { closedById: true, result: true } })
    expect(ballot.closedById).toBe(CAST.chair.id)
    expect(ballot.result).toMatchObject({ tally: { positions: { OC22: [CAST.operations.id], 'no-vote': expect.arrayContaining([CAST.secondTriage.id, CAST.socialCare.id]) } } })
    expect(await closeBallot(as('chair', at), { ...item, round })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
  })
})

describe('who has a vote', () => {
  it('is not the chair, the co-chair, the case manager, an adviser, somebody absent, or somebody without a seat', async () => {
    const { item, caseId } = await begun(
      { caseManager: 'health' },
      { voters: [...VOTERS, 'health', 'community'], coChair: 'inspector', others: [{ name: 'education', seat: 'adviser' }], absent: ['community'] },
    )
    const { round } = settled(await openBallot(as('chair', at), item))
    const reasons: Partial<Record<CastName, string>> = {
      chair: 'The chair takes part in the discussion and has no vote',
      inspector: 'The co-chair takes part in the discussion and has no vote',
      health: 'The case manager takes part in the discussion and has no vote on their own case',
      education: 'An adviser takes part in the discussion and has no vote',
      community: 'Only members who are recorded as present have a vote: ask the chair to record your attendance',
      sergeant: 'Only people with a seat at this meeting have a vote',
      caseManager: 'Your role does not let you give a view in a ballot',
    }
    for (const [name, reason] of Object.entries(reasons) as [CastName, string][])
      expect(await castVote(as(name, at), { ...item, round, ...view() })).toEqual({ ok: false, refusal: { kind: 'right', reason } })
    expect((await refusals('ballot.vote')).filter((refusal) => refusal.caseId === caseId).map((refusal) => refusal.reason).sort()).toEqual(Object.values(reasons).sort())
    expect(await db.vote.count({ where: { ballot: { agendaItem: { caseId } } } })).toBe(0)
    for (const name of VOTERS) settled(await castVote(as(name, at), { ...item, round, ...view() }))
    expect(await db.case.findUnique({ where: { id: caseId }, select: { status: true } })).toEqual({ status: 'awaiting_authorisation' })
  })

  it('is nobody from another service, for whom neither the meeting nor the case exists', async () => {
    const { item } = await begun()
    const { round } = settled(await openBallot(as('chair', at), item))
    expect(await castVote(as('neighbour', at), { ...item, round, ...view() })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect((await refusals('ballot.vote')).at(-1)).toMatchObject({ actorId: CAST.neighbour.id })
  })

  it('is not an operational manager on a case that they manage, although they have a vote on the next', async () => {
    const mine = await caseWithPanel({ at, caseManager: 'operations' })
    const other = await caseWithPanel({ at, caseManager: 'caseManager' })
    const { meetingId } = await openPanel({ at, voters: [...VOTERS, 'sergeant'], cases: [mine, other] })
    expect(await openBallot(as('chair', at), { meetingId, ref: mine.ref })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('the youth justice service') } })
    settled(await openCase(as('chair', at), { meetingId, ref: other.ref }))
    const { round } = settled(await openBallot(as('chair', at), { meetingId, ref: other.ref }))
    settled(await castVote(as('operations', at), { meetingId, ref: other.ref, round, ...view() }))
  })
})

describe('a view', () => {
  it('cannot be given twice, changed, or given in another round', async () => {
    const { item, caseId } = await begun()
    const { round } = settled(await openBallot(as('chair', at), item))
    settled(await castVote(as('operations', at), { ...item, round, ...view() }))
    expect(await castVote(as('operations', at), { ...item, round, ...view('CHARGE') })).toEqual({ ok: false, refusal: { kind: 'invalid', reason: 'You have already given your view in this round. It cannot be changed' } })
    const late = { ok: false, refusal: { kind: 'stale', reason: 'This round of the ballot has closed, so your view was not counted. What you typed is still here' } }
    expect(await castVote(as('socialCare', at), { ...item, round: round + 1, ...view() })).toEqual(late)
    settled(await closeBallot(as('chair', at), { ...item, round }))
    expect(await castVote(as('socialCare', at), { ...item, round, ...view() })).toEqual(late)
    await expect(db.vote.updateMany({ where: { ballot: { agendaItem: { caseId } } }, data: { outcome: 'CHARGE' } })).rejects.toThrow()
    await expect(db.vote.deleteMany({ where: { ballot: { agendaItem: { caseId } } } })).rejects.toThrow()
    expect(await db.vote.findMany({ where: { ballot: { agendaItem: { caseId } } }, select: { outcome: true } })).toEqual([{ outcome: 'OC22' }])
  })

  it('needs a reason, and an outcome that is not closed for the case', async () => {
    const { item, caseId } = await begun({ account: 'denies' })
    const { round } = settled(await openBallot(as('chair', at), item))
    expect(await castVote(as('operations', at), { ...item, round, ...view('YC') })).toEqual({ ok: false, refusal: { kind: 'invalid', reason: 'Youth caution is closed for this case. The findings say why' } })
    expect(await castVote(as('operations', at), { ...item, round, outcome: 'OC22', reason: '  ' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await db.vote.count({ where: { ballot: { agendaItem: { caseId } } } })).toBe(0)
  })

  it('for an outcome that the facts have closed by the end does not become a decision: the round has no result', async () => {
    const { item, meetingId, caseId, seatOf } = await begun({}, { voters: [...VOTERS, 'health'] })
    const { round } = settled(await openBallot(as('chair', at), item))
    for (const name of VOTERS) settled(await castVote(as(name, at), { ...item, round, ...view('YC') }))
    await db.notification.update({ where: { caseId }, data: { account: 'denies' } })
    const everybody = (['chair', ...VOTERS, 'health'] as const).map(seatOf)
    settled(await recordAttendance(as('chair', at), { meetingId, present: everybody.filter((id) => id !== seatOf('health')), shown: everybody }))
    expect(await db.ballot.findFirst({ where: { agendaItem: { caseId } }, select: { status: true, result: true } })).toMatchObject({ status: 'closed', result: { end: { end: 'void', reason: 'outcome-closed' } } })
    expect(await db.decision.count({ where: { caseId } })).toBe(0)
    expect(await db.escalation.count({ where: { caseId } })).toBe(0)
    expect(settled(await openBallot(as('chair', at), item)).round).toBe(2)
  })
})

describe('quorum', () => {
  it('is asked for before a ballot opens, for this case and with those who are present', async () => {
    const { item, meetingId, seatOf } = await begun({}, { absent: ['secondTriage'] })
    expect(await openBallot(as('chair', at), item)).toEqual({ ok: false, refusal: { kind: 'invalid', reason: 'The panel is not quorate: a member with a vote from police has to be present.' } })
    const shown = [seatOf('chair'), seatOf('operations'), seatOf('socialCare')]
    settled(await recordAttendance(as('chair', at), { meetingId, present: [...shown, seatOf('secondTriage')], shown }))
    settled(await openBallot(as('chair', at), item))
    expect(await openBallot(as('chair', at), item)).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
  })

  it('is not met by a police co-chair: the police voter is somebody else', async () => {
    const { item } = await begun({}, { voters: ['operations', 'socialCare'], coChair: 'inspector' })
    expect(await openBallot(as('chair', at), item)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
  })
})

describe('an interest', () => {
  it('takes the vote away on that case and on no other', async () => {
    const [known, other] = [await caseWithPanel({ at }), await caseWithPanel({ at })]
    const { meetingId, seatOf } = await openPanel({ at, voters: [...VOTERS, 'health'], cases: [known, other] })
    settled(await declareInterest(as('health', at), { meetingId, ref: known.ref, seatId: seatOf('health'), detail: 'I treat her brother' }))
    expect(await declareInterest(as('health', at), { meetingId, ref: known.ref, seatId: seatOf('health'), detail: 'Again' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    const first = settled(await openBallot(as('chair', at), { meetingId, ref: known.ref }))
    expect(await castVote(as('health', at), { meetingId, ref: known.ref, ...first, ...view() })).toEqual({ ok: false, refusal: { kind: 'right', reason: 'Whoever has declared an interest in a case has no vote on it' } })
    settled(await closeBallot(as('chair', at), { meetingId, ref: known.ref, ...first }))
    settled(await openCase(as('chair', at), { meetingId, ref: other.ref }))
    const second = settled(await openBallot(as('chair', at), { meetingId, ref: other.ref }))
    settled(await castVote(as('health', at), { meetingId, ref: other.ref, ...second, ...view() }))
    expect(JSON.stringify(await db.auditEvent.findMany({ where: { action: 'interest.declare' }, select: { before: true, after: true, reason: true, subject: true } }))).not.toContain('brother')
  })

  it('is declared by each for themselves, and by the chair for anybody', async () => {
    const { item, seatOf } = await begun()
    expect(await declareInterest(as('operations', at), { ...item, seatId: seatOf('socialCare'), detail: 'I think they know each other' })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    settled(await declareInterest(as('chair', at), { ...item, seatId: seatOf('socialCare'), detail: 'Told me before the meeting' }))
  })

  it('of the last member who was waited for completes the ballot in the same transaction', async () => {
    const { item, caseId, seatOf } = await begun({}, { voters: [...VOTERS, 'health'] })
    const { round } = settled(await openBallot(as('chair', at), item))
    for (const name of VOTERS) settled(await castVote(as(name, at), { ...item, round, ...view() }))
    settled(await declareInterest(as('health', at), { ...item, seatId: seatOf('health'), detail: 'I treat her brother' }))
    expect(await db.case.findUnique({ where: { id: caseId }, select: { status: true, outcome: true } })).toEqual({ status: 'awaiting_authorisation', outcome: 'OC22' })
  })

  it('of a member who has given a view ends the round without a result, and another round can be opened', async () => {
    const { item, caseId, seatOf } = await begun({}, { voters: [...VOTERS, 'health'] })
    const { round } = settled(await openBallot(as('chair', at), item))
    settled(await castVote(as('health', at), { ...item, round, ...view() }))
    settled(await declareInterest(as('health', at), { ...item, seatId: seatOf('health'), detail: 'I have just understood whose case this is' }))
    expect(await db.ballot.findFirst({ where: { agendaItem: { caseId } }, select: { status: true, result: true } })).toMatchObject({ status: 'closed', result: { end: { end: 'void', reason: 'interest-declared' } } })
    expect(settled(await openBallot(as('chair', at), item)).round).toBe(2)
    expect(await castVote(as('operations', at), { ...item, round: 1, ...view() })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    for (const name of VOTERS) settled(await castVote(as(name, at), { ...item, round: 2, ...view() }))
    expect(await db.decision.count({ where: { caseId } })).toBe(1)
  })

  it('of the only voter of an agency that has to be there ends the round: it is no longer quorate', async () => {
    const { item, caseId, seatOf } = await begun()
    settled(await openBallot(as('chair', at), item))
    settled(await declareInterest(as('secondTriage', at), { ...item, seatId: seatOf('secondTriage'), detail: 'My nephew’s friend' }))
    expect(await db.ballot.findFirst({ where: { agendaItem: { caseId } }, select: { status: true, result: true } })).toMatchObject({ status: 'closed', result: { end: { end: 'void', reason: 'not-quorate' } } })
    expect(await db.escalation.count({ where: { caseId } })).toBe(0)
  })
})

describe('attendance while a ballot is open', () => {
  it('waits for somebody who arrives, no longer for somebody who leaves, and keeps the view of somebody who gave it and left', async () => {
    const { item, meetingId, caseId, seatOf } = await begun({}, { voters: [...VOTERS, 'health', 'community'], absent: ['health'] })
    const { round } = settled(await openBallot(as('chair', at), item))
    const seats = (names: readonly CastName[]) => names.map(seatOf)
    settled(await recordAttendance(as('chair', at), { meetingId, present: seats(['chair', ...VOTERS, 'community', 'health']), shown: seats(['chair', ...VOTERS, 'community']) }))
    for (const name of VOTERS) settled(await castVote(as(name, at), { ...item, round, ...view() }))
    settled(await castVote(as('health', at), { ...item, round, ...view() }))
    expect(await db.decision.count({ where: { caseId } })).toBe(0)
    // The only voter of the police and the health member leave after they voted: the round goes on, and stays quorate.
    settled(await recordAttendance(as('chair', at), { meetingId, present: seats(['chair', 'operations', 'socialCare', 'community']), shown: seats(['chair', ...VOTERS, 'community', 'health']) }))
    expect(await db.decision.count({ where: { caseId } })).toBe(0)
    settled(await recordAttendance(as('chair', at), { meetingId, present: seats(['chair', 'operations', 'socialCare']), shown: seats(['chair', 'operations', 'socialCare', 'community']) }))
    expect(await db.decision.count({ where: { caseId } })).toBe(1)
    expect(await db.ballot.findFirstOrThrow({ where: { agendaItem: { caseId } }, select: { result: true, votes: { select: { id: true } } } })).toMatchObject({ result: { end: { end: 'decided', outcome: 'OC22' } }, votes: [{}, {}, {}, {}] })
    expect(await db.case.findUnique({ where: { id: caseId }, select: { status: true } })).toEqual({ status: 'awaiting_authorisation' })
  })

  it('and a view at the same instant end in one result, whichever comes first', async () => {
    for (let number = 0; number < 15; number += 1) {
      const { item, meetingId, caseId, seatOf } = await begun({}, { voters: [...VOTERS, 'health'] })
      const { round } = settled(await openBallot(as('chair', at), item))
      for (const name of VOTERS) settled(await castVote(as(name, at), { ...item, round, ...view() }))
      const everybody = (['chair', ...VOTERS, 'health'] as const).map(seatOf)
      await Promise.all([
        castVote(as('health', at), { ...item, round, ...view() }),
        recordAttendance(as('chair', at), { meetingId, present: everybody.filter((id) => id !== seatOf('health')), shown: everybody }),
      ])
      expect(await db.decision.count({ where: { caseId } })).toBe(1)
      expect(await db.ballot.count({ where: { agendaItem: { caseId }, status: 'open' } })).toBe(0)
    }
  }, 60_000)
})
