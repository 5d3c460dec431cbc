import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { HEADINGS } from '@/lib/domain/panel/discussion'
import { CAST, ORGANISATIONS, type CastName } from '../../prisma/scenarios/cast'
import { owner as db } from './owner'

type Begun = { id: string; seats: { id: string; personId: string }[]; agenda: { id: string }[] }

/** The first case is before the meeting, every case is discussed, and every outcome is proposed by its chair. */
async function discussed({ id, seats, agenda }: Begun, at: Date, chair: CastName): Promise<void> {
  const [first] = agenda
  if (!first) return
  const { id: writtenById } = CAST[chair]
  const seat = seats.find(({ personId }) => personId === writtenById)
  if (!seat) throw new Error('nobody chairs')
  await db.caseSitting.create({ data: { meetingId: id, agendaItemId: first.id, openedById: writtenById, openedAt: at }, select: { id: true } })
  await db.discussionNote.createMany({ data: agenda.flatMap((item) => HEADINGS.map((heading) => ({ agendaItemId: item.id, heading, spokenTo: true, note: 'Talked about', writtenById, writtenAt: at }))) })
  await db.proposal.createMany({
    data: agenda.flatMap((item) => OUTCOMES.map((outcome) => ({ agendaItemId: item.id, seatId: seat.id, outcome, conditions: [], interventions: [], why: 'To have it on the table', whyNotLower: 'It would not be enough', proposedAt: at }))),
  })
}

/** A meeting that has begun, written straight into the database, with everybody present, its first case before it, and each of these cases on its agenda, discussed. */
export async function openPanel(options: {
  at: Date
  voters: readonly CastName[]
  cases: readonly { id: string }[]
  chair?: CastName
  coChair?: CastName | null
  others?: readonly { name: CastName; seat: 'adviser' | 'case-manager' }[]
  status?: 'planned' | 'open'
  absent?: readonly CastName[]
}): Promise<{ meetingId: string; seatOf: (name: CastName) => string }> {
  const { at, voters, cases, chair = 'chair', coChair = null, others = [], status = 'open', absent = [] } = options
  const sitting = [
    { name: chair, seat: 'chair' as const },
    ...(coChair ? [{ name: coChair, seat: 'co-chair' as const }] : []),
    ...voters.map((name) => ({ name, seat: 'voting' as const })),
    ...others,
  ]
  const meeting = await db.meeting.create({
    data: {
      serviceId: ORGANISATIONS.yjs.id, startsAt: at, venue: 'Room 2, County Hall', status, createdAt: at, papersAt: at,
      seats: { create: sitting.map(({ name, seat }) => ({ personId: CAST[name].id, agency: CAST[name].organisation.agency, seat, present: status === 'open' && !absent.includes(name) })) },
      agenda: { create: cases.map(({ id }, index) => ({ caseId: id, position: index + 1, papersAt: at })) },
    },
    select: { id: true, seats: { select: { id: true, personId: true } }, agenda: { orderBy: { position: 'asc' }, select: { id: true } } },
  })
  if (status === 'open') await discussed(meeting, at, chair)
  return {
    meetingId: meeting.id,
    seatOf: (name) => {
      const seat = meeting.seats.find((candidate) => candidate.personId === CAST[name].id)
      if (!seat) throw new Error(`${name} has no seat`)
      return seat.id
    },
  }
}
