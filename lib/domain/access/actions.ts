import type { CaseStatus } from '../intake/case-status'
import { isAtLeast, RANK_NAMES, type PoliceRank, type Role } from './role'

/** What an action is done to. Whatever a permission asks for and the subject does not say counts as a refusal. */
export type Subject = {
  /** The youth justice service that the thing belongs to. */
  serviceId: string
  /** Where the case stands, for actions that are tied to a station. */
  status?: CaseStatus
  /** People who hold a seat at a meeting that has the case, or at the meeting itself. */
  seatHolders?: readonly string[]
  /** People who have a vote in the ballot, by seat and attendance. */
  voters?: readonly string[]
  /** People who chair the meeting. */
  chairs?: readonly string[]
  /** Whoever did the work that this action would approve, and what that work was. */
  workOf?: readonly { personId: string; work: string }[]
  /** The least police rank that may do it. */
  rank?: PoliceRank
  /** The triage officer who has taken the case; null while nobody has. */
  claimedBy?: string | null
  /** Of whom it was asked: those people alone, or anybody whom the rest of the line allows. */
  askedOf?: readonly string[] | 'anybody'
  /** Who asked. */
  askedBy?: string
}

/** The part of an actor that rights follow from: who they are and which posts they hold today. */
export type PostHolder = {
  personId: string
  posts: readonly { role: Role; rank: PoliceRank | null; serviceId: string }[]
}

type Condition = 'own-meetings-only' | 'chairs' | 'votes' | 'not-own-work' | 'rank' | 'claimed' | 'asked-of' | 'asked-by'

/** One line of the table of rights. */
export type Permission = {
  /** What it lets somebody do, as a sentence that starts with a verb. */
  says: string
  roles: readonly Role[]
  /** The case's statuses in which it may be done; absent where it is not tied to a station. */
  from?: readonly CaseStatus[]
  /** Further things that must be true, each with its reason. */
  only?: readonly Condition[]
  /** Roles that may do it only for cases and meetings where they hold a seat. */
  bySeat?: readonly Role[]
}

const POLICE = ['triage_officer', 'sergeant', 'inspector', 'senior_officer'] as const
const MANAGERS = ['operational_manager', 'area_manager', 'service_manager'] as const
/** Who weighs what other agencies know of a child. */
const WEIGHERS = [...POLICE, ...MANAGERS, 'case_manager'] as const
const CASE_READERS = [...POLICE, ...MANAGERS, 'case_manager', 'victim_worker'] as const
/** Everybody who may sit at a panel. */
const SITTERS = ['triage_officer', 'sergeant', 'inspector', 'senior_officer', 'operational_manager', 'area_manager', 'panel_member', 'victim_worker', 'case_manager'] as const
/** Where a case can stand that some kind of panel hears: the preventive one at more stations than the one that decides. */
const HEARD = ['submitted', 'in_triage', 'with_panel', 'to_be_given', 'under_way', 'given'] as const
const UNFINISHED = ['submitted', 'in_triage', 'awaiting_authority', 'with_panel', 'escalated', 'awaiting_authorisation', 'to_be_given', 'under_way'] as const

/** Who may do what: one line an action, the same for a button and for a request. */
export const ACTIONS = {
  'child.search': { says: 'search for a child', roles: CASE_READERS },
  'child.view': { says: 'open a child’s record', roles: CASE_READERS },
  'child.record': { says: 'edit a child’s record', roles: ['triage_officer', 'sergeant', 'inspector', ...MANAGERS, 'case_manager'] },
  'child.note': { says: 'add a note to a child’s record', roles: CASE_READERS },
  'child.warn': { says: 'record a warning about a child, or end one', roles: CASE_READERS },
  'duplicate.list': { says: 'see records that may be of the same child', roles: ['triage_officer', 'operational_manager'] },
  'duplicate.decide': { says: 'decide whether two records are of the same child', roles: ['triage_officer', 'operational_manager'] },
  'merge.undo': { says: 'undo a merge of two records', roles: ['operational_manager'] },
  'child.looks': { says: 'see who looked at a child’s record', roles: MANAGERS },
  'child.restrict': { says: 'restrict a child’s record to named people, and say who they are', roles: MANAGERS },
  'child.break-glass': { says: 'look at a restricted record in an emergency without being named on it, for a few hours', roles: CASE_READERS },
  'emergency.list': { says: 'see who opened restricted records in an emergency', roles: [...MANAGERS, 'auditor'] },
  'emergency.review': { says: 'review a restricted record that somebody opened in an emergency', roles: MANAGERS, only: ['not-own-work', 'asked-of'] },
  'child.rename-managers': { says: 'name managers on a restricted record whose every named manager has left', roles: ['service_manager'] },
  'case.list': { says: 'list cases', roles: CASE_READERS },
  'case.view': { says: 'open a case', roles: [...CASE_READERS, 'panel_member'], bySeat: ['panel_member'] },
  'victim.view': { says: 'see who was harmed', roles: ['triage_officer', 'sergeant', 'inspector', 'victim_worker', 'operational_manager', 'area_manager', 'service_manager', 'senior_officer'] },

  'notification.start': { says: 'record a police notification', roles: ['triage_officer', 'sergeant', 'inspector'] },
  'notification.edit': { says: 'edit a notification that was not sent yet', roles: ['triage_officer', 'sergeant', 'inspector'], from: ['draft'] },
  'notification.submit': { says: 'submit a notification', roles: ['triage_officer', 'sergeant', 'inspector'], from: ['draft'] },
  'notification.answer': { says: 'answer what triage sent back', roles: ['triage_officer', 'sergeant', 'inspector'], from: ['sent_back'] },
  'referral.take': { says: 'take a referral from a school, a parent, another agency or a child', roles: ['triage_officer', 'operational_manager', 'case_manager'] },
  'referral.edit': { says: 'edit a referral that was not sent yet', roles: ['triage_officer', 'operational_manager', 'case_manager'], from: ['draft'] },
  'referral.submit': { says: 'send a referral to triage', roles: ['triage_officer', 'operational_manager', 'case_manager'], from: ['draft'] },
  'referral.answer': { says: 'answer what triage sent back about a referral', roles: ['triage_officer', 'operational_manager', 'case_manager'], from: ['sent_back'] },
  'referral.end': { says: 'end a referral that the police have no part in', roles: ['triage_officer', 'operational_manager', 'case_manager'], from: ['submitted', 'in_triage'] },
  'facts.record': { says: 'record facts of a case', roles: ['triage_officer', 'operational_manager', 'case_manager'], from: UNFINISHED },
  'case.link': { says: 'link cases of the same matter', roles: ['triage_officer', 'sergeant', 'inspector', 'operational_manager', 'case_manager'] },
  'victim.record': { says: 'record what a victim was told and said', roles: ['triage_officer', 'sergeant', 'inspector', 'victim_worker', 'operational_manager'], from: ['draft', 'sent_back', ...UNFINISHED] },
  'import.notifications': { says: 'import a file of police notifications', roles: ['triage_officer', 'sergeant', 'operational_manager'] },
  'import.earlier-disposals': { says: 'import a file of earlier disposals', roles: ['triage_officer', 'sergeant', 'operational_manager'] },
  'history.record': { says: 'record an earlier disposal', roles: ['triage_officer', 'operational_manager', 'case_manager'] },

  'information.view': { says: 'read police information about a child', roles: WEIGHERS },
  'information.view-under-conditions': { says: 'read police information that may be shared only under conditions', roles: [...POLICE, ...MANAGERS] },
  'information.record': { says: 'record police information about a child, or correct it', roles: ['triage_officer', 'sergeant', 'inspector', 'operational_manager'] },
  'information.share': { says: 'put police information before the panel of a case, or take it back', roles: ['triage_officer', 'sergeant', 'inspector', 'operational_manager'], from: UNFINISHED },
  'information.share-under-conditions': { says: 'put before a panel police information that may be shared only under conditions', roles: ['sergeant', 'inspector'], from: UNFINISHED },
  'check.view': { says: 'read what partners were asked about a child and answered', roles: WEIGHERS },
  'check.ask': { says: 'ask a partner about the child of a case', roles: ['triage_officer', 'operational_manager', 'case_manager'], from: UNFINISHED },
  'check.chase': { says: 'record that a partner was reminded', roles: ['triage_officer', 'operational_manager', 'case_manager'] },
  'check.answer': { says: 'record what a partner answered, or why no answer came', roles: ['triage_officer', 'operational_manager', 'case_manager'] },
  'check.answer-own': { says: 'answer what their own agency was asked about the child of a case', roles: ['panel_member'], bySeat: ['panel_member'] },
  'sharing.view': { says: 'read who was told what about a child, and why', roles: WEIGHERS },
  'sharing.record': { says: 'record that something about a child was shared', roles: ['triage_officer', 'sergeant', 'inspector', ...MANAGERS, 'case_manager'] },
  'known.look-up': { says: 'ask whether a child is known to the youth justice service', roles: [...POLICE, 'police_officer'] },
  'known.log': { says: 'read who asked whether a child is known', roles: MANAGERS },
  'agency-settings.set': { says: 'set the duty number and the clocks of work with other agencies', roles: ['operational_manager', 'area_manager'] },
  'hand-over.view': { says: 'read which service has a child, and had', roles: WEIGHERS },
  'hand-over.offer': { says: 'offer a child to another service, withdraw the offer, or end caretaking', roles: MANAGERS },
  'hand-over.answer': { says: 'accept or decline a child whom another service offers', roles: MANAGERS },

  'triage.queue': { says: 'see the triage queue', roles: ['triage_officer', 'sergeant', 'operational_manager'] },
  'triage.claim': { says: 'take a case into triage', roles: ['triage_officer'], from: ['submitted', 'in_triage'] },
  'triage.score': { says: 'score a case', roles: ['triage_officer'], from: ['in_triage'], only: ['claimed'] },
  'triage.decide': { says: 'make the triage decision', roles: ['triage_officer'], from: ['in_triage'], only: ['claimed'] },
  'triage.send-back': { says: 'send sections of a notification back for more', roles: ['triage_officer'], from: ['in_triage'], only: ['claimed'] },
  'triage.take-back': { says: 'take back without an answer what was sent back for more', roles: ['triage_officer'], from: ['sent_back'] },
  'authority.ask': { says: 'ask for an authority', roles: ['triage_officer', 'case_manager', 'operational_manager'], from: ['in_triage', 'awaiting_authorisation', 'to_be_given', 'under_way'], only: ['claimed'] },
  'authority.answer-rank': { says: 'give or refuse an authority that was asked of a rank', roles: ['sergeant', 'inspector', 'senior_officer'], from: ['awaiting_authority'], only: ['rank', 'not-own-work', 'asked-of'] },
  'authority.answer-cps': { says: 'record the CPS’s answer', roles: ['sergeant', 'inspector', 'senior_officer'], from: ['awaiting_authority'], only: ['not-own-work', 'asked-of'] },
  'authority.answer-manager': { says: 'give or refuse a YJS manager’s authority', roles: ['operational_manager', 'area_manager', 'service_manager'], from: ['awaiting_authority'], only: ['not-own-work', 'asked-of'] },
  'authority.withdraw': { says: 'withdraw a request for an authority', roles: ['triage_officer', 'case_manager', 'operational_manager'], from: ['awaiting_authority'], only: ['asked-by'] },
  'authority.take-back': { says: 'take back a case whose request for an authority has lapsed', roles: ['triage_officer', 'case_manager', 'operational_manager'], from: ['awaiting_authority'] },
  'triage.assign': { says: 'give a case to a triage officer, or move it from one to another', roles: ['sergeant', 'operational_manager'], from: ['submitted', 'in_triage'] },
  'second-score.record': { says: 'score a case a second time, without seeing the first score', roles: ['triage_officer', 'operational_manager', 'area_manager'], from: [...UNFINISHED.filter((status) => status !== 'submitted'), 'given', 'sent_for_charge', 'closed'], only: ['not-own-work'] },
  'review.list': { says: 'see which decisions wait for review', roles: ['operational_manager', 'area_manager'] },
  'review.decide': { says: 'review a decision that kept a case from the panel', roles: ['operational_manager', 'area_manager'], only: ['not-own-work'] },
  'review.answer': { says: 'answer a manager’s question about a decision', roles: ['triage_officer'], only: ['asked-of'] },
  'alert.acknowledge': { says: 'see and acknowledge alerts about what the police settled alone', roles: ['operational_manager', 'area_manager'] },
  'absence.record': { says: 'name somebody who stands in while you are away', roles: [...POLICE, ...MANAGERS, 'case_manager'] },
  'charge.record': { says: 'record the charging decision', roles: ['triage_officer', 'sergeant', 'inspector'], from: ['sent_for_charge'] },
  'case-manager.assign': { says: 'name a case manager', roles: ['operational_manager', 'area_manager'], from: [...UNFINISHED, 'given'] },

  'meeting.list': { says: 'see panel meetings', roles: ['triage_officer', 'operational_manager', 'area_manager', 'case_manager', 'panel_member', 'victim_worker', 'sergeant', 'inspector', 'senior_officer', 'service_manager'], bySeat: ['panel_member', 'case_manager', 'sergeant', 'inspector', 'senior_officer', 'victim_worker'] },
  'meeting.view': { says: 'open a panel meeting', roles: ['triage_officer', 'operational_manager', 'area_manager', 'case_manager', 'panel_member', 'victim_worker', 'sergeant', 'inspector', 'senior_officer', 'service_manager'], bySeat: ['triage_officer', 'panel_member', 'case_manager', 'sergeant', 'inspector', 'senior_officer', 'victim_worker', 'service_manager'] },
  'meeting.arrange': { says: 'arrange a panel meeting, its seats and its agenda', roles: ['operational_manager', 'area_manager'] },
  'meeting.run': { says: 'run a meeting: attendance, ballots, views sent in', roles: ['area_manager', 'operational_manager', 'sergeant', 'inspector', 'senior_officer'], only: ['chairs'] },
  'readiness.record': { says: 'record the child’s and the parents’ own words, and the assessment, before a panel', roles: ['triage_officer', 'operational_manager', 'case_manager'], from: UNFINISHED },
  'seat.apologise': { says: 'send apologies for one’s own seat at a panel', roles: [...POLICE, ...MANAGERS, 'case_manager', 'panel_member', 'victim_worker'], bySeat: [...POLICE, ...MANAGERS, 'case_manager', 'panel_member', 'victim_worker'] },
  'training.view': { says: 'see who at the panel has which training', roles: ['operational_manager', 'area_manager', 'service_manager'] },
  'training.record': { says: 'record a training of somebody at the panel', roles: ['operational_manager', 'area_manager'] },
  'calendar.own': { says: 'have a calendar of one’s own panel meetings', roles: [...POLICE, ...MANAGERS, 'case_manager', 'panel_member', 'victim_worker'] },
  'outbox.view': { says: 'see which messages are sent by e-mail', roles: ['administrator'] },
  'interest.declare': { says: 'declare an interest in a case', roles: ['triage_officer', 'sergeant', 'inspector', 'senior_officer', 'operational_manager', 'panel_member', 'victim_worker', 'case_manager'], from: HEARD, bySeat: ['triage_officer', 'sergeant', 'inspector', 'senior_officer', 'operational_manager', 'panel_member', 'victim_worker', 'case_manager'] },
  'ballot.propose': { says: 'propose an outcome at a panel', roles: [...SITTERS], from: ['with_panel'], bySeat: [...SITTERS] },
  'ballot.vote': { says: 'give a view in a ballot', roles: ['triage_officer', 'sergeant', 'inspector', 'senior_officer', 'operational_manager', 'panel_member', 'victim_worker'], from: ['with_panel'], only: ['votes'] },

  'minutes.view': { says: 'read the minutes of a panel meeting', roles: ['triage_officer', 'operational_manager', 'area_manager', 'case_manager', 'panel_member', 'victim_worker', 'sergeant', 'inspector', 'senior_officer', 'service_manager'], bySeat: ['triage_officer', 'panel_member', 'case_manager', 'sergeant', 'inspector', 'senior_officer', 'victim_worker', 'service_manager'] },
  'minutes.sign': { says: 'sign the minutes of a meeting, and add to them', roles: ['area_manager', 'operational_manager', 'sergeant', 'inspector', 'senior_officer'], only: ['chairs'] },
  'minutes.sign-apart': { says: 'sign the part of minutes about a restricted case that they heard', roles: [...SITTERS, 'service_manager'], bySeat: [...SITTERS, 'service_manager'] },
  'deferral.decide': { says: 'decide about a case that a panel deferred again', roles: ['operational_manager', 'area_manager'], from: ['with_panel'], only: ['not-own-work'] },
  'panel-action.give': { says: 'name who does what after a panel', roles: ['operational_manager', 'area_manager', 'sergeant', 'inspector', 'senior_officer'], bySeat: ['sergeant', 'inspector', 'senior_officer'] },
  'panel-action.answer': { says: 'say what became of something that a panel asked of them', roles: [...CASE_READERS, 'panel_member'], only: ['asked-of'] },
  'fairness.flag': { says: 'flag that a child may be treated differently for who they are', roles: ['triage_officer', 'sergeant', 'inspector', 'senior_officer', 'operational_manager', 'panel_member', 'victim_worker', 'case_manager'], from: ['with_panel', 'escalated', 'awaiting_authorisation'], bySeat: ['triage_officer', 'sergeant', 'inspector', 'senior_officer', 'operational_manager', 'panel_member', 'victim_worker', 'case_manager'] },
  'panel.heard': { says: 'read what became of the cases that they heard', roles: ['triage_officer', 'sergeant', 'inspector', 'senior_officer', 'operational_manager', 'area_manager', 'panel_member', 'victim_worker', 'case_manager'], bySeat: ['triage_officer', 'sergeant', 'inspector', 'senior_officer', 'operational_manager', 'area_manager', 'panel_member', 'victim_worker', 'case_manager'] },
  'dissent.code': { says: 'name what a panel disagreed about', roles: MANAGERS },

  'escalation.list': { says: 'see escalations', roles: ['service_manager', 'senior_officer', 'area_manager', 'operational_manager'] },
  'escalation.settle-yjs': { says: 'settle a split as the independent service manager', roles: ['service_manager'], from: ['escalated'], only: ['not-own-work'] },
  'escalation.settle-police': { says: 'settle a split as the senior officer', roles: ['senior_officer'], from: ['escalated'], only: ['not-own-work', 'rank'] },

  'outcome.authorise': { says: 'authorise a decision, or return it', roles: ['sergeant', 'inspector', 'senior_officer'], from: ['awaiting_authorisation'], only: ['rank', 'not-own-work'] },
  'outcome.record': { says: 'record the facts of an outcome', roles: ['triage_officer', 'case_manager', 'operational_manager'], from: UNFINISHED },
  'outcome.start': { says: 'start an activity', roles: ['triage_officer', 'case_manager', 'operational_manager'], from: ['to_be_given'] },
  'outcome.give': { says: 'give the outcome', roles: ['triage_officer', 'case_manager', 'operational_manager'], from: ['to_be_given', 'under_way'] },
  'outcome.finish': { says: 'record that the conditions were kept', roles: ['triage_officer', 'case_manager', 'operational_manager'], from: ['under_way'] },
  'outcome.return': { says: 'take the case back to triage', roles: ['triage_officer', 'case_manager', 'operational_manager'], from: ['to_be_given', 'under_way'] },
  'case.close': { says: 'close the case', roles: ['case_manager', 'operational_manager', 'triage_officer'], from: ['given'] },

  'figures.view': { says: 'see figures without names', roles: ['analyst', 'operational_manager', 'area_manager', 'service_manager', 'senior_officer'] },
  'rulebook.view': { says: 'read the rulebook', roles: [...CASE_READERS, 'panel_member', 'analyst', 'administrator', 'auditor', 'police_officer'] },
  'protocol.propose': { says: 'propose a change of the local protocol', roles: ['operational_manager', 'area_manager'] },
  'protocol.approve': { says: 'approve or decline a change of the local protocol', roles: ['area_manager', 'service_manager'], only: ['not-own-work'] },
  'edition.import': { says: 'import an edition of the gravity matrix as a draft', roles: ['operational_manager', 'area_manager'] },
  'edition.publish': { says: 'publish an edition of the gravity matrix', roles: ['area_manager', 'service_manager'], only: ['not-own-work'] },
  'retention.view': { says: 'see which records fall due, which are held and which were erased', roles: MANAGERS },
  'retention.decide': { says: 'decide to keep a record longer', roles: MANAGERS },
  'hold.place': { says: 'put a record under a legal hold, or keep it there', roles: MANAGERS },
  'hold.lift': { says: 'lift a legal hold', roles: ['area_manager', 'service_manager'] },
  'erasure.propose': { says: 'propose to erase a record', roles: ['operational_manager', 'area_manager'] },
  'erasure.approve': { says: 'approve or decline an erasure', roles: ['area_manager', 'service_manager'], only: ['not-own-work'] },
  'retention-policy.propose': { says: 'propose how long the service keeps its records', roles: ['operational_manager', 'area_manager'] },
  'retention-policy.approve': { says: 'approve or decline how long the service keeps its records', roles: ['area_manager', 'service_manager'], only: ['not-own-work'] },
  'access-request.work': { says: 'record a request for what is held about a child, and go through it', roles: MANAGERS },
  'access-request.release': { says: 'give out what is held about a child', roles: ['area_manager', 'service_manager'], only: ['not-own-work'] },
  'people.manage': { says: 'manage people, posts and sessions', roles: ['administrator'] },
  'audit.read': { says: 'read the audit record', roles: ['auditor'] },
  'access-review.view': { says: 'see the reviews of who can see what', roles: [...MANAGERS, 'auditor'] },
  'access-review.work': { says: 'review who can see what: confirm somebody’s access, or end it', roles: MANAGERS },
  'looking.view': { says: 'see looking that is pointed out', roles: ['service_manager', 'auditor'] },
  'looking.answer': { says: 'record what came of looking that was pointed out', roles: ['service_manager', 'auditor'], only: ['not-own-work'] },
  'audit.export': { says: 'take the audit record out as a file', roles: ['auditor'] },
} as const satisfies Record<string, Permission>

/** The name of something that somebody may or may not do. */
export type Action = keyof typeof ACTIONS

/** Whether something may be done, and why not. */
export type Answer = { allowed: true } | { allowed: false; reason: string; because: 'role' | 'status' | 'condition' }

const CONDITIONS: Record<Condition, (actor: PostHolder, subject: Subject, post: PostHolder['posts'][number]) => string | null> = {
  'own-meetings-only': (actor, subject) => (subject.seatHolders?.includes(actor.personId) ? null : 'You hold no seat at this meeting'),
  chairs: (actor, subject) => (subject.chairs?.includes(actor.personId) ? null : 'Only the chair of this meeting may do this'),
  votes: (actor, subject) => (subject.voters?.includes(actor.personId) ? null : 'You have no vote on this case'),
  'not-own-work': (actor, subject) => {
    if (!subject.workOf) return 'Nobody approves their own work, and whose work this is is not known'
    const own = subject.workOf.find((piece) => piece.personId === actor.personId)
    return own ? `Nobody approves their own work: ${own.work}` : null
  },
  rank: (_actor, subject, post) =>
    subject.rank && isAtLeast(post.rank, subject.rank) ? null : `This takes the rank of ${subject.rank ? RANK_NAMES[subject.rank] : 'a police officer'} or above`,
  claimed: (actor, subject) => (subject.status !== 'in_triage' || subject.claimedBy === actor.personId ? null : 'While a case is in triage, only the officer who has taken it may do this. Take it over first'),
  'asked-of': (actor, subject) => (subject.askedOf === 'anybody' || subject.askedOf?.includes(actor.personId) ? null : 'It was asked of somebody else by name, and you do not stand in for them today'),
  'asked-by': (actor, subject) => (subject.askedBy === actor.personId ? null : 'Only whoever asked may do this'),
}

/**
 * Whether somebody may do something to a subject, with the reason where they may not.
 * The same answer hides a button and refuses a request (F111, F113).
 */
export function can(actor: PostHolder, action: Action, subject: Subject): Answer {
  const permission: Permission = ACTIONS[action]
  const posts = actor.posts.filter((post) => post.serviceId === subject.serviceId && permission.roles.includes(post.role))
  if (posts.length === 0) return { allowed: false, because: 'role', reason: `Your role does not let you ${permission.says}` }
  if (permission.from && !(subject.status && permission.from.includes(subject.status)))
    return { allowed: false, because: 'status', reason: `It is not possible to ${permission.says} while the case stands where it does` }
  let reason = ''
  for (const post of posts) {
    const conditions: Condition[] = [...(permission.only ?? []), ...(permission.bySeat?.includes(post.role) ? ['own-meetings-only' as const] : [])]
    const failed = conditions.map((condition) => CONDITIONS[condition](actor, subject, post)).find((answer) => answer !== null)
    if (failed === undefined) return { allowed: true }
    reason ||= failed ?? ''
  }
  return { allowed: false, because: 'condition', reason }
}

/** The services in which somebody holds a post that could do something at all: what a list is filtered by. */
export function servicesWhere(actor: PostHolder, action: Action): string[] {
  const roles: readonly Role[] = ACTIONS[action].roles
  return [...new Set(actor.posts.filter((post) => roles.includes(post.role)).map((post) => post.serviceId))]
}

/** The services in which somebody may do something everywhere, and not only where they hold a seat. */
export function servicesWithoutSeat(actor: PostHolder, action: Action): string[] {
  const permission: Permission = ACTIONS[action]
  return [...new Set(actor.posts.filter((post) => permission.roles.includes(post.role) && !permission.bySeat?.includes(post.role)).map((post) => post.serviceId))]
}
