import type { PoliceRank, Role } from '@/lib/domain/access/role'
import type { Agency } from '@/lib/domain/panel/tally'

/** A stable id for something invented: a UUID in which the number can be read. */
export const inventedId = (kind: number, number: number): string => `0190000${kind}-0000-7000-8000-${String(number).padStart(12, '0')}`

type CastOrganisation = { id: string; kind: 'force' | 'yjs' | 'agency'; name: string; agency: Agency }

const organisation = (number: number, kind: CastOrganisation['kind'], agency: Agency, name: string): CastOrganisation => ({ id: inventedId(0, number), kind, agency, name })

/** The invented organisations: one county with its force, service and agencies, and a neighbour whose cases are none of their business. */
export const ORGANISATIONS = {
  force: organisation(1, 'force', 'police', 'Wensum Constabulary'),
  yjs: organisation(2, 'yjs', 'yjs', 'Wensum Youth Justice Service'),
  socialCare: organisation(3, 'agency', 'social-care', 'Wensum Children’s Social Care'),
  victimServices: organisation(4, 'agency', 'victim-services', 'Wensum Victim Care'),
  education: organisation(5, 'agency', 'education', 'Wensum Education Inclusion'),
  health: organisation(6, 'agency', 'health', 'Wensum Community Health'),
  community: organisation(7, 'agency', 'community', 'Broads Youth Trust'),
  neighbour: organisation(8, 'yjs', 'yjs', 'Saltmarsh Youth Justice Service'),
} as const

/** An invented person with their one post. */
export type CastMember = { id: string; email: string; name: string; role: Role; rank: PoliceRank | null; organisation: CastOrganisation; serviceId: string }

let count = 0
const person = (name: string, mailbox: string, role: Role, at: CastOrganisation, rank: PoliceRank | null = null, serviceId = ORGANISATIONS.yjs.id): CastMember => ({
  id: inventedId(1, ++count), email: `${mailbox}@juncture.example`, name, role, rank, organisation: at, serviceId,
})

/** The invented people: at least one a role; the first of each role is the demonstration account on the sign-in page. */
export const CAST = {
  triage: person('PC Grace Adeyemi', 'triage', 'triage_officer', ORGANISATIONS.force, 'constable'),
  secondTriage: person('PC Tom Larwood', 'triage.two', 'triage_officer', ORGANISATIONS.force, 'constable'),
  sergeant: person('Sgt Hannah Whitlock', 'sergeant', 'sergeant', ORGANISATIONS.force, 'sergeant'),
  inspector: person('Insp Marcus Reeve', 'inspector', 'inspector', ORGANISATIONS.force, 'inspector'),
  senior: person('Ch Insp Priya Nair', 'senior', 'senior_officer', ORGANISATIONS.force, 'chief_inspector'),
  superintendent: person('Supt Alan Thirtle', 'superintendent', 'senior_officer', ORGANISATIONS.force, 'superintendent'),
  operations: person('Karen Mobbs', 'operations', 'operational_manager', ORGANISATIONS.yjs),
  chair: person('Denise Cubitt', 'chair', 'area_manager', ORGANISATIONS.yjs),
  service: person('Owen Bartram', 'service', 'service_manager', ORGANISATIONS.yjs),
  caseManager: person('Sofia Marques', 'case', 'case_manager', ORGANISATIONS.yjs),
  secondCaseManager: person('Jakub Nowak', 'case.two', 'case_manager', ORGANISATIONS.yjs),
  socialCare: person('Leanne Howes', 'panel', 'panel_member', ORGANISATIONS.socialCare),
  education: person('Peter Catchpole', 'panel.education', 'panel_member', ORGANISATIONS.education),
  health: person('Dr Amara Okafor', 'panel.health', 'panel_member', ORGANISATIONS.health),
  community: person('Rūta Kazlauskaitė', 'panel.community', 'panel_member', ORGANISATIONS.community),
  victimWorker: person('Michael Sayer', 'victim', 'victim_worker', ORGANISATIONS.victimServices),
  analyst: person('Wei Chen', 'analyst', 'analyst', ORGANISATIONS.yjs),
  administrator: person('Gillian Frost', 'administrator', 'administrator', ORGANISATIONS.yjs),
  auditor: person('Robert Ames', 'auditor', 'auditor', ORGANISATIONS.yjs),
  neighbour: person('PC Dale Rix', 'neighbour', 'triage_officer', ORGANISATIONS.force, 'constable', ORGANISATIONS.neighbour.id),
  patrol: person('PC Shauna Kerr', 'patrol', 'police_officer', ORGANISATIONS.force, 'constable'),
  neighbourManager: person('Fay Oxborrow', 'neighbour.manager', 'operational_manager', ORGANISATIONS.neighbour, null, ORGANISATIONS.neighbour.id),
} as const satisfies Record<string, CastMember>

/** The name by which scenarios call an invented person. */
export type CastName = keyof typeof CAST

