import 'server-only'
import { importRight } from '@/lib/domain/intake/import-columns'
import { whoKey, type Who } from '@/lib/domain/intake/import-row'
import { WORTH_A_LOOK } from '@/lib/domain/matching/weights'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { createChild } from './create-child'
import { findChildren } from './find-children'
import { takeChild } from './take-child'
import type { TakenImport } from './take-import'

/** The child that a row of a file is about. `isToSee` where somebody like the child was known, and a person has to decide. */
export type ImportedChild = { id: string; isNew: boolean; isToSee: boolean; events: AuditDraft[] }

/**
 * Finds the one child whose names and day of birth are those of the row, or begins a record. The machine decides nothing:
 * where somebody is only like the child, or two are just the same, it is a new record, and the pairs stand on the list of
 * duplicates. A child who is hidden from the actor changes nothing about the answer (F16).
 */
export async function importedChild(tx: Tx, actor: Actor, { serviceId, kind }: Pick<TakenImport, 'serviceId' | 'kind'>, who: Who): Promise<ImportedChild> {
  const near = (await findChildren(tx, actor, [serviceId], who)).filter(({ score }) => score >= WORTH_A_LOOK)
  const [same, ...others] = near.filter((child) => whoKey(child) === whoKey(who))
  if (same && others.length === 0) {
    // Taken, so that it is not merged into another meanwhile.
    await takeChild(tx, actor, importRight(kind), { childId: same.id, version: null })
    return { id: same.id, isNew: false, isToSee: false, events: [] }
  }
  const made = await createChild(tx, actor, serviceId, { ...who, whyNew: 'Begun by the import of a file, which decides nothing: somebody looks at the list of duplicates' })
  return { id: made.id, isNew: true, isToSee: near.length > 0, events: made.events }
}
