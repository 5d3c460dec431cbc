import { ACTIONS, can, type Action, type Permission, type PostHolder, type Subject } from '../access/actions'
import { ROLES, type PoliceRank, type Role } from '../access/role'
import { CASE_STATUSES } from '../intake/case-status'

/**
 * How far a role's right goes: always, only with a seat at the meeting that has the case, only where the line's further
 * conditions are met, both, or not at all.
 */
export type Reach = 'yes' | 'seat' | 'if' | 'seat-if' | 'no'

/** One action and how far each role's right to it goes in the service of their post; `elsewhere` names the roles that may do it in a service where they hold no post. */
export type ActionReach = { action: Action; reach: Record<Role, Reach>; elsewhere: Role[] }

const ME = 'me'
const HERE = 'here'
const RANK: Partial<Record<Role, PoliceRank>> = { triage_officer: 'constable', police_officer: 'sergeant', sergeant: 'sergeant', inspector: 'inspector', senior_officer: 'superintendent' }

const holderOf = (role: Role): PostHolder => ({ personId: ME, posts: [{ role, rank: RANK[role] ?? null, serviceId: HERE }] })

/** A case for which everything that a line may ask for is so, with or without a seat for whoever asks. */
const favourable = (hasSeat: boolean): Omit<Subject, 'status'> => ({ serviceId: HERE, seatHolders: hasSeat ? [ME] : [], voters: [ME], chairs: [ME], workOf: [], rank: 'constable', claimedBy: ME, askedOf: [ME], askedBy: ME })

/** The same with nothing that a line may ask for beyond the role and the seat. */
const unfavourable = (hasSeat: boolean): Omit<Subject, 'status'> => ({ serviceId: HERE, seatHolders: hasSeat ? [ME] : [], voters: [], chairs: [], workOf: [{ personId: ME, work: 'all of it' }], rank: undefined, claimedBy: null, askedOf: [], askedBy: '' })

/** Whether it may be done in some status of the case. */
const mayAtAll = (actor: PostHolder, action: Action, subject: Omit<Subject, 'status'>) => [undefined, ...CASE_STATUSES].some((status) => can(actor, action, { ...subject, status }).allowed)

function reachOf(role: Role, action: Action): Reach {
  const actor = holderOf(role)
  if (!mayAtAll(actor, action, favourable(true))) return 'no'
  const needsSeat = !mayAtAll(actor, action, favourable(false))
  // Where a condition bears on one status alone (a case that somebody took into triage), being bound in one is being bound.
  const permission: Permission = ACTIONS[action]
  const isBound = [undefined, ...CASE_STATUSES].some((status) => (permission.from ? status && permission.from.includes(status) : true) && !can(actor, action, { ...unfavourable(true), status }).allowed)
  return needsSeat ? (isBound ? 'seat-if' : 'seat') : isBound ? 'if' : 'yes'
}

/** Every role and every action, asked of the very function that every page and every request asks. */
export function rightsGrid(): ActionReach[] {
  return (Object.keys(ACTIONS) as Action[]).map((action) => ({
    action,
    reach: Object.fromEntries(ROLES.map((role) => [role, reachOf(role, action)])) as Record<Role, Reach>,
    elsewhere: ROLES.filter((role) => mayAtAll(holderOf(role), action, { ...favourable(true), serviceId: 'elsewhere' })),
  }))
}
