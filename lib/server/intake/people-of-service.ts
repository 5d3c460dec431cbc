import 'server-only'
import { z } from 'zod'
import { ROLES } from '@/lib/domain/access/role'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Tx } from '../db'
import { Prisma } from '../generated/prisma/client'

const people = z.array(z.object({ id: z.string(), name: z.string(), roles: z.array(z.enum(ROLES)), organisation: z.string() }))

/** Somebody who works with a service: their posts on the day. */
export type ServicePerson = z.infer<typeof people>[number]

/** Posts from which nobody opens a child's record. */
const NEVER_A_CHILD = ['analyst', 'administrator', 'auditor', 'police_officer']

/** Those who hold a post in a service on a day that may bring them to a child's record, by name; at most 500. One query. */
export async function peopleOfService(tx: Pick<Tx, '$queryRaw'>, serviceId: string, day: IsoDay): Promise<ServicePerson[]> {
  return people.parse(
    await tx.$queryRaw(Prisma.sql`
      SELECT p.id, p.name, array_agg(DISTINCT t.role::text) AS roles, min(o.name) AS organisation
      FROM "Post" t JOIN "Person" p ON p.id = t."personId" JOIN "Organisation" o ON o.id = t."organisationId"
      WHERE t."serviceId" = ${serviceId}::uuid AND p."disabledAt" IS NULL AND t.role::text <> ALL(${NEVER_A_CHILD}::text[])
        AND t."startsOn" <= ${day}::date AND (t."endsOn" IS NULL OR t."endsOn" >= ${day}::date)
      GROUP BY p.id ORDER BY p.name, p.id LIMIT 500`),
  )
}
