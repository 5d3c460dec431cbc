import { addDays, londonDay } from '@/lib/domain/deadlines/iso-day'
import { HEADINGS } from '@/lib/domain/panel/discussion'
import { addCaseToAgenda } from '@/lib/server/panel/add-case-to-agenda'
import { addSeat } from '@/lib/server/panel/add-seat'
import { arrangeMeeting } from '@/lib/server/panel/arrange-meeting'
import { cancelMeeting } from '@/lib/server/panel/cancel-meeting'
import { castVote } from '@/lib/server/panel/cast-vote'
import { changeMeeting } from '@/lib/server/panel/change-meeting'
import { closeBallot } from '@/lib/server/panel/close-ballot'
import { closeMeeting } from '@/lib/server/panel/close-meeting'
import { declareInterest } from '@/lib/server/panel/declare-interest'
import { endCalendar } from '@/lib/server/panel/end-calendar'
import { explainAbsence } from '@/lib/server/panel/explain-absence'
import { nameDeputy } from '@/lib/server/panel/name-deputy'
import { openBallot } from '@/lib/server/panel/open-ballot'
import { openMeeting } from '@/lib/server/panel/open-meeting'
import { publishPapers } from '@/lib/server/panel/publish-papers'
import { recordAgencyView } from '@/lib/server/panel/record-agency-view'
import { recordAssessment } from '@/lib/server/panel/record-assessment'
import { recordAttendance } from '@/lib/server/panel/record-attendance'
import { recordOwnWords } from '@/lib/server/panel/record-own-words'
import { recordTraining } from '@/lib/server/panel/record-training'
import { removeCaseFromAgenda } from '@/lib/server/panel/remove-case-from-agenda'
import { removeSeat } from '@/lib/server/panel/remove-seat'
import { sendApology } from '@/lib/server/panel/send-apology'
import { startCalendar } from '@/lib/server/panel/start-calendar'
import { closeCase } from '@/lib/server/panel/close-case'
import { makeProposal } from '@/lib/server/panel/make-proposal'
import { openCase } from '@/lib/server/panel/open-case'
import { planTime } from '@/lib/server/panel/plan-time'
import { recordDiscussion } from '@/lib/server/panel/record-discussion'
import { withdrawProposal } from '@/lib/server/panel/withdraw-proposal'
import { as } from '../../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS, type CastName } from '../../../../prisma/scenarios/cast'
import { owner as db } from '../../../support/owner'
import { settled } from '../../../support/settle'
import type { Call } from '../call'
import { caseOf } from '../demonstration-case'

const NOT_CHAIRS: readonly CastName[] = ['operations', 'sergeant', 'inspector', 'senior', 'superintendent']
/** Everybody but whose seat it is, and those who arrange meetings, who may record anybody's apologies. */
const EVERYBODY_ELSE: readonly CastName[] = ['triage', 'secondTriage', 'sergeant', 'inspector', 'senior', 'superintendent', 'service', 'caseManager', 'secondCaseManager', 'socialCare', 'education', 'community', 'victimWorker']
const NO_SEAT: readonly CastName[] = ['triage', 'sergeant', 'inspector', 'senior', 'superintendent']
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

/** A meeting of its own that has not begun, with nothing on its agenda. */
async function emptyMeeting(): Promise<string> {
  const at = new Date('2026-11-22T10:20:00Z')
  const seats = [{ postId: await postOf('secondTriage'), seat: 'voting' as const }, { postId: await postOf('health'), seat: 'adviser' as const }]
  return settled(await arrangeMeeting(as('operations', at), { serviceId: ORGANISATIONS.yjs.id, day: '2027-03-16', time: '10:00', venue: 'The small room', chairPostId: await postOf('chair'), coChairPostId: null, seats })).meetingId
}

const smallRoom = async () => db.meeting.findFirstOrThrow({ where: { venue: 'The small room' }, select: { id: true, sequence: true, seats: { select: { id: true, personId: true } } } })

const sapphire = async () => ({ meetingId: (await meetingThatIs('open')).meetingId, ref: (await caseOf('Sapphire', 'with_panel')).ref })

/** The case that the open meeting has before it. */
const sittingNow = async () => {
  const { meetingId, agendaItem } = await db.caseSitting.findFirstOrThrow({ where: { closedAt: null }, select: { meetingId: true, agendaItem: { select: { case: { select: { ref: true } } } } } })
  return { meetingId, ref: agendaItem.case.ref }
}

/** Valid calls of what is done before a meeting. */
const BEFORE_CALLS: readonly Call[] = [
  {
    file: 'lib/server/panel/record-own-words.ts', right: 'readiness.record', by: 'caseManager',
    call: async (actor) => recordOwnWords(actor, { ref: (await caseOf('Sapphire', 'with_panel')).ref, whose: 'child', says: 'I would like to explain it.', whyNone: null, heardOn: londonDay(actor.at), heardHow: null }),
  },
  {
    file: 'lib/server/panel/record-assessment.ts', right: 'readiness.record', by: 'caseManager',
    call: async (actor) => recordAssessment(actor, { ref: (await caseOf('Sapphire', 'with_panel')).ref, extendedTo: addDays(londonDay(actor.at), 5), reason: 'She was ill.' }),
  },
  { file: 'lib/server/panel/publish-papers.ts', right: 'meeting.arrange', by: 'operations', prepare: () => db.agendaItem.updateMany({ where: { meeting: { status: 'planned' } }, data: { papersAt: null } }), call: async (actor) => publishPapers(actor, { meetingId: (await meetingThatIs('planned')).meetingId }) },
  {
    file: 'lib/server/panel/name-deputy.ts', right: 'meeting.arrange', by: 'operations', prepare: emptyMeeting,
    call: async (actor) => {
      const { id, seats } = await smallRoom()
      return nameDeputy(actor, { meetingId: id, seatId: seats.find(({ personId }) => personId === CAST.secondTriage.id)?.id ?? '', postId: await postOf('triage') })
    },
  },
  {
    file: 'lib/server/panel/send-apology.ts', says: 'one’s own', right: 'seat.apologise', by: 'health', nor: EVERYBODY_ELSE,
    call: async (actor) => {
      const { id, seats } = await smallRoom()
      return sendApology(actor, { meetingId: id, seatId: seats.find(({ personId }) => personId === CAST.health.id)?.id ?? '', reason: 'A clinic that day.' })
    },
  },
  { file: 'lib/server/panel/explain-absence.ts', right: 'meeting.arrange', by: 'operations', call: async (actor) => explainAbsence(actor, { meetingId: (await smallRoom()).id, agency: 'education', reason: 'Half term.' }) },
  {
    file: 'lib/server/panel/change-meeting.ts', right: 'meeting.arrange', by: 'operations',
    call: async (actor) => {
      const { id, sequence } = await smallRoom()
      return changeMeeting(actor, { meetingId: id, day: '2027-03-17', time: '11:00', venue: 'The small room', link: null, capacity: 6, shownSequence: sequence })
    },
  },
  { file: 'lib/server/panel/cancel-meeting.ts', right: 'meeting.arrange', by: 'operations', call: async (actor) => cancelMeeting(actor, { meetingId: (await smallRoom()).id, reason: 'No case waits.' }) },
  {
    file: 'lib/server/panel/record-training.ts', right: 'training.record', by: 'operations',
    call: (actor) => recordTraining(actor, { serviceId: ORGANISATIONS.yjs.id, personId: CAST.socialCare.id, kind: 'panel', doneOn: londonDay(actor.at), expiresOn: addDays(londonDay(actor.at), 700) }),
  },
  { file: 'lib/server/panel/start-calendar.ts', right: 'calendar.own', by: 'socialCare', call: (actor) => startCalendar(actor, { serviceId: ORGANISATIONS.yjs.id }) },
  { file: 'lib/server/panel/end-calendar.ts', right: 'calendar.own', by: 'socialCare', call: (actor) => endCalendar(actor, { serviceId: ORGANISATIONS.yjs.id }) },
]

/** Valid calls of the panel's changes, at the meeting that is open and the one that is planned. */
export const PANEL_CALLS: readonly Call[] = [
  ...BEFORE_CALLS,
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
    call: async (actor) => addCaseToAgenda(actor, { meetingId: (await meetingThatIs('planned')).meetingId, ref: (await caseOf('Ethan', 'with_panel')).ref, reason: 'What is missing is brought to the table.' }),
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
    file: 'lib/server/panel/cast-vote.ts', right: 'ballot.vote', by: 'victimWorker', nor: NO_VOTE,
    call: async (actor) => castVote(actor, { meetingId: (await meetingThatIs('open')).meetingId, ref: (await caseOf('Beatriz', 'with_panel')).ref, round: 1, outcome: 'OC22', reason: 'Nobody was harmed but her.' }),
  },
  {
    file: 'lib/server/panel/plan-time.ts', right: 'meeting.arrange', by: 'operations',
    call: async (actor) => planTime(actor, { meetingId: (await meetingThatIs('open')).meetingId, cases: [{ ref: (await caseOf('Sapphire', 'with_panel')).ref, minutes: 7 }] }),
  },
  {
    file: 'lib/server/panel/open-case.ts', right: 'meeting.run', by: 'chair', nor: NOT_CHAIRS,
    prepare: async () => {
      const vote = { meetingId: (await meetingThatIs('open')).meetingId, ref: (await caseOf('Beatriz', 'with_panel')).ref, round: 1, outcome: 'OC22' as const, reason: 'I agree.' }
      const { openedAt } = await db.ballot.findFirstOrThrow({ where: { status: 'open' }, select: { openedAt: true } })
      settled(await castVote(as('secondTriage', openedAt), vote))
    },
    call: async (actor) => openCase(actor, await sapphire()),
  },
  {
    file: 'lib/server/panel/record-discussion.ts', right: 'meeting.run', by: 'chair', nor: NOT_CHAIRS,
    call: async (actor) => recordDiscussion(actor, { ...(await sapphire()), notes: HEADINGS.map((heading) => ({ heading, spokenTo: true, note: 'Talked about.' })) }),
  },
  {
    file: 'lib/server/panel/make-proposal.ts', right: 'ballot.propose', by: 'secondCaseManager', nor: NO_SEAT,
    call: async (actor) => makeProposal(actor, { ...(await sapphire()), outcome: 'OC22', conditions: [], interventions: ['A mentor'], weeks: 8, why: 'It lasts.', whyNotLower: 'A word would not do.' }),
  },
  {
    file: 'lib/server/panel/withdraw-proposal.ts', right: 'ballot.propose', by: 'secondCaseManager', nor: [...NO_SEAT, 'caseManager', 'operations', 'secondTriage', 'socialCare', 'victimWorker', 'education', 'health', 'community'],
    call: async (actor) => {
      const item = await sapphire()
      const { id: proposalId } = await db.proposal.findFirstOrThrow({ where: { agendaItem: { case: { ref: item.ref } } }, select: { id: true } })
      return withdrawProposal(actor, { ...item, proposalId })
    },
  },
  {
    file: 'lib/server/panel/open-ballot.ts', right: 'meeting.run', by: 'chair', nor: NOT_CHAIRS,
    call: async (actor) => openBallot(actor, { meetingId: (await meetingThatIs('open')).meetingId, ref: (await caseOf('Sapphire', 'with_panel')).ref }),
  },
  {
    file: 'lib/server/panel/close-ballot.ts', right: 'meeting.run', by: 'chair', nor: NOT_CHAIRS,
    call: async (actor) => closeBallot(actor, { meetingId: (await meetingThatIs('open')).meetingId, ref: (await caseOf('Sapphire', 'with_panel')).ref, round: 1 }),
  },
  {
    file: 'lib/server/panel/close-case.ts', right: 'meeting.run', by: 'chair', nor: NOT_CHAIRS,
    call: async (actor) => closeCase(actor, await sittingNow()),
  },
  {
    file: 'lib/server/panel/close-meeting.ts', right: 'meeting.run', by: 'chair', nor: NOT_CHAIRS,
    call: async (actor) => closeMeeting(actor, { meetingId: (await meetingThatIs('open')).meetingId }),
  },
  {
    file: 'lib/server/panel/open-meeting.ts', right: 'meeting.run', by: 'chair', nor: NOT_CHAIRS,
    call: async (actor) => openMeeting(actor, { meetingId: (await meetingThatIs('planned')).meetingId }),
  },
]
