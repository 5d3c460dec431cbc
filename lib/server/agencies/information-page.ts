import 'server-only'
import { z } from 'zod'
import { can } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { CaseStatus } from '@/lib/domain/intake/case-status'
import { writeAudit } from '../audit'
import { childRecord, type ChildRecord } from '../intake/child-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

const instant = z.string().transform((text) => new Date(text))
const entries = z.array(
  z.object({
    id: z.string(), kind: z.string(), happenedOn: z.string().nullable(), says: z.string(), sourceAgency: z.string(), source: z.string(), sourceEvaluation: z.number(), assessment: z.string(), handling: z.string(),
    conditions: z.string().nullable(), meaning: z.string().nullable(), consent: z.string(), recordedBy: z.string(), recordedAt: instant, correctsId: z.string().nullable(), correctionReason: z.string().nullable(),
    isWithdrawal: z.boolean(), isCorrected: z.boolean(),
    shares: z.array(z.object({ id: z.string(), ref: z.string(), says: z.string(), sharedBy: z.string(), sharedAt: instant, endedAt: instant.nullable(), endReason: z.string().nullable() })),
  }),
)

/** A piece of police information with whatever was put before panels of it. */
export type InformationRow = z.infer<typeof entries>[number]

/** The police information about a child. */
export type InformationPage = {
  today: IsoDay
  child: Pick<ChildRecord, 'id' | 'givenNames' | 'familyName' | 'serviceId'> & ChildRecord
  standing: InformationRow[]
  /** Entries that were corrected or withdrawn, newest first. */
  past: InformationRow[]
  hasMore: boolean
  /** Cases to whose panel something can be put. */
  cases: { ref: string; status: CaseStatus }[]
  may: { record: boolean; share: boolean; shareUnderConditions: boolean; recordUnderConditions: boolean }
}

/** Police information about a child, audited as a look at the record; null where the reader may read none. A fixed number of queries. */
export async function informationPage(actor: Actor, childId: string): Promise<InformationPage | null> {
  const db = reading(actor)
  const child = await childRecord(actor, 'information.view', childId)
  if (!child) return null
  const subject = { serviceId: child.serviceId }
  if (!can(actor, 'information.view', subject).allowed) return null
  await writeAudit(db, actor, [{ kind: 'consultation', action: 'information.view', serviceId: child.serviceId, childId: child.id }])
  const [rows, cases] = await Promise.all([
    db.$queryRaw`
      SELECT i.id, i.kind, i."happenedOn"::text AS "happenedOn", i.says, i."sourceAgency", i.source, i."sourceEvaluation", i.assessment, i.handling, i.conditions, i.meaning, i.consent,
             p.name AS "recordedBy", to_jsonb(i."recordedAt") #>> '{}' AS "recordedAt", i."correctsId"::text AS "correctsId", i."correctionReason", i."isWithdrawal",
             EXISTS (SELECT 1 FROM "PoliceInformation" z WHERE z."correctsId" = i.id) AS "isCorrected",
             coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'ref', c.ref, 'says', s.says, 'sharedBy', q.name, 'sharedAt', s."sharedAt", 'endedAt', s."endedAt", 'endReason', s."endReason") ORDER BY s."sharedAt", s.id)
               FROM "InformationForPanel" s JOIN "Case" c ON c.id = s."caseId" JOIN "Person" q ON q.id = s."sharedById" WHERE s."informationId" = i.id), '[]') AS shares
      FROM "PoliceInformation" i JOIN "Person" p ON p.id = i."recordedById"
      WHERE i."childId" = ${child.id}::uuid ORDER BY i."recordedAt" DESC, i.id DESC LIMIT 200`,
    db.case.findMany({ where: { childId: child.id, status: { notIn: ['draft', 'sent_back', 'given', 'sent_for_charge', 'closed'] } }, orderBy: { createdAt: 'desc' }, take: 20, select: { ref: true, status: true } }),
  ])
  const all = entries.parse(rows)
  const mayReadAll = can(actor, 'information.view-under-conditions', subject).allowed
  const readable = all.filter(({ handling }) => handling !== 'C' || mayReadAll)
  const mayShare = (action: 'information.share' | 'information.share-under-conditions') => cases.some(({ status }) => can(actor, action, { ...subject, status }).allowed)
  return {
    today: londonDay(actor.at), child,
    standing: readable.filter(({ isCorrected, isWithdrawal }) => !isCorrected && !isWithdrawal),
    past: readable.filter(({ isCorrected, isWithdrawal }) => isCorrected || isWithdrawal),
    hasMore: readable.length < all.length,
    cases,
    may: { record: can(actor, 'information.record', subject).allowed, recordUnderConditions: mayReadAll, share: mayShare('information.share'), shareUnderConditions: mayShare('information.share-under-conditions') },
  }
}
