import 'server-only'
import { z } from 'zod'
import { POLICE_RANKS, ROLES } from '@/lib/domain/access/role'
import { ORGANISATION_KINDS } from '@/lib/domain/admin/organisation-kind'
import type { FilePost, StaffMember } from '@/lib/domain/admin/people-file'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Tx } from '../db'

const staff = z.array(
  z.object({
    id: z.string(), email: z.string(), name: z.string(), isClosed: z.boolean(),
    posts: z.array(z.object({ id: z.string(), isOurs: z.boolean(), role: z.enum(ROLES), rank: z.enum(POLICE_RANKS).nullable(), organisationId: z.string(), organisation: z.string(), startsOn: z.string(), endsOn: z.string().nullable() })),
  }),
)

/** The rows of a file as they are kept. */
export const filePosts: z.ZodType<FilePost[]> = z.array(
  z.object({ row: z.number(), name: z.string(), email: z.string(), role: z.enum(ROLES), rank: z.enum(POLICE_RANKS).nullable(), organisationId: z.string(), organisation: z.string(), kind: z.enum(ORGANISATION_KINDS), startsOn: z.string(), endsOn: z.string().nullable() }),
)

/** Everybody whom a file of a service touches: who holds a post there that is not over, and whoever has one of the addresses. One query. */
export async function peopleOfFile(tx: Pick<Tx, '$queryRaw'>, serviceId: string, posts: readonly FilePost[], today: IsoDay): Promise<StaffMember[]> {
  const emails = [...new Set(posts.map(({ email }) => email))]
  return staff.parse(
    await tx.$queryRaw`
      SELECT p.id, p.email, p.name, p."disabledAt" IS NOT NULL AS "isClosed",
             coalesce((SELECT json_agg(json_build_object('id', t.id, 'isOurs', t."serviceId" = ${serviceId}::uuid, 'role', t.role, 'rank', t.rank, 'organisationId', t."organisationId", 'organisation', o.name, 'startsOn', t."startsOn", 'endsOn', t."endsOn") ORDER BY t."startsOn", t.id)
                       FROM "Post" t JOIN "Organisation" o ON o.id = t."organisationId" WHERE t."personId" = p.id AND (t."endsOn" IS NULL OR t."endsOn" >= ${today}::date)), '[]') AS posts
      FROM "Person" p
      WHERE p.email = ANY(${emails}::text[]) OR EXISTS (SELECT 1 FROM "Post" t WHERE t."personId" = p.id AND t."serviceId" = ${serviceId}::uuid AND (t."endsOn" IS NULL OR t."endsOn" >= ${today}::date))
      ORDER BY lower(p.name), p.id LIMIT 5000`,
  )
}
