import 'server-only'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import { ballotEnd, type BallotEnd } from '@/lib/domain/panel/ballot-end'
import { ballotOnCase } from '@/lib/domain/panel/panel-on-case'
import { tally } from '@/lib/domain/panel/tally'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import { openEscalation } from '../escalation/open-escalation'
import type { CaseRecord } from '../intake/case-record'
import { moveCase, takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'
import { assessCase, type CaseAssessment } from '../triage/assess-case'
import { freezeDecision } from '../triage/freeze-decision'
import { openTellings } from './open-tellings'
import { roomOfItem } from './room-of-item'
import { aboutItem, openBallotOf, panelOf, type TakenItem } from './take-agenda-item'

/** A case that was taken, with what the rules say about it. */
export type AssessedCase = { record: CaseRecord; assessed: CaseAssessment }

/** Takes the case of an agenda item whose meeting is taken, and asks the rules about it. */
export async function takeAssessedCase(tx: Tx, actor: Actor, taken: Pick<TakenItem, 'case'>): Promise<AssessedCase> {
  const record = await takeCase(tx, actor, { id: taken.case.id })
  const assessed = await assessCase(tx, record, actor.at)
  if (!assessed) throw new Error(`Case ${record.id} is before a panel without an offence`)
  return { record, assessed }
}

/**
 * Looks at the open ballot of a taken agenda item and, unless it still waits for somebody, ends it in the same
 * transaction: the tally is stored and becomes a decision, an escalation, or a round without a result. Whatever changes
 * votes, attendance or interests calls this afterwards, so that no ballot stays open with every vote in.
 */
export async function settleBallot(
  tx: Tx,
  actor: Actor,
  taken: TakenItem,
  { record, assessed }: AssessedCase,
  closedByChair = false,
): Promise<{ end: BallotEnd; audit: AuditDraft[] }> {
  const open = openBallotOf(taken)
  if (!open) return { end: { end: 'waits' }, audit: [] }
  if (record.status !== 'with_panel') throw new Refused('stale', 'This case is no longer with the panel')
  const panel = panelOf(taken)
  // Whoever gave a view was there when they did: leaving afterwards takes nothing of it away.
  const seats = panel.seats.map((seat) => (taken.votes.some((vote) => vote.member === seat.personId) ? { ...seat, present: true } : seat))
  const ballot = ballotOnCase(open.id, { ...panel, seats }, taken.votes, closedByChair)
  const counted = tally(ballot, assessed.settings.quorumAgencies)
  const end = ballotEnd(counted, assessed.decision.decisionRule, (outcome) => assessed.assessment.outcomes[outcome].status === 'closed')
  if (end.end === 'waits') return { end, audit: [] }

  await tx.ballot.update({
    where: { id: open.id },
    data: { status: 'closed', closedAt: actor.at, closedById: closedByChair ? actor.personId : null, result: { end, tally: counted, seats: ballot.seats } as object },
    select: { id: true },
  })
  const about = aboutItem(taken)
  const closed: AuditDraft = {
    kind: 'alteration', action: 'ballot.close', ...about, before: { round: open.round, status: 'open' },
    after: { round: open.round, status: 'closed', closedByChair, ...end, ...('positions' in counted ? { positions: counted.positions } : {}) },
  }
  if (end.end === 'void') return { end, audit: [closed] }

  await tx.agendaItem.update({ where: { id: taken.item.id }, data: { result: end.end === 'decided' ? end.by : 'escalated' }, select: { id: true } })
  if (end.end === 'escalated') return { end, audit: [closed, ...(await openEscalation(tx, actor, { record, agendaItemId: taken.item.id, ballotId: open.id, settlementWorkingDays: assessed.escalation.settlementWorkingDays }))] }

  const decisionId = await freezeDecision(tx, actor, record, assessed, {
    station: 'panel',
    choice: end.by,
    outcome: end.outcome,
    rationale: { ...Object.fromEntries(taken.votes.map((vote, index) => [`${index + 1}. ${vote.name}, ${AGENCY_WORDS[vote.agency]}`, vote.reason])), ...(await whyNotLower(tx, taken.item.id, open.id, end.outcome)) },
    decidedById: null,
  })
  await tx.authority.create({
    data: { caseId: record.id, authority: 'panel', outcome: end.outcome, givenBy: 'panel', givenAt: actor.at },
    select: { id: true },
  })
  await moveCase(tx, actor, record, 'awaiting_authorisation', { outcome: end.outcome })
  const decided: AuditDraft = {
    kind: 'alteration', action: 'panel.decide', ...about, before: { status: record.status },
    after: { status: 'awaiting_authorisation', outcome: end.outcome, decisionId },
  }
  const told = await openTellings(tx, actor, { record, agendaItemId: taken.item.id, workingDays: assessed.decision.tellWorkingDays })
  return { end, audit: [closed, decided, ...told] }
}

/** Why an outcome lower than the one that was decided would not do (R77): what its proposals and the views for it say; nothing where nobody had to. */
async function whyNotLower(tx: Tx, agendaItemId: string, ballotId: string, outcome: Outcome): Promise<Record<string, string>> {
  const { proposals } = await roomOfItem(tx, agendaItemId)
  const votes = await tx.vote.findMany({ where: { ballotId, outcome, whyNotLower: { not: null } }, orderBy: { id: 'asc' }, select: { whyNotLower: true } })
  const said = [...proposals.filter((proposal) => proposal.outcome === outcome), ...votes].flatMap((one) => one.whyNotLower ?? [])
  return said.length === 0 ? {} : { 'Why a lower outcome would not do': said.join('\n') }
}
