import 'server-only'
import { z } from 'zod'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { findOffence } from '@/lib/domain/gravity/edition'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/intake/case-status'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { editionInForce } from '../triage/edition'
import { OFFENCE_NAME } from './offence-name-sql'
import { visibleChildSql } from './visible-child'

/** How many rows a list shows at once. */
export const PAGE_SIZE = 25

const rows = z.array(
  z.object({
    id: z.string(), ref: z.string(), status: z.enum(CASE_STATUSES), statusSince: z.date(), createdAt: z.date(), outcome: z.enum(OUTCOMES).nullable(),
    givenNames: z.string(), familyName: z.string(), dateOfBirth: z.string(), offences: z.array(z.string()), notifiedOn: z.string().nullable(), crimeReference: z.string().nullable(),
  }),
)

/** A case in a list, with its offences as the edition in force calls them. */
export type CaseRow = Omit<z.infer<typeof rows>[number], 'offences'> & { offenceTitles: string[] }

/** What a list is narrowed by; `services` is always given, and an empty one finds nothing. */
export type CaseListFilter = { services: readonly string[]; statuses?: readonly CaseStatus[]; createdById?: string; caseManagerId?: string; childId?: string; ref?: string; name?: string; crimeReference?: string }

/**
 * A page of the cases that the actor may see, newest first, by key; two queries whatever the size of the casebook. Each
 * service, and each status where some are asked for, is looked through on its own: only then does an index give its
 * newest cases without sorting all there are.
 */
export async function caseList(actor: Actor, filter: CaseListFilter, after: PageKey | null): Promise<{ rows: CaseRow[]; next: string | null }> {
  const db = reading(actor)
  const conditions = [
    visibleChildSql(actor),
    Prisma.sql`c."serviceId" = asked.service`,
    ...(filter.statuses ? [Prisma.sql`c.status = asked_status.status`] : []),
    ...(filter.createdById ? [Prisma.sql`c."createdById" = ${filter.createdById}::uuid`] : []),
    ...(filter.caseManagerId ? [Prisma.sql`c."caseManagerId" = ${filter.caseManagerId}::uuid`] : []),
    ...(filter.childId ? [Prisma.sql`c."childId" = ${filter.childId}::uuid`] : []),
    ...(filter.ref ? [Prisma.sql`c.ref = ${filter.ref}`] : []),
    ...(filter.name ? [Prisma.sql`ch.id IN (SELECT children_named_with(${`%${filter.name}%`}))`] : []),
    ...(filter.crimeReference ? [Prisma.sql`n."crimeReference" = ${filter.crimeReference}`] : []),
    ...(after ? [Prisma.sql`(c."createdAt", c.id) < (${after.at}, ${after.id}::uuid)`] : []),
  ]
  const found = rows.parse(
    await db.$queryRaw`
      SELECT c.*,
             ARRAY(SELECT ${OFFENCE_NAME} FROM "Offence" o WHERE o."caseId" = c.id ORDER BY o."committedOn", o.id LIMIT 5) AS offences
      FROM unnest(${[...filter.services]}::uuid[]) AS asked(service)
      ${filter.statuses ? Prisma.sql`CROSS JOIN unnest(${[...filter.statuses]}::"CaseStatus"[]) AS asked_status(status)` : Prisma.empty}
      CROSS JOIN LATERAL (
        SELECT c.id, c.ref, c.status::text AS status, c."statusSince", c."createdAt", c.outcome::text AS outcome,
               ch."givenNames", ch."familyName", ch."dateOfBirth"::text AS "dateOfBirth", n."notifiedOn"::text AS "notifiedOn", n."crimeReference"
        FROM "Case" c JOIN "Child" ch ON ch.id = c."childId" JOIN "Notification" n ON n."caseId" = c.id
        WHERE ${Prisma.join(conditions, ' AND ')}
        ORDER BY c."createdAt" DESC, c.id DESC
        LIMIT ${PAGE_SIZE + 1}
      ) c
      ORDER BY c."createdAt" DESC, c.id DESC
      LIMIT ${PAGE_SIZE + 1}`,
  )
  const shown = found.slice(0, PAGE_SIZE)
  const last = shown[shown.length - 1]
  const edition = await editionInForce(db, londonDay(actor.at))
  const titled = shown.map(({ offences, ...row }) => ({ ...row, offenceTitles: offences.map((code) => findOffence(edition, code)?.offence ?? code) }))
  return { rows: titled, next: found.length > PAGE_SIZE && last ? writePageKey({ at: last.createdAt, id: last.id }) : null }
}
