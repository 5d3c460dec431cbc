import 'server-only'
import { z } from 'zod'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { CASE_STATUSES } from '@/lib/domain/intake/case-status'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { keepUntil, type Retention } from '@/lib/domain/retention/keep-until'
import { RETENTION_SETTINGS, retentionPolicyOn, type RetentionPolicy, type RetentionSetting } from '@/lib/domain/retention/policy'
import type { Tx } from '../db'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** The years of a policy as they are kept. */
export const yearsSchema: z.ZodType<Record<RetentionSetting, number>> = z.record(z.enum(RETENTION_SETTINGS), z.number())

const found = z.array(
  z.object({
    id: z.string(), serviceId: z.string(),
    facts: z.object({
      dateOfBirth: day, begunOn: day, keptLongerUntil: day.nullable(),
      cases: z.array(z.object({ ref: z.string(), status: z.enum(CASE_STATUSES), outcome: z.enum(OUTCOMES).nullable(), lastOn: day, score: z.number().nullable(), isPolice: z.boolean(), committedOn: day.nullable() })),
    }),
    policies: z.array(z.object({ from: day, source: z.string(), years: yearsSchema })),
  }),
)

/** A child with the day until which their record is kept, as of today, and the policy that said so. */
export type ChildRetention = { childId: string; serviceId: string; retention: Retention; policy: RetentionPolicy }

/** Works out until when the records of some children are kept, from the facts and the policies of today. One query. */
export async function retentionOfChildren(tx: Pick<Tx, '$queryRaw'>, childIds: readonly string[], at: Date): Promise<ChildRetention[]> {
  const today: IsoDay = londonDay(at)
  const rows = found.parse(
    await tx.$queryRaw`
      SELECT ch.id, ch."serviceId", jsonb_build_object(
        'dateOfBirth', ch."dateOfBirth", 'begunOn', (ch."createdAt" AT TIME ZONE 'Europe/London')::date,
        'keptLongerUntil', (SELECT k."keepUntil" FROM "RetentionDecision" k WHERE k."childId" = ch.id ORDER BY k."decidedAt" DESC, k.id DESC LIMIT 1),
        'cases', coalesce((
          SELECT jsonb_agg(jsonb_build_object(
            'ref', c.ref, 'status', c.status, 'outcome', c.outcome, 'score', s.final, 'isPolice', r."caseId" IS NULL OR r."policeInvolved" IS TRUE,
            'lastOn', greatest((c."statusSince" AT TIME ZONE 'Europe/London')::date, d."givenOn", d."conditionsEndOn"),
            'committedOn', (SELECT min(o."committedOn") FROM "Offence" o WHERE o."caseId" = c.id)) ORDER BY c.ref)
          FROM "Case" c LEFT JOIN "Score" s ON s."caseId" = c.id LEFT JOIN "Referral" r ON r."caseId" = c.id LEFT JOIN "Disposal" d ON d."caseId" = c.id
          WHERE c."childId" = ch.id), '[]')) AS facts,
        coalesce((
          SELECT jsonb_agg(jsonb_build_object('from', p."inForceFrom", 'source', p.source, 'years', p.content) ORDER BY a."answeredAt")
          FROM "RetentionPolicy" p JOIN "RetentionPolicyAnswer" a ON a."policyId" = p.id AND a.answer = 'approved' WHERE p."serviceId" = ch."serviceId" AND p."inForceFrom" <= ${today}::date), '[]') AS policies
      FROM "Child" ch WHERE ch.id = ANY(${[...childIds]}::uuid[])`,
  )
  return rows.map(({ id, serviceId, facts, policies }) => {
    const policy = retentionPolicyOn(today, policies)
    return { childId: id, serviceId, retention: keepUntil(facts, policy), policy }
  })
}
