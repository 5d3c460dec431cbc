import 'server-only'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'

/** Ends what was sent back: answered, or taken back without an answer. Part of a change that has taken the case. */
export async function endSendBack(tx: Tx, actor: Actor, id: string, ending: 'answered' | 'taken-back'): Promise<void> {
  await tx.sendBack.update({ where: { id }, data: { ending, endedAt: actor.at, endedById: actor.personId }, select: { id: true } })
}
