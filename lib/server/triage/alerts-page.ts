import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { alertInWords } from '@/lib/domain/triage/alert-reasons'
import { Prisma } from '../generated/prisma/client'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

/** How many alerts the list shows at once. */
export const ALERTS_PAGE_SIZE = 25

const rows = z.array(
  z.object({
    id: z.string(), ref: z.string(), child: z.string(), reasons: z.array(z.string()), raisedAt: z.date(), outcome: z.enum(OUTCOMES).nullable(), decidedBy: z.string().nullable(),
    acknowledgedBy: z.string().nullable(), acknowledgedAt: z.date().nullable(),
  }),
)

/** An alert in the list, its reasons as sentences. */
export type AlertRow = z.infer<typeof rows>[number]

/** Alerts about what the police settled alone, newest first: those that wait, or all that were kept; null where the reader acknowledges none. One query. */
export async function alertsPage(actor: Actor, shows: 'waiting' | 'all', after: PageKey | null): Promise<{ rows: AlertRow[]; next: string | null } | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'alert.acknowledge')
  if (services.length === 0) return null
  const waiting = shows === 'waiting' ? Prisma.sql`AND a."acknowledgedAt" IS NULL` : Prisma.empty
  const earlier = after ? Prisma.sql`AND (a."raisedAt", a.id) < (${after.at}, ${after.id}::uuid)` : Prisma.empty
  const found = rows.parse(
    await db.$queryRaw`
      SELECT a.id, c.ref, ch."givenNames" || ' ' || ch."familyName" AS child, a.reasons, a."raisedAt", d.outcome::text AS outcome, p.name AS "decidedBy", k.name AS "acknowledgedBy", a."acknowledgedAt"
      FROM "DecisionAlert" a JOIN "Decision" d ON d.id = a."decisionId" JOIN "Case" c ON c.id = a."caseId" JOIN "Child" ch ON ch.id = c."childId"
      LEFT JOIN "Person" p ON p.id = d."decidedById" LEFT JOIN "Person" k ON k.id = a."acknowledgedById"
      WHERE c."serviceId" = ANY(${services}::uuid[]) AND ${visibleChildSql(actor)} ${waiting} ${earlier}
      ORDER BY a."raisedAt" DESC, a.id DESC LIMIT ${ALERTS_PAGE_SIZE + 1}`,
  )
  const shown = found.slice(0, ALERTS_PAGE_SIZE)
  const last = shown[shown.length - 1]
  return {
    rows: shown.map((row) => ({ ...row, reasons: alertInWords(row.reasons) })),
    next: found.length > ALERTS_PAGE_SIZE && last ? writePageKey({ at: last.raisedAt, id: last.id }) : null,
  }
}
