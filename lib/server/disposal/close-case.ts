import 'server-only'
import { moveCase, takeCaseFor } from '../intake/take-case'
import type { Actor } from '../make-actor'
import type { Done } from '../refused'
import { transact } from '../transact'

/** Closes a case whose outcome has been given, once nothing more is to be done. */
export async function closeCase(actor: Actor, input: { ref: string; version: number; reason: string }): Promise<Done<{ ref: string }>> {
  return transact(actor, 'case.close', async (tx) => {
    const { record, about } = await takeCaseFor(tx, actor, 'case.close', input)
    await moveCase(tx, actor, record, 'closed')
    return { value: { ref: record.ref }, audit: [{ kind: 'alteration', action: 'case.close', ...about, before: { status: record.status }, after: { status: 'closed' }, reason: input.reason }] }
  })
}
