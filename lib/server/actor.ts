import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { POLICE_RANKS, ROLES } from '@/lib/domain/access/role'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { sessionIdOfRequest } from './auth'
import { db } from './db'
import { makeActor, type Actor } from './make-actor'

const found = z.array(
  z.object({
    sessionId: z.string(),
    personId: z.string(),
    name: z.string(),
    posts: z.array(
      z.object({ id: z.string(), role: z.enum(ROLES), rank: z.enum(POLICE_RANKS).nullable(), serviceId: z.string(), organisation: z.string(), agency: z.string() }),
    ),
  }),
)

/** The person of a session that stands, with the posts that they hold on the day; null where the session was ended, ran out or never was. */
export async function actorOfSession(sessionId: string, at: Date, requestId: string | null): Promise<Actor | null> {
  if (!z.uuid().safeParse(sessionId).success) return null
  const day = londonDay(at)
  const rows = found.parse(
    await db.$queryRaw`
      SELECT s.id AS "sessionId", p.id AS "personId", p.name,
             coalesce(json_agg(json_build_object('id', t.id, 'role', t.role, 'rank', t.rank, 'serviceId', t."serviceId", 'organisation', o.name, 'agency', o.agency)
                      ORDER BY t."startsOn", t.id) FILTER (WHERE t.id IS NOT NULL), '[]'::json) AS posts
      FROM "Session" s
      JOIN "Person" p ON p.id = s."personId" AND p."disabledAt" IS NULL
      LEFT JOIN "Post" t ON t."personId" = p.id AND t."startsOn" <= ${day}::date AND (t."endsOn" IS NULL OR t."endsOn" >= ${day}::date)
      LEFT JOIN "Organisation" o ON o.id = t."organisationId"
      WHERE s.id = ${sessionId}::uuid AND s."endedAt" IS NULL AND s."expiresAt" > ${at}
      GROUP BY s.id, p.id`,
  )
  const row = rows[0]
  return row ? makeActor({ ...row, requestId, at }) : null
}

/** Who is asking, or null. Once a request: one query. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await sessionIdOfRequest()
  return sessionId ? actorOfSession(sessionId, new Date(), (await headers()).get('x-request-id')) : null
})

/** Who is asking; whoever is not signed in is sent to sign in and comes back afterwards. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  const path = (await headers()).get('x-path') ?? '/'
  redirect(path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`)
}
