import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import { writeAudit } from '../audit'
import { Prisma } from '../generated/prisma/client'
import { PAGE_SIZE } from '../intake/case-list'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

const rowsSchema = z.array(
  z.object({
    id: z.string(), askedAt: z.date(), by: z.string(), organisation: z.string().nullable(), givenNames: z.string(), familyName: z.string(), dateOfBirth: z.string(), postcode: z.string().nullable(), purpose: z.string(), reason: z.string(),
    answer: z.enum(['call', 'no-record']), childId: z.string().nullable(), child: z.string().nullable(),
  }),
)

/** One look-up as a manager reads it, with whom it matched. */
export type KnownLogRow = z.infer<typeof rowsSchema>[number]

/** Every look-up of the reader's services, newest first, by key; null for whoever may not read them. One that matched a record that is hidden from the reader is not there (F16). */
export async function knownLogPage(actor: Actor, after: PageKey | null): Promise<{ rows: KnownLogRow[]; next: string | null; maySet: boolean } | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'known.log')
  if (services.length === 0) return null
  const rows = rowsSchema.parse(
    await db.$queryRaw`
      SELECT k.id, k."askedAt", p.name AS by, (SELECT o.name FROM "Post" t JOIN "Organisation" o ON o.id = t."organisationId" WHERE t."personId" = p.id AND t."serviceId" = k."serviceId" ORDER BY t."startsOn" DESC LIMIT 1) AS organisation,
             k."givenNames", k."familyName", k."dateOfBirth"::text AS "dateOfBirth", k.postcode, k.purpose, k.reason, k.answer, ch.id::text AS "childId", ch."givenNames" || ' ' || ch."familyName" AS child
      FROM "KnownLookUp" k JOIN "Person" p ON p.id = k."askedById" LEFT JOIN "Child" ch ON ch.id = k."matchedChildId" AND ch."serviceId" = k."serviceId" AND ${visibleChildSql(actor)}
      WHERE k."serviceId" = ANY(${services}::uuid[]) AND (k."matchedChildId" IS NULL OR ch.id IS NOT NULL OR EXISTS (SELECT 1 FROM "Child" gone WHERE gone.id = k."matchedChildId" AND NOT gone.restricted))
        ${after ? Prisma.sql`AND (k."askedAt", k.id) < (${after.at}, ${after.id}::uuid)` : Prisma.empty}
      ORDER BY k."askedAt" DESC, k.id DESC LIMIT ${PAGE_SIZE + 1}`,
  )
  const shown = rows.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  const [first] = services
  if (first) await writeAudit(db, actor, [{ kind: 'consultation', action: 'known.log', serviceId: first }, ...shown.flatMap(({ childId }) => (childId ? [{ kind: 'consultation' as const, action: 'known.log', serviceId: first, childId }] : []))])
  return { rows: shown, next: rows.length > PAGE_SIZE && last ? writePageKey({ at: last.askedAt, id: last.id }) : null, maySet: servicesWhere(actor, 'agency-settings.set').length > 0 }
}
