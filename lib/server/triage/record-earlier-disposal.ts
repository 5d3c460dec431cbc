import 'server-only'
import { takeCaseFor } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { isEarlierKnown, writeEarlierDisposal, type EarlierEntry } from './write-earlier-disposal'

/** An outcome or conviction from the police record, from before this case. */
export type EarlierDisposalInput = { ref: string; version: number } & EarlierEntry

/** Adds an earlier disposal to the child's history (F22). It counts at once, in this case and in every other. */
export async function recordEarlierDisposal(actor: Actor, input: EarlierDisposalInput): Promise<Done<{ ref: string }>> {
  return transact(actor, 'history.record', async (tx) => {
    const { record, about } = await takeCaseFor(tx, actor, 'history.record', input)
    if (await isEarlierKnown(tx, record.childId, input)) throw new Refused('invalid', 'This earlier disposal is in the history already')
    await writeEarlierDisposal(tx, actor, record.child, input, null)
    await tx.case.update({ where: { id: record.id }, data: { version: { increment: 1 } }, select: { id: true } })
    return { value: { ref: record.ref }, audit: [{ kind: 'collection', action: 'history.record', ...about, after: { outcome: input.outcome, givenOn: input.givenOn } }] }
  })
}
