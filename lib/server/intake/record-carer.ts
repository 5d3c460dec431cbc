import 'server-only'
import type { CarerRelationship } from '@/lib/domain/wording/child-words'
import type { Actor } from '../make-actor'
import type { Done } from '../refused'
import { transact } from '../transact'
import { requireEntry } from './require-entry'
import { raiseChildVersion, takeChild, type ChildForm } from './take-child'

/** A grown-up in a child's life; without an `entryId` somebody new. */
export type CarerInput = ChildForm & {
  entryId: string | null
  name: string
  relationship: CarerRelationship
  hasParentalResponsibility: boolean | null
  livesWithChild: boolean | null
  contact: string | null
  note: string | null
}

/** Records a parent, a carer or another grown-up in a child's life, or corrects what is recorded. */
export async function recordCarer(actor: Actor, input: CarerInput): Promise<Done<{ childId: string }>> {
  return transact(actor, 'child.record', async (tx) => {
    const { child, about } = await takeChild(tx, actor, 'child.record', input)
    const { name, relationship, hasParentalResponsibility, livesWithChild, contact, note } = input
    const data = { name, relationship, hasParentalResponsibility, livesWithChild, contact, note, recordedById: actor.personId, recordedAt: actor.at }
    if (input.entryId) requireEntry(await tx.carer.updateMany({ where: { id: input.entryId, childId: child.id }, data }), about)
    else await tx.carer.create({ data: { ...data, childId: child.id }, select: { id: true } })
    await raiseChildVersion(tx, child.id)
    return { value: { childId: child.id }, audit: [{ kind: 'alteration', action: 'child.record', ...about, after: { part: 'carers', isNew: !input.entryId } }] }
  })
}
