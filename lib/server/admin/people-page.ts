import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { POLICE_RANKS, ROLES } from '@/lib/domain/access/role'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

/** How many people a page shows. */
export const PEOPLE_PAGE_SIZE = 25

const rows = z.array(
  z.object({
    id: z.string(), name: z.string(), email: z.string(), isDisabled: z.boolean(),
    posts: z.array(z.object({ id: z.string(), role: z.enum(ROLES), rank: z.enum(POLICE_RANKS).nullable(), organisation: z.string() })),
  }),
)

/** A person of the actor's services, with the posts that they hold there today. */
export type PersonRow = z.infer<typeof rows>[number]

/** The people of the services that the actor manages, by name; found by part of a name or e-mail address. Null where they manage none. One query. */
export async function peoplePage(actor: Actor, asked: { words: string }, after: string | null): Promise<{ rows: PersonRow[]; next: string | null } | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'people.manage')
  if (services.length === 0) return null
  const today = londonDay(actor.at)
  const words = asked.words.trim()
  const like = `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const conditions = [
    Prisma.sql`EXISTS (SELECT 1 FROM "Post" x WHERE x."personId" = p.id AND x."serviceId" = ANY(${services}::uuid[]))`,
    ...(words ? [Prisma.sql`(p.name ILIKE ${like} OR p.email ILIKE ${like})`] : []),
    ...(z.uuid().safeParse(after).success ? [Prisma.sql`(lower(p.name), p.id) > (SELECT lower(l.name), l.id FROM "Person" l WHERE l.id = ${after}::uuid)`] : []),
  ]
  const found = rows.parse(
    await db.$queryRaw`
      SELECT p.id, p.name, p.email, p."disabledAt" IS NOT NULL AS "isDisabled",
             coalesce((SELECT json_agg(json_build_object('id', t.id, 'role', t.role, 'rank', t.rank, 'organisation', o.name) ORDER BY t."startsOn", t.id)
                       FROM "Post" t JOIN "Organisation" o ON o.id = t."organisationId"
                       WHERE t."personId" = p.id AND t."serviceId" = ANY(${services}::uuid[]) AND t."startsOn" <= ${today}::date AND (t."endsOn" IS NULL OR t."endsOn" >= ${today}::date)), '[]'::json) AS posts
      FROM "Person" p WHERE ${Prisma.join(conditions, ' AND ')}
      ORDER BY lower(p.name), p.id
      LIMIT ${PEOPLE_PAGE_SIZE + 1}`,
  )
  const shown = found.slice(0, PEOPLE_PAGE_SIZE)
  return { rows: shown, next: found.length > PEOPLE_PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null }
}
