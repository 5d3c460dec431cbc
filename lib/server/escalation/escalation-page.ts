import 'server-only'
import { z } from 'zod'
import { can, type Answer } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { workingDaysBetween } from '@/lib/domain/deadlines/working-days'
import { ESCALATION_SIDES, SIDE_ACTIONS, type EscalationSide } from '@/lib/domain/escalation/sides'
import { findOffence } from '@/lib/domain/gravity/edition'
import type { CaseStatus } from '@/lib/domain/intake/case-status'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { earlierInWords } from '@/lib/domain/panel/earlier-in-words'
import { AGENCIES } from '@/lib/domain/panel/tally'
import type { Assessment } from '@/lib/domain/rules/assessment'
import { scoreWorking, type ScoreWorking } from '@/lib/domain/triage/score-working'
import type { CaseRecord } from '../intake/case-record'
import { recordByReference } from '../intake/record-by-reference'
import { viewRecord } from '../intake/view-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { assessCase } from '../triage/assess-case'
import { likeCases, type LikeCases } from '../triage/like-cases'
import { escalationRecord, escalationSubject } from './take-escalation'

const instant = z.string().transform((text) => new Date(text))
const outcome = z.enum(OUTCOMES)
const side = z.enum(ESCALATION_SIDES)

const contentSchema = z.object({
  openedAt: instant, dueOn: z.string(), settledAt: instant.nullable(), meetingId: z.string(), meetingStartsAt: instant, round: z.number(), noView: z.array(z.string()),
  votes: z.array(z.object({ name: z.string(), agency: z.enum(AGENCIES), outcome: z.enum([...OUTCOMES, 'abstain']), reason: z.string(), whyNotLower: z.string().nullable() })),
  views: z.array(z.object({ side, name: z.string(), outcome, rationale: z.string(), recordedAt: instant, isYours: z.boolean() })),
  settlements: z.array(
    z.object({
      id: z.string(), status: z.enum(['proposed', 'agreed', 'declined']), outcome, rationale: z.string(), direction: z.string(), matrix: z.string(),
      proposedSide: side, proposedBy: z.string(), proposedAt: instant, answeredBy: z.string().nullable(), answeredAt: instant.nullable(), answerReason: z.string().nullable(), isYours: z.boolean(),
    }),
  ),
})

type Content = z.infer<typeof contentSchema>

/** What the reader may do for a side, and why not. */
export type SideRights = { side: EscalationSide; isIn: boolean; view: Answer; propose: Answer; answer: Answer }

/** An escalation with each side's reasons, the views of the two, and its settlement. */
export type EscalationPage = Content & {
  ref: string; today: IsoDay; status: 'open' | 'settled'; workingDaysLeft: number; caseStatus: CaseStatus
  child: CaseRecord['child']
  notification: Pick<CaseRecord['notification'], 'circumstances' | 'account' | 'historyCheckedOn'>
  offences: { title: string; committedOn: IsoDay }[]
  earlier: CaseRecord['earlier']
  working: ScoreWorking
  scoreRationale: string | null
  assessment: Assessment
  notice: string | null
  /** How the nearest cases ended (F133); null where this one cannot be compared. */
  like: LikeCases | null
  mayOpenPack: boolean
  sides: SideRights[]
}

/** The newest escalation of a case, audited as a look at the child's record; null where the reader may not see it. Until both views are in, only the reader's own is selected. A fixed number of queries. */
export async function escalationPage(actor: Actor, ref: string): Promise<EscalationPage | null> {
  const db = reading(actor)
  const record = await recordByReference(actor, ref)
  if (!record || !can(actor, 'escalation.list', { serviceId: record.serviceId }).allowed) return null
  const escalation = await escalationRecord(db, record.id)
  if (!escalation) return null
  const rows = await db.$queryRaw<{ content: unknown }[]>`
    SELECT jsonb_build_object(
      'openedAt', e."openedAt", 'dueOn', e."dueOn", 'settledAt', e."settledAt", 'meetingId', m.id, 'meetingStartsAt', m."startsAt", 'round', b.round,
      'noView', to_jsonb(ARRAY(SELECT p.name FROM jsonb_array_elements_text(coalesce(b.result #> '{tally,positions,no-vote}', '[]')) missing JOIN "Person" p ON p.id = missing.value::uuid ORDER BY p.name)),
      'votes', coalesce((
        SELECT jsonb_agg(jsonb_build_object('name', p.name, 'agency', s.agency, 'outcome', v.outcome, 'reason', v.reason, 'whyNotLower', v."whyNotLower") ORDER BY p.name, v.id)
        FROM "Vote" v JOIN "Seat" s ON s.id = v."seatId" JOIN "Person" p ON p.id = s."personId" WHERE v."ballotId" = b.id), '[]'),
      'views', coalesce((
        SELECT jsonb_agg(to_jsonb(v) || jsonb_build_object('name', p.name, 'isYours', v."personId" = ${actor.personId}::uuid) ORDER BY v.side)
        FROM "EscalationView" v JOIN "Person" p ON p.id = v."personId"
        WHERE v."escalationId" = e.id AND (v."personId" = ${actor.personId}::uuid OR (SELECT count(*) FROM "EscalationView" w WHERE w."escalationId" = e.id) = ${ESCALATION_SIDES.length})), '[]'),
      'settlements', coalesce((
        SELECT jsonb_agg(to_jsonb(t) || jsonb_build_object(
          'proposedBy', (SELECT p.name FROM "Person" p WHERE p.id = t."proposedById"), 'answeredBy', (SELECT p.name FROM "Person" p WHERE p.id = t."answeredById"),
          'isYours', t."proposedById" = ${actor.personId}::uuid) ORDER BY t."proposedAt" DESC, t.id DESC)
        FROM "Settlement" t WHERE t."escalationId" = e.id), '[]')
    ) AS content
    FROM "Escalation" e JOIN "Ballot" b ON b.id = e."ballotId" JOIN "AgendaItem" i ON i.id = e."agendaItemId" JOIN "Meeting" m ON m.id = i."meetingId"
    WHERE e.id = ${escalation.id}::uuid`
  const content = contentSchema.parse(rows[0]?.content)
  await viewRecord(actor, record, 'escalation.view')
  const assessed = await assessCase(db, record, actor.at)
  if (!assessed) throw new Error(`Case ${record.id} was escalated without an offence`)
  const today = londonDay(actor.at)
  const isIn = (wanted: EscalationSide) => escalation.views.some((view) => view.side === wanted)
  const areBothIn = ESCALATION_SIDES.every(isIn)
  return {
    ...content,
    ref: record.ref, today, status: escalation.status, workingDaysLeft: workingDaysBetween(today, content.dueOn), caseStatus: record.status,
    child: record.child, notification: record.notification, earlier: record.earlier.map((entry) => earlierInWords(entry, assessed.edition)),
    offences: record.offences.map(({ code, committedOn }) => ({ title: findOffence(assessed.edition, code)?.offence ?? code, committedOn })),
    working: scoreWorking(assessed.edition, assessed.assessment.gravity, record.offences, assessed.laterEdition), scoreRationale: record.score?.rationale ?? null, assessment: assessed.assessment, notice: assessed.edition.notice ?? null,
    like: await likeCases(db, actor, record, assessed),
    mayOpenPack: can(actor, 'meeting.view', { serviceId: record.serviceId, seatHolders: escalation.seatHolders }).allowed,
    sides: ESCALATION_SIDES.map((wanted) => {
      const right = can(actor, SIDE_ACTIONS[wanted], escalationSubject(record, escalation, wanted, assessed.escalation.seniorOfficerRank))
      const isOpen = escalation.status === 'open'
      return {
        side: wanted,
        isIn: isIn(wanted),
        view: unless(right, !isOpen && 'This escalation is settled', isIn(wanted) && 'This view has been recorded. It cannot be changed'),
        propose: unless(right, !isOpen && 'This escalation is settled', !areBothIn && 'Both views have to be in first', escalation.proposed !== null && 'A settlement is on the table. It has to be answered first'),
        answer: unless(right, !isOpen && 'This escalation is settled', escalation.proposed === null && 'No settlement is on the table', escalation.proposed?.proposedSide === wanted && 'The other of the two answers a proposal'),
      }
    }),
  }
}

/** A right, unless something stands in its way: the first reason that holds. */
function unless(right: Answer, ...reasons: (string | false)[]): Answer {
  const reason = right.allowed ? reasons.find((text) => text !== false) : undefined
  return reason === undefined ? right : { allowed: false, because: 'condition', reason: reason || '' }
}
