import 'server-only'
import { z } from 'zod'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { aboutItem, subjectOf, takeAgendaItem } from './take-agenda-item'

/** The chair answers, in words, a member's flag that a child may be treated differently. */
export async function answerFlag(actor: Actor, input: { meetingId: string; ref: string; flagId: string; says: string }): Promise<Done<null>> {
  return transact(actor, 'fairness.answer', async (tx) => {
    const taken = await takeAgendaItem(tx, actor, input)
    const about = aboutItem(taken)
    requireCan(actor, 'meeting.run', subjectOf(taken), about)
    const flag = z.uuid().safeParse(input.flagId).success ? await tx.fairnessFlag.findFirst({ where: { id: input.flagId, agendaItemId: taken.item.id }, select: { id: true, answer: { select: { flagId: true } } } }) : null
    if (!flag) throw new Refused('not-found', 'There is no such flag on this case', about)
    if (flag.answer) throw new Refused('stale', 'This flag was answered already')
    if (input.says.trim() === '') throw new Refused('invalid', 'Write your answer')
    await tx.fairnessAnswer.create({ data: { flagId: flag.id, says: input.says, answeredById: actor.personId, answeredAt: actor.at }, select: { flagId: true } })
    return { value: null, audit: [{ kind: 'collection', action: 'fairness.answer', ...about, after: { flagId: flag.id } }] }
  })
}
