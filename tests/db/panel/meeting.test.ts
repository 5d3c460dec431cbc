import { describe, expect, it } from 'vitest'
import { addCaseToAgenda } from '@/lib/server/panel/add-case-to-agenda'
import { addSeat } from '@/lib/server/panel/add-seat'
import { arrangeMeeting, type MeetingPlan } from '@/lib/server/panel/arrange-meeting'
import { closeMeeting } from '@/lib/server/panel/close-meeting'
import { declareInterest } from '@/lib/server/panel/declare-interest'
import { openBallot } from '@/lib/server/panel/open-ballot'
import { openMeeting } from '@/lib/server/panel/open-meeting'
import { recordAgencyView } from '@/lib/server/panel/record-agency-view'
import { recordAttendance } from '@/lib/server/panel/record-attendance'
import { removeCaseFromAgenda } from '@/lib/server/panel/remove-case-from-agenda'
import { removeSeat } from '@/lib/server/panel/remove-seat'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS, type CastName } from '../../../prisma/scenarios/cast'
import { caseWithPanel } from '../../support/case-with-panel'
import { openPanel } from '../../support/open-panel'
import { owner as db } from '../../support/owner'
import { refusals } from '../../support/refusals'
import { settled } from '../../support/settle'

const at = new Date('2026-11-22T10:00:00Z')
const reason = 'What is missing is brought to the table'

async function postOf(name: CastName): Promise<string> {
  return (await db.post.findFirstOrThrow({ where: { personId: CAST[name].id }, select: { id: true } })).id
}

async function plan(more: Partial<MeetingPlan> = {}): Promise<MeetingPlan> {
  const [chair, coChair, operations, police, socialCare] = await Promise.all([postOf('chair'), postOf('inspector'), postOf('operations'), postOf('secondTriage'), postOf('socialCare')])
  return {
    serviceId: ORGANISATIONS.yjs.id, day: '2026-11-24', time: '14:30', venue: 'Room 2, County Hall', chairPostId: chair, coChairPostId: coChair,
    seats: [operations, police, socialCare].map((postId) => ({ postId, seat: 'voting' as const })), ...more,
  }
}

describe('arranging a meeting', () => {
  it('takes each agency from the post and the time as London reads it', async () => {
    const { meetingId } = settled(await arrangeMeeting(as('operations', at), await plan({ day: '2027-06-15', time: '09:00' })))
    const meeting = await db.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: { startsAt: true, seats: { select: { agency: true, seat: true, present: true } } } })
    expect(meeting.startsAt.toISOString()).toBe('2027-06-15T08:00:00.000Z')
    expect(meeting.seats.map(({ agency, seat }) => `${agency} ${seat}`).sort()).toEqual(['police co-chair', 'police voting', 'social-care voting', 'yjs chair', 'yjs voting'])
    expect(meeting.seats.every((seat) => !seat.present)).toBe(true)
    expect(await db.auditEvent.count({ where: { action: 'meeting.arrange', kind: 'collection', subject: `meeting:${meetingId}`, actorId: CAST.operations.id } })).toBe(1)
  })

  it('refuses whoever arranges no meetings, and records it', async () => {
    const done = await arrangeMeeting(as('socialCare', at), await plan())
    expect(done).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await refusals('meeting.arrange')).toMatchObject([{ actorId: CAST.socialCare.id, reason: 'Your role does not let you arrange a panel meeting, its seats and its agenda' }])
  })

  it('refuses a day that has gone, a time that does not exist, a person twice, and seats that a role cannot take', async () => {
    const reason = async (more: Partial<MeetingPlan>) => {
      const done = await arrangeMeeting(as('operations', at), await plan(more))
      return done.ok ? 'arranged' : `${done.refusal.kind}: ${done.refusal.reason}`
    }
    const [member, caseManager, service, neighbour] = await Promise.all([postOf('socialCare'), postOf('caseManager'), postOf('service'), postOf('neighbour')])
    expect(await reason({ day: '2026-11-21' })).toBe('invalid: The day of the meeting is in the past')
    expect(await reason({ day: '2027-03-28', time: '01:30' })).toBe('invalid: There is no such day and time in London')
    expect(await reason({ seats: [{ postId: member, seat: 'voting' }, { postId: member, seat: 'adviser' }] })).toBe('invalid: Leanne Howes was given two seats. Everybody sits once')
    expect(await reason({ chairPostId: member })).toContain('this role cannot chair a meeting')
    expect(await reason({ seats: [{ postId: caseManager, seat: 'voting' }] })).toContain('this role has no vote at a panel')
    expect(await reason({ seats: [{ postId: service, seat: 'voting' }] })).toContain('this role has no vote at a panel')
    expect(await reason({ seats: [{ postId: neighbour, seat: 'voting' }] })).toContain('holds no post here')
  })
})

describe('seats', () => {
  it('can be added and taken away until the meeting begins', async () => {
    const { meetingId } = settled(await arrangeMeeting(as('operations', at), await plan()))
    const { seatId } = settled(await addSeat(as('operations', at), { meetingId, postId: await postOf('health'), seat: 'voting' }))
    expect(await addSeat(as('operations', at), { meetingId, postId: await postOf('health'), seat: 'adviser' })).toMatchObject({ ok: false, refusal: { reason: 'Dr Amara Okafor already has a seat at this meeting' } })
    expect(await addSeat(as('operations', at), { meetingId, postId: await postOf('sergeant'), seat: 'chair' })).toMatchObject({ ok: false, refusal: { reason: 'This meeting already has a chair. Take their seat away first' } })
    settled(await removeSeat(as('operations', at), { meetingId, seatId }))
    expect(await removeSeat(as('operations', at), { meetingId, seatId })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    settled(await openMeeting(as('chair', at), { meetingId }))
    expect(await addSeat(as('operations', at), { meetingId, postId: await postOf('health'), seat: 'voting' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
  })

  it('of somebody who declared an interest stays', async () => {
    const made = await caseWithPanel({ at })
    const { meetingId, seatOf } = await openPanel({ at, status: 'planned', voters: ['operations', 'secondTriage', 'socialCare'], cases: [made] })
    settled(await declareInterest(as('socialCare', at), { meetingId, ref: made.ref, seatId: seatOf('socialCare'), detail: 'My neighbour' }))
    expect(await removeSeat(as('operations', at), { meetingId, seatId: seatOf('socialCare') })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
  })
})

describe('the agenda', () => {
  it('takes a case that is with the panel, once', async () => {
    const [made, other] = await Promise.all([caseWithPanel({ at }), caseWithPanel({ at, status: 'in_triage' })])
    const { meetingId } = settled(await arrangeMeeting(as('operations', at), await plan()))
    const elsewhere = settled(await arrangeMeeting(as('operations', at), await plan({ day: '2026-12-01' })))
    settled(await addCaseToAgenda(as('operations', at), { meetingId, ref: made.ref, reason }))
    const refusal = async (meeting: string, ref: string) => {
      const done = await addCaseToAgenda(as('operations', at), { meetingId: meeting, ref, reason })
      return done.ok ? 'added' : done.refusal.reason
    }
    expect(await refusal(meetingId, made.ref)).toBe('This case is already on the agenda of this meeting')
    expect(await refusal(elsewhere.meetingId, made.ref)).toBe('This case is already on the agenda of another meeting')
    expect(await refusal(meetingId, other.ref)).toBe('This case is not with the panel, so it cannot be put on an agenda')
    expect(await refusal(meetingId, 'JN-2026-999999-A')).toBe('This case does not exist, or you may not see it')
    settled(await removeCaseFromAgenda(as('operations', at), { meetingId, ref: made.ref }))
    settled(await addCaseToAgenda(as('operations', at), { meetingId: elsewhere.meetingId, ref: made.ref, reason }))
  })

  it('holds a case once when two meetings reach for it at the same instant', async () => {
    for (let number = 0; number < 10; number += 1) {
      const made = await caseWithPanel({ at })
      const [one, two] = await Promise.all([openPanel({ at, voters: ['operations'], cases: [] }), openPanel({ at, voters: ['operations'], cases: [] })])
      const answers = await Promise.all([one, two].map(({ meetingId }) => addCaseToAgenda(as('operations', at), { meetingId, ref: made.ref, reason })))
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
      expect(await db.agendaItem.count({ where: { caseId: made.id } })).toBe(1)
    }
  }, 60_000)

  it('keeps a case about which something was recorded, and lets it go to another meeting once this one ended undecided', async () => {
    const made = await caseWithPanel({ at })
    const { meetingId } = await openPanel({ at, voters: ['operations', 'secondTriage', 'socialCare'], cases: [made] })
    settled(await recordAgencyView(as('chair', at), { meetingId, ref: made.ref, agency: 'education', view: 'School attendance has been good' }))
    expect(await removeCaseFromAgenda(as('operations', at), { meetingId, ref: made.ref })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    settled(await openBallot(as('chair', at), { meetingId, ref: made.ref }))
    expect(await closeMeeting(as('chair', at), { meetingId })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: `A ballot is still open on ${made.ref}. Close it first` } })
    const undecided = await caseWithPanel({ at })
    const first = await openPanel({ at, voters: ['operations'], cases: [undecided] })
    const second = await openPanel({ at, voters: ['operations'], cases: [] })
    expect(await addCaseToAgenda(as('operations', at), { meetingId: second.meetingId, ref: undecided.ref, reason })).toMatchObject({ ok: false })
    settled(await closeMeeting(as('chair', at), { meetingId: first.meetingId }))
    settled(await addCaseToAgenda(as('operations', at), { meetingId: second.meetingId, ref: undecided.ref, reason }))
  })

  it('takes a written view of an agency once', async () => {
    const made = await caseWithPanel({ at })
    const { meetingId } = await openPanel({ at, voters: ['operations'], cases: [made] })
    settled(await recordAgencyView(as('operations', at), { meetingId, ref: made.ref, agency: 'health', view: 'Waiting for an assessment' }))
    expect(await recordAgencyView(as('chair', at), { meetingId, ref: made.ref, agency: 'health', view: 'Again' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await recordAgencyView(as('socialCare', at), { meetingId, ref: made.ref, agency: 'education', view: 'Not mine to record' })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
  })
})

describe('who runs a meeting', () => {
  it('is its chair or its co-chair, and nobody else', async () => {
    const { meetingId, seatOf } = await openPanel({ at, status: 'planned', voters: ['operations', 'secondTriage', 'socialCare'], coChair: 'inspector', cases: [] })
    for (const name of ['operations', 'secondTriage', 'socialCare', 'service', 'sergeant'] as const) expect(await openMeeting(as(name, at), { meetingId })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await refusals('meeting.open')).toHaveLength(5)
    settled(await openMeeting(as('inspector', at), { meetingId }))
    expect(await openMeeting(as('chair', at), { meetingId })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    settled(await recordAttendance(as('chair', at), { meetingId, present: [seatOf('operations')], shown: [] }))
    expect(await recordAttendance(as('inspector', at), { meetingId, present: [seatOf('socialCare')], shown: [] })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    settled(await closeMeeting(as('chair', at), { meetingId }))
    expect(await closeMeeting(as('chair', at), { meetingId })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
  })

  it('is nobody from another service: for them there is no such meeting', async () => {
    const made = await caseWithPanel({ at })
    const { meetingId } = await openPanel({ at, voters: ['operations'], cases: [made] })
    const before = (await refusals('meeting.close')).length
    expect(await closeMeeting(as('neighbour', at), { meetingId })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await closeMeeting(as('chair', at), { meetingId: 'not-an-id' })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await refusals('meeting.close')).toHaveLength(before + 2)
  })
})
