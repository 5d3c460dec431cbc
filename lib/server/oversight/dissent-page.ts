import 'server-only'
import { z } from 'zod'
import { can, servicesWhere } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { dissentFigures, type DissentFigures } from '@/lib/domain/escalation/dissent-figures'
import { DISSENT_THEMES, type DissentTheme } from '@/lib/domain/escalation/dissent-themes'
import { OUTCOMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { yearUpTo } from '@/lib/domain/oversight/figures'
import { AGENDA_RESULTS } from '@/lib/domain/panel/agenda-result'
import { initialsOf } from '@/lib/domain/panel/minutes'
import { AGENCIES } from '@/lib/domain/panel/tally'
import { suppressList, type Shown } from '@/lib/domain/oversight/suppress-table'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

/** How many disagreements of a year are looked at; a service has a few dozen. */
const MOST = 1000
/** How many stand in the list. */
const LISTED = 50

const rows = z.array(
  z.object({
    itemId: z.string(), ref: z.string(), givenNames: z.string(), familyName: z.string(), startsAt: z.date(), result: z.enum(AGENDA_RESULTS), outcome: z.enum(OUTCOMES).nullable(),
    themes: z.array(z.enum(DISSENT_THEMES)).nullable(), votes: z.array(z.object({ agency: z.enum(AGENCIES), outcome: z.enum([...OUTCOMES, 'abstain']) })),
  }),
)
const flagged = z.array(z.object({ isAnswered: z.boolean(), count: z.number() }))

/** A disagreement in the list of those who see cases. */
export type DissentLine = { itemId: string; ref: string; initials: string; startsAt: Date; outcome: Outcome | null; themes: DissentTheme[] }

/** What panels disagreed about in the last twelve months, and how often a member flagged how a child is treated. */
export type DissentPage = { service: { id: string; name: string }; from: IsoDay; to: IsoDay; hidesSmall: boolean; figures: DissentFigures; flags: { answered: Shown; open: Shown; total: Shown }; list: DissentLine[]; mayCode: boolean }

/** The register of dissent of one service: figures for whoever sees figures, and for managers the cases. Null where the actor may not. Three queries. */
export async function dissentPage(actor: Actor, asked: string | null): Promise<DissentPage | null> {
  const db = reading(actor)
  const allowed = servicesWhere(actor, 'figures.view')
  const serviceId = allowed.find((id) => id === asked) ?? allowed[0]
  if (!serviceId || (asked !== null && serviceId !== asked)) return null
  const to = londonDay(actor.at)
  const from = yearUpTo(to)
  const [service, found, byAnswer] = await Promise.all([
    db.organisation.findFirst({ where: { id: serviceId }, select: { id: true, name: true } }),
    db.$queryRaw`
      SELECT i.id AS "itemId", c.ref, ch."givenNames", ch."familyName", m."startsAt", i.result,
             CASE WHEN i.result = 'escalated' THEN (SELECT t.outcome::text FROM "Escalation" e JOIN "Settlement" t ON t."escalationId" = e.id AND t.status = 'agreed' WHERE e."agendaItemId" = i.id LIMIT 1)
                  ELSE b.result #>> '{end,outcome}' END AS outcome,
             (SELECT d.themes FROM "DissentCoding" d WHERE d."agendaItemId" = i.id ORDER BY d."codedAt" DESC, d.id DESC LIMIT 1) AS themes,
             coalesce((SELECT jsonb_agg(jsonb_build_object('agency', s.agency, 'outcome', v.outcome)) FROM "Vote" v JOIN "Seat" s ON s.id = v."seatId" WHERE v."ballotId" = b.id), '[]') AS votes
      FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId" JOIN "Case" c ON c.id = i."caseId" JOIN "Child" ch ON ch.id = c."childId"
      CROSS JOIN LATERAL (SELECT x.id, x.result FROM "Ballot" x WHERE x."agendaItemId" = i.id AND x.status = 'closed' ORDER BY x.round DESC LIMIT 1) b
      WHERE m."serviceId" = ${serviceId}::uuid AND i.result IN ('escalated', 'majority', 'consent') AND m."startsAt" >= (${from}::date::timestamp AT TIME ZONE 'Europe/London') AND ${visibleChildSql(actor)}
      ORDER BY m."startsAt" DESC, i.id LIMIT ${MOST}`,
    db.$queryRaw`
      SELECT (a."flagId" IS NOT NULL) AS "isAnswered", count(*)::int AS count
      FROM "FairnessFlag" f JOIN "Case" c ON c.id = f."caseId" JOIN "Child" ch ON ch.id = c."childId" LEFT JOIN "FairnessAnswer" a ON a."flagId" = f.id
      WHERE c."serviceId" = ${serviceId}::uuid AND f."raisedAt" >= (${from}::date::timestamp AT TIME ZONE 'Europe/London') AND ${visibleChildSql(actor)} GROUP BY 1`,
  ])
  if (!service) return null
  const all = rows.parse(found).map(({ themes, ...row }) => ({ ...row, themes: themes ?? [] }))
  const seesCases = actor.posts.some((post) => post.serviceId === serviceId && post.role !== 'analyst' && servicesWhere({ ...actor, posts: [post] }, 'figures.view').length > 0)
  const flags = flagged.parse(byAnswer)
  const count = (isAnswered: boolean) => flags.find((row) => row.isAnswered === isAnswered)?.count ?? 0
  const { cells, total } = suppressList([count(true), count(false)], !seesCases)
  return {
    service, from, to, hidesSmall: !seesCases, figures: dissentFigures(all, !seesCases), flags: { answered: cells[0] ?? null, open: cells[1] ?? null, total },
    list: seesCases ? all.slice(0, LISTED).map(({ itemId, ref, givenNames, familyName, startsAt, outcome, themes }) => ({ itemId, ref, initials: initialsOf(givenNames, familyName), startsAt, outcome, themes })) : [],
    mayCode: can(actor, 'dissent.code', { serviceId }).allowed,
  }
}
