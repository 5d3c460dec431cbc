import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AGENDA_RESULTS, DECIDED_RESULTS } from '@/lib/domain/panel/agenda-result'
import { DEFERRAL_REASONS } from '@/lib/domain/panel/deferral-reasons'
import { NOTE_HEADINGS } from '@/lib/domain/panel/discussion'
import { initialsOf, type MinutedCase, type MinutesContent } from '@/lib/domain/panel/minutes'
import { PANEL_KINDS } from '@/lib/domain/panel/panel-kinds'
import { AGENCIES, SEAT_KINDS } from '@/lib/domain/panel/tally'
import { PANEL_ACTION_KINDS } from '@/lib/domain/panel/telling'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import type { Tx } from '../db'
import { editionInForce } from '../triage/edition'
import { offenceTitles } from './offence-titles'

const text = z.string().nullable()
const outcome = z.enum(OUTCOMES)
const agency = z.enum(AGENCIES)
const words = z.array(z.string()).nullable().transform((list) => list ?? [])

const caseFields = {
  caseId: z.string(), childId: z.string(), ref: z.string(), account: text, result: z.enum(AGENDA_RESULTS).nullable(), interests: z.array(z.string()),
  heard: z.array(z.object({ agency, view: z.string() })),
  notes: z.array(z.object({ heading: z.enum(NOTE_HEADINGS), spokenTo: z.boolean(), note: text })),
  proposals: z.array(z.object({ by: z.string(), outcome, conditions: words, interventions: words, weeks: z.number().nullable(), why: z.string(), whyNotLower: text, isWithdrawn: z.boolean() })),
  likeCases: words,
  rounds: z.array(
    z.object({
      round: z.number(), end: z.enum(['decided', 'escalated', 'void']).nullable(), by: z.enum(DECIDED_RESULTS).nullable(), voidReason: z.enum(['not-quorate', 'interest-declared', 'outcome-closed']).nullable(), outcome: outcome.nullable(),
      votes: z.array(z.object({ name: z.string(), agency, outcome: z.enum([...OUTCOMES, 'abstain']), reason: z.string(), whyNotLower: text })), noView: z.array(z.string()),
    }),
  ),
  outcome: outcome.nullable(), conditions: words, conditionsEndOn: text, activity: text,
  deferral: z.object({ nth: z.number(), reason: z.enum(DEFERRAL_REASONS), missing: z.string(), owner: z.string(), newDay: z.string(), toMeeting: text }).nullable(),
  returned: text, advice: text,
  flags: z.array(z.object({ by: z.string(), reason: z.string(), answer: text, answeredBy: text })),
  escalatedUntil: text,
  actions: z.array(z.object({ kind: z.enum(PANEL_ACTION_KINDS), says: text, who: z.string(), dueOn: z.string() })),
}
const meetingFields = {
  service: z.string(), kind: z.enum(PANEL_KINDS), startsAt: z.string(), venue: z.string(),
  seats: z.array(z.object({ name: z.string(), agency, seat: z.enum(SEAT_KINDS), present: z.boolean(), apology: text, withoutVote: text, stays: z.array(z.object({ cameAt: z.string(), leftAt: text })).default([]) })),
  absences: z.array(z.object({ agency, reason: z.string() })),
}

/** One case of minutes as it was kept. */
export const minutedCaseSchema: z.ZodType<MinutedCase> = z.object({
  ...caseFields, initials: z.string(), offences: z.array(z.object({ title: z.string(), committedOn: z.string() })),
  score: z.object({ final: z.number(), base: z.number().nullable(), rationale: text }).nullable(), considered: z.array(outcome),
})

/** Minutes as they were kept; those from before anything was set apart have no such list. */
export const minutesSchema: z.ZodType<MinutesContent> = z.object({ ...meetingFields, cases: z.array(minutedCaseSchema), apart: z.array(z.object({ caseId: z.string(), childId: z.string(), number: z.number() })).default([]) })

const foundSchema = z.object({
  ...meetingFields,
  cases: z.array(
    z.object({
      ...caseFields, givenNames: z.string(), familyName: z.string(), editionId: text, offences: z.array(z.object({ code: z.string(), title: text, committedOn: z.string() })),
      score: z.object({ final: z.number(), rationale: text }).nullable(), base: z.number().nullable(), statuses: z.record(z.string(), z.string()).nullable(),
    }),
  ),
})

/** The minutes of a meeting made from what was recorded, every case of its agenda among them, in two queries (three where an edition was not read before). Says nothing about who may see them. */
export async function minutesContent(tx: Pick<Tx, '$queryRaw' | 'matrixEdition'>, meetingId: string): Promise<MinutesContent> {
  const rows = await tx.$queryRaw<{ content: unknown }[]>`
    SELECT jsonb_build_object(
      'service', (SELECT o.name FROM "Organisation" o WHERE o.id = m."serviceId"), 'kind', m.kind, 'startsAt', m."startsAt", 'venue', m.venue,
      'seats', coalesce((
        SELECT jsonb_agg(jsonb_build_object('name', p.name, 'agency', s.agency, 'seat', s.seat, 'present', s.present, 'apology', s.apology, 'withoutVote', s."voteWithheld",
          'stays', coalesce((SELECT jsonb_agg(jsonb_build_object('cameAt', t."cameAt", 'leftAt', t."leftAt") ORDER BY t."cameAt", t.id) FROM "SeatStay" t WHERE t."seatId" = s.id), '[]')) ORDER BY s.agency, p.name, s.id)
        FROM "Seat" s JOIN "Person" p ON p.id = s."personId" WHERE s."meetingId" = m.id), '[]'),
      'absences', coalesce((SELECT jsonb_agg(jsonb_build_object('agency', a.agency, 'reason', a.reason) ORDER BY a.agency) FROM "AbsenceExplained" a WHERE a."meetingId" = m.id), '[]'),
      'cases', coalesce((
        SELECT jsonb_agg(jsonb_build_object(
          'caseId', c.id, 'childId', c."childId", 'ref', c.ref, 'givenNames', ch."givenNames", 'familyName', ch."familyName", 'account', n.account, 'result', i.result,
          'editionId', (SELECT s."editionId" FROM "Score" s WHERE s."caseId" = c.id),
          'offences', coalesce((SELECT jsonb_agg(jsonb_build_object('code', o.code, 'title', CASE WHEN o."rowReason" IS NOT NULL THEN o."cjsTitle" END, 'committedOn', o."committedOn") ORDER BY o."committedOn", o.id) FROM "Offence" o WHERE o."caseId" = c.id), '[]'),
          'score', (SELECT jsonb_build_object('final', s.final, 'rationale', s.rationale) FROM "Score" s WHERE s."caseId" = c.id),
          'base', d.assessment #> '{gravity,base}',
          'statuses', (SELECT jsonb_object_agg(o.key, o.value -> 'status') FROM jsonb_each(d.assessment -> 'outcomes') o),
          'likeCases', d."likeCases" -> 'says',
          'outcome', d.outcome,
          'interests', to_jsonb(ARRAY(SELECT p.name FROM "Interest" x JOIN "Seat" s ON s.id = x."seatId" JOIN "Person" p ON p.id = s."personId" WHERE x."agendaItemId" = i.id ORDER BY p.name)),
          'heard', coalesce((SELECT jsonb_agg(jsonb_build_object('agency', w.agency, 'view', w.view) ORDER BY w.agency) FROM "AgencyView" w WHERE w."agendaItemId" = i.id), '[]'),
          'notes', coalesce((SELECT jsonb_agg(jsonb_build_object('heading', t.heading, 'spokenTo', t."spokenTo", 'note', t.note) ORDER BY t."writtenAt", t.id) FROM "DiscussionNote" t WHERE t."agendaItemId" = i.id), '[]'),
          'proposals', coalesce((
            SELECT jsonb_agg(to_jsonb(q) || jsonb_build_object('by', p.name, 'isWithdrawn', EXISTS (SELECT 1 FROM "ProposalWithdrawal" x WHERE x."proposalId" = q.id)) ORDER BY q."proposedAt", q.id)
            FROM "Proposal" q JOIN "Seat" s ON s.id = q."seatId" JOIN "Person" p ON p.id = s."personId" WHERE q."agendaItemId" = i.id), '[]'),
          'rounds', coalesce((
            SELECT jsonb_agg(jsonb_build_object(
              'round', b.round, 'end', b.result #> '{end,end}', 'by', b.result #> '{end,by}', 'voidReason', b.result #> '{end,reason}', 'outcome', b.result #> '{end,outcome}',
              'votes', coalesce((
                SELECT jsonb_agg(jsonb_build_object('name', p.name, 'agency', s.agency, 'outcome', v.outcome, 'reason', v.reason, 'whyNotLower', to_jsonb(v) ->> 'whyNotLower') ORDER BY p.name, v.id)
                FROM "Vote" v JOIN "Seat" s ON s.id = v."seatId" JOIN "Person" p ON p.id = s."personId" WHERE v."ballotId" = b.id), '[]'),
              'noView', to_jsonb(ARRAY(SELECT p.name FROM jsonb_array_elements_text(coalesce(b.result #> '{tally,positions,no-vote}', '[]')) x JOIN "Person" p ON p.id = x.value::uuid ORDER BY p.name))
            ) ORDER BY b.round) FROM "Ballot" b WHERE b."agendaItemId" = i.id AND b.status = 'closed'), '[]'),
          'conditions', f.conditions, 'conditionsEndOn', f."conditionsEndOn", 'activity', f.activity,
          'deferral', (
            SELECT jsonb_build_object('nth', x.nth, 'reason', x.reason, 'missing', x.missing, 'owner', p.name, 'newDay', x."newDay", 'toMeeting', (SELECT to_jsonb(l."startsAt") FROM "Meeting" l WHERE l.id = x."toMeetingId"))
            FROM "Deferral" x JOIN "Person" p ON p.id = x."ownerId" WHERE x."agendaItemId" = i.id),
          'returned', (SELECT x.reason FROM "PanelReturn" x WHERE x."agendaItemId" = i.id),
          'advice', (SELECT x.says FROM "PanelAdvice" x WHERE x."agendaItemId" = i.id),
          'flags', coalesce((
            SELECT jsonb_agg(jsonb_build_object('by', p.name, 'reason', x.reason, 'answer', y.says, 'answeredBy', (SELECT z.name FROM "Person" z WHERE z.id = y."answeredById")) ORDER BY x."raisedAt", x.id)
            FROM "FairnessFlag" x JOIN "Person" p ON p.id = x."personId" LEFT JOIN "FairnessAnswer" y ON y."flagId" = x.id WHERE x."agendaItemId" = i.id), '[]'),
          'escalatedUntil', (SELECT x."dueOn" FROM "Escalation" x WHERE x."agendaItemId" = i.id ORDER BY x."openedAt" DESC LIMIT 1),
          'actions', coalesce((
            SELECT jsonb_agg(jsonb_build_object('kind', x.kind, 'says', x.says, 'who', p.name, 'dueOn', x."dueOn") ORDER BY x."dueOn", x."givenAt", x.id)
            FROM "PanelAction" x JOIN "Person" p ON p.id = x."personId" WHERE x."agendaItemId" = i.id AND x.status <> 'withdrawn'), '[]')
        ) ORDER BY i.position, i.id)
        FROM "AgendaItem" i JOIN "Case" c ON c.id = i."caseId" JOIN "Child" ch ON ch.id = c."childId" JOIN "Notification" n ON n."caseId" = c.id
        LEFT JOIN "DisposalFacts" f ON f."caseId" = c.id AND i.result IN ('unanimous', 'majority', 'consent')
        LEFT JOIN LATERAL (
          SELECT e.assessment, e."likeCases", e.outcome FROM "Decision" e JOIN "Ballot" b ON b."agendaItemId" = i.id AND b."closedAt" = e."decidedAt"
          WHERE e."caseId" = c.id AND e.station = 'panel' LIMIT 1
        ) d ON true
        WHERE i."meetingId" = m.id), '[]')
    ) AS content
    FROM "Meeting" m WHERE m.id = ${meetingId}::uuid`
  const found = foundSchema.parse(rows[0]?.content)
  const title = await offenceTitles(await editionInForce(tx, londonDay(new Date(found.startsAt))), found.cases.map(({ editionId }) => editionId))
  return {
    ...found,
    cases: found.cases.map(({ givenNames, familyName, editionId, offences, score, base, statuses, ...rest }) => ({
      ...rest, initials: initialsOf(givenNames, familyName),
      offences: offences.map((offence) => ({ title: offence.title ?? title(offence.code, editionId), committedOn: offence.committedOn })),
      score: score && { ...score, base },
      considered: OUTCOMES.filter((one) => statuses?.[one] !== undefined && statuses[one] !== 'closed'),
    })),
    apart: [],
  }
}

/** A hash of minutes, or of an addendum with what it stands on. */
export function hashOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
