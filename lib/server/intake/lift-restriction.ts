import 'server-only'
import { sharePapers } from '../agencies/share-papers'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { raiseChildVersion, takeChild, type ChildForm } from './take-child'

/** Lifts the restriction of a child's record: everybody whose work it is sees it again, and the named ones are named no more. */
export async function liftRestriction(actor: Actor, input: ChildForm & { reason: string }): Promise<Done<{ childId: string }>> {
  return transact(actor, 'child.lift-restriction', async (tx) => {
    const { child, about } = await takeChild(tx, actor, 'child.restrict', input)
    if (!child.restricted) throw new Refused('stale', 'This record is not restricted any more')
    await tx.child.update({ where: { id: child.id }, data: { restricted: false }, select: { id: true } })
    await tx.childAccess.updateMany({ where: { childId: child.id, endedAt: null }, data: { endedAt: actor.at } })
    await raiseChildVersion(tx, child.id)
    return { value: { childId: child.id }, audit: [{ kind: 'alteration', action: 'child.lift-restriction', ...about, before: { restricted: true }, after: { restricted: false }, reason: input.reason }, ...(await sharePapers(tx, actor, { childId: child.id }))] }
  })
}
