import { describe, expect, it } from 'vitest'
import { HEADINGS, type NoteHeading } from '@/lib/domain/panel/discussion'
import { castVote } from '@/lib/server/panel/cast-vote'
import { closeBallot } from '@/lib/server/panel/close-ballot'
import { closeCase } from '@/lib/server/panel/close-case'
import { closeMeeting } from '@/lib/server/panel/close-meeting'
import { declareInterest } from '@/lib/server/panel/declare-interest'
import { discussionPage } from '@/lib/server/panel/discussion-page'
import { makeProposal, type ProposalInput } from '@/lib/server/panel/make-proposal'
import { openBallot } from '@/lib/server/panel/open-ballot'
import { openCase } from '@/lib/server/panel/open-case'
import { openMeeting } from '@/lib/server/panel/open-meeting'
import { packPage } from '@/lib/server/panel/pack-page'
import { planTime } from '@/lib/server/panel/plan-time'
import { recordAttendance } from '@/lib/server/panel/record-attendance'
import { recordDiscussion } from '@/lib/server/panel/record-discussion'
import { roomPage } from '@/lib/server/panel/room-page'
import { withdrawProposal } from '@/lib/server/panel/withdraw-proposal'
import { as } from '../../../prisma/scenarios/as'
import { CAST, type CastName } from '../../../prisma/scenarios/cast'
import { caseWithPanel } from '../../support/case-with-panel'
import { countQueries } from '../../support/count-queries'
import { openPanel } from '../../support/open-panel'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const VOTERS = ['operations', 'secondTriage', 'socialCare'] as const satisfies readonly CastName[]
const chair = (minutes = 0) => as('chair', later(minutes))

/** A meeting that has just begun: nobody is recorded yet, no case was opened and nothing said. */
async function begun(count = 1) {
  const cases = []
  for (let number = 0; number < count; number += 1) cases.push(await caseWithPanel({ at }))
  const { meetingId, seatOf } = await openPanel({ at, voters: VOTERS, cases, status: 'planned', others: [{ name: 'caseManager', seat: 'case-manager' }] })
  settled(await openMeeting(chair(), { meetingId }))
  const everybody = (['chair', ...VOTERS, 'caseManager'] as const).map(seatOf)
  settled(await recordAttendance(chair(), { meetingId, present: everybody, shown: [] }))
  const items = cases.map((made) => ({ meetingId, ref: made.ref }))
  const [item] = items
  if (!item) throw new Error('no case')
  return { meetingId, seatOf, everybody, items, item, caseId: cases[0]?.id ?? '' }
}

const said = (heading: NoteHeading, note: string | null = `About ${heading}`, spokenTo = true) => ({ heading, note, spokenTo })
const everything = HEADINGS.map((heading) => said(heading))
const proposal = (more: Partial<ProposalInput> = {}): Omit<ProposalInput, 'meetingId' | 'ref'> => ({ outcome: 'OC22', conditions: [], interventions: ['A mentor'], weeks: 12, why: 'It lasts', whyNotLower: 'A word would not do', ...more })
const invalid = (reason: string | RegExp) => ({ ok: false, refusal: { kind: 'invalid', reason: expect.stringMatching(reason) } })

describe('one case at a time', () => {
  it('is before the meeting: the next one closes it, and cannot while its ballot is open', async () => {
    const { items, item } = await begun(2)
    const next = items[1] ?? item
    settled(await openCase(chair(1), item))
    expect(await openCase(chair(1), item)).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect(await openCase(as('operations', at), next)).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await openBallot(chair(2), next)).toMatchObject(invalid('Open the case first'))
    settled(await recordDiscussion(chair(2), { ...item, notes: everything }))
    const { round } = settled(await openBallot(chair(3), item))
    expect(await openCase(chair(4), next)).toMatchObject(invalid('A ballot is open'))
    expect(await closeCase(chair(4), item)).toMatchObject(invalid('A ballot is open'))
    settled(await closeBallot(chair(5), { ...item, round }))
    settled(await openCase(chair(6), next))
    expect(await db.caseSitting.findMany({ where: { meetingId: item.meetingId }, orderBy: { openedAt: 'asc' }, select: { openedAt: true, closedAt: true } })).toEqual([{ openedAt: later(1), closedAt: later(6) }, { openedAt: later(6), closedAt: null }])
    settled(await closeMeeting(chair(9), { meetingId: item.meetingId }))
    expect(await db.caseSitting.count({ where: { meetingId: item.meetingId, closedAt: null } })).toBe(0)
  })

  it('stays one when two chairs open two cases at the same instant', async () => {
    for (let number = 0; number < 5; number += 1) {
      const cases = [await caseWithPanel({ at }), await caseWithPanel({ at }), await caseWithPanel({ at })]
      const { meetingId } = await openPanel({ at, voters: VOTERS, coChair: 'inspector', cases })
      const [, two, three] = cases.map(({ ref }) => ({ meetingId, ref }))
      if (!two || !three) throw new Error('three cases were made')
      for (const answer of await Promise.all([openCase(chair(1), two), openCase(as('inspector', later(1)), three)])) settled(answer)
      expect(await db.caseSitting.groupBy({ by: ['meetingId'], where: { meetingId, closedAt: null }, _count: true })).toMatchObject([{ _count: 1 }])
    }
  })

  it('is named on the pages of the other cases, so that whoever reads those can follow; not to whoever has an interest in it', async () => {
    const { items, item, seatOf } = await begun(2)
    const next = items[1] ?? item
    const nowOn = async (name: CastName, of: typeof item) => (await discussionPage(as(name, later(3)), of.meetingId, of.ref))?.now
    settled(await openCase(chair(1), item))
    expect(await nowOn('operations', item)).toBeNull()
    expect(await nowOn('operations', next)).toMatchObject({ ref: item.ref })
    settled(await openCase(chair(2), next))
    expect(await nowOn('operations', item)).toMatchObject({ ref: next.ref })
    settled(await declareInterest(chair(3), { ...next, seatId: seatOf('operations'), detail: 'A neighbour' }))
    expect(await nowOn('operations', item)).toBeNull()
    expect(await nowOn('chair', item)).toMatchObject({ ref: next.ref })
  })

  it('has its time beside what was planned for it', async () => {
    const { items, item, meetingId } = await begun(2)
    const next = items[1] ?? item
    const cases = [{ ref: item.ref, minutes: 7 }, { ref: next.ref, minutes: null }]
    expect(await planTime(as('socialCare', at), { meetingId, cases })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await planTime(chair(), { meetingId, cases: [{ ref: item.ref, minutes: 0 }] })).toMatchObject(invalid('between 1 and 120'))
    settled(await planTime(as('operations', at), { meetingId, cases: [{ ref: item.ref, minutes: 30 }] }))
    settled(await planTime(chair(), { meetingId, cases }))
    settled(await openCase(chair(1), item))
    settled(await openCase(chair(5), next))
    settled(await openCase(chair(8), item))
    const page = await roomPage(as('socialCare', later(11)), meetingId)
    expect(page?.cases).toEqual([
      { ref: item.ref, planned: 7, used: 7, hasBegun: true, startedAt: later(1), isBefore: true, isBallotOpen: false },
      { ref: next.ref, planned: null, used: 3, hasBegun: true, startedAt: later(5), isBefore: false, isBallotOpen: false },
    ])
  })
})

describe('who was there, and when', () => {
  it('is kept as people come and go', async () => {
    const { meetingId, seatOf, everybody } = await begun()
    const without = everybody.filter((id) => id !== seatOf('socialCare'))
    settled(await recordAttendance(chair(10), { meetingId, present: without, shown: everybody }))
    settled(await recordAttendance(chair(20), { meetingId, present: everybody, shown: without }))
    settled(await closeMeeting(chair(30), { meetingId }))
    const page = await roomPage(chair(40), meetingId)
    expect(page?.stays[seatOf('socialCare')]).toEqual([{ cameAt: at, leftAt: later(10) }, { cameAt: later(20), leftAt: later(30) }])
    expect(page?.stays[seatOf('operations')]).toEqual([{ cameAt: at, leftAt: later(30) }])
  })
})

describe('the discussion', () => {
  it('is noted by the chair while the meeting runs, heading by heading, and never rewritten', async () => {
    const { item } = await begun()
    expect(await recordDiscussion(chair(), { ...item, notes: [said('risk')] })).toMatchObject(invalid('Open the case first'))
    settled(await openCase(chair(), item))
    expect(await recordDiscussion(as('operations', at), { ...item, notes: [said('risk')] })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await recordDiscussion(chair(), { ...item, notes: [said('risk', null)] })).toMatchObject(invalid('Write what was said'))
    expect(await recordDiscussion(chair(), { ...item, notes: [said('safety', null, false)] })).toMatchObject(invalid('Say why it was not spoken to'))
    settled(await recordDiscussion(chair(3), { ...item, notes: [said('risk'), said('child-words', null), said('safety', 'Nobody from social care could say', false)] }))
    const page = await discussionPage(as('socialCare', later(4)), item.meetingId, item.ref)
    expect(page?.notes.map(({ heading, note, spokenTo, by, at: when }) => [heading, note, spokenTo, by, when])).toEqual([
      ['child-words', null, true, 'Denise Cubitt', later(3)], ['risk', 'About risk', true, 'Denise Cubitt', later(3)], ['safety', 'Nobody from social care could say', false, 'Denise Cubitt', later(3)],
    ])
    expect(page?.still).toEqual(['victim-words', 'desistance', 'diversity'])
    await expect(db.$executeRaw`UPDATE "DiscussionNote" SET note = 'Other'`).rejects.toThrow('append-only')
    const events = await db.auditEvent.findMany({ where: { action: 'meeting.note', kind: 'collection' }, select: { after: true } })
    expect(JSON.stringify(events)).not.toContain('About risk')
  })

  it('comes before the ballot, unless the protocol of the service asks for less', async () => {
    const { item } = await begun()
    settled(await openCase(chair(), item))
    expect(await openBallot(chair(), item)).toMatchObject(invalid('risk to others, the child’s safety, desistance'))
    settled(await recordDiscussion(chair(), { ...item, notes: everything.filter(({ heading }) => heading !== 'risk') }))
    expect(await openBallot(chair(), item)).toMatchObject(invalid(/spoken to: risk to others$/))
    settled(await recordDiscussion(chair(), { ...item, notes: [said('risk', 'Nothing is known of it', false)] }))
    settled(await openBallot(chair(), item))
  })

  it('asks about care experience where it is recorded or not known, and about the victim’s words where there is one', async () => {
    const { item, caseId } = await begun()
    settled(await openCase(chair(), item))
    const headings = async () => (await discussionPage(chair(), item.meetingId, item.ref))?.headings
    expect(await headings()).not.toContain('care')
    await db.notification.update({ where: { caseId }, data: { careExperienced: true }, select: { caseId: true } })
    await db.victim.deleteMany({ where: { caseId } })
    expect(await headings()).toEqual(['child-words', 'risk', 'safety', 'desistance', 'diversity', 'care'])
  })
})

describe('a proposal', () => {
  it('is made by anybody at the table while the case is open, says why a lower outcome would not do, and can be taken back', async () => {
    const { item } = await begun()
    expect(await makeProposal(as('caseManager', at), { ...item, ...proposal() })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    settled(await openCase(chair(), item))
    expect(await makeProposal(as('education', at), { ...item, ...proposal() })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await makeProposal(as('caseManager', at), { ...item, ...proposal({ whyNotLower: null }) })).toMatchObject(invalid('Say why a lower outcome would not do'))
    expect(await makeProposal(as('caseManager', at), { ...item, ...proposal({ outcome: 'YCC', weeks: 30 }) })).toMatchObject(invalid('20 weeks'))
    const { proposalId } = settled(await makeProposal(as('caseManager', later(1)), { ...item, ...proposal({ conditions: ['Sees her mentor'] }) }))
    settled(await makeProposal(chair(2), { ...item, ...proposal({ outcome: 'NFA', whyNotLower: null, weeks: null }) }))
    expect(await withdrawProposal(as('socialCare', at), { ...item, proposalId })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    const [first, second] = (await discussionPage(as('socialCare', at), item.meetingId, item.ref))?.proposals ?? []
    expect(first).toMatchObject({ outcome: 'OC22', by: 'Sofia Marques', conditions: ['Sees her mentor'], interventions: ['A mentor'], weeks: 12, whyNotLower: 'A word would not do', isYours: false, withdrawnAt: null })
    expect(second).toMatchObject({ outcome: 'NFA', by: 'Denise Cubitt', whyNotLower: null })
    settled(await withdrawProposal(as('caseManager', later(3)), { ...item, proposalId }))
    expect((await discussionPage(chair(), item.meetingId, item.ref))?.proposals[0]).toMatchObject({ withdrawnAt: later(3) })
    await expect(db.$executeRaw`UPDATE "Proposal" SET why = 'Other'`).rejects.toThrow('append-only')
    await expect(db.$executeRaw`DELETE FROM "ProposalWithdrawal"`).rejects.toThrow('append-only')
  })

  it('is not made in a case in which one has an interest, or of an outcome that is closed, or while a ballot is open', async () => {
    const made = await caseWithPanel({ at, account: 'denies' })
    const { meetingId, seatOf } = await openPanel({ at, voters: [...VOTERS, 'health'], cases: [made] })
    const item = { meetingId, ref: made.ref }
    const round = await db.agendaItem.findFirstOrThrow({ where: { meetingId }, select: { id: true } })
    await db.interest.create({ data: { agendaItemId: round.id, seatId: seatOf('health'), detail: 'Treats her', declaredAt: at } })
    expect(await makeProposal(as('health', at), { ...item, ...proposal() })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await makeProposal(as('operations', at), { ...item, ...proposal({ outcome: 'YC' }) })).toMatchObject(invalid('is closed for this case'))
    settled(await openBallot(chair(), item))
    expect(await makeProposal(as('operations', at), { ...item, ...proposal() })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
  })

  it('spares those who vote for it the question why a lower outcome would not do; anybody else answers it', async () => {
    const { item, caseId } = await begun()
    settled(await openCase(chair(), item))
    settled(await recordDiscussion(chair(), { ...item, notes: everything }))
    settled(await makeProposal(as('caseManager', at), { ...item, ...proposal({ outcome: 'OC8', whyNotLower: 'Saying nothing would not do' }) }))
    const { round } = settled(await openBallot(chair(), item))
    settled(await castVote(as('operations', at), { ...item, round, outcome: 'OC8', reason: 'Enough' }))
    expect(await castVote(as('socialCare', at), { ...item, round, outcome: 'OC22', reason: 'More help' })).toMatchObject(invalid('say why a lower outcome would not do'))
    settled(await castVote(as('socialCare', at), { ...item, round, outcome: 'OC22', reason: 'More help', whyNotLower: 'It ends before the help begins' }))
    settled(await castVote(as('secondTriage', at), { ...item, round, outcome: 'abstain', reason: 'I heard too little' }))
    expect(await db.vote.findMany({ where: { ballot: { agendaItem: { caseId } } }, orderBy: { id: 'asc' }, select: { whyNotLower: true } })).toEqual([{ whyNotLower: null }, { whyNotLower: 'It ends before the help begins' }, { whyNotLower: null }])
    const told = (await packPage(chair(), item.meetingId, item.ref))?.rounds[0]?.votes.map(({ outcome, whyNotLower }) => [outcome, whyNotLower])
    expect(told).toEqual(expect.arrayContaining([['OC8', null], ['OC22', 'It ends before the help begins'], ['abstain', null]]))
  })
})

describe('the reads of the room', () => {
  it('are there for those who may open the meeting, and for nobody else', async () => {
    const { item, meetingId } = await begun()
    for (const name of ['education', 'neighbour', 'auditor', 'inspector'] as const) {
      expect(await roomPage(as(name, at), meetingId)).toBeNull()
      expect(await discussionPage(as(name, at), meetingId, item.ref)).toBeNull()
    }
    expect(await roomPage(chair(), 'nonsense')).toBeNull()
    expect(await discussionPage(chair(), meetingId, 'JN-2026-000000-A')).toBeNull()
  })

  it('are withheld in a case in which one has declared an interest', async () => {
    const { item, meetingId, seatOf } = await begun()
    settled(await declareInterest(as('socialCare', at), { ...item, seatId: seatOf('socialCare'), detail: 'Her aunt' }))
    expect(await discussionPage(as('socialCare', at), meetingId, item.ref)).toBeNull()
    expect(await discussionPage(chair(), meetingId, item.ref)).not.toBeNull()
  })

  it('name the case that comes next, of those without a result', async () => {
    const { items, item, meetingId } = await begun(3)
    const [, second, third] = items
    await db.agendaItem.updateMany({ where: { case: { ref: second?.ref } }, data: { result: 'unanimous' } })
    expect((await discussionPage(chair(), meetingId, item.ref))?.next).toBe(third?.ref)
    expect((await discussionPage(chair(), meetingId, third?.ref ?? ''))?.next).toBeNull()
  })

  it('hide a restricted child’s case from those who are not named', async () => {
    const { item, meetingId, caseId } = await begun()
    const { childId } = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { childId: true } })
    await db.child.update({ where: { id: childId }, data: { restricted: true }, select: { id: true } })
    await db.childAccess.create({ data: { childId, personId: CAST.socialCare.id, reason: 'Sits on it', grantedById: CAST.operations.id, grantedAt: at } })
    expect((await roomPage(chair(), meetingId))?.cases).toEqual([])
    expect(await discussionPage(chair(), meetingId, item.ref)).toBeNull()
    expect((await roomPage(as('socialCare', at), meetingId))?.cases).toHaveLength(1)
    expect(await discussionPage(as('socialCare', at), meetingId, item.ref)).not.toBeNull()
    expect(await openCase(chair(), item)).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
  })

  it('take the same queries for a quiet case and for one about which much was said', async () => {
    const [quiet, loud] = [await begun(), await begun(3)]
    settled(await openCase(chair(), loud.item))
    settled(await recordDiscussion(chair(), { ...loud.item, notes: everything }))
    for (const outcome of ['OC8', 'OC22', 'YC'] as const) settled(await makeProposal(chair(), { ...loud.item, ...proposal({ outcome }) }))
    await discussionPage(chair(), quiet.meetingId, quiet.item.ref)
    for (const made of [quiet, loud]) {
      expect((await countQueries(() => discussionPage(chair(), made.meetingId, made.item.ref))).queries).toHaveLength(2)
      expect((await countQueries(() => roomPage(chair(), made.meetingId))).queries).toHaveLength(1)
    }
  })
})
