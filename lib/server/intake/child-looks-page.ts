import 'server-only'
import { z } from 'zod'
import { can } from '@/lib/domain/access/actions'
import { AUDIT_KINDS, type AuditKindName } from '@/lib/domain/admin/audit-kinds'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import { eventInWords } from '@/lib/domain/wording/event-words'
import { writeAudit } from '../audit'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { childRecord, type ChildRecord } from './child-record'

const SHOWN = 50
/** How many people the summary names. */
const MOST_PEOPLE = 100

const people = z.array(z.object({ id: z.string(), name: z.string(), looks: z.number(), first: z.date(), last: z.date(), isNow: z.boolean() }))
const looks = z.array(z.object({ id: z.string(), at: z.date(), kind: z.enum(AUDIT_KINDS), action: z.string(), after: z.unknown(), by: z.string().nullable(), ref: z.string().nullable() }))

/** Who looked at a child's record: everybody with how often and when, and each look, newest first (F136). */
export type ChildLooksPage = {
  child: ChildRecord
  people: z.infer<typeof people>
  looks: { id: string; at: Date; kind: AuditKindName; what: string; by: string | null; ref: string | null; isEmergency: boolean }[]
  next: string | null
}

/** Everybody who looked at a child's record or its cases, was told of it or tried to, audited as a look itself; null for whoever may not see it. Four queries. */
export async function childLooksPage(actor: Actor, id: string, after: PageKey | null = null): Promise<ChildLooksPage | null> {
  const db = reading(actor)
  const child = await childRecord(actor, 'child.looks', id)
  if (!child || !can(actor, 'child.looks', { serviceId: child.serviceId }).allowed) return null
  await writeAudit(db, actor, [{ kind: 'consultation', action: 'child.looks-view', serviceId: child.serviceId, childId: child.id }])
  const about = Prisma.sql`e."childId" = ${child.id}::uuid AND e.kind IN ('consultation', 'disclosure', 'refusal', 'emergency')`
  const [who, each] = await Promise.all([
    db.$queryRaw`
      SELECT p.id, p.name, x.looks, x.first, x.last, EXISTS (SELECT 1 FROM "Post" t WHERE t."personId" = p.id AND t."serviceId" = ${child.serviceId}::uuid AND t."startsOn" <= ${londonDay(actor.at)}::date AND (t."endsOn" IS NULL OR t."endsOn" >= ${londonDay(actor.at)}::date)) AS "isNow"
      FROM (SELECT e."actorId", count(*)::int AS looks, min(e.at) AS first, max(e.at) AS last FROM "AuditEvent" e WHERE ${about} AND e.kind = 'consultation' GROUP BY 1) x JOIN "Person" p ON p.id = x."actorId" ORDER BY x.last DESC, p.id LIMIT ${MOST_PEOPLE}`,
    db.$queryRaw`
      SELECT e.id, e.at, e.kind::text AS kind, e.action, e."after", p.name AS by, c.ref
      FROM (SELECT * FROM "AuditEvent" e WHERE ${about} ${after ? Prisma.sql`AND (e.at, e.id) < (${after.at}, ${after.id}::uuid)` : Prisma.empty} ORDER BY e.at DESC, e.id DESC LIMIT ${SHOWN + 1}) e
      LEFT JOIN "Person" p ON p.id = e."actorId" LEFT JOIN "Case" c ON c.id = e."caseId" ORDER BY e.at DESC, e.id DESC`,
  ])
  const found = looks.parse(each)
  const shown = found.slice(0, SHOWN)
  const last = shown.at(-1)
  return {
    child, people: people.parse(who),
    looks: shown.map(({ action, after: told, ...look }) => ({ ...look, what: `${look.kind === 'refusal' ? 'Refused: ' : ''}${eventInWords(action, told)}`, isEmergency: typeof told === 'object' && told !== null && 'emergency' in told })),
    next: found.length > SHOWN && last ? writePageKey(last) : null,
  }
}
