import 'server-only'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'

/** The case that a taken meeting has before it: by its agenda item, and whether a ballot is open on it. */
export type Sitting = { id: string; agendaItemId: string; isBallotOpen: boolean }

/** The case that a taken meeting has before it now, if one is. */
export async function sittingOf(tx: Tx, meetingId: string): Promise<Sitting | null> {
  const found = await tx.caseSitting.findFirst({
    where: { meetingId, closedAt: null },
    select: { id: true, agendaItemId: true, agendaItem: { select: { ballots: { where: { status: 'open' }, select: { id: true }, take: 1 } } } },
  })
  return found && { id: found.id, agendaItemId: found.agendaItemId, isBallotOpen: found.agendaItem.ballots.length > 0 }
}

/** Ends a sitting; refuses while its ballot is open. */
export async function endSitting(tx: Tx, actor: Actor, sitting: Sitting): Promise<void> {
  if (sitting.isBallotOpen) throw new Refused('invalid', 'A ballot is open on the case that is before the meeting. Close it first')
  await tx.caseSitting.update({ where: { id: sitting.id }, data: { closedAt: actor.at, closedById: actor.personId }, select: { id: true } })
}
