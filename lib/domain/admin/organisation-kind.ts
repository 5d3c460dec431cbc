import { AGENCIES, type Agency } from '../panel/tally'

/** What an organisation is: a police force, a youth justice service, or an agency that sends people to panels. */
export const ORGANISATION_KINDS = ['force', 'yjs', 'agency'] as const
/** One of `ORGANISATION_KINDS`. */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** The words for a kind of organisation that people read. */
export const ORGANISATION_KIND_NAMES: Readonly<Record<OrganisationKind, string>> = { force: 'Police force', yjs: 'Youth justice service', agency: 'Partner agency' }

/** The agencies for which a partner organisation's people can stand at a panel. */
export const PARTNER_AGENCIES = ['social-care', 'victim-services', 'education', 'health', 'community'] as const satisfies readonly Agency[]

/** The agency for which an organisation's people stand at a panel, or null where a partner did not say which. */
export function agencyOf(kind: OrganisationKind, named: string | null): Agency | null {
  if (kind === 'force') return 'police'
  if (kind === 'yjs') return 'yjs'
  return AGENCIES.find((agency) => agency === named && agency !== 'police' && agency !== 'yjs') ?? null
}
