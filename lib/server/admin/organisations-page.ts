import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { ORGANISATION_KINDS } from '@/lib/domain/admin/organisation-kind'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { AGENCIES } from '@/lib/domain/panel/tally'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

const rows = z.array(z.object({ id: z.string(), kind: z.enum(ORGANISATION_KINDS), name: z.string(), agency: z.enum(AGENCIES), posts: z.number(), isManaged: z.boolean() }))

/** An organisation with how many posts its people hold today in the actor's services. */
export type OrganisationRow = z.infer<typeof rows>[number]

/** Every organisation, at most 500, and the services that the actor manages; null where they manage none. One query. */
export async function organisationsPage(actor: Actor): Promise<{ organisations: OrganisationRow[]; services: { id: string; name: string }[] } | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'people.manage')
  if (services.length === 0) return null
  const today = londonDay(actor.at)
  const organisations = rows.parse(
    await db.$queryRaw`
      SELECT o.id, o.kind::text AS kind, o.name, o.agency, o.id = ANY(${services}::uuid[]) AS "isManaged",
             (SELECT count(*)::int FROM "Post" t WHERE t."organisationId" = o.id AND t."serviceId" = ANY(${services}::uuid[])
                AND t."startsOn" <= ${today}::date AND (t."endsOn" IS NULL OR t."endsOn" >= ${today}::date)) AS posts
      FROM "Organisation" o ORDER BY o.kind, lower(o.name), o.id LIMIT 500`,
  )
  return { organisations, services: organisations.filter((row) => row.isManaged).map(({ id, name }) => ({ id, name })) }
}
