import 'server-only'
import { z } from 'zod'
import { can } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { AGENCIES, SEAT_KINDS, type Agency, type SeatKind } from '@/lib/domain/panel/tally'
import { writtenTime } from '@/lib/domain/wording/written-day'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { candidateOf, type Candidate } from './arrange-page'
import { postHolders } from './post-holder'

/** A seat of a meeting that is being prepared. */
export type PreparedSeat = { id: string; name: string; agency: Agency; seat: SeatKind; deputyPostId: string | null; apology: string | null; isYou: boolean; present: boolean }

/** What can be changed about a meeting before it ends, and by whom. */
export type PreparePage = {
  id: string; startsAt: Date; day: IsoDay; time: string; status: 'planned' | 'open'; venue: string; link: string | null; capacity: number | null; sequence: number
  seats: PreparedSeat[]; explained: string[]
  /** Who could be somebody's deputy; nobody, for those who do not arrange meetings. */
  candidates: Candidate[]
  mayArrange: boolean
  mayApologise: boolean
}

/** A meeting that has not ended as whoever arranges it, or somebody with a seat, prepares it; it names nobody whom it hears. Null where the reader may do neither. Two queries. */
export async function preparePage(actor: Actor, meetingId: string): Promise<PreparePage | null> {
  const db = reading(actor)
  if (!z.uuid().safeParse(meetingId).success) return null
  const found = await db.meeting.findFirst({
    where: { id: meetingId },
    select: {
      id: true, serviceId: true, startsAt: true, status: true, venue: true, link: true, capacity: true, sequence: true, absencesExplained: { select: { agency: true } },
      seats: { orderBy: { id: 'asc' }, select: { id: true, personId: true, agency: true, seat: true, deputyPostId: true, apology: true, present: true } },
    },
  })
  if (!found || found.status === 'closed') return null
  const subject = { serviceId: found.serviceId, seatHolders: found.seats.map(({ personId }) => personId) }
  const [mayArrange, mayApologise] = [can(actor, 'meeting.arrange', subject).allowed, can(actor, 'seat.apologise', subject).allowed]
  if (!mayArrange && !mayApologise) return null
  const [people, holders] = await Promise.all([
    db.person.findMany({ where: { id: { in: subject.seatHolders } }, select: { id: true, name: true } }),
    mayArrange ? postHolders(db, found.serviceId, londonDay(found.startsAt)) : [],
  ])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const { id, startsAt, status, venue, link, capacity, sequence } = found
  return {
    id, startsAt, status, venue, link, capacity, sequence, day: londonDay(startsAt), time: writtenTime(startsAt),
    seats: found.seats.map(({ personId, agency, seat, ...more }) => ({ ...more, name: names.get(personId) ?? '', agency: z.enum(AGENCIES).parse(agency), seat: z.enum(SEAT_KINDS).parse(seat), isYou: personId === actor.personId })),
    explained: found.absencesExplained.map(({ agency }) => agency),
    candidates: holders.filter(({ personId }) => !subject.seatHolders.includes(personId)).map(candidateOf),
    mayArrange, mayApologise,
  }
}
