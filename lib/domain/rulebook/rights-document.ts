import { ACTIONS } from '../access/actions'
import { ROLE_NAMES, ROLES, type Role } from '../access/role'
import { PAGE_RIGHTS } from './page-rights'
import { rightsGrid, type Reach } from './rights-grid'

const SHORT: Record<Role, string> = {
  triage_officer: 'TO', sergeant: 'Sgt', inspector: 'Insp', senior_officer: 'SO', operational_manager: 'OM', area_manager: 'AM', service_manager: 'SM',
  case_manager: 'CM', panel_member: 'PM', victim_worker: 'VW', analyst: 'An', administrator: 'Ad', auditor: 'Au', police_officer: 'PO',
}

const SIGNS: Record<Reach, string> = { yes: '●', seat: 's', if: 'c', 'seat-if': 's c', no: '' }

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const head = (first: string) => [row([first, ...ROLES.map((role) => SHORT[role])]), row(['---', ...ROLES.map(() => ':-:')])]

/** Every role and every action, and every role and every page, as a table for people to read and to compare with yesterday's. */
export function rightsDocument(): string {
  const grid = rightsGrid()
  const actions = grid.map(({ action, reach }) => row([`\`${action}\` ${ACTIONS[action].says}`, ...ROLES.map((role) => SIGNS[reach[role]])]))
  const elsewhere = grid.filter((line) => line.elsewhere.length > 0).map((line) => `- \`${line.action}\`: ${line.elsewhere.map((role) => ROLE_NAMES[role]).join(', ')}`)
  const pages = PAGE_RIGHTS.map(({ read, pages, isOfChild, roles, bySeat }) => row([`${pages.map((page) => `\`${page}\``).join(' ') || `\`${read}\``}${isOfChild ? ' ◆' : ''}`, ...ROLES.map((role) => (roles.includes(role) ? '●' : bySeat.includes(role) ? 's' : ''))]))
  return [
    '# Who may do what',
    '',
    '`npm run rights` writes this file from `lib/domain/access/actions.ts` and from a walk over every page; the tests compare it with what is so. A change of a right is a change of a line here.',
    '',
    `${ROLES.map((role) => `**${SHORT[role]}** ${ROLE_NAMES[role]}`).join(' · ')}`,
    '',
    '● in the service of their post · s only with a seat at a meeting that has the case · c only where a further condition is met: the rank that is asked for, never their own work, the officer who has the case, the chair, a vote, whoever was asked',
    '',
    '## Actions',
    '',
    ...head('Action'), ...actions,
    '',
    '### In a service where somebody holds no post',
    '',
    ...(elsewhere.length > 0 ? elsewhere : ['Nobody may do anything.']),
    '',
    '## Pages',
    '',
    '◆ tells of a child: to nobody of another service, and of a restricted child to nobody who is not named.',
    '',
    ...head('Page'), ...pages,
    '',
  ].join('\n')
}
