import 'server-only'
import { z } from 'zod'
import { can, type Subject } from '@/lib/domain/access/actions'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'

const day = z.string()
const instant = z.string().transform((text) => new Date(text))

const told = z.object({
  checks: z.array(
    z.object({
      id: z.string(), agency: z.string(), askedOf: z.string(), asks: z.string(), askedBy: z.string(), askedAt: instant, dueOn: day, answer: z.string().nullable(),
      chases: z.array(z.object({ id: z.string(), how: z.string(), note: z.string(), promisedOn: day.nullable(), by: z.string(), at: instant })),
      answers: z.array(z.object({ id: z.string(), answer: z.string(), says: z.string().nullable(), answeredBy: z.string().nullable(), answeredOn: day, by: z.string(), at: instant })),
    }),
  ),
  forPanel: z.array(z.object({ id: z.string(), says: z.string(), sharedBy: z.string(), sharedAt: instant })),
  information: z.array(
    z.object({
      id: z.string(), kind: z.string(), happenedOn: day.nullable(), says: z.string(), sourceAgency: z.string(), sourceEvaluation: z.number(), assessment: z.string(), handling: z.string(),
      conditions: z.string().nullable(), meaning: z.string().nullable(), isForPanel: z.boolean(),
    }),
  ),
})

/** What partners were asked about the child of a case, and what they answered. */
export type ToldCheck = z.infer<typeof told>['checks'][number]

/** What the agencies say about the child of a case, as far as one reader may know it. */
export type CaseAgencies = {
  /** Null for whoever may not read them. */
  checks: ToldCheck[] | null
  /** The words that were put before the panel of this case. */
  forPanel: z.infer<typeof told>['forPanel']
  /** The police information that stands; null for whoever may read none. */
  information: z.infer<typeof told>['information'] | null
  /** Whether there is information that this reader may not read: they are told whom to ask. */
  hasMore: boolean
  mayAsk: boolean
}

/** Everything at once, whoever asks: the caller narrows it. One query. */
async function read(tx: Pick<Tx, '$queryRaw'>, caseId: string, childId: string): Promise<z.infer<typeof told>> {
  const rows = await tx.$queryRaw<{ told: unknown }[]>`
    SELECT jsonb_build_object(
      'checks', coalesce((
        SELECT jsonb_agg(jsonb_build_object(
          'id', k.id, 'agency', k.agency, 'askedOf', k."askedOf", 'asks', k.asks, 'askedBy', p.name, 'askedAt', k."askedAt", 'dueOn', k."dueOn", 'answer', k.answer,
          'chases', coalesce((SELECT jsonb_agg(jsonb_build_object('id', x.id, 'how', x.how, 'note', x.note, 'promisedOn', x."promisedOn", 'by', q.name, 'at', x."chasedAt") ORDER BY x."chasedAt", x.id)
            FROM "PartnerCheckChase" x JOIN "Person" q ON q.id = x."chasedById" WHERE x."checkId" = k.id), '[]'),
          'answers', coalesce((SELECT jsonb_agg(jsonb_build_object('id', w.id, 'answer', w.answer, 'says', w.says, 'answeredBy', w."answeredBy", 'answeredOn', w."answeredOn", 'by', q.name, 'at', w."recordedAt") ORDER BY w."recordedAt" DESC, w.id DESC)
            FROM "PartnerCheckAnswer" w JOIN "Person" q ON q.id = w."recordedById" WHERE w."checkId" = k.id), '[]')
        ) ORDER BY k."askedAt", k.id)
        FROM (SELECT * FROM "PartnerCheck" y WHERE y."caseId" = ${caseId}::uuid ORDER BY y."askedAt" DESC LIMIT 50) k JOIN "Person" p ON p.id = k."askedById"), '[]'),
      'forPanel', coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', s.id, 'says', s.says, 'sharedBy', p.name, 'sharedAt', s."sharedAt") ORDER BY s."sharedAt", s.id)
        FROM "InformationForPanel" s JOIN "Person" p ON p.id = s."sharedById" WHERE s."caseId" = ${caseId}::uuid AND s."endedAt" IS NULL), '[]'),
      'information', coalesce((
        SELECT jsonb_agg(to_jsonb(i) || jsonb_build_object('isForPanel', EXISTS (SELECT 1 FROM "InformationForPanel" s WHERE s."informationId" = i.id AND s."caseId" = ${caseId}::uuid AND s."endedAt" IS NULL))
          ORDER BY i."happenedOn" DESC NULLS LAST, i."recordedAt" DESC, i.id)
        FROM (SELECT * FROM "PoliceInformation" y WHERE y."childId" = ${childId}::uuid AND NOT y."isWithdrawal" AND NOT EXISTS (SELECT 1 FROM "PoliceInformation" z WHERE z."correctsId" = y.id)
              ORDER BY y."recordedAt" DESC LIMIT 50) i), '[]')
    ) AS told`
  return told.parse(rows[0]?.told)
}

/** What the agencies say about the child of a case, for somebody who opened it already. One query. */
export async function caseAgencies(tx: Pick<Tx, '$queryRaw'>, actor: Actor, record: { id: string; childId: string }, subject: Subject): Promise<CaseAgencies> {
  const { checks, forPanel, information } = await read(tx, record.id, record.childId)
  const mayRead = can(actor, 'information.view', subject).allowed
  const readable = information.filter(({ handling }) => handling !== 'C' || can(actor, 'information.view-under-conditions', subject).allowed)
  return {
    checks: can(actor, 'check.view', subject).allowed ? checks : null,
    forPanel,
    information: mayRead ? readable : null,
    hasMore: mayRead && readable.length < information.length,
    mayAsk: can(actor, 'check.ask', subject).allowed,
  }
}

/** What the pack of a case shows of it to everybody at the table: the checks with their answers, and the words for the panel. One query. */
export async function packAgencies(tx: Pick<Tx, '$queryRaw'>, record: { id: string; childId: string }): Promise<{ checks: ToldCheck[]; forPanel: CaseAgencies['forPanel'] }> {
  const { checks, forPanel } = await read(tx, record.id, record.childId)
  return { checks, forPanel }
}
