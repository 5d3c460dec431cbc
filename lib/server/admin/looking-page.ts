import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import { writeAudit } from '../audit'
import { Prisma } from '../generated/prisma/client'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

const SHOWN = 25

const found = z.array(
  z.object({
    id: z.string(), kind: z.string(), day: z.string(), foundAt: z.date(), counted: z.number(), usual: z.number().nullable(), person: z.string(), childId: z.string().nullable(), child: z.string().nullable(),
    answer: z.string().nullable(), says: z.string().nullable(), answeredBy: z.string().nullable(), answeredAt: z.date().nullable(),
  }),
)

/** Something that was pointed out, with what came of it; the child is named to whoever may open the record, and to nobody else. */
export type LookingRow = z.infer<typeof found>[number]

/** Looking that is pointed out in the reader’s services, newest first: what nobody has looked into, or all; nothing about the reader's own. Null for whoever may not see it. Two queries. */
export async function lookingPage(actor: Actor, shows: 'waiting' | 'all', after: PageKey | null): Promise<{ rows: LookingRow[]; next: string | null } | null> {
  const services = servicesWhere(actor, 'looking.view')
  const [service] = services
  if (!service) return null
  const db = reading(actor)
  const rows = found.parse(
    await db.$queryRaw`
      SELECT l.id, l.kind, l.day::text AS day, l."foundAt", l.counted, l.usual, p.name AS person, ch.id AS "childId", ch."givenNames" || ' ' || ch."familyName" AS child, a.answer, a.says, q.name AS "answeredBy", a."answeredAt"
      FROM "PointedLook" l JOIN "Person" p ON p.id = l."personId" LEFT JOIN "PointedLookAnswer" a ON a."pointedId" = l.id LEFT JOIN "Person" q ON q.id = a."answeredById"
      LEFT JOIN "Child" ch ON ch.id = l."childId" AND ch."serviceId" = l."serviceId" AND ch."serviceId" = ANY(${servicesWhere(actor, 'child.view')}::uuid[]) AND ${visibleChildSql(actor)}
      WHERE l."serviceId" = ANY(${services}::uuid[]) AND l."personId" <> ${actor.personId}::uuid ${shows === 'waiting' ? Prisma.sql`AND a."pointedId" IS NULL` : Prisma.empty}
        ${after ? Prisma.sql`AND (l."foundAt", l.id) < (${after.at}, ${after.id}::uuid)` : Prisma.empty}
      ORDER BY l."foundAt" DESC, l.id DESC LIMIT ${SHOWN + 1}`,
  )
  const shown = rows.slice(0, SHOWN)
  const last = shown.at(-1)
  await writeAudit(db, actor, [{ kind: 'access', action: 'looking.view', serviceId: service, after: { shows } }, ...shown.flatMap(({ childId }) => (childId ? [{ kind: 'consultation' as const, action: 'looking.view', serviceId: service, childId }] : []))])
  return { rows: shown, next: rows.length > SHOWN && last ? writePageKey({ at: last.foundAt, id: last.id }) : null }
}
