import 'server-only'
import { can } from '@/lib/domain/access/actions'
import type { LawfulReason } from '@/lib/domain/agencies/lawful-bases'
import { partnerName, type CheckAnswer } from '@/lib/domain/agencies/partners'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { keepSharing } from './keep-sharing'
import { seatsOfAgency } from './seats-of-agency'
import { takeCheck } from './take-check'

/** What a partner answered. Whoever answers for their own agency at a panel is themselves the one who answered. */
export type AnswerCheckInput = { checkId: string; answer: CheckAnswer; says: string | null; answeredBy: string | null; answeredOn: IsoDay | null; reason: LawfulReason }

/**
 * Records what a partner answered (F26): staff on the partner's behalf, or a panel member for their own agency where they
 * hold a seat at a meeting that has the case. An answer is never overwritten: a later one stands beside it.
 */
export async function answerCheck(actor: Actor, input: AnswerCheckInput): Promise<Done<{ ref: string; isOwn: boolean }>> {
  return transact(actor, 'check.answer', async (tx) => {
    const { check, record, about } = await takeCheck(tx, actor, input.checkId)
    const subject = { serviceId: record.serviceId, status: record.status, seatHolders: await seatsOfAgency(tx, record.id, check.agency) }
    const isOwn = can(actor, 'check.answer-own', subject).allowed
    if (!isOwn) requireCan(actor, 'check.answer', subject, about)
    const today = londonDay(actor.at)
    const answeredOn = isOwn ? today : (input.answeredOn ?? today)
    const answeredBy = isOwn ? actor.name : input.answeredBy
    if (answeredOn > today) throw new Refused('invalid', 'The day of the answer is in the future')
    if (answeredOn < londonDay(check.askedAt)) throw new Refused('invalid', 'The day of the answer is before the day on which they were asked')
    if (input.answer !== 'nothing-known' && !input.says) throw new Refused('invalid', input.answer === 'known' ? 'Write what they answered' : 'Say why there is no answer')
    if (input.answer !== 'no-answer' && !answeredBy) throw new Refused('invalid', 'Enter who answered there')
    if (input.answer === 'no-answer' && (isOwn || check.answer !== null)) throw new Refused('invalid', isOwn ? 'You are answering for your agency: choose what it answers' : 'This check has an answer')
    await tx.partnerCheckAnswer.create({
      data: { checkId: check.id, answer: input.answer, says: input.says, answeredBy: input.answer === 'no-answer' ? null : answeredBy, answeredOn: new Date(answeredOn), recordedById: actor.personId, recordedAt: actor.at },
      select: { id: true },
    })
    await tx.partnerCheck.update({ where: { id: check.id }, data: { answer: input.answer, answeredAt: actor.at }, select: { id: true } })
    const event = { kind: 'alteration', action: 'check.answer', ...about, after: { agency: check.agency, answer: input.answer, isOwn } } as const
    if (input.answer === 'refused' || input.answer === 'no-answer') return { value: { ref: record.ref, isOwn }, audit: [event] }
    const sharing = await keepSharing(tx, actor, about, {
      direction: 'in', kind: 'check-answered', what: input.answer === 'known' ? 'What the partner knows, for this case' : 'That nothing is known', withWhom: `${partnerName(check.agency)}: ${answeredBy ?? check.askedOf}`, reason: input.reason,
    })
    return { value: { ref: record.ref, isOwn }, audit: [event, sharing] }
  })
}
