import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { sameText } from '@/lib/domain/intake/import-row'
import type { EarlierOutcome } from '@/lib/domain/outcome/outcome'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'

/** An outcome or conviction from before, as it is typed in or stands in a file. */
export type EarlierEntry = { outcome: EarlierOutcome; givenOn: IsoDay; givenBy: string; offence: string }

/** Whether a child's history has a disposal already, typed in before or given by the service itself. */
export async function isEarlierKnown(tx: Tx, childId: string, { outcome, givenOn, offence }: EarlierEntry): Promise<boolean> {
  const day = new Date(givenOn)
  const recorded = await tx.earlierDisposal.findMany({ where: { childId, outcome, givenOn: day }, select: { offence: true } })
  if (recorded.some((entry) => sameText(entry.offence) === sameText(offence))) return true
  return outcome !== 'CONVICTION' && (await tx.disposal.count({ where: { childId, outcome, givenOn: day } })) > 0
}

/** Adds an earlier disposal to the history of a child; `importRunId` where it came in a file. Part of a change that has taken what it is about. */
export async function writeEarlierDisposal(tx: Tx, actor: Actor, child: { id: string; dateOfBirth: IsoDay }, { outcome, givenOn, givenBy, offence }: EarlierEntry, importRunId: string | null): Promise<void> {
  if (givenOn > londonDay(actor.at)) throw new Refused('invalid', 'An earlier disposal cannot be in the future')
  if (givenOn < child.dateOfBirth) throw new Refused('invalid', 'An earlier disposal cannot be from before the child was born')
  await tx.earlierDisposal.create({
    data: { childId: child.id, outcome, givenOn: new Date(givenOn), givenBy, offence, recordedById: actor.personId, recordedAt: actor.at, importRunId },
    select: { id: true },
  })
}
