import 'server-only'
import { takeCaseFor } from '../intake/take-case'
import type { Actor } from '../make-actor'
import type { Done } from '../refused'
import { transact } from '../transact'
import { writeVictims, type VictimInput } from './write-victims'

/** Records who was harmed, what they were told and what they said. */
export async function recordVictims(actor: Actor, input: { ref: string; version: number; victims: readonly VictimInput[] }): Promise<Done<{ ref: string }>> {
  return transact(actor, 'victim.record', async (tx) => {
    const { record, about } = await takeCaseFor(tx, actor, 'victim.record', input)
    await writeVictims(tx, record.id, input.victims)
    await tx.notification.update({ where: { caseId: record.id }, data: input.victims.length > 0 ? { victimIdentified: true } : {}, select: { caseId: true } })
    await tx.case.update({ where: { id: record.id }, data: { version: { increment: 1 } }, select: { id: true } })
    return { value: { ref: record.ref }, audit: [{ kind: 'alteration', action: 'victim.record', ...about, after: { victims: input.victims.length } }] }
  })
}
