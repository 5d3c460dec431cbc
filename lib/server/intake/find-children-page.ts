import 'server-only'
import { z } from 'zod'
import { can, servicesWhere } from '@/lib/domain/access/actions'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { searchName } from '@/lib/domain/intake/search-name'
import { db } from '../db'
import type { Actor } from '../make-actor'
import { visibleChildSql } from './visible-child'

const rowSchema = z.array(
  z.object({ id: z.string(), givenNames: z.string(), familyName: z.string(), knownAs: z.string().nullable(), dateOfBirth: z.string(), school: z.string().nullable(), cases: z.number(), sameDay: z.boolean() }),
)

/** A child who may be the one that is meant. */
export type ChildMatch = z.infer<typeof rowSchema>[number]

/** What was asked for: enough of a name, and the day of birth where it is known. */
export type ChildSearch = { givenNames: string; familyName: string; dateOfBirth: IsoDay | null }

/** The service for which somebody may record a notification, or null. */
export function serviceForNotifications(actor: Actor): string | null {
  return servicesWhere(actor, 'notification.start').find((serviceId) => can(actor, 'notification.start', { serviceId }).allowed) ?? null
}

/** Children of the actor's services with a like name or the same day of birth, most alike first, ten at the most; null where the actor may not search. One query. */
export async function findChildrenPage(actor: Actor, search: ChildSearch): Promise<ChildMatch[] | null> {
  const services = servicesWhere(actor, 'child.search')
  if (services.length === 0) return null
  const name = searchName(search.givenNames, search.familyName)
  const reversed = searchName(search.familyName, search.givenNames)
  return rowSchema.parse(
    await db.$queryRaw`
      SELECT id, "givenNames", "familyName", "knownAs", "dateOfBirth"::text AS "dateOfBirth", school,
             (SELECT count(*)::int FROM "Case" c WHERE c."childId" = found.id) AS cases,
             coalesce("dateOfBirth" = ${search.dateOfBirth}::date, false) AS "sameDay"
      FROM (
        (SELECT *, greatest(similarity("searchName", ${name}), similarity("searchName", ${reversed})) AS alike
         FROM "Child" ch WHERE "serviceId" = ANY(${services}::uuid[]) AND ${visibleChildSql(actor)} AND ("searchName" % ${name} OR "searchName" % ${reversed})
         ORDER BY alike DESC, id LIMIT 20)
        UNION
        (SELECT *, similarity("searchName", ${name}) AS alike
         FROM "Child" ch WHERE "serviceId" = ANY(${services}::uuid[]) AND ${visibleChildSql(actor)} AND "dateOfBirth" = ${search.dateOfBirth}::date
         ORDER BY alike DESC, id LIMIT 20)
      ) found
      WHERE alike > 0.15
      ORDER BY coalesce("dateOfBirth" = ${search.dateOfBirth}::date, false)::int * 0.5 + alike DESC, id
      LIMIT 10`,
  )
}
