import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { disclosureOf, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import type { Assessment } from '@/lib/domain/rules/assessment'
import type { Rank } from '@/lib/domain/rules/facts'
import { authoritiesNeeded, requiredRank } from '@/lib/domain/rules/next-steps'
import type { Authority } from '@/lib/domain/rules/facts'
import type { CaseRecord } from '../intake/case-record'
import { recordByReference } from '../intake/record-by-reference'
import { viewRecord } from '../intake/view-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { assessCase } from '../triage/assess-case'
import { caseHearings, type CaseHearings } from '../panel/case-hearings'
import { workOnCase } from './work-on-case'

/** The decision that waits for a police decision-maker. */
export type AuthorisationPage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'version' | 'status' | 'child' | 'earlier' | 'notification'>
  outcome: Outcome
  rank: Rank
  /** Authorities that others have to give first. */
  missing: Authority[]
  assessment: Assessment
  notice: string | null
  disclosure: Disclosure
  decision: { station: string; at: Date; rationale: { heading: string; text: string }[] }
  /** What members flagged about how the child is treated, with the chair's answers. */
  flags: CaseHearings['flags']
  /** What panels, and the police after them, decided about the case before this. */
  hearings: CaseHearings['hearings']
  may: Answer
}

/** The page on which a decision is authorised or returned, audited as a look at the child's record; null where nothing waits or the reader may not see it. */
export async function authorisationPage(actor: Actor, ref: string): Promise<AuthorisationPage | null> {
  const db = reading(actor)
  const record = await recordByReference(actor, ref)
  if (!record || record.status !== 'awaiting_authorisation' || !record.outcome) return null
  const subject = { serviceId: record.serviceId, status: record.status }
  if (!can(actor, 'case.view', subject).allowed) return null
  await viewRecord(actor, record, 'outcome.view')
  const [assessed, decision, workOf, { flags, hearings }] = await Promise.all([
    assessCase(db, record, actor.at),
    db.decision.findFirst({ where: { caseId: record.id, station: { in: ['panel', 'escalation'] } }, orderBy: { decidedAt: 'desc' }, select: { station: true, decidedAt: true, rationale: true } }),
    workOnCase(db, record),
    caseHearings(record.id),
  ])
  if (!assessed || !decision) throw new Error(`Case ${record.id} awaits authorisation without a decision`)
  const rank = requiredRank(assessed.assessment, record.outcome)
  const today = londonDay(actor.at)
  return {
    today,
    record,
    outcome: record.outcome,
    rank,
    missing: authoritiesNeeded(assessed.assessment, record.outcome).filter((authority) => authority === 'panel' || authority === 'yjs-manager' || (authority === 'cps' && record.outcome !== 'CHARGE')),
    assessment: assessed.assessment,
    notice: assessed.edition.notice ?? null,
    disclosure: disclosureOf({ id: record.ref, outcome: record.outcome, givenOn: today, conditionsEndOn: record.disposalFacts?.conditionsEndOn, asOf: today }),
    decision: {
      station: decision.station,
      at: decision.decidedAt,
      rationale: typeof decision.rationale === 'object' && decision.rationale !== null ? Object.entries(decision.rationale).flatMap(([heading, text]) => (typeof text === 'string' ? [{ heading, text }] : [])) : [],
    },
    flags,
    hearings: hearings.filter(({ at }) => at < decision.decidedAt),
    may: can(actor, 'outcome.authorise', { ...subject, rank, workOf }),
  }
}
