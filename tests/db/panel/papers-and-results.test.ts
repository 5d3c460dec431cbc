import { describe, expect, it } from 'vitest'
import { authoriseDecision } from '@/lib/server/disposal/authorise-decision'
import { giveChildAccess } from '@/lib/server/intake/give-child-access'
import { addCaseToAgenda } from '@/lib/server/panel/add-case-to-agenda'
import { addSeat } from '@/lib/server/panel/add-seat'
import { castVote } from '@/lib/server/panel/cast-vote'
import { closeMeeting } from '@/lib/server/panel/close-meeting'
import { decideDeferral } from '@/lib/server/panel/decide-deferral'
import { deferCase } from '@/lib/server/panel/defer-case'
import { nameDeputy } from '@/lib/server/panel/name-deputy'
import { openMeeting } from '@/lib/server/panel/open-meeting'
import { publishPapers } from '@/lib/server/panel/publish-papers'
import { sendApology } from '@/lib/server/panel/send-apology'
import { as } from '../../../prisma/scenarios/as'
import { CAST, type CastName } from '../../../prisma/scenarios/cast'
import { versionOf } from '../../support/case-in-triage'
import { caseWithPanel } from '../../support/case-with-panel'
import { openPanel } from '../../support/open-panel'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')
const later = new Date('2026-12-01T10:00:00Z')
const VOTERS = ['operations', 'secondTriage', 'socialCare'] as const satisfies readonly CastName[]
const TABLE = ['chair', ...VOTERS] as const satisfies readonly CastName[]
const reason = 'What is missing is brought to the table'

/** A planned meeting with nothing on its agenda, whose papers have not gone out. */
async function planned(startsAt: Date, papersAt: Date | null = null): Promise<{ meetingId: string; seatOf: (name: CastName) => string }> {
  const made = await openPanel({ at: startsAt, voters: VOTERS, cases: [], status: 'planned' })
  await db.meeting.update({ where: { id: made.meetingId }, data: { papersAt } })
  return made
}

/** To whom the pack of a case went, as the audit record says, one entry a member each time. */
async function sharedWith(caseId: string): Promise<string[]> {
  const events = await db.auditEvent.findMany({ where: { caseId, action: 'sharing.record', kind: 'disclosure' }, orderBy: { id: 'asc' }, select: { after: true } })
  const ids = events.flatMap(({ after }) => (after as { people?: string[] }).people ?? [])
  return ids.map((id) => Object.entries(CAST).find(([, person]) => person.id === id)?.[0] ?? id).sort()
}

const kept = (caseId: string) => db.sharingEvent.findMany({ where: { caseId, kind: 'pack' }, orderBy: { recordedAt: 'asc' }, select: { withWhom: true } })
const told = async (meetingId: string, kind: string) => (await db.outboxMessage.findMany({ where: { meetingId, kind }, select: { personId: true } })).map(({ personId }) => Object.entries(CAST).find(([, person]) => person.id === personId)?.[0] ?? personId).sort()
const postOf = async (name: CastName) => (await db.post.findFirstOrThrow({ where: { personId: CAST[name].id }, select: { id: true } })).id

describe('the sharing of a pack', () => {
  it('is kept when the papers go out and not when the case goes on the agenda, once for each member and case', async () => {
    const made = await caseWithPanel({ at })
    const { meetingId } = await planned(later)
    settled(await addCaseToAgenda(as('operations', at), { meetingId, ref: made.ref, reason }))
    expect(await sharedWith(made.id)).toEqual([])
    expect(await kept(made.id)).toEqual([])
    settled(await publishPapers(as('operations', at), { meetingId }))
    expect(await sharedWith(made.id)).toEqual([...TABLE].sort())
    expect(await kept(made.id)).toEqual([{ withWhom: 'Denise Cubitt (Youth justice service), Karen Mobbs (Youth justice service), Leanne Howes (Children’s social care), PC Tom Larwood (Police): the panel of 1 December 2026, 10:00' }])
    // A second case goes out later: the first is not kept again, at no further step.
    const second = await caseWithPanel({ at })
    settled(await addCaseToAgenda(as('operations', at), { meetingId, ref: second.ref, reason }))
    settled(await publishPapers(as('operations', at), { meetingId }))
    settled(await openMeeting(as('chair', later), { meetingId }))
    expect(await sharedWith(made.id)).toEqual([...TABLE].sort())
    expect(await sharedWith(second.id)).toEqual([...TABLE].sort())
    // What is added to a meeting that has begun opens at once.
    const third = await caseWithPanel({ at })
    settled(await addCaseToAgenda(as('operations', later), { meetingId, ref: third.ref, reason }))
    expect(await sharedWith(third.id)).toEqual([...TABLE].sort())
  })

  it('follows the seats: not to apologies or a declared interest, to a deputy and a new seat when they sit', async () => {
    const made = await caseWithPanel({ at })
    const { meetingId, seatOf } = await planned(later)
    settled(await addCaseToAgenda(as('operations', at), { meetingId, ref: made.ref, reason }))
    const item = await db.agendaItem.findFirstOrThrow({ where: { meetingId }, select: { id: true } })
    await db.interest.create({ data: { agendaItemId: item.id, seatId: seatOf('socialCare'), detail: 'A neighbour', declaredAt: at } })
    settled(await nameDeputy(as('operations', at), { meetingId, seatId: seatOf('secondTriage'), postId: await postOf('sergeant') }))
    settled(await publishPapers(as('operations', at), { meetingId }))
    expect(await sharedWith(made.id)).toEqual(['chair', 'operations', 'secondTriage'])
    settled(await sendApology(as('secondTriage', at), { meetingId, seatId: seatOf('secondTriage'), reason: 'On leave' }))
    expect(await sharedWith(made.id)).toEqual(['chair', 'operations', 'secondTriage', 'sergeant'])
    settled(await addSeat(as('operations', at), { meetingId, postId: await postOf('health'), seat: 'voting' }))
    expect(await sharedWith(made.id)).toEqual(['chair', 'health', 'operations', 'secondTriage', 'sergeant'])
    await expect(db.papersOpened.deleteMany({ where: { meetingId } })).rejects.toThrow()
  })

  it('of a restricted record goes to those who are named, and to others when they are', async () => {
    const made = await caseWithPanel({ at })
    const { meetingId } = await planned(later)
    settled(await addCaseToAgenda(as('operations', at), { meetingId, ref: made.ref, reason }))
    await db.child.update({ where: { id: made.childId }, data: { restricted: true } })
    await db.childAccess.create({ data: { childId: made.childId, personId: CAST.operations.id, reason: 'Her case', grantedById: CAST.operations.id, grantedAt: at } })
    settled(await publishPapers(as('operations', at), { meetingId }))
    expect(await sharedWith(made.id)).toEqual(['operations'])
    const { version } = await db.child.findUniqueOrThrow({ where: { id: made.childId }, select: { version: true } })
    settled(await giveChildAccess(as('operations', at), { childId: made.childId, version, personId: CAST.chair.id, reason: 'She chairs' }))
    expect(await sharedWith(made.id)).toEqual(['chair', 'operations'])
  })
})

describe('a case that was deferred', () => {
  const missing = { reason: 'victim', missing: 'What Callum says', ownerId: CAST.victimWorker.id, newDay: null } as const

  it('is announced to the later meeting whose papers are out, and its pack goes there anew', async () => {
    const made = await caseWithPanel({ at })
    const first = await openPanel({ at, voters: VOTERS, cases: [made] })
    const next = await planned(later, at)
    settled(await deferCase(as('chair', at), { meetingId: first.meetingId, ref: made.ref, ...missing, toMeetingId: next.meetingId }))
    expect(await told(next.meetingId, 'agenda-changed')).toEqual([...TABLE].sort())
    expect(await db.auditEvent.count({ where: { caseId: made.id, action: 'meeting.add-case', subject: `meeting:${next.meetingId}` } })).toBe(1)
    expect(await sharedWith(made.id)).toEqual([])
    settled(await publishPapers(as('operations', at), { meetingId: next.meetingId }))
    expect(await sharedWith(made.id)).toEqual([...TABLE].sort())
    expect(await kept(made.id)).toMatchObject([{ withWhom: expect.stringContaining('the panel of 1 December 2026') }])
  })

  it('tells the later meeting nothing while its papers are not out or a manager still decides, and tells it then', async () => {
    const made = await caseWithPanel({ at })
    const first = await openPanel({ at, voters: VOTERS, cases: [made] })
    const [next, third] = [await planned(later), await planned(new Date('2026-12-08T10:00:00Z'), at)]
    settled(await deferCase(as('chair', at), { meetingId: first.meetingId, ref: made.ref, ...missing, toMeetingId: next.meetingId }))
    expect(await told(next.meetingId, 'agenda-changed')).toEqual([])
    await db.meeting.update({ where: { id: next.meetingId }, data: { status: 'open' } })
    expect(settled(await deferCase(as('chair', later), { meetingId: next.meetingId, ref: made.ref, ...missing, toMeetingId: third.meetingId }))).toEqual({ toManager: true })
    expect(await told(third.meetingId, 'agenda-changed')).toEqual([])
    settled(await decideDeferral(as('operations', later), { ref: made.ref, version: await versionOf(made.ref), decision: 'hear', reason: 'He has answered', toMeetingId: third.meetingId }))
    expect(await told(third.meetingId, 'agenda-changed')).toEqual([...TABLE].sort())
  })
})

describe('results', () => {
  it('are told by e-mail to those who heard the cases, the case manager and the triage officer, without a word about a case', async () => {
    const made = await caseWithPanel({ at, givenNames: 'Zebedee' })
    const other = await caseWithPanel({ at, givenNames: 'Zuleika', caseManager: 'secondCaseManager' })
    const { meetingId, seatOf } = await openPanel({ at, voters: VOTERS, cases: [made, other], others: [{ name: 'education', seat: 'adviser' }], absent: ['education'] })
    const item = await db.agendaItem.findFirstOrThrow({ where: { meetingId, caseId: made.id }, select: { id: true } })
    await db.ballot.create({ data: { agendaItemId: item.id, round: 1, openedById: CAST.chair.id, openedAt: at } })
    for (const name of VOTERS) settled(await castVote(as(name, at), { meetingId, ref: made.ref, round: 1, outcome: 'OC22', reason: 'Mine', whyNotLower: 'It would not answer the harm' }))
    await db.interest.create({ data: { agendaItemId: item.id, seatId: seatOf('socialCare'), detail: 'Found out afterwards', declaredAt: at } })
    expect(await told(meetingId, 'results')).toEqual([])
    settled(await closeMeeting(as('chair', at), { meetingId }))
    // The second case was not reached: its case manager hears nothing. Education was not there; social care has an interest.
    expect(await told(meetingId, 'results')).toEqual(['caseManager', 'chair', 'operations', 'secondTriage', 'triage'])
    const messages = await db.outboxMessage.findMany({ where: { meetingId, kind: 'results' }, select: { subject: true, body: true } })
    for (const { subject, body } of messages) expect(`${subject} ${body}`).not.toMatch(/Zebedee|Zuleika|Harmsworth|JN-|caution|resolution/i)

    // While the first message waits nobody gets a second; once it was sent, the police's answer is news.
    const answer = async () => ({ ref: made.ref, version: await versionOf(made.ref), answer: 'returned', reason: 'Look at the school’s letter' }) as const
    await db.outboxMessage.updateMany({ where: { meetingId, personId: { not: CAST.chair.id } }, data: { sentAt: at } })
    settled(await authoriseDecision(as('sergeant', later), await answer()))
    expect(await told(meetingId, 'results')).toEqual(['caseManager', 'caseManager', 'chair', 'operations', 'operations', 'secondTriage', 'secondTriage', 'triage', 'triage'])
  })

  it('of a restricted record are told to those who may see it, and a meeting without any tells nobody', async () => {
    const made = await caseWithPanel({ at })
    const { meetingId } = await openPanel({ at, voters: VOTERS, cases: [made] })
    await db.agendaItem.updateMany({ where: { meetingId }, data: { result: 'deferred' } })
    await db.child.update({ where: { id: made.childId }, data: { restricted: true } })
    await db.childAccess.create({ data: { childId: made.childId, personId: CAST.operations.id, reason: 'Her case', grantedById: CAST.operations.id, grantedAt: at } })
    settled(await closeMeeting(as('chair', at), { meetingId }))
    expect(await told(meetingId, 'results')).toEqual(['operations'])
    const empty = await openPanel({ at, voters: VOTERS, cases: [await caseWithPanel({ at })] })
    settled(await closeMeeting(as('chair', at), { meetingId: empty.meetingId }))
    expect(await told(empty.meetingId, 'results')).toEqual([])
  })
})
