import 'server-only'
import type { Tx } from '../db'
import { Refused } from '../refused'

/** Refuses while a record is under a legal hold. */
export async function requireNotHeld(tx: Pick<Tx, 'legalHold'>, childIds: readonly string[]): Promise<void> {
  const held = await tx.legalHold.findFirst({ where: { childId: { in: [...childIds] }, liftedAt: null }, select: { id: true } })
  if (held) throw new Refused('invalid', 'This record is under a legal hold: it can be neither erased nor merged until somebody lifts the hold')
}
