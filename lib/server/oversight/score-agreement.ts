import 'server-only'
import { z } from 'zod'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { agreementOf, type Agreement } from '@/lib/domain/triage/second-score'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

const apart = z.array(z.object({ steps: z.number(), count: z.number() }))

/** How well first and second scores of a service’s cases agree since a day; no name is in it. One query. */
export async function scoreAgreement(actor: Actor, serviceId: string, from: IsoDay): Promise<Agreement> {
  const db = reading(actor)
  return agreementOf(
    apart.parse(
      await db.$queryRaw`
        SELECT abs(s.final - s."firstFinal") AS steps, count(*)::int AS count
        FROM "SecondScore" s JOIN "Case" c ON c.id = s."caseId" JOIN "Child" ch ON ch.id = c."childId"
        WHERE c."serviceId" = ${serviceId}::uuid AND s."scoredAt" >= (${from}::date::timestamp AT TIME ZONE 'Europe/London') AND ${visibleChildSql(actor)}
        GROUP BY 1`,
    ),
  )
}
