import 'server-only'
import type { Actor } from '../make-actor'
import type { Done } from '../refused'
import { transact } from '../transact'
import { requireEntry } from './require-entry'
import { raiseChildVersion, takeChild, type ChildForm } from './take-child'

/** Ends a warning with a reason. It stays in the chronology and leaves every other page. */
export async function endWarning(actor: Actor, input: ChildForm & { entryId: string; reason: string }): Promise<Done<{ childId: string }>> {
  return transact(actor, 'child.end-warning', async (tx) => {
    const { child, about } = await takeChild(tx, actor, 'child.warn', input)
    requireEntry(await tx.childWarning.updateMany({ where: { id: input.entryId, childId: child.id, endedAt: null }, data: { endedAt: actor.at, endedById: actor.personId, endReason: input.reason } }), about)
    await raiseChildVersion(tx, child.id)
    // The reason is about the child, so it stays on the record.
    return { value: { childId: child.id }, audit: [{ kind: 'alteration', action: 'child.end-warning', ...about, subject: `warning:${input.entryId}` }] }
  })
}
