import 'server-only'
import type { OtherPost } from '@/lib/domain/admin/why-no-post'
import type { PoliceRank, Role } from '@/lib/domain/access/role'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import { Refused } from '../refused'
import { findOrAddOrganisation, type NamedOrganisation } from './find-or-add-organisation'
import { givePost } from './give-post'

/** A post as it is named on the command line; without a service it is about the organisation's own cases, or those of the only service that there is. */
export type NamedPost = { role: Role; rank: PoliceRank | null; organisation: NamedOrganisation; service: string | null; startsOn: IsoDay; endsOn: IsoDay | null }

/** The service that a post is about; added where it is named and there is none. */
async function serviceOf(tx: Tx, named: string | null, organisation: { id: string; kind: string }): Promise<{ id: string; added: AuditDraft | null }> {
  if (named) return findOrAddOrganisation(tx, { name: named, kind: 'yjs', agency: null })
  if (organisation.kind === 'yjs') return { id: organisation.id, added: null }
  const [only, ...more] = await tx.organisation.findMany({ where: { kind: 'yjs' }, take: 2, select: { id: true } })
  if (!only || more.length > 0) throw new Refused('invalid', 'Say with --service whose cases the post is about: the name of the youth justice service')
  return { id: only.id, added: null }
}

/** Gives a taken person a post by names, with the organisations that it needs, and answers with the events. */
export async function giveNamedPost(tx: Tx, personId: string, others: readonly OtherPost[], { organisation: named, service, ...post }: NamedPost): Promise<AuditDraft[]> {
  const organisation = await findOrAddOrganisation(tx, named)
  const { id: serviceId, added } = await serviceOf(tx, service, organisation)
  const given = await givePost(tx, personId, others, { ...post, serviceId, organisationId: organisation.id })
  return [...[organisation.added, added].flatMap((draft) => (draft ? [{ ...draft, serviceId }] : [])), given]
}
