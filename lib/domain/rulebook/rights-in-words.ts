import { ACTIONS, type Permission } from '../access/actions'
import { ROLE_NAMES } from '../access/role'
import { STATUS_NAMES } from '../intake/case-status'

/** One line of the table of rights as people read it. */
export type RightInWords = {
  action: string
  /** What it lets somebody do. */
  says: string
  roles: string[]
  /** Where the case must stand; empty where it does not matter. */
  stations: string[]
  /** What else must be true. */
  limits: string[]
}

/** The rights to do with one thing. */
export type RightGroup = { title: string; rights: RightInWords[] }

const TITLES: Readonly<Record<string, string>> = {
  child: 'Children and cases', emergency: 'Children and cases', case: 'Children and cases', facts: 'Children and cases', history: 'Children and cases', notification: 'Notifications', referral: 'Notifications', import: 'Notifications', duplicate: 'Two records of one child', merge: 'Two records of one child', victim: 'Victims',
  triage: 'Triage', authority: 'Authorities', charge: 'Charging decisions', 'case-manager': 'Case managers', meeting: 'Panels', interest: 'Panels', ballot: 'Panels', readiness: 'Panels', seat: 'Panels', training: 'Panels', calendar: 'Panels', outbox: 'Oversight and administration', minutes: 'Panels', deferral: 'Panels', 'panel-action': 'Panels', fairness: 'Panels', panel: 'Panels', dissent: 'Escalations',
  escalation: 'Escalations', outcome: 'Outcomes', figures: 'Oversight and administration', rulebook: 'Oversight and administration', protocol: 'Oversight and administration', edition: 'Oversight and administration', people: 'Oversight and administration',
  information: 'Across agencies', check: 'Across agencies', sharing: 'Across agencies', known: 'Across agencies', 'agency-settings': 'Across agencies', 'hand-over': 'Across agencies',
  audit: 'Oversight and administration', review: 'Reviews, alerts and second scores', alert: 'Reviews, alerts and second scores', 'second-score': 'Reviews, alerts and second scores', absence: 'Absence and cover',
  retention: 'Keeping and forgetting', 'retention-policy': 'Keeping and forgetting', hold: 'Keeping and forgetting', erasure: 'Keeping and forgetting', 'access-request': 'Keeping and forgetting',
  'access-review': 'Oversight and administration', looking: 'Oversight and administration',
}

const LIMITS: Readonly<Record<NonNullable<Permission['only']>[number], string>> = {
  'own-meetings-only': 'only where they hold a seat',
  chairs: 'only whoever chairs that meeting',
  votes: 'only those who have a vote on the case',
  'not-own-work': 'never on their own work',
  rank: 'only with the rank that is asked for, or a higher one',
  claimed: 'while the case is in triage, only the officer who has taken it',
  'asked-of': 'only those of whom it was asked, where it names somebody',
  'asked-by': 'only whoever asked',
}

/** The table of rights, grouped by what each right is about: read from the very table that every page and every request asks. */
export function rightsInWords(): RightGroup[] {
  const groups = new Map<string, RightInWords[]>()
  for (const [action, permission] of Object.entries<Permission>(ACTIONS)) {
    const title = TITLES[action.split('.')[0] ?? ''] ?? 'Other'
    groups.set(title, [...(groups.get(title) ?? []), inWords(action, permission)])
  }
  return [...groups].map(([title, rights]) => ({ title, rights }))
}

function inWords(action: string, { says, roles, from = [], only = [], bySeat = [] }: Permission): RightInWords {
  const bound = bySeat.length === roles.length ? LIMITS['own-meetings-only'] : `${bySeat.map((role) => ROLE_NAMES[role]).join(', ')}: ${LIMITS['own-meetings-only']}`
  return {
    action,
    says: says.charAt(0).toUpperCase() + says.slice(1),
    roles: roles.map((role) => ROLE_NAMES[role]),
    stations: from.map((status) => STATUS_NAMES[status]),
    limits: [...only.map((condition) => LIMITS[condition]), ...(bySeat.length > 0 ? [bound] : [])],
  }
}
