import 'server-only'
import { z } from 'zod'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'
import { lockMeeting } from './take-meeting'

/** Takes meetings in the order of their ids, so that two that need the same two do not wait for each other. */
export async function lockMeetings(tx: Tx, actor: Actor, ids: readonly (string | null)[]): Promise<void> {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))].sort()
  for (const id of wanted) await lockMeeting(tx, actor, id)
}

const later = z.array(z.object({ startsAt: z.date(), status: z.string(), kind: z.string(), serviceId: z.string(), hasCase: z.boolean(), last: z.number() }))

/**
 * Puts a taken case on the agenda of a later meeting that is taken, after the others, and answers with the meeting's day.
 * A case that was deferred was ready before, and comes on top of the number that a meeting plans for.
 */
export async function putOnLater(tx: Tx, at: { serviceId: string; meetingId: string; caseId: string; isPlaced: boolean }): Promise<IsoDay> {
  const [meeting] = later.parse(
    await tx.$queryRaw`
      SELECT m."startsAt", m.status::text AS status, m.kind, m."serviceId",
             EXISTS (SELECT 1 FROM "AgendaItem" i WHERE i."meetingId" = m.id AND i."caseId" = ${at.caseId}::uuid) AS "hasCase",
             coalesce((SELECT max(i.position) FROM "AgendaItem" i WHERE i."meetingId" = m.id), 0) AS last
      FROM "Meeting" m WHERE m.id = ${at.meetingId}::uuid`,
  )
  if (!meeting || meeting.serviceId !== at.serviceId || meeting.status !== 'planned' || meeting.kind !== 'diversion') throw new Refused('stale', 'The meeting that you chose is not to come any more. Choose another one')
  if (meeting.hasCase) throw new Refused('invalid', 'This case is on the agenda of that meeting already. Choose another one')
  if (at.isPlaced)
    await tx.agendaItem.create({ data: { meetingId: at.meetingId, caseId: at.caseId, position: meeting.last + 1, fullReason: 'It was deferred from an earlier meeting' }, select: { id: true } })
  return londonDay(meeting.startsAt)
}
