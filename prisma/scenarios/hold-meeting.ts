import type { Vote } from '@/lib/domain/panel/tally'
import { everyService } from '@/lib/server/reading'
import { addCaseToAgenda } from '@/lib/server/panel/add-case-to-agenda'
import { arrangeMeeting } from '@/lib/server/panel/arrange-meeting'
import { castVote } from '@/lib/server/panel/cast-vote'
import { closeMeeting } from '@/lib/server/panel/close-meeting'
import { openBallot } from '@/lib/server/panel/open-ballot'
import { openMeeting } from '@/lib/server/panel/open-meeting'
import { publishPapers } from '@/lib/server/panel/publish-papers'
import { recordAttendance } from '@/lib/server/panel/record-attendance'
import { hearTheFamily } from './hear-the-family'
import { as } from './as'
import { CAST, ORGANISATIONS, type CastName } from './cast'
import { discuss } from './discuss'
import { done } from './done'
import type { StoryBook, StoryCase } from './story-book'
import { postOf } from './post-of'

/** A member's view and the reason for it. */
export type View = readonly [vote: Vote, reason: string]

/** What the members say about a case; whoever is left out has not given a view yet. */
export type Hearing = { case: StoryCase; police?: View; yjs?: View; socialCare?: View; victims?: View }

/** A meeting that Denise Cubitt chairs: four members with a vote, advisers, and the cases that it hears. Days are working days ago. */
export type MeetingStory = {
  arrangedOn: number
  day: string
  time: string
  venue?: string
  /** Who votes for the police; PC Tom Larwood unless told. */
  police?: CastName
  hearings: readonly Hearing[]
  /** When it begins; absent for a meeting that is still to come. */
  beginsAt?: Date
  /** Whether it has ended. */
  ends?: boolean
  absent?: readonly CastName[]
}

/** Minutes after an instant. */
const after = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000)

/** Writes a meeting into the book: arranged, its cases on the agenda three days later at the latest, and, once it has begun, a ballot on each case in turn. Answers with its id once it was arranged. */
export function holdMeeting(book: StoryBook, story: MeetingStory): { id: () => string } {
  const { clock, happens } = book
  const { police = 'secondTriage', absent = [] } = story
  const members = { police, yjs: 'operations', socialCare: 'socialCare', victims: 'victimWorker' } as const
  let meetingId = ''
  const arrangedAt = clock.at(story.arrangedOn, '09:05')
  happens(arrangedAt, async () => {
    const voting = await Promise.all(Object.values(members).map(async (name) => ({ postId: await postOf(name), seat: 'voting' as const })))
    const advising = await Promise.all((['education', 'health', 'community'] as const).map(async (name) => ({ postId: await postOf(name), seat: 'adviser' as const })))
    const managing = await Promise.all((['caseManager', 'secondCaseManager'] as const).map(async (name) => ({ postId: await postOf(name), seat: 'case-manager' as const })))
    const plan = { serviceId: ORGANISATIONS.yjs.id, day: story.day, time: story.time, venue: story.venue ?? 'Committee room 2, County Hall', chairPostId: await postOf('chair'), coChairPostId: null }
    meetingId = done(await arrangeMeeting(as('operations', arrangedAt), { ...plan, seats: [...voting, ...advising, ...managing] })).meetingId
  })
  const addedOn = Math.max(story.arrangedOn - 3, 1)
  story.hearings.forEach((hearing, index) => {
    const heardAt = clock.at(addedOn, '16:10')
    // Of the last case of a meeting that is still to come nobody has been heard yet.
    if (story.beginsAt || index < story.hearings.length - 1) happens(heardAt, async () => hearTheFamily(hearing.case.ref(), { at: heardAt, telling: index }))
    const at = clock.at(addedOn, '16:40')
    happens(at, async () => done(await addCaseToAgenda(as('operations', at), { meetingId, ref: hearing.case.ref(), reason: 'The family should not wait for the next meeting. What is missing is asked for and brought to the table.' })))
  })
  const publishedAt = clock.at(addedOn, '16:50')
  happens(publishedAt, async () => void done(await publishPapers(as('operations', publishedAt), { meetingId })))
  const { beginsAt } = story
  if (!beginsAt) return { id: () => meetingId }
  happens(beginsAt, async () => {
    done(await openMeeting(as('chair', beginsAt), { meetingId }))
    const seats = await everyService().seat.findMany({ where: { meetingId, personId: { notIn: absent.map((name) => CAST[name].id) } }, orderBy: { id: 'asc' }, select: { id: true } })
    done(await recordAttendance(as('chair', beginsAt), { meetingId, present: seats.map(({ id }) => id), shown: [] }))
  })
  let minute = 1
  for (const hearing of story.hearings) {
    const views = (['police', 'yjs', 'socialCare', 'victims'] as const).flatMap((seat) => (hearing[seat] ? [{ member: members[seat], view: hearing[seat] }] : []))
    if (views.length === 0) continue
    let round = 0
    const outcomes = [...new Set(views.flatMap(({ view: [vote] }) => (vote === 'abstain' ? [] : [vote])))]
    const heardAt = after(beginsAt, (minute += 1))
    happens(heardAt, async () => discuss(as('chair', heardAt), { meetingId, ref: hearing.case.ref() }, { by: as('operations', heardAt), outcomes }))
    const openedAt = after(beginsAt, (minute += 1))
    happens(openedAt, async () => {
      round = done(await openBallot(as('chair', openedAt), { meetingId, ref: hearing.case.ref() })).round
    })
    for (const { member, view: [outcome, reason] } of views) {
      const at = after(beginsAt, (minute += 1))
      happens(at, async () => done(await castVote(as(member, at), { meetingId, ref: hearing.case.ref(), round, outcome, reason })))
    }
  }
  if (story.ends) {
    const endsAt = after(beginsAt, minute + 5)
    happens(endsAt, async () => done(await closeMeeting(as('chair', endsAt), { meetingId })))
  }
  return { id: () => meetingId }
}
