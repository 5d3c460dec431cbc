/** The roles that a post can carry, in the order in which a case meets them. */
export const ROLES = [
  'triage_officer', 'sergeant', 'inspector', 'senior_officer', 'operational_manager', 'area_manager', 'service_manager',
  'case_manager', 'panel_member', 'victim_worker', 'analyst', 'administrator', 'auditor', 'police_officer',
] as const

/** What a person is in a service: every right follows from it. */
export type Role = (typeof ROLES)[number]

/** Police ranks, lowest first. */
export const POLICE_RANKS = ['constable', 'sergeant', 'inspector', 'chief_inspector', 'superintendent'] as const

/** A police rank that a post can carry. */
export type PoliceRank = (typeof POLICE_RANKS)[number]

/** The words for a role that people read. */
export const ROLE_NAMES: Record<Role, string> = {
  triage_officer: 'Triage officer',
  sergeant: 'Sergeant',
  inspector: 'Inspector',
  senior_officer: 'Senior police officer',
  operational_manager: 'YJS operational manager',
  area_manager: 'YJS service area manager',
  service_manager: 'YJS service manager (independent)',
  case_manager: 'Case manager',
  panel_member: 'Panel member',
  victim_worker: 'Victim worker',
  analyst: 'Analyst',
  administrator: 'Administrator',
  auditor: 'Auditor',
  police_officer: 'Police officer (look-up only)',
}

/** The words for a police rank that people read. */
export const RANK_NAMES: Record<PoliceRank, string> = {
  constable: 'Constable',
  sergeant: 'Sergeant',
  inspector: 'Inspector',
  chief_inspector: 'Chief Inspector',
  superintendent: 'Superintendent',
}

/** The ranks that a police role may hold; a role that is not here has no rank. */
export const RANKS_OF_ROLE: Partial<Record<Role, readonly PoliceRank[]>> = {
  triage_officer: ['constable'],
  police_officer: ['constable', 'sergeant'],
  sergeant: ['sergeant'],
  inspector: ['inspector'],
  senior_officer: ['chief_inspector', 'superintendent'],
}

/** Whether a post's rank is at least the rank that is asked for; someone without a rank never is. */
export function isAtLeast(rank: PoliceRank | null, wanted: PoliceRank): boolean {
  return rank !== null && POLICE_RANKS.indexOf(rank) >= POLICE_RANKS.indexOf(wanted)
}
