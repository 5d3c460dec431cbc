import 'server-only'
import { z } from 'zod'
import { isLawfulBasis, LAWFUL_BASES } from '@/lib/domain/agencies/lawful-bases'
import { AUDIT_KINDS, type AuditKindName } from '@/lib/domain/admin/audit-kinds'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { PageKey } from '@/lib/domain/intake/page-key'
import { eventInWords } from '@/lib/domain/wording/event-words'
import { Prisma } from '../generated/prisma/client'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

/** What the events are narrowed by: null or empty is not narrowed. `person` is part of a name or e-mail address of whoever did it; `until` makes a day a span of days. */
export type AuditFilter = {
  kind: AuditKindName | null
  person: string
  ref: string | null
  day: IsoDay | null
  until?: IsoDay | null
  /** What was done, by the name of the event. */
  what?: string | null
  /** One of the reader’s services. */
  serviceId?: string | null
  /** With a reference: everything about the child of that case, in whatever case. */
  isWholeChild?: boolean
}

const rows = z.array(
  z.object({
    id: z.string(), at: z.date(), kind: z.enum(AUDIT_KINDS), action: z.string(), after: z.unknown(), reason: z.string().nullable(),
    by: z.string().nullable(), ref: z.string().nullable(), about: z.string().nullable(), to: z.string().nullable(), basis: z.string().nullable(), isHidden: z.boolean(),
  }),
)

/** One event as an auditor reads it: never what was typed about a child, only codes in words, the reason that was given and, of what was disclosed, to whom and on what ground. */
export type AuditRow = {
  id: string; at: Date; kind: AuditKindName; action: string; what: string; by: string | null; ref: string | null; about: string | null; reason: string | null; to: string | null; ground: string | null
  /** It was looked at under an emergency. */
  isEmergency: boolean
}

/**
 * Events of some services that fit, newest first, by key: what was done in the service, and what its people did outside any
 * (signing in, being refused). An event about a child whose record is hidden from the reader stands there without its
 * reference, reason and recipients (F16). One query.
 */
export async function auditRows(actor: Actor, services: readonly string[], filter: AuditFilter, after: PageKey | null, most: number): Promise<AuditRow[]> {
  const db = reading(actor)
  const ours = Prisma.sql`${filter.serviceId ? services.filter((id) => id === filter.serviceId) : [...services]}::uuid[]`
  const like = `%${filter.person.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const last = filter.until ?? filter.day
  const seen = (column: Prisma.Sql) => Prisma.sql`(SELECT ${column} FROM "Case" c JOIN "Child" ch ON ch.id = c."childId" WHERE c.ref = ${filter.ref} AND c."serviceId" = ANY(${ours}) AND ${visibleChildSql(actor)})`
  const conditions = [
    Prisma.sql`TRUE`,
    ...(filter.kind ? [Prisma.sql`e.kind = ${filter.kind}::"AuditKind"`] : []),
    ...(filter.what ? [Prisma.sql`e.action = ${filter.what}`] : []),
    ...(filter.person.trim() ? [Prisma.sql`e."actorId" IN (SELECT w.id FROM "Person" w WHERE w.name ILIKE ${like} OR w.email ILIKE ${like})`] : []),
    ...(filter.ref ? [filter.isWholeChild ? Prisma.sql`e."childId" = ${seen(Prisma.sql`c."childId"`)}` : Prisma.sql`e."caseId" = ${seen(Prisma.sql`c.id`)}`] : []),
    ...(filter.day ? [Prisma.sql`e.at >= (${filter.day}::date::timestamp AT TIME ZONE 'Europe/London')`] : []),
    ...(last ? [Prisma.sql`e.at < ((${last}::date + 1)::timestamp AT TIME ZONE 'Europe/London')`] : []),
    ...(after ? [Prisma.sql`(e.at, e.id) < (${after.at}, ${after.id}::uuid)`] : []),
  ]
  const newest = Prisma.sql`${Prisma.join(conditions, ' AND ')} ORDER BY e.at DESC, e.id DESC LIMIT ${most}`
  const found = rows.parse(
    await db.$queryRaw`
      SELECT e.id, e.at, e.kind::text AS kind, e.action, e.after, CASE WHEN hidden.child IS NULL THEN e.reason END AS reason, p.name AS by, CASE WHEN hidden.child IS NULL THEN c.ref END AS ref, s.name AS about,
             CASE WHEN hidden.child IS NULL THEN coalesce(share."withWhom", told.names) END AS "to", share.basis, hidden.child IS NOT NULL AS "isHidden"
      FROM (
        SELECT x.* FROM unnest(${ours}) AS service(id) CROSS JOIN LATERAL (SELECT e.* FROM "AuditEvent" e WHERE e."serviceId" = service.id AND ${newest}) x
        UNION ALL
        SELECT x.* FROM (SELECT e.* FROM "AuditEvent" e WHERE e."serviceId" IS NULL AND e."actorId" IN (SELECT t."personId" FROM "Post" t WHERE t."serviceId" = ANY(${ours})) AND ${newest}) x
      ) e
      LEFT JOIN "Person" p ON p.id = e."actorId"
      LEFT JOIN "Case" c ON c.id = e."caseId" AND c."serviceId" = ANY(${ours})
      LEFT JOIN LATERAL (SELECT ch.id AS child FROM "Child" ch WHERE ch.id = coalesce(e."childId", c."childId") AND NOT ${visibleChildSql(actor)} UNION SELECT e."childId" WHERE is_restricted_elsewhere(e."childId")) hidden ON TRUE
      LEFT JOIN "Person" s ON s.id = CASE WHEN e.subject ~ '^person:[0-9a-f-]{36}$' THEN substring(e.subject FROM 8)::uuid END
      LEFT JOIN "SharingEvent" share ON e.action = 'sharing.record' AND share.id = CASE WHEN e."after" ->> 'sharing' ~ '^[0-9a-f-]{36}$' THEN (e."after" ->> 'sharing')::uuid END
      LEFT JOIN LATERAL (
        SELECT o.name AS names FROM "Organisation" o WHERE e.kind = 'disclosure' AND o.id = CASE WHEN e."after" ->> 'toServiceId' ~ '^[0-9a-f-]{36}$' THEN (e."after" ->> 'toServiceId')::uuid WHEN e."after" ->> 'to' ~ '^[0-9a-f-]{36}$' THEN (e."after" ->> 'to')::uuid END) told ON TRUE
      ORDER BY e.at DESC, e.id DESC
      LIMIT ${most}`,
  )
  return found.map(({ after: told, basis, isHidden, ...row }) => ({
    ...row,
    what: `${row.kind === 'refusal' ? 'Refused: ' : ''}${eventInWords(row.action, told)}`,
    ground: !isHidden && basis !== null && isLawfulBasis(basis) ? LAWFUL_BASES[basis].name : null,
    isEmergency: row.kind !== 'emergency' && typeof told === 'object' && told !== null && 'emergency' in told,
  }))
}
