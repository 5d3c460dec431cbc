import 'server-only'
import { z } from 'zod'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { workingDaysAfter } from '@/lib/domain/deadlines/working-days'
import { WHOSE } from '@/lib/domain/panel/own-words'
import { PANEL_PARTNERS, readinessOf, type PanelPartner, type PartnerStanding, type ReadinessFacts, type ReadinessLine } from '@/lib/domain/panel/readiness'
import type { Tx } from '../db'
import { basisInForce } from '../triage/basis-in-force'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).nullable()

const rows = z.array(
  z.object({
    caseId: z.string(), serviceId: z.string(), notifiedOn: day, victimIdentified: z.boolean().nullable(), historyCheckedOn: day, isScored: z.boolean(), hasOffence: z.boolean(),
    triage: z.string().nullable(), caseManager: z.string().nullable(),
    words: z.array(z.object({ whose: z.enum(WHOSE), on: z.string(), whyNone: z.string().nullable() })),
    victims: z.array(z.enum(['given', 'declined', 'not-recorded'])),
    checks: z.array(z.object({ agency: z.string(), askedOf: z.string(), dueOn: z.string(), answer: z.string().nullable() })),
    views: z.array(z.string()),
    receivedOn: day, extendedTo: day, extendedWhy: z.string().nullable(),
  }),
)

type Row = z.infer<typeof rows>[number]

/** How everything that a panel needs stands for some cases, by case, in the order of the pack. Two queries, however many cases. Says nothing about who may see them. */
export async function readinessOfCases(tx: Pick<Tx, '$queryRaw' | 'matrixEdition'>, caseIds: readonly string[], at: Date): Promise<Map<string, ReadinessLine[]>> {
  if (caseIds.length === 0) return new Map()
  const found = rows.parse(
    await tx.$queryRaw`
      SELECT c.id AS "caseId", c."serviceId", n."notifiedOn"::text AS "notifiedOn", n."victimIdentified", n."historyCheckedOn"::text AS "historyCheckedOn",
             EXISTS (SELECT 1 FROM "Score" s WHERE s."caseId" = c.id) AS "isScored", EXISTS (SELECT 1 FROM "Offence" o WHERE o."caseId" = c.id) AS "hasOffence",
             (SELECT p.name FROM "Person" p WHERE p.id = c."triageById") AS triage, (SELECT p.name FROM "Person" p WHERE p.id = c."caseManagerId") AS "caseManager",
             coalesce((SELECT jsonb_agg(jsonb_build_object('whose', w.whose, 'on', w."heardOn", 'whyNone', w."whyNone")) FROM (
               SELECT DISTINCT ON (w.whose) w.* FROM "OwnWords" w WHERE w."caseId" = c.id ORDER BY w.whose, (w.says IS NULL), w."recordedAt" DESC, w.id DESC) w), '[]') AS words,
             coalesce((SELECT jsonb_agg(CASE WHEN v.view IS NOT NULL THEN 'given' WHEN v."viewDeclined" THEN 'declined' ELSE 'not-recorded' END) FROM "Victim" v WHERE v."caseId" = c.id), '[]') AS victims,
             coalesce((SELECT jsonb_agg(jsonb_build_object('agency', k.agency, 'askedOf', k."askedOf", 'dueOn', k."dueOn", 'answer', k.answer) ORDER BY k."askedAt", k.id) FROM "PartnerCheck" k WHERE k."caseId" = c.id), '[]') AS checks,
             to_jsonb(ARRAY(SELECT DISTINCT w.agency FROM "AgencyView" w JOIN "AgendaItem" i ON i.id = w."agendaItemId" WHERE i."caseId" = c.id)) AS views,
             (SELECT max(e."receivedOn")::text FROM "AssessmentEntry" e WHERE e."caseId" = c.id) AS "receivedOn", x."extendedTo"::text AS "extendedTo", x.reason AS "extendedWhy"
      FROM "Case" c JOIN "Notification" n ON n."caseId" = c.id
      LEFT JOIN LATERAL (SELECT e."extendedTo", e.reason FROM "AssessmentEntry" e WHERE e."caseId" = c.id AND e."extendedTo" IS NOT NULL ORDER BY e."recordedAt" DESC, e.id DESC LIMIT 1) x ON true
      WHERE c.id = ANY(${[...caseIds]}::uuid[])`,
  )
  const today = londonDay(at)
  const basis = await basisInForce(tx, found.map(({ serviceId }) => serviceId), today)
  return new Map(found.map((row) => [row.caseId, readinessOf(factsOf(row, basis.protocolOf(row.serviceId).protocol.settings.assessmentWorkingDays), today)]))
}

function factsOf(row: Row, workingDays: number): ReadinessFacts {
  const { words, victims, victimIdentified, historyCheckedOn, isScored, hasOffence, triage, caseManager, receivedOn, extendedTo, extendedWhy, notifiedOn } = row
  const heard = (whose: (typeof WHOSE)[number]) => words.find((one) => one.whose === whose) ?? null
  return {
    child: heard('child'), parents: heard('parents'), victimIdentified, victims, historyCheckedOn, isScored, hasOffence, people: { triage, caseManager },
    partners: Object.fromEntries(PANEL_PARTNERS.map((partner) => [partner, partnerStanding(row, partner)])) as Record<PanelPartner, PartnerStanding>,
    assessment: { dueOn: notifiedOn && workingDaysAfter(notifiedOn, workingDays), receivedOn, extendedTo, extendedWhy },
  }
}

/** Of several checks with a partner an answer counts first, then one that still waits. */
function partnerStanding({ checks, views }: Row, partner: PanelPartner): PartnerStanding {
  const asked = checks.filter(({ agency }) => agency === partner)
  if (views.includes(partner) || asked.some(({ answer }) => answer === 'known' || answer === 'nothing-known')) return { state: 'answered' }
  const waits = asked.find(({ answer }) => answer === null)
  if (waits) return { state: 'waits', askedOf: waits.askedOf, dueOn: waits.dueOn }
  return { state: asked.length > 0 ? 'accounted' : 'not-asked' }
}
