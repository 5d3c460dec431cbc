import 'server-only'
import { agencyOf, ORGANISATION_KIND_NAMES, PARTNER_AGENCIES, type OrganisationKind } from '@/lib/domain/admin/organisation-kind'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import { Refused } from '../refused'

/** An organisation as it is named on the command line; `kind` and `agency` are needed only where it is new. */
export type NamedOrganisation = { name: string; kind: OrganisationKind | null; agency: string | null }

/** The organisation of a name; added with its event where there is none yet. */
export async function findOrAddOrganisation(tx: Tx, named: NamedOrganisation): Promise<{ id: string; kind: OrganisationKind; added: AuditDraft | null }> {
  const known = await tx.organisation.findUnique({ where: { name: named.name }, select: { id: true, kind: true } })
  if (known) {
    if (named.kind && named.kind !== known.kind) throw new Refused('invalid', `“${named.name}” is here already, as a ${ORGANISATION_KIND_NAMES[known.kind].toLowerCase()}`)
    return { ...known, added: null }
  }
  if (!named.kind) throw new Refused('invalid', `There is no organisation called “${named.name}”. To add it, say with --kind what it is: force, yjs or agency`)
  const agency = agencyOf(named.kind, named.agency)
  if (!agency) throw new Refused('invalid', `Say with --agency what “${named.name}” stands for at a panel: ${PARTNER_AGENCIES.join(', ')}`)
  const data = { name: named.name, kind: named.kind, agency }
  const made = await tx.organisation.create({ data, select: { id: true } })
  return { id: made.id, kind: named.kind, added: { kind: 'access', action: 'organisation.add', subject: `organisation:${made.id}`, after: data } }
}
