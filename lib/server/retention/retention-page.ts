import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import { Prisma } from '../generated/prisma/client'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

/** How many lines a list shows at once. */
export const RETENTION_PAGE_SIZE = 25

/** What is listed: records whose day has come, those of which nobody can say, holds, proposals, requests, stubs. */
export const RETENTION_LISTS = ['due', 'unknown', 'held', 'proposed', 'requests', 'erased'] as const
/** One of `RETENTION_LISTS`. */
export type RetentionListName = (typeof RETENTION_LISTS)[number]

const rows = z.array(z.object({ id: z.string(), childId: z.string(), name: z.string(), key: z.date(), word: z.string(), by: z.string().nullable() }))

/** A line of a list: the child (or the references of an erased record), the day that matters, a word of what it is about, and who did it. */
export type RetentionLine = { id: string; childId: string; name: string; on: IsoDay; word: string; by: string | null }

const child = Prisma.sql`ch."givenNames" || ' ' || ch."familyName"`

/** One of the lists of keeping and forgetting, oldest day first (stubs: newest first), without the records that are hidden from the reader; null where they may see none. One query. */
export async function retentionPage(actor: Actor, list: RetentionListName, after: PageKey | null): Promise<{ rows: RetentionLine[]; next: string | null } | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'retention.view')
  if (services.length === 0) return null
  const ours = (table: Prisma.Sql) => Prisma.sql`${table}."serviceId" = ANY(${services}::uuid[]) AND ${visibleChildSql(actor)}`
  const from: Record<RetentionListName, Prisma.Sql> = {
    due: Prisma.sql`
      SELECT r."childId" AS id, r."childId", ${child} AS name, r."keepUntil"::timestamptz AS key, r.because AS word, NULL AS by FROM "RetentionDate" r JOIN "Child" ch ON ch.id = r."childId"
      WHERE ${ours(Prisma.sql`r`)} AND r."keepUntil" <= ${londonDay(actor.at)}::date
        AND NOT EXISTS (SELECT 1 FROM "LegalHold" h WHERE h."childId" = ch.id AND h."liftedAt" IS NULL)
        AND NOT EXISTS (SELECT 1 FROM "ErasureProposal" p WHERE p."childId" = ch.id AND NOT EXISTS (SELECT 1 FROM "ErasureAnswer" a WHERE a."proposalId" = p.id))`,
    unknown: Prisma.sql`
      SELECT r."childId" AS id, r."childId", ${child} AS name, ch."createdAt" AS key, r.because AS word, NULL AS by FROM "RetentionDate" r JOIN "Child" ch ON ch.id = r."childId"
      WHERE ${ours(Prisma.sql`r`)} AND r."keepUntil" IS NULL AND r.because IN ('court-unknown', 'outcome-unknown')`,
    held: Prisma.sql`
      SELECT h.id, h."childId", ${child} AS name, h."reviewOn"::timestamptz AS key, h.ground AS word, p.name AS by FROM "LegalHold" h JOIN "Child" ch ON ch.id = h."childId" JOIN "Person" p ON p.id = h."placedById"
      WHERE ${ours(Prisma.sql`h`)} AND h."liftedAt" IS NULL`,
    proposed: Prisma.sql`
      SELECT e.id, e."childId", ${child} AS name, e."proposedAt" AS key, e.ground AS word, p.name AS by FROM "ErasureProposal" e JOIN "Child" ch ON ch.id = e."childId" JOIN "Person" p ON p.id = e."proposedById"
      WHERE ${ours(Prisma.sql`e`)} AND NOT EXISTS (SELECT 1 FROM "ErasureAnswer" a WHERE a."proposalId" = e.id)`,
    requests: Prisma.sql`
      SELECT s.id, s."childId", ${child} AS name, s."dueOn"::timestamptz AS key, s.requester AS word, p.name AS by FROM "SubjectAccessRequest" s JOIN "Child" ch ON ch.id = s."childId" JOIN "Person" p ON p.id = s."recordedById"
      WHERE ${ours(Prisma.sql`s`)} AND s.status = 'open'`,
    erased: Prisma.sql`
      SELECT e.id, e."childId", array_to_string(e."caseRefs", ', ') AS name, e."erasedAt" AS key, e.ground AS word, p.name AS by FROM "Erasure" e JOIN "Person" p ON p.id = e."approvedById"
      WHERE e."serviceId" = ANY(${services}::uuid[])`,
  }
  const isNewestFirst = list === 'erased'
  const beyond = after ? (isNewestFirst ? Prisma.sql`WHERE (l.key, l.id) < (${after.at}, ${after.id}::uuid)` : Prisma.sql`WHERE (l.key, l.id) > (${after.at}, ${after.id}::uuid)`) : Prisma.empty
  const order = isNewestFirst ? Prisma.sql`l.key DESC, l.id DESC` : Prisma.sql`l.key, l.id`
  const found = rows.parse(await db.$queryRaw`SELECT l.* FROM (${from[list]}) l ${beyond} ORDER BY ${order} LIMIT ${RETENTION_PAGE_SIZE + 1}`)
  const shown = found.slice(0, RETENTION_PAGE_SIZE)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ key, ...row }) => ({ ...row, on: londonDay(key) })),
    next: found.length > RETENTION_PAGE_SIZE && last ? writePageKey({ at: last.key, id: last.id }) : null,
  }
}
