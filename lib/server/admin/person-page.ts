import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { POLICE_RANKS, ROLES } from '@/lib/domain/access/role'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { openSessionsOf, type OpenSession } from './own-account'
import { canSendLinks } from './password-link'
import { DAY_TRIES, TRIES, WINDOW_MINUTES } from './sign-in-tries'

const found = z.array(
  z.object({
    id: z.string(), name: z.string(), email: z.string(), disabledAt: z.date().nullable(), hasPassword: z.boolean(), hasApp: z.boolean(), isLocked: z.boolean(), lastSignIn: z.date().nullable(),
    posts: z.array(
      z.object({ id: z.string(), role: z.enum(ROLES), rank: z.enum(POLICE_RANKS).nullable(), organisation: z.string(), service: z.string(), startsOn: z.string(), endsOn: z.string().nullable() }),
    ),
  }),
)

type Found = z.infer<typeof found>[number]

/** A person as whoever manages them sees them: the account and their posts in the actor's services. */
export type PersonPage = Omit<Found, 'posts'> & {
  posts: (Found['posts'][number] & { when: 'now' | 'to come' | 'over' })[]
  sessions: OpenSession[]
  /** Whether they can be sent a link to set their password. */
  canBeInvited: boolean
  /** Why the actor may change nothing here; null where they may. */
  whyNot: string | null
  today: IsoDay
}

/** One person of the services that the actor manages; null for anybody else. Two queries. */
export async function personPage(actor: Actor, personId: string): Promise<PersonPage | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'people.manage')
  if (services.length === 0 || !z.uuid().safeParse(personId).success) return null
  const today = londonDay(actor.at)
  const [person] = found.parse(
    await db.$queryRaw`
      SELECT p.id, p.name, p.email, p."disabledAt",
             p."passwordHash" IS NOT NULL AS "hasPassword",
             EXISTS (SELECT 1 FROM "SecondFactor" f WHERE f."personId" = p.id AND f."confirmedAt" IS NOT NULL) AS "hasApp",
             (SELECT count(*) FILTER (WHERE a.at >= ${new Date(actor.at.getTime() - WINDOW_MINUTES * 60_000)}) >= ${TRIES} OR count(*) >= ${DAY_TRIES}
              FROM "SignInAttempt" a WHERE a.key = encode(sha256(convert_to(p.email, 'UTF8')), 'hex') AND a.at >= ${new Date(actor.at.getTime() - 86_400_000)}) AS "isLocked",
             (SELECT max(s."createdAt") FROM "Session" s WHERE s."personId" = p.id AND s."awaits" IS NULL) AS "lastSignIn",
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
    sessions: await openSessionsOf(person.id, actor.at, null),
    canBeInvited: !person.disabledAt && canSendLinks(),
    posts: person.posts.map((post) => ({ ...post, when: when(post) })),
    whyNot: person.id === actor.personId ? 'This is your own account: another administrator changes it' : null,
    today,
  }
}
