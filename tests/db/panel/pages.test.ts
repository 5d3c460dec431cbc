import { describe, expect, it } from 'vitest'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { arrangePage } from '@/lib/server/panel/arrange-page'
import { castVote } from '@/lib/server/panel/cast-vote'
import { closeMeeting } from '@/lib/server/panel/close-meeting'
import { declareInterest } from '@/lib/server/panel/declare-interest'
import { meetingPage } from '@/lib/server/panel/meeting-page'
import { openBallot } from '@/lib/server/panel/open-ballot'
import { packPage } from '@/lib/server/panel/pack-page'
import { panelsPage } from '@/lib/server/panel/panels-page'
import { recordAgencyView } from '@/lib/server/panel/record-agency-view'
import { as } from '../../../prisma/scenarios/as'
import { CAST, type CastName } from '../../../prisma/scenarios/cast'
import { caseWithPanel } from '../../support/case-with-panel'
import { countQueries } from '../../support/count-queries'
import { openPanel } from '../../support/open-panel'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')
const VOTERS = ['operations', 'secondTriage', 'socialCare'] as const satisfies readonly CastName[]

async function begun(voters: readonly CastName[] = VOTERS) {
  const made = await caseWithPanel({ at })
  const opened = await openPanel({ at, voters, cases: [made] })
  return { ...opened, caseId: made.id, childId: made.childId, item: { meetingId: opened.meetingId, ref: made.ref } }
}

describe('the pack', () => {
  it('shows nobody’s view but the reader’s own until the ballot closes, and then all of them with their reasons', async () => {
    const { item } = await begun()
    const { round } = settled(await openBallot(as('chair', at), item))
    settled(await castVote(as('operations', at), { ...item, round, outcome: 'OC22', reason: 'The reason of operations' }))
    settled(await castVote(as('secondTriage', at), { ...item, round, outcome: 'CHARGE', reason: 'The reason of the police' }))

    for (const name of ['chair', 'socialCare'] as const) {
      const { value: page, queries } = await countQueries(() => packPage(as(name, at), item.meetingId, item.ref))
      expect(page?.rounds).toMatchObject([{ round: 1, status: 'open', votes: [], hasGiven: ['Karen Mobbs', 'PC Tom Larwood'], waitingFor: ['Leanne Howes'] }])
      expect(JSON.stringify(page)).not.toContain('The reason of')
      expect(queries.some((query) => query.includes('"Vote"') && !query.includes("b.status = 'closed'"))).toBe(false)
    }
    const own = await packPage(as('operations', at), item.meetingId, item.ref)
    expect(own?.rounds[0]?.votes).toMatchObject([{ name: 'Karen Mobbs', outcome: 'OC22', isYours: true }])
    expect(own?.may.vote).toMatchObject({ allowed: false, reason: 'You have given your view in this round. It cannot be changed' })

    settled(await castVote(as('socialCare', at), { ...item, round, outcome: 'OC22', reason: 'The reason of social care' }))
    const after = await packPage(as('chair', at), item.meetingId, item.ref)
    expect(after?.rounds[0]).toMatchObject({ status: 'closed', end: 'escalated', waitingFor: [] })
    expect(after?.rounds[0]?.votes.map((vote) => [vote.name, vote.outcome, vote.reason])).toEqual([
      ['Karen Mobbs', 'OC22', 'The reason of operations'], ['Leanne Howes', 'OC22', 'The reason of social care'], ['PC Tom Larwood', 'CHARGE', 'The reason of the police'],
    ])
    expect(after).toMatchObject({ result: 'escalated', escalation: { status: 'open', dueOn: '2026-12-01', settlement: null } })
  })

  it('says who may do what, and why not', async () => {
    const { item, seatOf } = await begun()
    const before = await packPage(as('operations', at), item.meetingId, item.ref)
    expect(before?.may).toMatchObject({ vote: { allowed: false, reason: 'No ballot is open on this case. The chair opens it' }, open: { allowed: false }, declareOwn: { allowed: true }, declareForOthers: false })
    expect((await packPage(as('chair', at), item.meetingId, item.ref))?.may).toMatchObject({ open: { allowed: true }, close: { allowed: false, reason: 'No ballot is open' }, declareForOthers: true })
    settled(await declareInterest(as('socialCare', at), { ...item, seatId: seatOf('socialCare'), detail: 'My neighbour' }))
    const chair = await packPage(as('chair', at), item.meetingId, item.ref)
    expect(chair?.missing).toEqual(['social-care'])
    expect(chair?.may.open).toMatchObject({ allowed: false, reason: 'The panel is not quorate for this case' })
    expect(chair?.adviceMissing).toEqual(['education', 'health'])
    settled(await recordAgencyView(as('chair', at), { ...item, agency: 'education', view: 'Attendance is good' }))
    expect((await packPage(as('chair', at), item.meetingId, item.ref))?.adviceMissing).toEqual(['health'])
  })

  it('keeps the name of the person harmed from those who may not see it, and shows their view to everybody at the table', async () => {
    const { item } = await begun()
    expect((await packPage(as('chair', at), item.meetingId, item.ref))?.case.victims).toMatchObject([{ name: 'Callum Reed', view: 'I want to hear that it will not happen again.' }])
    expect((await packPage(as('socialCare', at), item.meetingId, item.ref))?.case.victims).toMatchObject([{ name: null, view: 'I want to hear that it will not happen again.' }])
  })

  it('is there for those with a seat and for the managers, is not there for anybody else, and every look is recorded', async () => {
    const { item, caseId, childId } = await begun()
    for (const name of ['education', 'caseManager', 'inspector', 'neighbour', 'auditor', 'service'] as const) expect(await packPage(as(name, at), item.meetingId, item.ref)).toBeNull()
    expect(await packPage(as('chair', at), 'not-an-id', item.ref)).toBeNull()
    expect(await packPage(as('chair', at), item.meetingId, 'nonsense')).toBeNull()
    expect(await db.auditEvent.count({ where: { caseId, kind: 'consultation' } })).toBe(0)
    await packPage(as('socialCare', at), item.meetingId, item.ref)
    expect(await db.auditEvent.findMany({ where: { caseId, kind: 'consultation' }, select: { action: true, actorId: true, childId: true } })).toEqual([{ action: 'pack.view', actorId: CAST.socialCare.id, childId }])
  })

  it('takes the same queries for a small panel and for a large one with rounds, views and interests', async () => {
    const small = await begun()
    const large = await begun([...VOTERS, 'victimWorker', 'education', 'health', 'community', 'inspector', 'sergeant', 'senior'])
    for (const agency of ['education', 'health'] as const) settled(await recordAgencyView(as('chair', at), { ...large.item, agency, view: 'A view' }))
    const { round } = settled(await openBallot(as('chair', at), large.item))
    for (const name of [...VOTERS, 'education'] as const) settled(await castVote(as(name, at), { ...large.item, round, outcome: 'OC22', reason: 'A reason' }))
    settled(await declareInterest(as('education', at), { ...large.item, seatId: large.seatOf('education'), detail: 'An interest' }))
    settled(await openBallot(as('chair', at), large.item))
    await packPage(as('chair', at), small.item.meetingId, small.item.ref)
    const counts = []
    for (const { item } of [small, large]) counts.push((await countQueries(() => packPage(as('chair', at), item.meetingId, item.ref))).queries.length)
    expect(counts).toEqual([7, 7])
  })
})

describe('the page of a meeting', () => {
  it('shows its cases, its seats and whether it is quorate, and records a look at each child', async () => {
    const cases = [await caseWithPanel({ at, givenNames: 'Amelia' }), await caseWithPanel({ at, givenNames: 'Noah', caseManager: 'operations' })]
    const { meetingId } = await openPanel({ at, voters: VOTERS, cases })
    const page = await meetingPage(as('chair', at), meetingId)
    expect(page?.agenda.map((card) => [card.child, card.age, card.offences, card.missing])).toEqual([
      ['Amelia Harmsworth', 15, ['Assault occasioning actual bodily harm'], []],
      ['Noah Harmsworth', 15, ['Assault occasioning actual bodily harm'], ['yjs']],
    ])
    expect(page).toMatchObject({ missing: [], run: { allowed: true }, arrange: { allowed: true } })
    for (const made of cases) expect(await db.auditEvent.count({ where: { caseId: made.id, childId: made.childId, kind: 'consultation', action: 'meeting.view' } })).toBe(1)
  })

  it('says of which case the manager has no seat, until it begins', async () => {
    const cases = [await caseWithPanel({ at }), await caseWithPanel({ at, caseManager: 'secondCaseManager' }), await caseWithPanel({ at, caseManager: null })]
    const away = async (status: 'planned' | 'open') => {
      const { meetingId } = await openPanel({ at, voters: VOTERS, cases, status, others: [{ name: 'secondCaseManager', seat: 'case-manager' }] })
      return (await meetingPage(as('chair', at), meetingId))?.agenda.map((card) => card.isManagerAway)
    }
    expect(await away('planned')).toEqual([true, false, false])
    expect(await away('open')).toEqual([false, false, false])
  })

  it('is not there for those without a seat', async () => {
    const { meetingId } = await begun()
    for (const name of ['education', 'triage', 'inspector', 'neighbour', 'analyst'] as const) expect(await meetingPage(as(name, at), meetingId)).toBeNull()
    expect(await meetingPage(as('secondTriage', at), meetingId)).not.toBeNull()
  })

  it('takes the same queries for one case and for many', async () => {
    const one = await openPanel({ at, voters: VOTERS, cases: [await caseWithPanel({ at })] })
    const cases = []
    for (let number = 0; number < 12; number += 1) cases.push(await caseWithPanel({ at }))
    const many = await openPanel({ at, voters: VOTERS, cases })
    await meetingPage(as('chair', at), one.meetingId)
    for (const [name, expected] of [['chair', 6], ['socialCare', 4]] as const) {
      const counts = []
      for (const { meetingId } of [one, many]) counts.push((await countQueries(() => meetingPage(as(name, at), meetingId))).queries.length)
      expect(counts).toEqual([expected, expected])
    }
  })
})

describe('the list of meetings', () => {
  it('shows a member the meetings where they hold a seat, a manager all of them with the cases that wait, and others nothing', async () => {
    const { meetingId } = await begun()
    const waiting = await caseWithPanel({ at })
    const member = await panelsPage(as('education', at), null)
    expect(member?.coming.some((meeting) => meeting.id === meetingId)).toBe(false)
    expect(member?.waiting).toBeNull()
    expect((await panelsPage(as('socialCare', at), null))?.coming.find((meeting) => meeting.id === meetingId)).toMatchObject({ yourSeat: 'voting', mayOpen: true, chair: 'Denise Cubitt', cases: 1, undecided: 1 })
    const manager = await panelsPage(as('operations', at), null)
    expect(manager?.waiting?.cases.map((row) => row.ref)).toContain(waiting.ref)
    expect((await panelsPage(as('triage', at), null))?.coming.find((meeting) => meeting.id === meetingId)).toMatchObject({ mayOpen: false })
    expect(await panelsPage(as('analyst', at), null)).toBeNull()
    expect((await panelsPage(as('neighbour', at), null))?.coming).toEqual([])
  })

  it('goes on by key through the past, in the same number of queries however many there are', async () => {
    const first = (await countQueries(() => panelsPage(as('operations', at), null))).queries.length
    const ids: string[] = []
    for (let number = 0; number < 25; number += 1) {
      const { meetingId } = await openPanel({ at: new Date(at.getTime() - number * 86_400_000), voters: ['operations'], cases: [] })
      settled(await closeMeeting(as('chair', at), { meetingId }))
      ids.push(meetingId)
    }
    const { value: page, queries } = await countQueries(() => panelsPage(as('operations', at), null))
    expect(queries).toHaveLength(first)
    expect(page?.past).toHaveLength(20)
    const next = await panelsPage(as('operations', at), readPageKey(page?.nextPast ?? undefined))
    expect(new Set([...(page?.past ?? []), ...(next?.past ?? [])].map((meeting) => meeting.id))).toEqual(new Set(ids))
    expect(next?.nextPast).toBeNull()
  })
})

it('offers the people of the service, by agency, to whoever arranges meetings', async () => {
  const page = await arrangePage(as('operations', at))
  expect(page?.candidates.find((candidate) => candidate.name === 'Denise Cubitt')).toMatchObject({ agency: 'yjs', canChair: true, canVote: false })
  expect(page?.candidates.find((candidate) => candidate.name === 'Leanne Howes')).toMatchObject({ agency: 'social-care', canChair: false, canVote: true })
  expect(page?.candidates.some((candidate) => candidate.name === 'PC Dale Rix')).toBe(false)
  expect(await arrangePage(as('socialCare', at))).toBeNull()
})
