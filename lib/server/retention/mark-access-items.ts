import 'server-only'
import { isRedaction, type Redaction } from '@/lib/domain/retention/subject-access'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { heldAboutChild } from './held-about-child'
import { takeAccessRequest } from './take-access-request'

/** What somebody decided about items of a pack, each by its name. */
export type MarkAccessItemsInput = { requestId: string; marks: Readonly<Record<string, Redaction>> }

/** Decides about items of a pack: to give them, or to leave them out and on what ground. An item that changed since it was shown is not decided about. */
export async function markAccessItems(actor: Actor, input: MarkAccessItemsInput): Promise<Done<{ childId: string; requestId: string }>> {
  return transact(actor, 'access-request.mark', async (tx) => {
    const { request, about, requireOpen } = await takeAccessRequest(tx, actor, input.requestId)
    requireCan(actor, 'access-request.work', { serviceId: request.serviceId }, about)
    requireOpen()
    const held = new Set((await heldAboutChild(tx, request.childId)).flatMap(({ entries }) => entries.flat().map(({ item }) => item)))
    const marks = Object.entries(input.marks).filter(([, says]) => isRedaction(says))
    if (marks.length === 0) throw new Refused('invalid', 'Decide about at least one item')
    if (marks.some(([item]) => !held.has(item))) throw new Refused('stale', 'The record changed since you opened this. What you chose is still here: look at what changed, then save again')
    await tx.$executeRaw`
      INSERT INTO "SubjectAccessMark" ("requestId", item, says, "decidedById", "decidedAt")
      SELECT ${request.id}::uuid, m.item, m.says, ${actor.personId}::uuid, ${actor.at} FROM jsonb_to_recordset(${JSON.stringify(marks.map(([item, says]) => ({ item, says })))}::jsonb) m(item text, says text)
      ON CONFLICT ("requestId", item) DO UPDATE SET says = excluded.says, "decidedById" = excluded."decidedById", "decidedAt" = excluded."decidedAt" WHERE "SubjectAccessMark".says <> excluded.says`
    const leftOut = marks.filter(([, says]) => says !== 'give').length
    return { value: { childId: request.childId, requestId: request.id }, audit: [{ kind: 'alteration', action: 'access-request.mark', ...about, after: { decided: marks.length, leftOut } }] }
  })
}
