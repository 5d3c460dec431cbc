import 'server-only'
import { db } from '../db'

/** A meeting that is still to come. */
export type LaterMeeting = { id: string; startsAt: Date; venue: string }

/** Meetings of a service that are to come and do not have the case on their agenda, the soonest first; at most twenty. One query. */
export async function laterMeetings(serviceId: string, caseId: string, at: Date): Promise<LaterMeeting[]> {
  return db.meeting.findMany({
    where: { serviceId, status: 'planned', kind: 'diversion', startsAt: { gt: at }, agenda: { none: { caseId } } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 20,
    select: { id: true, startsAt: true, venue: true },
  })
}
