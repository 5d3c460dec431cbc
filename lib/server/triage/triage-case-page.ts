import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import { ageOn, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { findOffence, type ModeOfTrial } from '@/lib/domain/gravity/edition'
import type { CaseStatus } from '@/lib/domain/intake/case-status'
import { offenceTitle } from '@/lib/domain/offences/offence-choice'
import { recordableOf, type Recordable } from '@/lib/domain/offences/recordable'
import { releaseClocks } from '@/lib/domain/intake/release'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import type { Assessment } from '@/lib/domain/rules/assessment'
import { answererInWords } from '@/lib/domain/triage/answerer-in-words'
import { clockStanding, runningClocks, type ClockStanding } from '@/lib/domain/triage/clock-in-words'
import { hasMarker } from '@/lib/domain/gravity/edition'
import { knifePathway, type PathwayStep } from '@/lib/domain/triage/knife-pathway'
import { historyInWords } from '@/lib/domain/triage/history-in-words'
import type { RequestStatus } from '@/lib/domain/triage/request-standing'
import { scoreWorking, type ScoreWorking } from '@/lib/domain/triage/score-working'
import { caseAgencies, type CaseAgencies } from '../agencies/case-agencies'
import type { CaseRecord } from '../intake/case-record'
import { sameMatter, type SameMatter } from '../intake/same-matter'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { assessedCase } from './assessed-case'
import { coverageFor } from './coverage'
import { editionInForce } from './edition'
import { earlierWithTitles, type EarlierEntry } from './earlier-with-titles'
import { namesOf } from './names-of'

/** An alleged offence with what the matrix says about it, and the child's age at it. */
export type TriageOffence = { title: string; cjsCode: string | null; recordable: Recordable; committedOn: IsoDay; place: string; imagery: string | null; age: number; score: number | null; modeOfTrial: ModeOfTrial | null }

/** A request for an authority as the page tells it. */
export type TriageRequest = { id: string; authority: string; outcome: Outcome; status: RequestStatus; reason: string; askedBy: string; askedAt: Date; askedOf: string | null; expiresOn: IsoDay | null; answeredBy: string | null; answeredAt: Date | null; answer: string | null }

/** A decision that was made before in this case. */
export type EarlierDecision = { id: string; station: string; choice: string; outcome: Outcome | null; by: string | null; at: Date }

/** Everything that the triage page of a case shows. */
export type TriageCasePage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'referral' | 'version' | 'status' | 'statusSince' | 'child' | 'notification' | 'outcome'>
  offences: TriageOffence[]
  /** Other children's cases about the same matter, as far as the reader may see them. */
  others: SameMatter[]
  agencies: CaseAgencies
  mayLink: boolean
  /** Null for those who may not see who was harmed. */
  victims: Pick<CaseRecord['victims'][number], 'id' | 'name' | 'enhanced' | 'informed' | 'view' | 'viewDeclined'>[] | null
  assessment: Assessment | null
  notice: string | null
  working: ScoreWorking | null
  scored: { by: string; at: Date; rationale: string | null } | null
  clocks: ClockStanding[]
  /** What a case in which a knife was carried asks for; null in any other. */
  knife: PathwayStep[] | null
  history: { entries: EarlierEntry[]; says: string }
  requests: TriageRequest[]
  sendBacks: { id: string; askedBy: string; askedAt: Date; endedBy: string | null; endedAt: Date | null; ending: 'answered' | 'taken-back' | null; sections: CaseRecord['sendBacks'][number]['sections'] }[]
  decisions: EarlierDecision[]
  claimedBy: { name: string; isYou: boolean } | null
  mayRecordFacts: boolean
  mayRecordVictims: boolean
  mayOpenChild: boolean
  mayRecordChild: boolean
  may: Record<'claim' | 'score' | 'decide' | 'ask' | 'recordHistory' | 'sendBack' | 'takeBack' | 'endReferral', Answer>
  /** A referral in which the police have no part. */
  isWithoutPolice: boolean
}

/** Statuses in which triage has something to say about the case. */
const AFTER_NOTIFICATION: readonly CaseStatus[] = ['submitted', 'in_triage', 'sent_back', 'awaiting_authority', 'with_panel', 'escalated', 'awaiting_authorisation', 'to_be_given', 'under_way', 'given', 'sent_for_charge', 'closed']

/** The triage page of a case; null where the reader may not see it or the notification was not submitted yet. A fixed number of queries. */
export async function triageCasePage(actor: Actor, ref: string): Promise<TriageCasePage | null> {
  const db = reading(actor)
  const found = await assessedCase(actor, ref, 'triage.view', ['case.view'])
  if (!found || !AFTER_NOTIFICATION.includes(found.record.status)) return null
  const { today, record, assessed, subject } = found
  const decisions = await db.decision.findMany({
    where: { caseId: record.id }, orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }], take: 50,
    select: { id: true, station: true, choice: true, outcome: true, decidedById: true, decidedAt: true },
  })
  const edition = assessed?.edition ?? (await editionInForce(db, today))
  const coverage = await coverageFor(db, edition)
  const others = await sameMatter(actor, record)
  const agencies = await caseAgencies(db, actor, record, subject)
  const names = await namesOf([
    record.triageById, record.score?.scoredById,
    ...record.sendBacks.flatMap((one) => [one.askedById, one.endedById]),
    ...record.requests.flatMap((request) => [request.askedById, request.decidedById, request.askedOfId, request.coveredId]), ...decisions.map((decision) => decision.decidedById),
  ])
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null)
  return {
    today,
    record,
    offences: record.offences.map((offence) => {
      const { code, cjsCode, committedOn, place, imagery } = offence
      const row = findOffence(edition, code)
      return { title: offenceTitle(edition, offence), cjsCode, recordable: recordableOf(offence, coverage, coverage.listed), committedOn, place, imagery, age: ageOn(record.child.dateOfBirth, committedOn), score: row?.score ?? null, modeOfTrial: row?.modeOfTrial ?? null }
    }),
    others,
    agencies,
    mayLink: can(actor, 'case.link', subject).allowed,
    victims: can(actor, 'victim.view', subject).allowed ? record.victims : null,
    assessment: assessed?.assessment ?? null,
    notice: assessed?.edition.notice ?? null,
    working: assessed && scoreWorking(assessed.edition, assessed.assessment.gravity, record.offences, assessed.laterEdition),
    scored: record.score && { by: nameOf(record.score.scoredById) ?? '', at: record.score.scoredAt, rationale: record.score.rationale },
    isWithoutPolice: record.referral !== null && !record.referral.policeInvolved,
    clocks: [...(assessed ? runningClocks(assessed.assessment.clocks, assessed.facts).map((clock) => clockStanding(clock, today)) : []), ...releaseClocks(record.notification, today)],
    knife: assessed && hasMarker(assessed.edition, record.offences.map(({ code }) => code), 'knife-possession') ? knifePathway({
      referredOn: record.notification.yjsReferredOn, referralDue: assessed.assessment.clocks.find(({ name }) => name === 'yjs-referral')?.due ?? null,
      exploitation: record.notification.exploitation, exploitationConsidered: record.notification.exploitationConsidered,
      activity: record.disposalFacts?.activity ?? null, conditions: record.disposalFacts?.conditions ?? [],
    }, today) : null,
    history: { entries: earlierWithTitles(record, assessed?.edition ?? null), says: historyInWords(record.earlier, record.notification.historyCheckedOn, today) },
    sendBacks: record.sendBacks.map(({ askedById, endedById, ...one }) => ({ ...one, askedBy: nameOf(askedById) ?? '', endedBy: nameOf(endedById) })),
    requests: record.requests.map((request) => ({
      id: request.id, authority: request.authority, outcome: request.outcome, status: request.status, reason: request.reason,
      askedBy: nameOf(request.askedById) ?? '', askedAt: request.askedAt, askedOf: nameOf(request.askedOfId), expiresOn: request.expiresOn,
      answeredBy: request.decidedById && answererInWords({ name: nameOf(request.decidedById) ?? '', role: request.decidedRole, rank: request.decidedRank, covered: nameOf(request.coveredId) }), answeredAt: request.decidedAt, answer: request.decisionReason,
    })),
    decisions: decisions.map((decision) => ({ id: decision.id, station: decision.station, choice: decision.choice, outcome: decision.outcome, by: nameOf(decision.decidedById), at: decision.decidedAt })),
    claimedBy: record.triageById ? { name: nameOf(record.triageById) ?? '', isYou: record.triageById === actor.personId } : null,
    mayRecordFacts: can(actor, 'facts.record', subject).allowed,
    mayRecordVictims: can(actor, 'victim.record', subject).allowed,
    mayOpenChild: can(actor, 'child.view', subject).allowed,
    mayRecordChild: can(actor, 'child.record', subject).allowed,
    may: {
      claim: can(actor, 'triage.claim', subject),
      score: can(actor, 'triage.score', subject),
      decide: can(actor, 'triage.decide', subject),
      ask: can(actor, 'authority.ask', subject),
      recordHistory: can(actor, 'history.record', subject),
      sendBack: can(actor, 'triage.send-back', subject),
      takeBack: can(actor, 'triage.take-back', subject),
      endReferral: can(actor, 'referral.end', subject),
    },
  }
}
