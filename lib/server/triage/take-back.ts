import 'server-only'
import { endSendBack } from '../intake/end-send-back'
import { moveCase, takeCaseFor } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { transact } from '../transact'
import { Refused, type Done } from '../refused'

/** Takes a case back into triage without the answer that was asked for, with a reason: nobody is there to give it, or it came by another way. */
export async function takeBack(actor: Actor, input: { ref: string; version: number; reason: string }): Promise<Done<{ ref: string }>> {
  return transact(actor, 'triage.take-back', async (tx) => {
    const { record, about } = await takeCaseFor(tx, actor, 'triage.take-back', input)
    if (!record.sentBack) throw new Refused('stale', 'Nothing waits for an answer in this case any more')
    if (!input.reason.trim()) throw new Refused('invalid', 'Say why you take the case back without an answer')
    await endSendBack(tx, actor, record.sentBack.id, 'taken-back')
    await moveCase(tx, actor, record, 'in_triage')
    return { value: { ref: record.ref }, audit: [{ kind: 'alteration', action: 'triage.take-back', ...about, before: { status: record.status }, after: { status: 'in_triage' }, reason: input.reason.trim() }] }
  })
}
