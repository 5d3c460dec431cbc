import 'server-only'
import { z } from 'zod'
import { can } from '@/lib/domain/access/actions'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/intake/case-status'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import type { CaseRecord } from './case-record'
import { visibleChildSql } from './visible-child'

/** How many other cases of a matter, or that may be of one, are shown. */
const MOST = 20

/** Another case of the same matter, as far as somebody may see it: the child by initials, and where the case stands with its own score. The reason is told to those who may see every case of the matter: it may speak of any. */
export type SameMatter = { ref: string; initials: string; status: CaseStatus; score: number | null; reason: string | null; linkedAt: Date }

/** A case that the same crime reference stands in, and that is not linked yet. */
export type SameReference = { ref: string; initials: string; status: CaseStatus }

const other = { ref: z.string(), initials: z.string(), status: z.enum(CASE_STATUSES) }
const linked = z.array(z.object({ ...other, score: z.number().nullable(), reason: z.string(), linkedAt: z.date(), others: z.number() }))
const suggested = z.array(z.object(other))

type Here = Pick<CaseRecord, 'id' | 'serviceId' | 'childId'>

/** Other cases in the same matter that the reader may see (F35); what they may not see is not there, and not counted. One query. */
export async function sameMatter(actor: Actor, here: Here): Promise<SameMatter[]> {
  const db = reading(actor)
  const found = linked.parse(
    await db.$queryRaw`
      SELECT c.ref, left(ch."givenNames", 1) || left(ch."familyName", 1) AS initials, c.status::text AS status, s.final AS score, l.reason, l."linkedAt",
             (SELECT count(*)::int FROM "CaseLink" a WHERE a."incidentId" = mine."incidentId" AND a."endedAt" IS NULL AND a."caseId" <> mine."caseId") AS others
      FROM "CaseLink" mine
      JOIN "CaseLink" l ON l."incidentId" = mine."incidentId" AND l."endedAt" IS NULL AND l."caseId" <> mine."caseId"
      JOIN "Case" c ON c.id = l."caseId" JOIN "Child" ch ON ch.id = c."childId" LEFT JOIN "Score" s ON s."caseId" = c.id
      WHERE mine."caseId" = ${here.id}::uuid AND mine."endedAt" IS NULL AND c."serviceId" = ${here.serviceId}::uuid AND ${visibleChildSql(actor)}
      ORDER BY l."linkedAt", c.ref LIMIT ${MOST}`,
  )
  const seen = found.filter(({ status }) => can(actor, 'case.view', { serviceId: here.serviceId, status }).allowed)
  return seen.map(({ others, reason, ...row }) => ({ ...row, reason: others === seen.length ? reason : null }))
}

/** Cases of other children with the same crime reference that the reader may see and that are not of the same matter yet. One query. */
export async function sameCrimeReference(actor: Actor, here: Here, crimeReference: string | null): Promise<SameReference[]> {
  const db = reading(actor)
  if (!crimeReference) return []
  const found = suggested.parse(
    await db.$queryRaw`
      SELECT c.ref, left(ch."givenNames", 1) || left(ch."familyName", 1) AS initials, c.status::text AS status
      FROM "Notification" n JOIN "Case" c ON c.id = n."caseId" JOIN "Child" ch ON ch.id = c."childId"
      WHERE n."crimeReference" = ${crimeReference} AND c."serviceId" = ${here.serviceId}::uuid AND c.id <> ${here.id}::uuid AND c."childId" <> ${here.childId}::uuid
        AND ${visibleChildSql(actor)}
        AND NOT EXISTS (
          SELECT 1 FROM "CaseLink" mine JOIN "CaseLink" l ON l."incidentId" = mine."incidentId" AND l."endedAt" IS NULL
          WHERE mine."caseId" = ${here.id}::uuid AND mine."endedAt" IS NULL AND l."caseId" = c.id)
      ORDER BY c."createdAt" DESC, c.id DESC LIMIT ${MOST}`,
  )
  return found.filter(({ status }) => can(actor, 'case.view', { serviceId: here.serviceId, status }).allowed)
}
