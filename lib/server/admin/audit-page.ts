import 'server-only'
import { z } from 'zod'
import { AUDIT_KINDS, type AuditKindName } from '@/lib/domain/admin/audit-kinds'
import { servicesWhere } from '@/lib/domain/access/actions'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import { eventInWords } from '@/lib/domain/wording/event-words'
import { writeAudit } from '../audit'
import { db } from '../db'
import { Prisma } from '../generated/prisma/client'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'

/** How many events a page shows. */
export const AUDIT_PAGE_SIZE = 50

/** What the events are narrowed by: null or empty is not narrowed. `person` is part of a name or e-mail address of whoever did it. */
export type AuditFilter = { kind: AuditKindName | null; person: string; ref: string | null; day: IsoDay | null }

const rows = z.array(
  z.object({
    id: z.string(), at: z.date(), kind: z.enum(AUDIT_KINDS), action: z.string(), after: z.unknown(), reason: z.string().nullable(),
    by: z.string().nullable(), ref: z.string().nullable(), about: z.string().nullable(),
  }),
)

/** One event as an auditor reads it: never what was typed about a child, only codes in words and the reason that was given. */
export type AuditRow = { id: string; at: Date; kind: AuditKindName; what: string; by: string | null; ref: string | null; about: string | null; reason: string | null }

/**
 * The audit record of the auditor's services, newest first, by key: what was done in the service, and what its people
 * did outside any (signing in, being refused). An event about a child whose record is hidden from the auditor stands there
 * without its reference and reason (F16). Reading it is itself recorded. Null where the actor may not. Two queries.
 */
export async function auditPage(actor: Actor, filter: AuditFilter, after: PageKey | null): Promise<{ rows: AuditRow[]; next: string | null } | null> {
  const services = servicesWhere(actor, 'audit.read')
  if (services.length === 0) return null
  const ours = Prisma.sql`${services}::uuid[]`
  const like = `%${filter.person.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const conditions = [
    Prisma.sql`TRUE`,
    ...(filter.kind ? [Prisma.sql`e.kind = ${filter.kind}::"AuditKind"`] : []),
    ...(filter.person.trim() ? [Prisma.sql`e."actorId" IN (SELECT w.id FROM "Person" w WHERE w.name ILIKE ${like} OR w.email ILIKE ${like})`] : []),
    ...(filter.ref ? [Prisma.sql`e."caseId" = (SELECT c.id FROM "Case" c JOIN "Child" ch ON ch.id = c."childId" WHERE c.ref = ${filter.ref} AND c."serviceId" = ANY(${ours}) AND ${visibleChildSql(actor)})`] : []),
    ...(filter.day ? [Prisma.sql`e.at >= (${filter.day}::date::timestamp AT TIME ZONE 'Europe/London') AND e.at < ((${filter.day}::date + 1)::timestamp AT TIME ZONE 'Europe/London')`] : []),
    ...(after ? [Prisma.sql`(e.at, e.id) < (${after.at}, ${after.id}::uuid)`] : []),
  ]
  const newest = Prisma.sql`${Prisma.join(conditions, ' AND ')} ORDER BY e.at DESC, e.id DESC LIMIT ${AUDIT_PAGE_SIZE + 1}`
  const found = rows.parse(
    await db.$queryRaw`
      SELECT e.id, e.at, e.kind::text AS kind, e.action, e.after, CASE WHEN hidden.child IS NULL THEN e.reason END AS reason, p.name AS by, CASE WHEN hidden.child IS NULL THEN c.ref END AS ref, s.name AS about
      FROM (
        SELECT x.* FROM unnest(${ours}) AS service(id) CROSS JOIN LATERAL (SELECT e.* FROM "AuditEvent" e WHERE e."serviceId" = service.id AND ${newest}) x
        UNION ALL
        SELECT x.* FROM (SELECT e.* FROM "AuditEvent" e WHERE e."serviceId" IS NULL AND e."actorId" IN (SELECT t."personId" FROM "Post" t WHERE t."serviceId" = ANY(${ours})) AND ${newest}) x
      ) e
      LEFT JOIN "Person" p ON p.id = e."actorId"
      LEFT JOIN "Case" c ON c.id = e."caseId" AND c."serviceId" = ANY(${ours})
      LEFT JOIN LATERAL (SELECT ch.id AS child FROM "Child" ch WHERE ch.id = coalesce(e."childId", c."childId") AND NOT ${visibleChildSql(actor)}) hidden ON TRUE
      LEFT JOIN "Person" s ON s.id = CASE WHEN e.subject ~ '^person:[0-9a-f-]{36}$' THEN substring(e.subject FROM 8)::uuid END
      ORDER BY e.at DESC, e.id DESC
      LIMIT ${AUDIT_PAGE_SIZE + 1}`,
  )
  const { kind, ref, day } = filter
  await writeAudit(db, actor, [{ kind: 'access', action: 'audit.read', serviceId: services[0], after: { kind, ref, day, byPerson: filter.person.trim() !== '', isFurtherPage: after !== null } }])
  const shown = found.slice(0, AUDIT_PAGE_SIZE)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ action, after: told, ...row }) => ({ ...row, what: `${row.kind === 'refusal' ? 'Refused: ' : ''}${eventInWords(action, told)}` })),
    next: found.length > AUDIT_PAGE_SIZE && last ? writePageKey(last) : null,
  }
}
