import 'server-only'
import { z } from 'zod'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'
import { queueNotices, sittingAt } from './queue-notices'
import { lockMeeting } from './take-meeting'

/** Takes meetings in the order of their ids, so that two that need the same two do not wait for each other. */
export async function lockMeetings(tx: Tx, actor: Actor, ids: readonly (string | null)[]): Promise<void> {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))].sort()
  for (const id of wanted) await lockMeeting(tx, actor, id)
}

const later = z.array(z.object({ startsAt: z.date(), venue: z.string(), link: z.string().nullable(), arePapersOut: z.boolean(), status: z.string(), kind: z.string(), serviceId: z.string(), hasCase: z.boolean(), last: z.number() }))

/**
 * Puts a taken case on the agenda of a later meeting that is taken, after the others, and answers with the meeting's day and the event.
 * A case that was deferred was ready before, and comes on top of the number that a meeting plans for. Where that meeting's
 * papers have gone out, its members are told as of any case that is newly on an agenda; the papers go to them anew when that
 * meeting sends them.
 */
export async function putOnLater(tx: Tx, actor: Actor, at: { serviceId: string; meetingId: string; case: { id: string; childId: string }; isPlaced: boolean }): Promise<{ day: IsoDay; audit: AuditDraft[] }> {
  const [meeting] = later.parse(
    await tx.$queryRaw`
      SELECT m."startsAt", m.venue, m.link, m."papersAt" IS NOT NULL AS "arePapersOut", m.status::text AS status, m.kind, m."serviceId",
             EXISTS (SELECT 1 FROM "AgendaItem" i WHERE i."meetingId" = m.id AND i."caseId" = ${at.case.id}::uuid) AS "hasCase",
             coalesce((SELECT max(i.position) FROM "AgendaItem" i WHERE i."meetingId" = m.id), 0) AS last
      FROM "Meeting" m WHERE m.id = ${at.meetingId}::uuid`,
  )
  if (!meeting || meeting.serviceId !== at.serviceId || meeting.status !== 'planned' || meeting.kind !== 'diversion') throw new Refused('stale', 'The meeting that you chose is not to come any more. Choose another one')
  if (meeting.hasCase) throw new Refused('invalid', 'This case is on the agenda of that meeting already. Choose another one')
  const day = londonDay(meeting.startsAt)
  if (!at.isPlaced) return { day, audit: [] }
  const position = meeting.last + 1
  await tx.agendaItem.create({ data: { meetingId: at.meetingId, caseId: at.case.id, position, fullReason: 'It was deferred from an earlier meeting' }, select: { id: true } })
  if (meeting.arePapersOut) await queueNotices(tx, actor, 'agenda-changed', { id: at.meetingId, ...meeting }, await sittingAt(tx, at.meetingId))
  return { day, audit: [{ kind: 'alteration', action: 'meeting.add-case', serviceId: at.serviceId, caseId: at.case.id, childId: at.case.childId, subject: `meeting:${at.meetingId}`, after: { position, isDeferred: true } }] }
}
