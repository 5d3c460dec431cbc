import 'server-only'
import { z } from 'zod'
import { can, type Answer } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { readReference } from '@/lib/domain/intake/reference'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/intake/case-status'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import { AGENDA_RESULTS, type AgendaResult } from '@/lib/domain/panel/agenda-result'
import { DEFERRAL_REASONS, type DeferralReason } from '@/lib/domain/panel/deferral-reasons'
import { PANEL_KIND_ACCOUNTS, PANEL_KINDS, type PanelKind } from '@/lib/domain/panel/panel-kinds'
import { PANEL_ACTION_KINDS, PANEL_ACTION_STATUSES, type PanelActionKind, type PanelActionStatus } from '@/lib/domain/panel/telling'
import type { CaseRecord } from '../intake/case-record'
import { peopleOfService } from '../intake/people-of-service'
import { recordByReference } from '../intake/record-by-reference'
import { viewRecord } from '../intake/view-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { namesOf } from '../triage/names-of'
import { laterMeetings, type LaterMeeting } from './later-meetings'

/** An errand of a panel: what, who, until when, and what became of it. */
export type ShownAction = { id: string; kind: PanelActionKind; says: string | null; who: string; personId: string; isYours: boolean; dueOn: IsoDay; status: PanelActionStatus; closedOn: IsoDay | null; note: string | null }

/** A member's flag with the chair's answer. */
export type ShownFlag = { id: string; by: string; at: Date; reason: string; answer: { says: string; by: string; at: Date } | null }

/** What follows a panel's talk about one case: its result, who does what, and what was flagged. */
export type AfterPage = {
  today: IsoDay
  meeting: { id: string; startsAt: Date; status: 'planned' | 'open' | 'closed'; kind: PanelKind; decides: 'outcome' | 'recommendations' }
  record: Pick<CaseRecord, 'ref' | 'version' | 'child'> & { status: CaseStatus; outcome: Outcome | null }
  result: AgendaResult | null
  /** An earlier panel put it off already. */
  wasDeferred: boolean
  deferral: { nth: number; reason: DeferralReason; missing: string; owner: string; newDay: IsoDay; by: string; at: Date; answer: { decision: string; reason: string; by: string; at: Date } | null } | null
  returned: { reason: string; by: string; at: Date } | null
  advice: { says: string; by: string; at: Date } | null
  actions: ShownAction[]
  flags: ShownFlag[]
  /** The chair can still put the case off, give it back, or record what the panel recommends. */
  mayEnd: Answer
  mayGive: boolean
  mayFlag: Answer
  mayAnswerFlags: boolean
  people: { id: string; name: string; organisation: string }[]
  later: LaterMeeting[]
}

const no = (reason: string): Answer => ({ allowed: false, because: 'condition', reason })
const day = (date: Date): IsoDay => date.toISOString().slice(0, 10)

/** What follows the talk about one case, audited as a look at the child's record; null where the reader may not see it. A fixed number of queries. */
export async function afterPage(actor: Actor, meetingId: string, typedRef: string): Promise<AfterPage | null> {
  const db = reading(actor)
  const ref = readReference(typedRef)
  if (!ref || !z.uuid().safeParse(meetingId).success) return null
  const record = await recordByReference(actor, ref)
  if (!record) return null
  const item = await db.agendaItem.findFirst({
    where: { meetingId, caseId: record.id },
    select: {
      id: true, result: true,
      meeting: { select: { id: true, serviceId: true, startsAt: true, status: true, kind: true, minutes: { select: { meetingId: true } }, seats: { select: { personId: true, seat: true, present: true } } } },
      deferral: { select: { nth: true, reason: true, missing: true, ownerId: true, newDay: true, deferredById: true, deferredAt: true, answer: { select: { decision: true, reason: true, answeredById: true, answeredAt: true } } } },
      panelReturn: { select: { reason: true, returnedById: true, returnedAt: true } },
      advice: { select: { says: true, recordedById: true, recordedAt: true } },
      actions: { orderBy: [{ dueOn: 'asc' }, { givenAt: 'asc' }, { id: 'asc' }], take: 100, select: { id: true, kind: true, says: true, personId: true, dueOn: true, status: true, closedOn: true, note: true } },
      flags: { orderBy: { raisedAt: 'asc' }, take: 50, select: { id: true, personId: true, reason: true, raisedAt: true, answer: { select: { says: true, answeredById: true, answeredAt: true } } } },
      interests: { select: { seat: { select: { personId: true } } } },
      ballots: { where: { status: 'open' }, select: { id: true } },
    },
  })
  if (!item) return null
  const { meeting } = item
  const subject = {
    serviceId: meeting.serviceId, status: record.status, seatHolders: meeting.seats.map(({ personId }) => personId),
    chairs: meeting.seats.filter(({ seat }) => seat === 'chair' || seat === 'co-chair').map(({ personId }) => personId),
  }
  if (!can(actor, 'meeting.view', subject).allowed || !can(actor, 'case.view', subject).allowed) return null
  await viewRecord(actor, record, 'panel.after-view')
  const run = can(actor, 'meeting.run', subject)
  const mayGive = meeting.status !== 'planned' && can(actor, 'panel-action.give', subject).allowed
  const mayEnd = endable(run, meeting.status, item.result, item.ballots.length > 0)
  const today = londonDay(actor.at)
  const { deferral, panelReturn, advice } = item
  const [names, people, later, deferrals] = await Promise.all([
    namesOf([deferral?.ownerId, deferral?.deferredById, deferral?.answer?.answeredById, panelReturn?.returnedById, advice?.recordedById, ...item.actions.map(({ personId }) => personId), ...item.flags.flatMap((flag) => [flag.personId, flag.answer?.answeredById])]),
    mayGive || mayEnd.allowed ? peopleOfService(db, meeting.serviceId, today) : [],
    mayEnd.allowed ? laterMeetings(meeting.serviceId, record.id, actor.at) : [],
    db.deferral.count({ where: { caseId: record.id, agendaItemId: { not: item.id } } }),
  ])
  const nameOf = (id: string) => names.get(id) ?? 'somebody'
  const own = meeting.seats.find(({ personId }) => personId === actor.personId)
  const kind = z.enum(PANEL_KINDS).parse(meeting.kind)
  return {
    today,
    meeting: { id: meeting.id, startsAt: meeting.startsAt, status: meeting.status, kind, decides: PANEL_KIND_ACCOUNTS[kind].decides },
    record: { ref: record.ref, version: record.version, child: record.child, status: z.enum(CASE_STATUSES).parse(record.status), outcome: record.outcome },
    result: z.enum(AGENDA_RESULTS).nullable().parse(item.result),
    wasDeferred: deferrals > 0,
    deferral: deferral && {
      nth: deferral.nth, reason: z.enum(DEFERRAL_REASONS).parse(deferral.reason), missing: deferral.missing, owner: nameOf(deferral.ownerId), newDay: day(deferral.newDay), by: nameOf(deferral.deferredById), at: deferral.deferredAt,
      answer: deferral.answer && { decision: deferral.answer.decision, reason: deferral.answer.reason, by: nameOf(deferral.answer.answeredById), at: deferral.answer.answeredAt },
    },
    returned: panelReturn && { reason: panelReturn.reason, by: nameOf(panelReturn.returnedById), at: panelReturn.returnedAt },
    advice: advice && { says: advice.says, by: nameOf(advice.recordedById), at: advice.recordedAt },
    actions: item.actions.map(({ personId, dueOn, closedOn, kind: action, status, ...rest }) => ({
      ...rest, kind: z.enum(PANEL_ACTION_KINDS).parse(action), status: z.enum(PANEL_ACTION_STATUSES).parse(status), who: nameOf(personId), personId, isYours: personId === actor.personId, dueOn: day(dueOn), closedOn: closedOn && day(closedOn),
    })),
    flags: item.flags.map((flag) => ({ id: flag.id, by: nameOf(flag.personId), at: flag.raisedAt, reason: flag.reason, answer: flag.answer && { says: flag.answer.says, by: nameOf(flag.answer.answeredById), at: flag.answer.answeredAt } })),
    mayEnd,
    mayGive,
    mayFlag: flaggable(can(actor, 'fairness.flag', subject), {
      isPlanned: meeting.status === 'planned', isSigned: meeting.minutes !== null, isPresent: own?.present === true, isChair: subject.chairs.includes(actor.personId),
      hasInterest: item.interests.some(({ seat }) => seat.personId === actor.personId), hasFlagged: item.flags.some(({ personId }) => personId === actor.personId),
    }),
    mayAnswerFlags: run.allowed,
    people: people.map(({ id, name, organisation }) => ({ id, name, organisation })),
    later,
  }
}

function endable(run: Answer, status: string, result: string | null, isBallotOpen: boolean): Answer {
  if (!run.allowed) return run
  if (result) return no('The panel has dealt with this case')
  if (status !== 'open') return no(status === 'planned' ? 'The meeting has not begun' : 'The meeting has ended')
  return isBallotOpen ? no('A ballot is open on this case') : run
}

function flaggable(right: Answer, about: { isPlanned: boolean; isSigned: boolean; isPresent: boolean; isChair: boolean; hasInterest: boolean; hasFlagged: boolean }): Answer {
  if (!right.allowed) return right
  if (about.isPlanned) return no('The meeting has not begun')
  if (about.isSigned) return no('The minutes of this meeting are signed')
  if (!about.isPresent) return no('Only those who were at the meeting can flag something about it')
  if (about.isChair) return no('The chair answers flags')
  if (about.hasInterest) return no('You have declared an interest in this case')
  return about.hasFlagged ? no('You have flagged this case') : right
}
