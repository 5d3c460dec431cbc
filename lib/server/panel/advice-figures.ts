import 'server-only'
import { z } from 'zod'
import { addDays, londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

const rows = z.array(z.object({ agency: z.enum(['education', 'health']), heard: z.number(), present: z.number(), view: z.number(), explained: z.number() }))

/** In how many of the cases that panels heard an agency was at the table, sent a view, or its absence was explained; in the others it was not heard and nobody said why. */
export type AdviceFigure = z.infer<typeof rows>[number]

/** How education and health were heard in the cases that panels of some services dealt with in the last year (F47, R69), and from which day on. Numbers only, of every case, restricted ones too: they name nobody. One query. */
export async function adviceFigures(actor: Actor, services: readonly string[]): Promise<{ since: IsoDay; figures: AdviceFigure[] }> {
  const db = reading(actor)
  const since = addDays(londonDay(actor.at), -365)
  const figures = rows.parse(
    await db.$queryRaw`
      SELECT a.agency, count(i.id)::int AS heard,
             count(i.id) FILTER (WHERE i.present)::int AS present,
             count(i.id) FILTER (WHERE NOT i.present AND i.view)::int AS view,
             count(i.id) FILTER (WHERE NOT i.present AND NOT i.view AND i.explained)::int AS explained
      FROM (VALUES ('education'), ('health')) a(agency)
      LEFT JOIN LATERAL (
        SELECT i.id, EXISTS (SELECT 1 FROM "Seat" s WHERE s."meetingId" = m.id AND s.agency = a.agency AND s.present) AS present,
               EXISTS (SELECT 1 FROM "AgencyView" w WHERE w."agendaItemId" = i.id AND w.agency = a.agency) AS view,
               EXISTS (SELECT 1 FROM "AbsenceExplained" e WHERE e."meetingId" = m.id AND e.agency = a.agency) AS explained
        FROM "Meeting" m JOIN "AgendaItem" i ON i."meetingId" = m.id AND i.result IS NOT NULL
        WHERE m."serviceId" = ANY(${[...services]}::uuid[]) AND m."startsAt" >= ${new Date(since)}
      ) i ON true
      GROUP BY a.agency ORDER BY a.agency`,
  )
  return { since, figures }
}
