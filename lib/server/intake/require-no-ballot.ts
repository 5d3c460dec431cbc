import 'server-only'
import type { Tx } from '../db'
import { Refused } from '../refused'

/** Refuses while a panel votes on one of the child's cases: whoever lost sight of it would leave the ballot waiting. */
export async function requireNoBallot(tx: Tx, childId: string): Promise<void> {
  const open = await tx.ballot.findFirst({ where: { status: 'open', agendaItem: { case: { childId } } }, select: { id: true } })
  if (open) throw new Refused('invalid', 'A panel is voting on this child’s case. Wait until the ballot has closed')
}
