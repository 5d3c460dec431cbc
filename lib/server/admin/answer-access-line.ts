import 'server-only'
import { z } from 'zod'
import { addDays, londonDay } from '@/lib/domain/deadlines/iso-day'
import type { AuditDraft } from '../audit'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { endSessionsOf } from './end-sessions'
import { takePersonById } from './take-person'

const taken = z.array(z.object({ id: z.string(), reviewId: z.string(), personId: z.string(), serviceId: z.string(), answer: z.string().nullable(), finishedAt: z.date().nullable() }))

/** Whether somebody keeps their posts, and why where they do not. */
export type AccessAnswer = { lineId: string; answer: 'confirmed' | 'ended'; says: string | null }

/** Confirms somebody's access to a service, or ends it: their posts there end with yesterday, and they are signed out. Nobody answers for themselves; the last answer finishes the round. */
export async function answerAccessLine(actor: Actor, { lineId, answer, says }: AccessAnswer): Promise<Done<{ isFinished: boolean }>> {
  return transact(actor, 'access-review.answer', async (tx) => {
    const rows = z.uuid().safeParse(lineId).success
      ? await tx.$queryRaw`
          SELECT l.id, l."reviewId", l."personId", l.answer, r."serviceId", r."finishedAt" FROM "AccessReview" r JOIN "AccessReviewLine" l ON l."reviewId" = r.id
          WHERE l.id = ${lineId}::uuid AND r."serviceId" = ANY(${actor.posts.map((post) => post.serviceId)}::uuid[]) FOR UPDATE`
      : []
    const [line] = taken.parse(rows)
    if (!line) throw new Refused('not-found', 'This does not exist, or belongs to another service', { subject: `access-line:${lineId}` })
    const { serviceId, personId, reviewId } = line
    const subject = `person:${personId}`
    requireCan(actor, 'access-review.work', { serviceId }, { subject })
    if (personId === actor.personId) throw new Refused('right', 'Nobody confirms their own access: another manager does', { serviceId, subject })
    if (line.answer !== null || line.finishedAt) throw new Refused('stale', 'Somebody has answered this since you opened it')
    if (answer === 'ended' && !says) throw new Refused('invalid', 'Say why their access ends')
    await tx.accessReviewLine.update({ where: { id: line.id }, data: { answer, says, answeredById: actor.personId, answeredAt: actor.at }, select: { id: true } })
    const events: AuditDraft[] = answer === 'ended' ? await end(personId, serviceId) : []
    const left = await tx.accessReviewLine.count({ where: { reviewId, answer: null } })
    if (left === 0) await tx.accessReview.update({ where: { id: reviewId }, data: { finishedById: actor.personId, finishedAt: actor.at }, select: { id: true } })
    return { value: { isFinished: left === 0 }, audit: [{ kind: 'access', action: 'access-review.answer', serviceId, subject, after: { review: reviewId, found: answer, left } }, ...events] }

    async function end(id: string, service: string): Promise<AuditDraft[]> {
      const person = await takePersonById(tx, id)
      const today = londonDay(actor.at)
      const running = person?.posts.filter((post) => post.serviceId === service && (post.endsOn === null || post.endsOn >= today)) ?? []
      for (const post of running) await tx.post.update({ where: { id: post.id }, data: { endsOn: new Date(post.startsOn >= today ? addDays(post.startsOn, -1) : addDays(today, -1)) }, select: { id: true } })
      const { event } = await endSessionsOf(tx, { id, serviceId: service }, actor.at)
      return [...running.map((post): AuditDraft => ({ kind: 'access', action: 'people.end-post', serviceId: service, subject, after: { postId: post.id } })), event]
    }
  })
}
