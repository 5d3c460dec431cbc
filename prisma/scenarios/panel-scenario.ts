import type { Outcome } from '@/lib/domain/outcome/outcome'
import type { BallotEnd } from '@/lib/domain/panel/ballot-end'
import type { Vote } from '@/lib/domain/panel/tally'
import { everyService } from '@/lib/server/reading'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { addCaseToAgenda } from '@/lib/server/panel/add-case-to-agenda'
import { arrangeMeeting } from '@/lib/server/panel/arrange-meeting'
import { castVote } from '@/lib/server/panel/cast-vote'
import { openBallot } from '@/lib/server/panel/open-ballot'
import { openMeeting } from '@/lib/server/panel/open-meeting'
import { recordAgencyView } from '@/lib/server/panel/record-agency-view'
import { recordAttendance } from '@/lib/server/panel/record-attendance'
import type { Done } from '@/lib/server/refused'
import { as } from './as'
import { ORGANISATIONS, type CastName } from './cast'
import { discuss } from './discuss'
import { postOf } from './post-of'

/** The invented panel: those who have a vote at it. */
export const PANEL_MEMBERS = ['operations', 'secondTriage', 'socialCare', 'victimWorker', 'community'] as const satisfies readonly CastName[]

/** One of the invented panel. */
export type PanelMember = (typeof PANEL_MEMBERS)[number]

const REASONS: Readonly<Partial<Record<Vote, string>>> = {
  OC22: 'It answers what is behind the behaviour, and no admission stands in its way.',
  OC8: 'It is put right with the person who was harmed, without a record that follows the child.',
  CHARGE: 'The injury was serious, and the person who was harmed asks for it.',
  abstain: 'I have not heard enough to choose.',
}

function made<T>(done: Done<T>): T {
  if (!done.ok) throw new Error(`${done.refusal.kind}: ${done.refusal.reason}`)
  return done.value
}

/** Arranges a meeting of the invented panel on a day at a time in London, chaired by the area manager with a police co-chair, with these cases on its agenda. */
export async function arrangePanel(refs: readonly string[], plan: { at: Date; day?: string; time?: string; venue?: string }): Promise<{ meetingId: string }> {
  const { at, day = londonDay(at), time = '14:00', venue = 'Room 2, County Hall' } = plan
  const seats = await Promise.all(PANEL_MEMBERS.map(async (name) => ({ postId: await postOf(name), seat: 'voting' as const })))
  const meeting = made(
    await arrangeMeeting(as('chair', at), {
      serviceId: ORGANISATIONS.yjs.id, day, time, venue, chairPostId: await postOf('chair'), coChairPostId: await postOf('inspector'),
      seats: [...seats, { postId: await postOf('caseManager'), seat: 'case-manager' as const }],
    }),
  )
  for (const ref of refs) made(await addCaseToAgenda(as('chair', at), { meetingId: meeting.meetingId, ref, reason: 'What is missing is brought to the table.' }))
  return meeting
}

/** Begins a meeting and records everybody as present. */
export async function beginPanel(meetingId: string, at: Date): Promise<void> {
  made(await openMeeting(as('chair', at), { meetingId }))
  const seats = await everyService().seat.findMany({ where: { meetingId }, select: { id: true } })
  made(await recordAttendance(as('chair', at), { meetingId, present: seats.map((seat) => seat.id), shown: [] }))
}

/** Opens a ballot on a case of a meeting that has begun; the members that are named give their views, in order. */
export async function voteOn(meetingId: string, ref: string, votes: { at: Date; positions: Partial<Record<PanelMember, Vote>> }): Promise<{ round: number; end: BallotEnd['end'] }> {
  const { at, positions } = votes
  const outcomes = [...new Set(Object.values(positions).flatMap((vote) => (vote === 'abstain' ? [] : [vote])))]
  await discuss(as('chair', at), { meetingId, ref }, { by: as('operations', at), outcomes })
  const { round } = made(await openBallot(as('chair', at), { meetingId, ref }))
  let end: BallotEnd['end'] = 'waits'
  for (const name of PANEL_MEMBERS) {
    const outcome = positions[name]
    if (!outcome) continue
    const reason = REASONS[outcome] ?? 'It is the lowest outcome that answers what happened.'
    end = made(await castVote(as(name, at), { meetingId, ref, round, outcome, reason })).end
  }
  return { round, end }
}

/** Holds a whole panel about a case that is with it: unanimous for one outcome, or with each member's position (whoever is not named votes for `outcome`, else for Outcome 22). */
export async function holdPanel(ref: string, held: { at: Date; outcome?: Outcome; positions?: Partial<Record<PanelMember, Vote>> }): Promise<{ meetingId: string; end: BallotEnd['end'] }> {
  const { at, outcome = 'OC22', positions = {} } = held
  const { meetingId } = await arrangePanel([ref], { at })
  await beginPanel(meetingId, at)
  made(await recordAgencyView(as('chair', at), { meetingId, ref, agency: 'education', view: 'Attendance has been good this term. A mentor at school knows the family.' }))
  const all = Object.fromEntries(PANEL_MEMBERS.map((name) => [name, positions[name] ?? outcome]))
  return { meetingId, end: (await voteOn(meetingId, ref, { at, positions: all })).end }
}
