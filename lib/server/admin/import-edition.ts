import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { editionOf, type EditionInput } from './check-edition'
import { requireAnywhere } from './require-anywhere'

/** Imports an edition of the matrix as a draft, whole or not at all (F33). It scores nothing until a second person publishes it. */
export async function importEdition(actor: Actor, input: EditionInput): Promise<Done<{ draftId: string }>> {
  return transact(actor, 'edition.import', async (tx) => {
    const serviceId = requireAnywhere(actor, 'edition.import')
    const result = await editionOf(tx, input)
    if ('problems' in result) throw new Refused('invalid', `The tables have ${result.problems.length === 1 ? 'a problem' : `${result.problems.length} problems`}. Nothing was imported`)
    const { edition } = result
    const isTaken = (await tx.matrixEdition.count({ where: { id: edition.id } })) > 0
    const [draft] = isTaken ? [] : await tx.matrixDraft.createManyAndReturn({
      data: [{ editionId: edition.id, content: edition as object, importedById: actor.personId, importedAt: actor.at }], skipDuplicates: true, select: { id: true },
    })
    if (!draft) throw new Refused('invalid', `There is an edition or a draft with the code “${edition.id}” already. Choose another`)
    return {
      value: { draftId: draft.id },
      audit: [{ kind: 'alteration', action: 'edition.import', serviceId, subject: `draft:${draft.id}`, after: { editionId: edition.id, offences: edition.offences.length, factors: edition.factors.length } }],
    }
  })
}
