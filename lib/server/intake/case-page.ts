import 'server-only'
import { can, type Action } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { nextActions, type NextAction } from '@/lib/domain/intake/next-actions'
import { caseSteps, type CaseStep } from '@/lib/domain/intake/steps'
import { offenceTitle } from '@/lib/domain/offences/offence-choice'
import { recordableOf, type Recordable } from '@/lib/domain/offences/recordable'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import { RATIONALE_HEADINGS } from '@/lib/domain/triage/rationale'
import { scoreWorking, type ScoreWorking } from '@/lib/domain/triage/score-working'
import { eventInWords } from '@/lib/domain/wording/event-words'
import { NO_ADMISSION_ROUTES, NO_ADMISSION_WORDS, NOT_DIVERTED_REASONS, NOT_DIVERTED_WORDS } from '@/lib/domain/triage/not-diverted'
import { caseAgencies, type CaseAgencies } from '../agencies/case-agencies'
import { readingService } from '../agencies/caretaken'
import type { Actor } from '../make-actor'
import { caseHearings, type CaseHearings } from '../panel/case-hearings'
import { reading } from '../reading'
import { assessCase, type CaseAssessment } from '../triage/assess-case'
import { caseReviews, type ToldAlert, type ToldReview } from '../triage/case-reviews'
import { coverageFor } from '../triage/coverage'
import { editionInForce } from '../triage/edition'
import { caseMeetings } from './case-meetings'
import type { CaseRecord } from './case-record'
import { emergencyUntil } from './emergency-until'
import { recordByReference } from './record-by-reference'
import { sameMatter, type SameMatter } from './same-matter'
import { viewRecord } from './view-record'

/** How many events a case's page shows; a case has a few dozen. */
const MOST_EVENTS = 200

/** A decision on a case as its page tells it. */
export type DecisionOnPage = { id: string; station: string; choice: string; outcome: Outcome | null; by: string | null; at: Date; rationale: { heading: string; text: string }[]; ruleset: string; edition: string }

/** Everything that a case's page shows. */
export type CasePage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'referral' | 'version' | 'status' | 'statusSince' | 'outcome' | 'child' | 'notification' | 'earlier' | 'disposal' | 'requests' | 'disposalFacts'>
  /** Until when the record is open to this reader in an emergency only, to look at and not to change; null where it is theirs. */
  emergencyUntil: Date | null
  mayOpenChild: boolean
  mayRecordChild: boolean
  offences: { title: string; cjsCode: string | null; committedOn: IsoDay; place: string; imagery: string | null; recordable: Recordable }[]
  /** Other children's cases about the same matter, as far as the reader may see them. */
  others: SameMatter[]
  mayLink: boolean
  /** Null for those who may not see who was harmed. */
  victims: CaseRecord['victims'] | null
  steps: CaseStep[]
  next: (NextAction & { allowed: boolean; reason: string | null })[]
  assessment: Pick<CaseAssessment, 'assessment' | 'facts'> | null
  working: ScoreWorking | null
  scored: { by: string; at: Date; rationale: string | null } | null
  notice: string | null
  decisions: DecisionOnPage[]
  authorisations: { id: string; answer: string; outcome: Outcome; requiredRank: string; decidedRank: string; by: string; at: Date; reason: string }[]
  /** What panels did about the case beside deciding: put it off, gave it back, recommended; and what was flagged. */
  hearings: CaseHearings
  reviews: ToldReview[]
  alerts: ToldAlert[]
  agencies: CaseAgencies
  people: { triage: string | null; caseManager: string | null }
  timeline: { id: string; at: Date; title: string; by: string | null; reason: string | null }[]
  mayRecordFacts: boolean
  mayRecordVictims: boolean
  mayAssign: boolean
}

/** The page of a case, audited as a look at the child's record; null where the reader may not see it. A fixed number of queries. */
export async function casePage(actor: Actor, ref: string): Promise<CasePage | null> {
  const db = reading(actor)
  const record = await recordByReference(actor, ref)
  if (!record) return null
  const meetings = await caseMeetings(record.id)
  const subject = { serviceId: record.serviceId, status: record.status, seatHolders: meetings.flatMap((meeting) => meeting.seatHolders) }
  const reader = { ...subject, serviceId: await readingService(actor, record) }
  if (!can(actor, 'case.view', reader).allowed) return null
  await viewRecord(actor, record, 'case.view')
  const until = record.child.restricted ? await emergencyUntil(actor, record.childId) : null
  const mayChange = (action: Action) => until === null && can(actor, action, subject).allowed
  const [assessed, decisions, authorisations, events, { reviews, alerts }, others, agencies, hearings] = await Promise.all([
    assessCase(db, record, actor.at),
    db.decision.findMany({ where: { caseId: record.id }, orderBy: { decidedAt: 'asc' }, take: 50, select: { id: true, station: true, choice: true, outcome: true, rationale: true, decidedById: true, decidedAt: true, ruleset: true, editionId: true, notDiverted: true, noAdmissionRoute: true } }),
    db.authorisation.findMany({ where: { caseId: record.id }, orderBy: { decidedAt: 'asc' }, take: 50 }),
    db.auditEvent.findMany({
      where: { caseId: record.id, kind: { in: ['collection', 'alteration', 'disclosure', 'combination'] } },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: MOST_EVENTS,
      select: { id: true, at: true, action: true, actorId: true, after: true, reason: true },
    }),
    caseReviews(record.id),
    sameMatter(actor, record),
    caseAgencies(db, actor, record, subject),
    caseHearings(record.id),
  ])
  const edition = assessed?.edition ?? (await editionInForce(db, londonDay(actor.at)))
  const coverage = await coverageFor(db, edition)
  const ids = [record.triageById, record.caseManagerId, record.score?.scoredById, ...decisions.map((row) => row.decidedById), ...authorisations.map((row) => row.decidedById), ...events.map((row) => row.actorId)]
  const people = await db.person.findMany({ where: { id: { in: [...new Set(ids.filter((id): id is string => typeof id === 'string'))] } }, select: { id: true, name: true } })
  const names = new Map(people.map((person) => [person.id, person.name]))
  const nameOf = (id: string | null | undefined): string | null => (id ? (names.get(id) ?? 'somebody') : null)
  const meeting = meetings.find((one) => one.isToCome && one.seatHolders.includes(actor.personId)) ?? meetings.find((one) => one.isToCome)
  return {
    today: londonDay(actor.at),
    record,
    emergencyUntil: until,
    mayOpenChild: can(actor, 'child.view', reader).allowed,
    mayRecordChild: mayChange('child.record'),
    offences: record.offences.map((offence) => ({ ...offence, title: offenceTitle(edition, offence), recordable: recordableOf(offence, coverage, coverage.listed) })),
    others,
    mayLink: mayChange('case.link'),
    victims: can(actor, 'victim.view', subject).allowed ? record.victims : null,
    steps: caseSteps({ status: record.status, sawPanel: decisions.some((row) => row.choice === 'send_to_panel'), sawEscalation: decisions.some((row) => row.station === 'escalation') }),
    next: nextActions({ ref: record.ref, status: record.status, outcome: record.outcome, isGiven: record.disposal !== null, referral: record.referral, packHref: meeting ? `/panels/${meeting.meetingId}/cases/${record.ref}` : null }).map((action) => {
      // The station's own page asks again with everything that it knows; here role and status say who it is for.
      if (until) return { ...action, allowed: false, reason: 'You see this case in an emergency only: nothing in it can be changed under that' }
      const answer = can(actor, action.action, subject)
      return { ...action, allowed: answer.allowed || answer.because === 'condition', reason: answer.allowed ? null : answer.reason }
    }),
    assessment: assessed && { assessment: assessed.assessment, facts: assessed.facts },
    working: assessed && scoreWorking(assessed.edition, assessed.assessment.gravity, record.offences, assessed.laterEdition),
    scored: record.score && { by: nameOf(record.score.scoredById) ?? '', at: record.score.scoredAt, rationale: record.score.rationale },
    notice: assessed?.edition.notice ?? null,
    decisions: decisions.map((row) => ({ id: row.id, station: row.station, choice: row.choice, outcome: row.outcome, by: nameOf(row.decidedById), at: row.decidedAt, rationale: [...againstDiversion(row), ...headings(row.rationale)], ruleset: row.ruleset, edition: row.editionId })),
    authorisations: authorisations.map((row) => ({ id: row.id, answer: row.answer, outcome: row.outcome, requiredRank: row.requiredRank, decidedRank: row.decidedRank, by: nameOf(row.decidedById) ?? '', at: row.decidedAt, reason: row.reason })),
    hearings,
    reviews,
    alerts,
    agencies,
    people: { triage: nameOf(record.triageById), caseManager: nameOf(record.caseManagerId) },
    timeline: events.map((event) => ({ id: event.id, at: event.at, title: eventInWords(event.action, event.after), by: nameOf(event.actorId), reason: event.reason })),
    mayRecordFacts: mayChange(record.status === 'draft' ? 'notification.edit' : 'facts.record'),
    mayRecordVictims: mayChange('victim.record'),
    mayAssign: mayChange('case-manager.assign'),
  }
}

/** Why a child who could have been diverted was not, as headings and texts. */
function againstDiversion({ notDiverted, noAdmissionRoute }: { notDiverted: string | null; noAdmissionRoute: string | null }): { heading: string; text: string }[] {
  const reason = NOT_DIVERTED_REASONS.find((code) => code === notDiverted)
  const route = NO_ADMISSION_ROUTES.find((code) => code === noAdmissionRoute)
  return [
    ...(reason ? [{ heading: 'Why the child was not diverted', text: NOT_DIVERTED_WORDS[reason] }] : []),
    ...(route ? [{ heading: 'Outcomes 22 and 23, which ask for no admission', text: NO_ADMISSION_WORDS[route] }] : []),
  ]
}

/** A structured rationale as headings and texts: a triage decision's parts have headings of their own, others are named by them. */
function headings(rationale: unknown): { heading: string; text: string }[] {
  if (typeof rationale !== 'object' || rationale === null) return []
  const known: Readonly<Record<string, string>> = RATIONALE_HEADINGS
  return Object.entries(rationale).flatMap(([heading, text]) => (typeof text === 'string' && text ? [{ heading: known[heading] ?? heading, text }] : []))
}
