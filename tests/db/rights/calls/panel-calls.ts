import { addDays, londonDay } from '@/lib/domain/deadlines/iso-day'
import { db } from '@/lib/server/db'
import { addCaseToAgenda } from '@/lib/server/panel/add-case-to-agenda'
import { addSeat } from '@/lib/server/panel/add-seat'
import { arrangeMeeting } from '@/lib/server/panel/arrange-meeting'
import { castVote } from '@/lib/server/panel/cast-vote'
import { closeBallot } from '@/lib/server/panel/close-ballot'
import { closeMeeting } from '@/lib/server/panel/close-meeting'
import { declareInterest } from '@/lib/server/panel/declare-interest'
import { openBallot } from '@/lib/server/panel/open-ballot'
import { openMeeting } from '@/lib/server/panel/open-meeting'
import { recordAgencyView } from '@/lib/server/panel/record-agency-view'
import { recordAttendance } from '@/lib/server/panel/record-attendance'
import { removeCaseFromAgenda } from '@/lib/server/panel/remove-case-from-agenda'
import { removeSeat } from '@/lib/server/panel/remove-seat'
import { as } from '../../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS, type CastName } from '../../../../prisma/scenarios/cast'
import { settled } from '../../../support/settle'
import type { Call } from '../call'
import { caseOf } from '../demonstration-case'

const NOT_CHAIRS: readonly CastName[] = ['operations', 'sergeant', 'inspector', 'senior', 'superintendent']
const NO_VOTE: readonly CastName[] = ['triage', 'sergeant', 'inspector', 'senior', 'superintendent', 'education', 'health', 'community']

const meetingThatIs = async (status: 'planned' | 'open') => {
  const meeting = await db.meeting.findFirstOrThrow({ where: { status }, orderBy: { startsAt: 'asc' }, select: { id: true, seats: { orderBy: { id: 'asc' }, select: { id: true, personId: true, present: true } } } })
  const seatOf = (name: CastName) => {
    const seat = meeting.seats.find(({ personId }) => personId === CAST[name].id)
    if (!seat) throw new Error(`${name} has no seat`)
    return seat.id
  }
  return { meetingId: meeting.id, seats: meeting.seats, seatOf }
}

const postOf = async (name: CastName) => (await db.post.findFirstOrThrow({ where: { personId: CAST[name].id }, select: { id: true } })).id

/** Valid calls of the panel's changes, at the meeting that is open and the one that is planned. */
export const PANEL_CALLS: readonly Call[] = [
  {
    file: 'lib/server/panel/arrange-meeting.ts', right: 'meeting.arrange', by: 'operations',
    call: async (actor) =>
      arrangeMeeting(actor, {
        serviceId: ORGANISATIONS.yjs.id, day: addDays(londonDay(actor.at), 30), time: '10:00', venue: 'The library', chairPostId: await postOf('chair'), coChairPostId: null,
        seats: [{ postId: await postOf('secondTriage'), seat: 'voting' }],
      }),
  },
  {
    file: 'lib/server/panel/add-seat.ts', right: 'meeting.arrange', by: 'chair',
    call: async (actor) => addSeat(actor, { meetingId: (await meetingThatIs('planned')).meetingId, postId: await postOf('inspector'), seat: 'adviser' }),
  },
  {
    file: 'lib/server/panel/remove-seat.ts', right: 'meeting.arrange', by: 'operations',
    call: async (actor) => {
      const { meetingId, seatOf } = await meetingThatIs('planned')
      return removeSeat(actor, { meetingId, seatId: seatOf('community') })
    },
  },
  {
    file: 'lib/server/panel/add-case-to-agenda.ts', right: 'meeting.arrange', by: 'operations',
    call: async (actor) => addCaseToAgenda(actor, { meetingId: (await meetingThatIs('planned')).meetingId, ref: (await caseOf('Ethan', 'with_panel')).ref }),
  },
  {
    file: 'lib/server/panel/remove-case-from-agenda.ts', right: 'meeting.arrange', by: 'operations',
    call: async (actor) => removeCaseFromAgenda(actor, { meetingId: (await meetingThatIs('planned')).meetingId, ref: (await caseOf('Ethan', 'with_panel')).ref }),
  },
  {
    file: 'lib/server/panel/record-agency-view.ts', right: 'meeting.arrange', by: 'operations',
    call: async (actor) => recordAgencyView(actor, { meetingId: (await meetingThatIs('open')).meetingId, ref: (await caseOf('Sapphire', 'with_panel')).ref, agency: 'education', view: 'She reads well above her age.' }),
  },
  {
    file: 'lib/server/panel/record-attendance.ts', right: 'meeting.run', by: 'chair', nor: NOT_CHAIRS,
    call: async (actor) => {
      const { meetingId, seats } = await meetingThatIs('open')
      return recordAttendance(actor, { meetingId, present: seats.map(({ id }) => id), shown: seats.filter(({ present }) => present).map(({ id }) => id) })
    },
  },
  {
    file: 'lib/server/panel/declare-interest.ts', says: 'of one’s own', right: 'meeting.run', by: 'education', nor: NOT_CHAIRS,
    call: async (actor) => {
      const { meetingId, seatOf } = await meetingThatIs('open')
      return declareInterest(actor, { meetingId, ref: (await caseOf('Sapphire', 'with_panel')).ref, seatId: seatOf('education'), detail: 'Knows the family.' })
    },
  },
  {
    file: 'lib/server/panel/open-ballot.ts', right: 'meeting.run', by: 'chair', nor: NOT_CHAIRS,
    call: async (actor) => openBallot(actor, { meetingId: (await meetingThatIs('open')).meetingId, ref: (await caseOf('Sapphire', 'with_panel')).ref }),
  },
  {
    file: 'lib/server/panel/cast-vote.ts', right: 'ballot.vote', by: 'victimWorker', nor: NO_VOTE,
    call: async (actor) => castVote(actor, { meetingId: (await meetingThatIs('open')).meetingId, ref: (await caseOf('Beatriz', 'with_panel')).ref, round: 1, outcome: 'OC22', reason: 'Nobody was harmed but her.' }),
  },
  {
    file: 'lib/server/panel/close-ballot.ts', right: 'meeting.run', by: 'chair', nor: NOT_CHAIRS,
    call: async (actor) => closeBallot(actor, { meetingId: (await meetingThatIs('open')).meetingId, ref: (await caseOf('Sapphire', 'with_panel')).ref, round: 1 }),
  },
  {
    file: 'lib/server/panel/close-meeting.ts', right: 'meeting.run', by: 'chair', nor: NOT_CHAIRS,
    prepare: async () => {
      const vote = { meetingId: (await meetingThatIs('open')).meetingId, ref: (await caseOf('Beatriz', 'with_panel')).ref, round: 1, outcome: 'OC22' as const, reason: 'I agree.' }
      const { openedAt } = await db.ballot.findFirstOrThrow({ where: { status: 'open' }, select: { openedAt: true } })
      settled(await castVote(as('secondTriage', openedAt), vote))
    },
    call: async (actor) => closeMeeting(actor, { meetingId: (await meetingThatIs('open')).meetingId }),
  },
  {
    file: 'lib/server/panel/open-meeting.ts', right: 'meeting.run', by: 'chair', nor: NOT_CHAIRS,
    call: async (actor) => openMeeting(actor, { meetingId: (await meetingThatIs('planned')).meetingId }),
  },
]
