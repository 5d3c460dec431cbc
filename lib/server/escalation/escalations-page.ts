import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { ageOn, londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { workingDaysBetween } from '@/lib/domain/deadlines/working-days'
import { ESCALATION_SIDES } from '@/lib/domain/escalation/sides'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import { OUTCOMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { Prisma } from '../generated/prisma/client'
import { OFFENCE_NAME } from '../intake/offence-name-sql'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { offenceTitles } from '../panel/offence-titles'
import { reading } from '../reading'
import { editionInForce } from '../triage/edition'

const MOST_OPEN = 50
const SETTLED_SHOWN = 20

const rows = z.array(
  z.object({
    id: z.string(), ref: z.string(), givenNames: z.string(), familyName: z.string(), dateOfBirth: z.string(), editionId: z.string().nullable(), offences: z.array(z.string()),
    openedAt: z.date(), dueOn: z.string(), settledAt: z.date().nullable(), viewsIn: z.array(z.enum(ESCALATION_SIDES)), isProposed: z.boolean(), outcome: z.enum(OUTCOMES).nullable(),
  }),
)

/** An escalation in the list. `workingDaysLeft` is negative once it is overdue. */
export type EscalationLine = { id: string; ref: string; child: string; age: number; offences: string[]; openedAt: Date; dueOn: IsoDay; workingDaysLeft: number; viewsIn: number; isProposed: boolean; settledAt: Date | null; outcome: Outcome | null }

/** Open escalations by the day they are due, and settled ones, newest first. */
export type EscalationsPage = { open: EscalationLine[]; settled: EscalationLine[]; nextSettled: string | null }

/** Escalations of the services where the actor may see them; null where there is none. A fixed number of queries. */
export async function escalationsPage(actor: Actor, after: PageKey | null): Promise<EscalationsPage | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'escalation.list')
  if (services.length === 0) return null
  const find = async (condition: Prisma.Sql, order: Prisma.Sql, most: number) =>
    rows.parse(
      await db.$queryRaw`
        SELECT e.id, c.ref, ch."givenNames", ch."familyName", ch."dateOfBirth"::text AS "dateOfBirth", s."editionId",
               ARRAY(SELECT ${OFFENCE_NAME} FROM "Offence" o WHERE o."caseId" = c.id ORDER BY o."committedOn", o.id LIMIT 5) AS offences,
               e."openedAt", e."dueOn"::text AS "dueOn", e."settledAt",
               ARRAY(SELECT v.side FROM "EscalationView" v WHERE v."escalationId" = e.id) AS "viewsIn",
               EXISTS (SELECT 1 FROM "Settlement" t WHERE t."escalationId" = e.id AND t.status = 'proposed') AS "isProposed",
               (SELECT t.outcome::text FROM "Settlement" t WHERE t."escalationId" = e.id AND t.status = 'agreed') AS outcome
        FROM "Escalation" e JOIN "Case" c ON c.id = e."caseId" JOIN "Child" ch ON ch.id = c."childId" LEFT JOIN "Score" s ON s."caseId" = c.id
        WHERE ${visibleChildSql(actor)} AND c."serviceId" = ANY(${services}::uuid[]) AND ${condition}
        ORDER BY ${order} LIMIT ${most}`,
    )
  const [open, settled] = await Promise.all([
    find(Prisma.sql`e.status = 'open'`, Prisma.sql`e."dueOn", e.id`, MOST_OPEN),
    find(
      after ? Prisma.sql`e.status = 'settled' AND (e."settledAt", e.id) < (${after.at}, ${after.id}::uuid)` : Prisma.sql`e.status = 'settled'`,
      Prisma.sql`e."settledAt" DESC, e.id DESC`,
      SETTLED_SHOWN + 1,
    ),
  ])
  const today = londonDay(actor.at)
  const title = await offenceTitles(await editionInForce(db, londonDay(actor.at)), [...open, ...settled].map((row) => row.editionId))
  const line = ({ givenNames, familyName, dateOfBirth, editionId, viewsIn, offences, ...row }: z.infer<typeof rows>[number]): EscalationLine => ({
    ...row, child: `${givenNames} ${familyName}`, age: ageOn(dateOfBirth, today), offences: offences.map((code) => title(code, editionId)), viewsIn: viewsIn.length,
    workingDaysLeft: workingDaysBetween(today, row.dueOn),
  })
  const shown = settled.slice(0, SETTLED_SHOWN)
  const last = shown.at(-1)
  return {
    open: open.map(line),
    settled: shown.map(line),
    nextSettled: settled.length > SETTLED_SHOWN && last?.settledAt ? writePageKey({ at: last.settledAt, id: last.id }) : null,
  }
}
