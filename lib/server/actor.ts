import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { POLICE_RANKS, ROLES } from '@/lib/domain/access/role'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { lapseSession } from './admin/lapse-session'
import { tokenOfRequest } from './auth'
import { db } from './db'
import { env } from './env'
import { Prisma } from './generated/prisma/client'
import { makeActor, type Actor } from './make-actor'
import { hashOfToken } from './session-token'

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

/** The person of the session that meets a condition and stands, with the posts that they hold on the day. `before` is what the same query writes. */
async function actorWhere(condition: Prisma.Sql, at: Date, requestId: string | null, before = Prisma.empty): Promise<Actor | null> {
  const day = londonDay(at)
  const rows = found.parse(
    await db.$queryRaw`
      ${before}
      SELECT s.id AS "sessionId", p.id AS "personId", p.name,
             coalesce(json_agg(json_build_object('id', t.id, 'role', t.role, 'rank', t.rank, 'serviceId', t."serviceId", 'organisation', o.name, 'agency', o.agency)
                      ORDER BY t."startsOn", t.id) FILTER (WHERE t.id IS NOT NULL), '[]'::json) AS posts
      FROM "Session" s
      JOIN "Person" p ON p.id = s."personId" AND p."disabledAt" IS NULL
      LEFT JOIN "Post" t ON t."personId" = p.id AND t."startsOn" <= ${day}::date AND (t."endsOn" IS NULL OR t."endsOn" >= ${day}::date)
      LEFT JOIN "Organisation" o ON o.id = t."organisationId"
      WHERE ${condition} AND ${standing(at)}
      GROUP BY s.id, p.id`,
  )
  const row = rows[0]
  return row ? makeActor({ ...row, requestId, at }) : null
}

/** Whether a session stands: not ended, not at the end of its day, and nothing more asked of its person. */
const standing = (at: Date) => Prisma.sql`s."endedAt" IS NULL AND s."awaits" IS NULL AND s."expiresAt" > ${at}`

/** The person of a session that stands; null where the session was ended, ran out or never was. For work that goes on behind a session: it is no use of it. */
export async function actorOfSession(sessionId: string, at: Date, requestId: string | null): Promise<Actor | null> {
  return z.uuid().safeParse(sessionId).success ? actorWhere(Prisma.sql`s.id = ${sessionId}::uuid`, at, requestId) : null
}

/**
 * The person whose browser carries a token; null where its session does not stand, or nobody used it for too long. One query,
 * which also notes that it was used: once a minute at the most, so that reading a page seldom writes.
 */
export async function actorOfToken(token: string, at: Date, requestId: string | null): Promise<Actor | null> {
  const hash = hashOfToken(token)
  const used = Prisma.sql`s."tokenHash" = ${hash} AND s."lastSeenAt" > ${new Date(at.getTime() - env().SESSION_IDLE_MINUTES * 60_000)}`
  const touch = Prisma.sql`WITH touched AS (UPDATE "Session" s SET "lastSeenAt" = ${at} WHERE ${used} AND ${standing(at)} AND s."lastSeenAt" <= ${new Date(at.getTime() - 60_000)})`
  return actorWhere(used, at, requestId, touch)
}

/** Who is asking, or null. Once a request: one query. A session that nobody used for too long is ended when its cookie next comes. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = await tokenOfRequest()
  if (!token) return null
  const [at, requestId] = [new Date(), (await headers()).get('x-request-id')]
  const actor = await actorOfToken(token, at, requestId)
  if (!actor) await lapseSession(token, at, requestId)
  return actor
})

/** Who is asking; whoever is not signed in is sent to sign in and comes back afterwards. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  const path = (await headers()).get('x-path') ?? '/'
  redirect(path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`)
}
