import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { partnerName } from '@/lib/domain/agencies/partners'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

/** How many of each are shown. */
const MOST = 10

const checks = z.array(z.object({ id: z.string(), ref: z.string(), agency: z.string(), dueOn: z.string(), child: z.string(), total: z.number() }))

/** A partner check that waits too long, or a child who is offered: a line of somebody's work. */
export type AgencyWork = { key: string; href: string; title: string; child: string; waiting: string; dueOn: IsoDay | null }

/** Partner checks that are overdue: those that the reader asked or whose case they manage or have in triage, and every one of the service for its operational managers. One query. */
export async function overdueChecks(actor: Actor, today: IsoDay): Promise<{ rows: AgencyWork[]; count: number }> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'check.chase')
  if (services.length === 0) return { rows: [], count: 0 }
  const managed = actor.posts.filter(({ role }) => role === 'operational_manager').map(({ serviceId }) => serviceId)
  const rows = checks.parse(
    await db.$queryRaw`
      SELECT k.id, c.ref, k.agency, k."dueOn"::text AS "dueOn", ch."givenNames" || ' ' || ch."familyName" AS child, (count(*) OVER ())::int AS total
      FROM "PartnerCheck" k JOIN "Case" c ON c.id = k."caseId" JOIN "Child" ch ON ch.id = c."childId"
      WHERE k.answer IS NULL AND k."dueOn" < ${today}::date AND c."serviceId" = ANY(${services}::uuid[]) AND ${visibleChildSql(actor)}
        AND (k."askedById" = ${actor.personId}::uuid OR c."caseManagerId" = ${actor.personId}::uuid OR c."triageById" = ${actor.personId}::uuid OR c."serviceId" = ANY(${managed}::uuid[]))
      ORDER BY k."dueOn", k.id LIMIT ${MOST}`,
  )
  return {
    count: rows[0]?.total ?? 0,
    rows: rows.map((row) => ({ key: row.id, href: `/cases/${row.ref}/checks/${row.id}`, title: `${partnerName(row.agency)}, ${row.ref}`, child: row.child, waiting: 'Has not answered', dueOn: row.dueOn })),
  }
}

const offers = z.array(z.object({ id: z.string(), child: z.string(), from: z.string(), kind: z.string(), total: z.number() }))

/** Children whom other services offer to those whom the reader answers for. One query. */
export async function offeredChildren(actor: Actor): Promise<{ rows: AgencyWork[]; count: number }> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'hand-over.answer')
  if (services.length === 0) return { rows: [], count: 0 }
  const rows = offers.parse(
    await db.$queryRaw`
      SELECT h.id, ch."givenNames" || ' ' || ch."familyName" AS child, o.name AS from, h.kind, (count(*) OVER ())::int AS total
      FROM "HandOver" h JOIN "Child" ch ON ch.id = h."childId" JOIN "Organisation" o ON o.id = h."fromServiceId"
      WHERE h."toServiceId" = ANY(${services}::uuid[]) AND h.status = 'offered' AND ${visibleChildSql(actor)} ORDER BY h."offeredAt", h.id LIMIT ${MOST}`,
  )
  return { count: rows[0]?.total ?? 0, rows: rows.map((row) => ({ key: row.id, href: `/hand-overs/${row.id}`, title: row.kind === 'transfer' ? 'Transfer' : 'Caretaking', child: row.child, waiting: `Offered by ${row.from}`, dueOn: null })) }
}
