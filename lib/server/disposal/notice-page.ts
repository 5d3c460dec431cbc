import 'server-only'
import { z } from 'zod'
import { can } from '@/lib/domain/access/actions'
import { RANK_NAMES } from '@/lib/domain/access/role'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { disclosureOf } from '@/lib/domain/disclosure/disclosure'
import { offenceTitle } from '@/lib/domain/offences/offence-choice'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import { PANEL_ACTION_KINDS, PANEL_ACTION_STATUSES, type PanelActionStatus, type TellingKind } from '@/lib/domain/panel/telling'
import type { CaseRecord } from '../intake/case-record'
import { recordByReference } from '../intake/record-by-reference'
import { viewRecord } from '../intake/view-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { editionById, editionInForce } from '../triage/edition'
import { namesOf } from '../triage/names-of'

/** The notice of a panel's decision, made from what was recorded. */
export type NoticePage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'child'>
  outcome: Outcome
  station: 'panel' | 'escalation'
  choice: string
  decidedAt: Date
  offences: { title: string; committedOn: IsoDay }[]
  reasons: { heading: string; text: string }[]
  activity: string | null
  conditions: string[]
  conditionsEndOn: IsoDay | null
  /** What it means for later checks, in words for the child. */
  later: string
  authorisation: { by: string; rank: string; at: Date; reason: string } | null
  told: { kind: TellingKind; who: string; dueOn: IsoDay; status: PanelActionStatus; closedOn: IsoDay | null; note: string | null; href: string | null }[]
}

/** The notice of the last decision that a panel, or the two who settled its split, made; audited as a look at the child's record. Null where there is none that stands or the reader may not see it. */
export async function noticePage(actor: Actor, ref: string): Promise<NoticePage | null> {
  const db = reading(actor)
  const record = await recordByReference(actor, ref)
  if (!record) return null
  const decision = await db.decision.findFirst({
    where: { caseId: record.id, station: { in: ['panel', 'escalation'] } },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, station: true, choice: true, outcome: true, decidedAt: true, rationale: true },
  })
  const [seats, authorisation, actions] = await Promise.all([
    db.seat.findMany({ where: { meeting: { agenda: { some: { caseId: record.id } } } }, take: 200, select: { personId: true } }),
    decision ? db.authorisation.findFirst({ where: { decisionId: decision.id }, orderBy: { decidedAt: 'desc' }, select: { answer: true, reason: true, decidedById: true, decidedRank: true, decidedAt: true } }) : null,
    db.panelAction.findMany({ where: { caseId: record.id, kind: { not: 'do' }, status: { not: 'withdrawn' } }, orderBy: { kind: 'asc' }, take: 50, select: { id: true, kind: true, personId: true, dueOn: true, status: true, closedOn: true, note: true } }),
  ])
  const subject = { serviceId: record.serviceId, status: record.status, seatHolders: seats.map(({ personId }) => personId) }
  // What was returned stands no more: its notice is not shown as if it did.
  if (!decision?.outcome || record.outcome !== decision.outcome || !can(actor, 'case.view', subject).allowed) return null
  await viewRecord(actor, record, 'notice.view')
  const [edition, names] = await Promise.all([
    record.score ? editionById(db, record.score.editionId) : editionInForce(db, londonDay(actor.at)),
    namesOf([authorisation?.decidedById, ...actions.map(({ personId }) => personId)]),
  ])
  const mayGive = can(actor, 'panel-action.give', subject).allowed
  const { disposalFacts: facts, disposal } = record
  const today = londonDay(actor.at)
  return {
    today, record, outcome: decision.outcome, station: decision.station === 'panel' ? 'panel' : 'escalation', choice: decision.choice, decidedAt: decision.decidedAt,
    offences: record.offences.map((offence) => ({ title: offenceTitle(edition, offence), committedOn: offence.committedOn })),
    reasons: typeof decision.rationale === 'object' && decision.rationale !== null ? Object.entries(decision.rationale).flatMap(([heading, text]) => (typeof text === 'string' ? [{ heading, text }] : [])) : [],
    activity: facts?.activity ?? null, conditions: facts?.conditions ?? [], conditionsEndOn: facts?.conditionsEndOn ?? null,
    later: disclosureOf({ id: record.ref, outcome: decision.outcome, givenOn: disposal?.givenOn ?? today, conditionsEndOn: facts?.conditionsEndOn, asOf: today }).says.child,
    authorisation: authorisation?.answer === 'authorised' ? { by: names.get(authorisation.decidedById) ?? 'somebody', rank: RANK_NAMES[authorisation.decidedRank], at: authorisation.decidedAt, reason: authorisation.reason } : null,
    told: actions.flatMap((action) => {
      const kind = z.enum(PANEL_ACTION_KINDS).parse(action.kind)
      if (kind === 'do') return []
      const isOpen = action.status === 'open'
      return [{
        kind, who: names.get(action.personId) ?? 'somebody', dueOn: action.dueOn.toISOString().slice(0, 10), status: z.enum(PANEL_ACTION_STATUSES).parse(action.status), closedOn: action.closedOn && action.closedOn.toISOString().slice(0, 10), note: action.note,
        href: isOpen && (mayGive || action.personId === actor.personId) ? `/cases/${record.ref}/actions/${action.id}` : null,
      }]
    }),
  }
}
