import 'server-only'
import { agencyOf } from '@/lib/domain/admin/organisation-kind'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { requireManagedServices } from './managed-services'

/** Adds a police force or a partner agency. A youth justice service is a house of its own: whoever runs the server adds it. */
export async function addOrganisation(actor: Actor, input: { name: string; kind: 'force' | 'agency'; agency: string | null }): Promise<Done<{ organisationId: string }>> {
  return transact(actor, 'organisation.add', async (tx) => {
    const services = requireManagedServices(actor)
    const agency = agencyOf(input.kind, input.agency)
    if (!agency) throw new Refused('invalid', 'Choose the agency for which its people stand at a panel')
    const data = { kind: input.kind, name: input.name.trim(), agency }
    const [organisation] = await tx.organisation.createManyAndReturn({ data: [data], skipDuplicates: true, select: { id: true } })
    if (!organisation) throw new Refused('invalid', 'There is an organisation of this name already')
    return { value: { organisationId: organisation.id }, audit: [{ kind: 'access', action: 'organisation.add', serviceId: services[0], subject: `organisation:${organisation.id}`, after: data }] }
  })
}
