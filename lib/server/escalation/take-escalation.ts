import 'server-only'
import { z } from 'zod'
import type { Subject } from '@/lib/domain/access/actions'
import type { PoliceRank } from '@/lib/domain/access/role'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { escalatedWork, OTHER_PARTS } from '@/lib/domain/escalation/independence'
import { ESCALATION_SIDES, SIDE_ACTIONS, type EscalationSide } from '@/lib/domain/escalation/sides'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import type { Tx } from '../db'
import { Prisma } from '../generated/prisma/client'
import type { CaseRecord } from '../intake/case-record'
import { takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'
import { requireCan } from '../transact'
import { basisInForce } from '../triage/basis-in-force'

const PARTS = Object.keys(OTHER_PARTS) as (keyof typeof OTHER_PARTS)[]

const escalationSchema = z.object({
  id: z.string(),
  agendaItemId: z.string(),
  status: z.enum(['open', 'settled']),
  seatHolders: z.array(z.string()),
  triageDecidedByIds: z.array(z.string().nullable()),
  others: z.array(z.object({ personId: z.string(), part: z.enum(PARTS) })),
  views: z.array(z.object({ side: z.enum(ESCALATION_SIDES), personId: z.string() })),
  proposed: z
    .object({
      id: z.string(), outcome: z.enum(OUTCOMES), rationale: z.string(), direction: z.string(), matrix: z.string(),
      proposedById: z.string(), proposedSide: z.enum(ESCALATION_SIDES),
    })
    .nullable(),
})

/** An escalation with who had a hand in the case, the sides that recorded their view, and the settlement on the table. */
export type EscalationRecord = z.infer<typeof escalationSchema>

/** The newest escalation of a case, or null. Without the content of views: those of the two are hidden until both are in. */
export async function escalationRecord(tx: Pick<Tx, '$queryRaw'>, caseId: string): Promise<EscalationRecord | null> {
  const rows = await tx.$queryRaw<{ escalation: unknown }[]>(Prisma.sql`
    SELECT to_jsonb(e) || jsonb_build_object(
      'seatHolders', coalesce((SELECT jsonb_agg(s."personId") FROM "AgendaItem" i JOIN "Seat" s ON s."meetingId" = i."meetingId" WHERE i.id = e."agendaItemId"), '[]'),
      'triageDecidedByIds', coalesce((SELECT jsonb_agg(d."decidedById") FROM "Decision" d WHERE d."caseId" = e."caseId" AND d.station = 'triage'), '[]'),
      'others', coalesce((
        SELECT jsonb_agg(jsonb_build_object('personId', o."personId", 'part', o.part)) FROM (
          SELECT s."personId", 'earlier-panel' AS part FROM "AgendaItem" i JOIN "Seat" s ON s."meetingId" = i."meetingId" WHERE i."caseId" = e."caseId" AND i.id <> e."agendaItemId" AND i.result IS NOT NULL
          UNION SELECT a."decidedById", 'authorised' FROM "Authorisation" a WHERE a."caseId" = e."caseId"
          UNION SELECT r."decidedById", 'authority' FROM "AuthorityRequest" r WHERE r."caseId" = e."caseId" AND r."decidedById" IS NOT NULL
          UNION SELECT r."closedById", 'reviewed' FROM "DecisionReview" r WHERE r."caseId" = e."caseId" AND r."closedById" IS NOT NULL
          UNION SELECT s."scoredById", 'second-score' FROM "SecondScore" s WHERE s."caseId" = e."caseId"
        ) o), '[]'),
      'views', coalesce((SELECT jsonb_agg(jsonb_build_object('side', v.side, 'personId', v."personId")) FROM "EscalationView" v WHERE v."escalationId" = e.id), '[]'),
      'proposed', (SELECT to_jsonb(s) FROM "Settlement" s WHERE s."escalationId" = e.id AND s.status = 'proposed')
    ) AS escalation
    FROM "Escalation" e WHERE e."caseId" = ${caseId}::uuid ORDER BY e."openedAt" DESC, e.id DESC LIMIT 1`)
  const found = rows[0]?.escalation
  return found === undefined ? null : escalationSchema.parse(found)
}

/** What rights to act for a side are asked about: nobody with a hand in the case, nobody who acted for the other side, and the rank. */
export function escalationSubject(record: CaseRecord, escalation: EscalationRecord, side: EscalationSide, seniorOfficerRank: PoliceRank): Subject {
  const forOtherSide = [
    ...escalation.views.filter((view) => view.side !== side).map((view) => view.personId),
    ...(escalation.proposed && escalation.proposed.proposedSide !== side ? [escalation.proposed.proposedById] : []),
  ]
  return {
    serviceId: record.serviceId,
    status: record.status,
    rank: seniorOfficerRank,
    workOf: [
      ...escalatedWork({
        seatHolders: escalation.seatHolders, triageById: record.triageById, scoredById: record.score?.scoredById ?? null,
        caseManagerId: record.caseManagerId, triageDecidedByIds: escalation.triageDecidedByIds, others: escalation.others,
      }),
      ...forOtherSide.map((personId) => ({ personId, work: 'you act for the other side here, and the two are two people' })),
    ],
  }
}

/** Takes the case and its newest escalation, for somebody who acts for a side. The case comes first, here as everywhere. */
export async function takeEscalation(tx: Tx, actor: Actor, input: { ref: string; side: EscalationSide }): Promise<{ record: CaseRecord; escalation: EscalationRecord; about: { serviceId: string; caseId: string; childId: string; subject: string } }> {
  const record = await takeCase(tx, actor, { ref: input.ref })
  await tx.$executeRaw`UPDATE "Escalation" SET lock = lock + 1 WHERE "caseId" = ${record.id}::uuid AND status = 'open'`
  const escalation = await escalationRecord(tx, record.id)
  const base = { serviceId: record.serviceId, caseId: record.id, childId: record.childId }
  if (!escalation) throw new Refused('not-found', 'This case was not escalated, or you may not see it', base)
  const about = { ...base, subject: `escalation:${escalation.id}` }
  const { protocol } = (await basisInForce(tx, [record.serviceId], londonDay(actor.at))).protocolOf(record.serviceId)
  requireCan(actor, SIDE_ACTIONS[input.side], escalationSubject(record, escalation, input.side, protocol.escalation.seniorOfficerRank), about)
  if (escalation.status !== 'open') throw new Refused('stale', 'This escalation has already been settled')
  return { record, escalation, about }
}
