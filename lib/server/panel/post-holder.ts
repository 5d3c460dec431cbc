import 'server-only'
import { z } from 'zod'
import { ROLES } from '@/lib/domain/access/role'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { whyNotSeated } from '@/lib/domain/panel/seat-rights'
import { AGENCIES, type SeatKind } from '@/lib/domain/panel/tally'
import type { Tx } from '../db'
import { Refused } from '../refused'

const holderSchema = z.array(z.object({ postId: z.string(), personId: z.string(), name: z.string(), role: z.enum(ROLES), agency: z.enum(AGENCIES), organisation: z.string() }))

/** Somebody who could sit at a meeting: a person with the post that they would sit for. */
export type PostHolder = z.infer<typeof holderSchema>[number]

/** Everybody who holds a post about a service's cases on a day, by agency and name; at most 500. */
export async function postHolders(tx: Pick<Tx, '$queryRaw'>, serviceId: string, day: IsoDay): Promise<PostHolder[]> {
  return holderSchema.parse(
    await tx.$queryRaw`
      SELECT t.id AS "postId", p.id AS "personId", p.name, t.role::text AS role, o.agency, o.name AS organisation
      FROM "Post" t JOIN "Person" p ON p.id = t."personId" JOIN "Organisation" o ON o.id = t."organisationId"
      WHERE t."serviceId" = ${serviceId}::uuid AND p."disabledAt" IS NULL
        AND t."startsOn" <= ${day}::date AND (t."endsOn" IS NULL OR t."endsOn" >= ${day}::date)
      ORDER BY o.agency, p.name, t.id LIMIT 500`,
  )
}

/** The holder of a post as somebody who takes a seat; refuses a post that is not held on the day and a role that cannot take that seat. */
export function requireSeatable(holders: readonly PostHolder[], postId: string, seat: SeatKind): PostHolder {
  const holder = holders.find((candidate) => candidate.postId === postId)
  if (!holder) throw new Refused('invalid', 'Somebody whom you chose holds no post here on the day of the meeting. Choose again')
  const why = whyNotSeated(holder.role, seat)
  if (why) throw new Refused('invalid', `${holder.name} cannot take this seat. ${why}`)
  return holder
}
