import 'server-only'
import { z } from 'zod'
import { AGENDA_RESULTS } from '@/lib/domain/panel/agenda-result'
import { CASE_STATUSES } from '@/lib/domain/intake/case-status'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import type { PanelOnCase } from '@/lib/domain/panel/panel-on-case'
import { AGENCIES } from '@/lib/domain/panel/tally'
import type { Tx } from '../db'
import { Prisma } from '../generated/prisma/client'
import { changeableChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'
import { chairsOf, lockMeeting, meetingSchema, seatHoldersOf, type TakenMeeting } from './take-meeting'

const itemSchema = z.object({
  meeting: meetingSchema,
  item: z.object({ id: z.string(), result: z.enum(AGENDA_RESULTS).nullable() }),
  case: z.object({ id: z.string(), ref: z.string(), childId: z.string(), status: z.enum(CASE_STATUSES), caseManagerId: z.string().nullable() }),
  interests: z.array(z.string()),
  views: z.array(z.enum(AGENCIES)),
  ballots: z.array(z.object({ id: z.string(), round: z.number(), status: z.enum(['open', 'closed']) })),
  votes: z.array(
    z.object({ ballotId: z.string(), member: z.string(), name: z.string(), agency: z.enum(AGENCIES), outcome: z.enum([...OUTCOMES, 'abstain']), reason: z.string() }),
  ),
})

/** A case on a meeting's agenda, with its meeting, taken for the rest of a transaction; `votes` are those of the open round. For changes only: a screen never sees this. */
export type TakenItem = z.infer<typeof itemSchema>

/** Cases of a meeting's agenda, always in the same order. In `which` the case goes by the name `c`, its child by `ch`. */
async function readItems(tx: Tx, meetingId: string, which: Prisma.Sql): Promise<TakenItem[]> {
  const rows = await tx.$queryRaw<{ item: unknown }[]>`
    SELECT jsonb_build_object(
      'meeting', to_jsonb(m) || jsonb_build_object('seats', coalesce((SELECT jsonb_agg(s ORDER BY s.id) FROM "Seat" s WHERE s."meetingId" = m.id), '[]')),
      'item', to_jsonb(i),
      'case', to_jsonb(c),
      'interests', coalesce((SELECT jsonb_agg(n."seatId") FROM "Interest" n WHERE n."agendaItemId" = i.id), '[]'),
      'views', coalesce((SELECT jsonb_agg(w.agency) FROM "AgencyView" w WHERE w."agendaItemId" = i.id), '[]'),
      'ballots', coalesce((SELECT jsonb_agg(b ORDER BY b.round) FROM "Ballot" b WHERE b."agendaItemId" = i.id), '[]'),
      'votes', coalesce((
        SELECT jsonb_agg(jsonb_build_object('ballotId', v."ballotId", 'member', s."personId", 'name', p.name, 'agency', s.agency, 'outcome', v.outcome, 'reason', v.reason) ORDER BY v.id)
        FROM "Ballot" b JOIN "Vote" v ON v."ballotId" = b.id JOIN "Seat" s ON s.id = v."seatId" JOIN "Person" p ON p.id = s."personId"
        WHERE b."agendaItemId" = i.id AND b.status = 'open'), '[]')
    ) AS item
    FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId" JOIN "Case" c ON c.id = i."caseId" JOIN "Child" ch ON ch.id = c."childId"
    WHERE m.id = ${meetingId}::uuid AND ${which}
    ORDER BY c.id`
  return rows.map(({ item }) => itemSchema.parse(item))
}

/** Takes the meeting and reads one case of its agenda, with its ballots. The case itself is not taken: `takeCase` after this, never before. */
export async function takeAgendaItem(tx: Tx, actor: Actor, which: { meetingId: string; ref: string }): Promise<TakenItem> {
  await lockMeeting(tx, actor, which.meetingId)
  const [found] = await readItems(tx, which.meetingId, Prisma.sql`c.ref = ${which.ref} AND ${changeableChildSql(actor)}`)
  if (!found) throw new Refused('not-found', 'This case is not on the agenda of this meeting, or you may not see it', { subject: `meeting:${which.meetingId}` })
  return found
}

/** The cases of a taken meeting on which a ballot is open, whoever may see them: a ballot ends for all who vote in it. */
export async function itemsUnderBallot(tx: Tx, meetingId: string): Promise<TakenItem[]> {
  return readItems(tx, meetingId, Prisma.sql`EXISTS (SELECT 1 FROM "Ballot" b WHERE b."agendaItemId" = i.id AND b.status = 'open')`)
}

/** The ballot that is open on a case, if one is. */
export function openBallotOf(taken: Pick<TakenItem, 'ballots'>): TakenItem['ballots'][number] | undefined {
  return taken.ballots.find((ballot) => ballot.status === 'open')
}

/** The panel as it sits for the case. */
export function panelOf(taken: Pick<TakenItem, 'meeting' | 'case' | 'interests' | 'views'>): PanelOnCase {
  return { caseManagerId: taken.case.caseManagerId, seats: taken.meeting.seats, interests: taken.interests, views: taken.views }
}

/** What rights at this agenda item are asked about. */
export function subjectOf(taken: TakenItem) {
  return { serviceId: taken.meeting.serviceId, status: taken.case.status, chairs: chairsOf(taken.meeting), seatHolders: seatHoldersOf(taken.meeting) }
}

/** What an audit event about this agenda item names. */
export function aboutItem(taken: { meeting: Pick<TakenMeeting, 'id' | 'serviceId'>; case: Pick<TakenItem['case'], 'id' | 'childId'> }) {
  return { serviceId: taken.meeting.serviceId, caseId: taken.case.id, childId: taken.case.childId, subject: `meeting:${taken.meeting.id}` }
}
