import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { EarlierOutcome } from '@/lib/domain/outcome/outcome'
import { takeCaseFor } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'

/** An outcome or conviction from the police record, from before this case. */
export type EarlierDisposalInput = { ref: string; version: number; outcome: EarlierOutcome; givenOn: IsoDay; givenBy: string; offence: string }

/** Adds an earlier disposal to the child's history (F22). It counts at once, in this case and in every other. */
export async function recordEarlierDisposal(actor: Actor, input: EarlierDisposalInput): Promise<Done<{ ref: string }>> {
  return transact(actor, 'history.record', async (tx) => {
    const { record, about } = await takeCaseFor(tx, actor, 'history.record', input)
    if (input.givenOn > londonDay(actor.at)) throw new Refused('invalid', 'An earlier disposal cannot be in the future')
    if (input.givenOn < record.child.dateOfBirth) throw new Refused('invalid', 'An earlier disposal cannot be from before the child was born')
    const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()
    if (record.earlier.some((entry) => entry.outcome === input.outcome && entry.givenOn === input.givenOn && same(entry.offence, input.offence))) {
      throw new Refused('invalid', 'This earlier disposal is in the history already')
    }
    await tx.earlierDisposal.create({
      data: { childId: record.childId, outcome: input.outcome, givenOn: new Date(input.givenOn), givenBy: input.givenBy, offence: input.offence, recordedById: actor.personId, recordedAt: actor.at },
      select: { id: true },
    })
    await tx.case.update({ where: { id: record.id }, data: { version: { increment: 1 } }, select: { id: true } })
    return { value: { ref: record.ref }, audit: [{ kind: 'collection', action: 'history.record', ...about, after: { outcome: input.outcome, givenOn: input.givenOn } }] }
  })
}
