import { db } from '@/lib/server/db'
import { CAST, ORGANISATIONS, type CastName } from '../../prisma/scenarios/cast'

/** A meeting that has begun, written straight into the database, with everybody present and these cases on its agenda. */
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
      serviceId: ORGANISATIONS.yjs.id, startsAt: at, venue: 'Room 2, County Hall', status, createdAt: at,
      seats: { create: sitting.map(({ name, seat }) => ({ personId: CAST[name].id, agency: CAST[name].organisation.agency, seat, present: status === 'open' && !absent.includes(name) })) },
      agenda: { create: cases.map(({ id }, index) => ({ caseId: id, position: index + 1 })) },
    },
    select: { id: true, seats: { select: { id: true, personId: true } } },
  })
  return {
    meetingId: meeting.id,
    seatOf: (name) => {
      const seat = meeting.seats.find((candidate) => candidate.personId === CAST[name].id)
      if (!seat) throw new Error(`${name} has no seat`)
      return seat.id
    },
  }
}
