import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { POLICE_RANKS, ROLES } from '@/lib/domain/access/role'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

const found = z.array(
  z.object({
    id: z.string(), name: z.string(), email: z.string(), disabledAt: z.date().nullable(), openSessions: z.number(), lastSignIn: z.date().nullable(),
    posts: z.array(
      z.object({ id: z.string(), role: z.enum(ROLES), rank: z.enum(POLICE_RANKS).nullable(), organisation: z.string(), service: z.string(), startsOn: z.string(), endsOn: z.string().nullable() }),
    ),
  }),
)

type Found = z.infer<typeof found>[number]

/** A person as whoever manages them sees them: the account and their posts in the actor's services. */
export type PersonPage = Omit<Found, 'posts'> & {
  posts: (Found['posts'][number] & { when: 'now' | 'to come' | 'over' })[]
  /** Why the actor may change nothing here; null where they may. */
  whyNot: string | null
  today: IsoDay
}

/** One person of the services that the actor manages; null for anybody else. One query. */
export async function personPage(actor: Actor, personId: string): Promise<PersonPage | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'people.manage')
  if (services.length === 0 || !z.uuid().safeParse(personId).success) return null
  const today = londonDay(actor.at)
  const [person] = found.parse(
    await db.$queryRaw`
      SELECT p.id, p.name, p.email, p."disabledAt",
             (SELECT count(*)::int FROM "Session" s WHERE s."personId" = p.id AND s."endedAt" IS NULL AND s."expiresAt" > ${actor.at}) AS "openSessions",
             (SELECT max(s."createdAt") FROM "Session" s WHERE s."personId" = p.id) AS "lastSignIn",
             (SELECT json_agg(x ORDER BY x."startsOn" DESC, x.id) FROM (
                SELECT t.id, t.role, t.rank, o.name AS organisation, v.name AS service, t."startsOn", t."endsOn"
                FROM "Post" t JOIN "Organisation" o ON o.id = t."organisationId" JOIN "Organisation" v ON v.id = t."serviceId"
                WHERE t."personId" = p.id AND t."serviceId" = ANY(${services}::uuid[]) ORDER BY t."startsOn" DESC, t.id LIMIT 100) x) AS posts
      FROM "Person" p
      WHERE p.id = ${personId}::uuid AND EXISTS (SELECT 1 FROM "Post" x WHERE x."personId" = p.id AND x."serviceId" = ANY(${services}::uuid[]))`,
  )
  if (!person) return null
  const when = (post: { startsOn: IsoDay; endsOn: IsoDay | null }) => (post.startsOn > today ? 'to come' : post.endsOn !== null && post.endsOn < today ? 'over' : 'now')
  return {
    ...person,
    posts: person.posts.map((post) => ({ ...post, when: when(post) })),
    whyNot: person.id === actor.personId ? 'This is your own account: another administrator changes it' : null,
    today,
  }
}
