import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { AuditDraft } from '../audit'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { readEdition } from '../triage/edition'
import { codesOf } from './check-edition'
import { requireAnywhere } from './require-anywhere'

/**
 * Publishes a draft of the matrix from a day on, as somebody who did not import it (F33). From that day on cases are
 * scored by it; those that were scored keep their edition. It is shared by all services, so the audit record of each has it.
 */
export async function publishEdition(actor: Actor, input: { draftId: string; inForceFrom: IsoDay }): Promise<Done<{ editionId: string }>> {
  return transact(actor, 'edition.publish', async (tx) => {
    const { draftId, inForceFrom } = input
    const about = { subject: `draft:${draftId}` }
    const [draft] = await tx.matrixDraft.updateManyAndReturn({ where: { id: draftId, publishedAt: null, putAsideAt: null }, data: { publishedAt: actor.at }, select: { content: true, importedById: true } })
    requireAnywhere(actor, 'edition.publish', { workOf: draft ? [{ personId: draft.importedById, work: 'you imported this edition' }] : [] }, about)
    if (!draft) throw new Refused('stale', 'This draft was published or put aside already')
    if (inForceFrom < londonDay(actor.at)) throw new Refused('invalid', 'An edition begins today or later: what was scored in the past keeps the edition of its day')
    const edition = { ...readEdition(draft.content), inForceFrom }
    await tx.matrixEdition.create({ data: { id: edition.id, inForceFrom: new Date(inForceFrom), content: edition as object, publishedAt: actor.at, publishedById: actor.personId, draftId }, select: { id: true } })
    await tx.rowCode.createMany({ data: edition.offences.flatMap(({ code, cjsCode }) => codesOf(cjsCode).map((one) => ({ code, cjsCode: one }))), skipDuplicates: true })
    const services = await tx.organisation.findMany({ where: { kind: 'yjs' }, select: { id: true } })
    const event = (serviceId: string | null): AuditDraft => ({ kind: 'alteration', action: 'edition.publish', serviceId, ...about, after: { editionId: edition.id, inForceFrom } })
    const [first = null, ...others] = services.map(({ id }) => id)
    return { value: { editionId: edition.id }, audit: [event(first), ...others.map(event)] }
  })
}
