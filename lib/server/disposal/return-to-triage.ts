import 'server-only'
import { moveCase, takeCaseFor } from '../intake/take-case'
import type { Actor } from '../make-actor'
import type { Done } from '../refused'
import { withdrawActions } from '../panel/withdraw-actions'
import { transact } from '../transact'

/** Takes a case whose outcome could not be given, or whose activity or conditions were not kept to, back to triage, with the reason. Its authorities end; what was decided stays on record. */
export async function returnToTriage(actor: Actor, input: { ref: string; version: number; reason: string }): Promise<Done<{ ref: string }>> {
  return transact(actor, 'outcome.return', async (tx) => {
    const { record, about } = await takeCaseFor(tx, actor, 'outcome.return', input)
    if (record.outcome) await tx.authority.updateMany({ where: { caseId: record.id, outcome: record.outcome, withdrawnAt: null }, data: { withdrawnAt: actor.at } })
    await tx.disposal.deleteMany({ where: { caseId: record.id } })
    const withdrawn = await withdrawActions(tx, actor, about, { tellings: true })
    await moveCase(tx, actor, record, 'in_triage', { outcome: null })
    return {
      value: { ref: record.ref },
      audit: [{ kind: 'alteration', action: 'outcome.return', ...about, before: { status: record.status, outcome: record.outcome, disposal: record.disposal }, after: { status: 'in_triage' }, reason: input.reason }, ...withdrawn],
    }
  })
}
