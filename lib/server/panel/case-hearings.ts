import 'server-only'
import { z } from 'zod'
import { OUTCOMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { DEFERRAL_REASONS, DEFERRAL_WORDS } from '@/lib/domain/panel/deferral-reasons'
import { db } from '../db'

const instant = z.string().transform((text) => new Date(text))
const rows = z.object({
  hearings: z.array(z.object({ kind: z.enum(['decision', 'answer', 'deferred', 'manager', 'returned', 'advised']), at: instant, by: z.string().nullable(), what: z.string().nullable(), outcome: z.enum(OUTCOMES).nullable(), says: z.string().nullable() })),
  flags: z.array(z.object({ id: z.string(), by: z.string(), at: instant, reason: z.string(), answer: z.object({ says: z.string(), by: z.string(), at: instant }).nullable() })),
})

/** One thing that a panel, a manager or the police after it did about a case. `what` is a code of its kind. */
export type Hearing = { kind: 'decision' | 'answer' | 'deferred' | 'manager' | 'returned' | 'advised'; at: Date; by: string | null; title: string; outcome: Outcome | null; says: string | null }

/** Everything that panels did about a case, oldest first, and what members flagged. */
export type CaseHearings = { hearings: Hearing[]; flags: z.infer<typeof rows>['flags'] }

const TITLES: Readonly<Record<string, string>> = {
  unanimous: 'The panel was unanimous', majority: 'The panel decided by a majority', consent: 'The panel decided by consent', settlement: 'The two settled a split',
  authorised: 'The police authorised it', returned: 'The police returned it to the panel', hear: 'A manager decided that it is heard again', return: 'A manager sent it back to triage',
}

/** What panels did about a case and what was flagged, in one query. Says nothing about who may see it. */
export async function caseHearings(caseId: string): Promise<CaseHearings> {
  const found = await db.$queryRaw<{ all: unknown }[]>`
    SELECT jsonb_build_object(
      'hearings', coalesce((
        SELECT jsonb_agg(jsonb_build_object('kind', h.kind, 'at', h.at, 'by', (SELECT p.name FROM "Person" p WHERE p.id = h.by), 'what', h.what, 'outcome', h.outcome, 'says', h.says) ORDER BY h.at) FROM (
          SELECT 'decision' AS kind, d."decidedAt" AS at, d."decidedById" AS by, d.choice AS what, d.outcome::text AS outcome, NULL AS says FROM "Decision" d WHERE d."caseId" = ${caseId}::uuid AND d.station IN ('panel', 'escalation')
          UNION ALL SELECT 'answer', a."decidedAt", a."decidedById", a.answer, a.outcome::text, a.reason FROM "Authorisation" a WHERE a."caseId" = ${caseId}::uuid
          UNION ALL SELECT 'deferred', d."deferredAt", d."deferredById", d.reason, NULL, d.missing FROM "Deferral" d WHERE d."caseId" = ${caseId}::uuid
          UNION ALL SELECT 'manager', m."answeredAt", m."answeredById", m.decision, NULL, m.reason FROM "DeferralAnswer" m JOIN "Deferral" d ON d.id = m."deferralId" WHERE d."caseId" = ${caseId}::uuid
          UNION ALL SELECT 'returned', r."returnedAt", r."returnedById", NULL, NULL, r.reason FROM "PanelReturn" r WHERE r."caseId" = ${caseId}::uuid
          UNION ALL SELECT 'advised', v."recordedAt", v."recordedById", NULL, NULL, v.says FROM "PanelAdvice" v WHERE v."caseId" = ${caseId}::uuid
        ) h), '[]'),
      'flags', coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', f.id, 'by', p.name, 'at', f."raisedAt", 'reason', f.reason,
          'answer', CASE WHEN a."flagId" IS NOT NULL THEN jsonb_build_object('says', a.says, 'by', (SELECT q.name FROM "Person" q WHERE q.id = a."answeredById"), 'at', a."answeredAt") END) ORDER BY f."raisedAt", f.id)
        FROM "FairnessFlag" f JOIN "Person" p ON p.id = f."personId" LEFT JOIN "FairnessAnswer" a ON a."flagId" = f.id WHERE f."caseId" = ${caseId}::uuid), '[]')
    ) AS all`
  const { hearings, flags } = rows.parse(found[0]?.all)
  return { hearings: hearings.map(({ what, ...hearing }) => ({ ...hearing, title: titleOf(hearing.kind, what) })), flags }
}

function titleOf(kind: Hearing['kind'], what: string | null): string {
  if (kind === 'deferred') return `The panel deferred it: ${lowerFirst(DEFERRAL_WORDS[DEFERRAL_REASONS.find((reason) => reason === what) ?? 'other'])}`
  if (kind === 'returned') return 'The panel returned it to triage'
  if (kind === 'advised') return 'A panel recommended'
  return TITLES[what ?? ''] ?? 'Decided'
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
