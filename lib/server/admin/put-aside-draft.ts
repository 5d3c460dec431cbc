import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { requireAnywhere } from './require-anywhere'

/** Puts a draft of the matrix aside: it is kept, and cannot be published any more. */
export async function putAsideDraft(actor: Actor, input: { draftId: string }): Promise<Done<{ draftId: string }>> {
  return transact(actor, 'edition.put-aside', async (tx) => {
    const about = { subject: `draft:${input.draftId}` }
    const serviceId = requireAnywhere(actor, 'edition.import', {}, about)
    const { count } = await tx.matrixDraft.updateMany({ where: { id: input.draftId, publishedAt: null, putAsideAt: null }, data: { putAsideAt: actor.at, putAsideById: actor.personId } })
    if (count === 0) throw new Refused('stale', 'This draft was published or put aside already')
    return { value: { draftId: input.draftId }, audit: [{ kind: 'alteration', action: 'edition.put-aside', serviceId, ...about, after: { putAside: true } }] }
  })
}
