import 'server-only'
import { z } from 'zod'
import { can } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import { writeAudit } from '../audit'
import { Prisma } from '../generated/prisma/client'
import { PAGE_SIZE } from '../intake/case-list'
import { childRecord, type ChildRecord } from '../intake/child-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

const rowsSchema = z.array(
  z.object({ id: z.string(), direction: z.enum(['out', 'in']), kind: z.string(), what: z.string().nullable(), withWhom: z.string(), basis: z.string(), necessity: z.string(), recordedAt: z.date(), by: z.string(), ref: z.string().nullable() }),
)

/** One sharing of information about a child; what it said is null where the reader may not read that. */
export type SharingRow = z.infer<typeof rowsSchema>[number]

/** Who was told what about a child, or told us, and why. */
export type SharingPage = { today: IsoDay; child: ChildRecord; rows: SharingRow[]; next: string | null; mayRecord: boolean }

/** Every sharing of information about a child, newest first, by key, audited as a look at the record; null where the reader may not read them. A fixed number of queries. */
export async function sharingPage(actor: Actor, childId: string, after: PageKey | null): Promise<SharingPage | null> {
  const db = reading(actor)
  const child = await childRecord(actor, 'sharing.view', childId)
  if (!child) return null
  const subject = { serviceId: child.serviceId }
  if (!can(actor, 'sharing.view', subject).allowed) return null
  await writeAudit(db, actor, [{ kind: 'consultation', action: 'sharing.view', serviceId: child.serviceId, childId: child.id }])
  // The words for a panel may rest on information under conditions: they are for those who may read such.
  const readsAll = can(actor, 'information.view-under-conditions', subject).allowed
  const rows = rowsSchema.parse(
    await db.$queryRaw`
      SELECT e.id, e.direction, e.kind, CASE WHEN e.kind = 'for-panel' AND NOT ${readsAll} THEN NULL ELSE e.what END AS what, e."withWhom", e.basis, e.necessity, e."recordedAt", p.name AS by, c.ref
      FROM "SharingEvent" e JOIN "Person" p ON p.id = e."recordedById" LEFT JOIN "Case" c ON c.id = e."caseId"
      WHERE e."childId" = ${child.id}::uuid ${after ? Prisma.sql`AND (e."recordedAt", e.id) < (${after.at}, ${after.id}::uuid)` : Prisma.empty}
      ORDER BY e."recordedAt" DESC, e.id DESC LIMIT ${PAGE_SIZE + 1}`,
  )
  const shown = rows.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  return { today: londonDay(actor.at), child, rows: shown, next: rows.length > PAGE_SIZE && last ? writePageKey({ at: last.recordedAt, id: last.id }) : null, mayRecord: can(actor, 'sharing.record', subject).allowed }
}
