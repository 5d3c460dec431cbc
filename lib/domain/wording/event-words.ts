import { isOutcome, OUTCOME_NAMES } from '../outcome/outcome'
import { STATUS_NAMES, type CaseStatus } from '../intake/case-status'

/** What was done, as a line of a case's timeline. Every action that is written to the audit record has its words here (a test holds this). */
export const EVENT_WORDS = {
  'notification.start': 'Notification begun',
  'notification.save': 'Notification saved',
  'notification.submit': 'Notification submitted',
  'notification.answer': 'What was sent back was answered',
  'referral.take': 'Referral begun',
  'referral.save': 'Referral saved',
  'referral.submit': 'Referral sent to triage',
  'referral.end': 'Referral ended without the police',
  'notification.view': 'Notification opened',
  'child.create': 'Child’s record begun',
  'child.view': 'Child’s record opened',
  'case.view': 'Case opened',
  'case.search': 'Cases searched',
  'facts.record': 'Facts recorded',
  'victim.record': 'Victims’ part recorded',
  'victim.view': 'Victims’ part opened',
  'history.check': 'History checked',
  'history.record': 'Earlier disposal recorded',
  'triage.claim': 'Taken into triage',
  'triage.view': 'Triage opened',
  'triage.score': 'Gravity scored',
  'triage.send-back': 'Sections sent back for more',
  'triage.take-back': 'Taken back without an answer',
  'triage.decide': 'Triage decision made',
  'decision.replay': 'Decisions derived again, to compare',
  'authority.ask': 'Authority asked for',
  'authority.answer': 'Authority answered',
  'authority.view': 'Authority request opened',
  'authority.withdraw': 'Request for an authority withdrawn',
  'authority.take-back': 'Request for an authority lapsed: case taken back',
  'triage.assign': 'Given to a triage officer',
  'second-score.record': 'Scored a second time',
  'second-score.view': 'Opened for a second score',
  'review.open': 'Put before a manager for review',
  'review.supersede': 'Review overtaken by a new decision',
  'review.agree': 'Reviewed: agreed',
  'review.query': 'Reviewed: a question was asked',
  'review.answer': 'Manager’s question answered',
  'review.overturn': 'Reviewed: overturned',
  'review.view': 'Review opened',
  'alert.raise': 'Alert raised to the managers',
  'alert.view': 'Alert opened',
  'alert.acknowledge': 'Alert acknowledged',
  'absence.record': 'Absence and cover recorded',
  'absence.cancel': 'Absence called off',
  'charge.record': 'Charging decision recorded',
  'charge.view': 'Charging decision opened',
  'case-manager.assign': 'Case manager named',
  'meeting.arrange': 'Panel meeting arranged',
  'meeting.open': 'Panel meeting opened',
  'meeting.close': 'Panel meeting closed',
  'meeting.view': 'Panel meeting looked at',
  'meeting.add-seat': 'Seat added',
  'meeting.remove-seat': 'Seat removed',
  'meeting.add-case': 'Put on a panel’s agenda',
  'meeting.remove-case': 'Taken off a panel’s agenda',
  'meeting.record-attendance': 'Attendance recorded',
  'meeting.record-view': 'An agency’s written view recorded',
  'interest.declare': 'Interest declared',
  'pack.view': 'Panel pack opened',
  'ballot.open': 'Ballot opened',
  'ballot.vote': 'View given in the ballot',
  'ballot.close': 'Ballot closed',
  'panel.decide': 'The panel decided, unanimously',
  'escalation.open': 'The panel was not unanimous: escalated',
  'escalation.view': 'Escalation opened',
  'escalation.record-view': 'View on the escalation recorded',
  'escalation.propose': 'Settlement proposed',
  'escalation.agree': 'Settlement agreed',
  'escalation.decline': 'Settlement declined',
  'outcome.authorise': 'Police decision-maker answered',
  'outcome.view': 'Outcome opened',
  'outcome.record': 'Outcome’s facts recorded',
  'outcome.start': 'Activity started',
  'outcome.give': 'Outcome given',
  'outcome.finish': 'Conditions kept to the end',
  'outcome.return': 'Taken back to triage',
  'case.close': 'Case closed',
  'session.begin': 'Signed in',
  'session.end': 'Signed out',
  'people.add': 'Person added',
  'people.add-post': 'Post given',
  'people.end-post': 'Post ended',
  'people.disable': 'Account closed',
  'people.enable': 'Account opened again',
  'people.end-sessions': 'Signed out everywhere',
  'people.set-password': 'Password set',
  'organisation.add': 'Organisation added',
  'audit.read': 'Audit record read',
} as const

/** The name under which something is written to the audit record. */
export type EventName = keyof typeof EVENT_WORDS

const isEventName = (action: string): action is EventName => action in EVENT_WORDS

/** An event in words, with the outcome and the status that it led to where it tells them. */
export function eventInWords(action: string, after: unknown): string {
  const base = isEventName(action) ? EVENT_WORDS[action] : action
  if (typeof after !== 'object' || after === null) return base
  const told: Record<string, unknown> = { ...after }
  const outcome = typeof told.outcome === 'string' && isOutcome(told.outcome) ? OUTCOME_NAMES[told.outcome].long : null
  const status = typeof told.status === 'string' && told.status in STATUS_NAMES ? STATUS_NAMES[told.status as CaseStatus] : null
  const answer = typeof told.answer === 'string' ? told.answer : null
  const more = [answer, outcome, status ? `now: ${status.toLowerCase()}` : null].filter(Boolean).join(', ')
  return more ? `${base} (${more})` : base
}
