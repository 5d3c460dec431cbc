import 'server-only'
import { z } from 'zod'
import { can, servicesWhere, servicesWithoutSeat } from '@/lib/domain/access/actions'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import { SEAT_KINDS } from '@/lib/domain/panel/tally'
import { Prisma } from '../generated/prisma/client'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { adviceFigures } from './advice-figures'
import { waitingCases, type WaitingCase } from './waiting-cases'

const MOST_COMING = 50
const PAST_SHOWN = 20

const rows = z.array(
  z.object({
    id: z.string(), serviceId: z.string(), startsAt: z.date(), venue: z.string(), status: z.enum(['planned', 'open', 'closed']),
    chair: z.string().nullable(), yourSeat: z.enum(SEAT_KINDS).nullable(), cases: z.number(), undecided: z.number(),
  }),
)

/** A meeting in the list. */
export type MeetingLine = Omit<z.infer<typeof rows>[number], 'serviceId'> & { mayOpen: boolean }

/** The list of meetings, and for those who arrange them the cases that wait for one. */
export type PanelsPage = { mayArrange: boolean; mayHaveCalendar: boolean; maySeeTraining: boolean; coming: MeetingLine[]; past: MeetingLine[]; nextPast: string | null; waiting: { cases: WaitingCase[]; isCut: boolean } | null; advice: Awaited<ReturnType<typeof adviceFigures>> | null }

/** Coming and past meetings that the actor may see in the list; null where their posts show none. Two queries, seven for those who arrange meetings. */
export async function panelsPage(actor: Actor, after: PageKey | null): Promise<PanelsPage | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'meeting.list')
  if (services.length === 0) return null
  const everywhere = servicesWithoutSeat(actor, 'meeting.list')
  const meetings = async (condition: Prisma.Sql, order: Prisma.Sql, most: number) =>
    rows.parse(
      await db.$queryRaw`
        SELECT m.id, m."serviceId", m."startsAt", m.venue, m.status::text AS status, mine.seat AS "yourSeat",
               (SELECT p.name FROM "Seat" s JOIN "Person" p ON p.id = s."personId" WHERE s."meetingId" = m.id AND s.seat = 'chair' LIMIT 1) AS chair,
               agenda.cases, agenda.undecided
        FROM "Meeting" m LEFT JOIN "Seat" mine ON mine."meetingId" = m.id AND mine."personId" = ${actor.personId}::uuid
        CROSS JOIN LATERAL (
          SELECT count(*)::int AS cases, count(*) FILTER (WHERE i.result IS NULL)::int AS undecided
          FROM "AgendaItem" i JOIN "Case" c ON c.id = i."caseId" JOIN "Child" ch ON ch.id = c."childId"
          WHERE i."meetingId" = m.id AND ${visibleChildSql(actor)}
        ) agenda
        WHERE m."serviceId" = ANY(${services}::uuid[]) AND (m."serviceId" = ANY(${everywhere}::uuid[]) OR mine.id IS NOT NULL) AND ${condition}
        ORDER BY ${order} LIMIT ${most}`,
    )
  const line = ({ serviceId, ...row }: z.infer<typeof rows>[number]): MeetingLine => ({
    ...row, mayOpen: can(actor, 'meeting.view', { serviceId, seatHolders: row.yourSeat ? [actor.personId] : [] }).allowed,
  })
  const arranging = servicesWhere(actor, 'meeting.arrange')
  const [coming, past, waiting, advice] = await Promise.all([
    meetings(Prisma.sql`m.status <> 'closed'`, Prisma.sql`m."startsAt", m.id`, MOST_COMING),
    meetings(
      after ? Prisma.sql`m.status = 'closed' AND (m."startsAt", m.id) < (${after.at}, ${after.id}::uuid)` : Prisma.sql`m.status = 'closed'`,
      Prisma.sql`m."startsAt" DESC, m.id DESC`,
      PAST_SHOWN + 1,
    ),
    arranging.length > 0 ? waitingCases(actor, arranging) : null,
    arranging.length > 0 ? adviceFigures(actor, arranging) : null,
  ])
  const shown = past.slice(0, PAST_SHOWN)
  const last = shown.at(-1)
  return {
    mayArrange: arranging.length > 0,
    mayHaveCalendar: servicesWhere(actor, 'calendar.own').length > 0,
    maySeeTraining: servicesWhere(actor, 'training.view').length > 0,
    coming: coming.map(line),
    past: shown.map(line),
    nextPast: past.length > PAST_SHOWN && last ? writePageKey({ at: last.startsAt, id: last.id }) : null,
    waiting,
    advice,
  }
}
