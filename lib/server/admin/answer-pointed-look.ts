import 'server-only'
import { z } from 'zod'
import { POINTED_ANSWERS, type PointedAnswer } from '@/lib/domain/admin/pointed-looks'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'

const taken = z.array(z.object({ id: z.string(), serviceId: z.string(), personId: z.string(), childId: z.string().nullable() }))

/** Records what came of looking into something that was pointed out; never by the person whom it is about. */
export async function answerPointedLook(actor: Actor, input: { pointedId: string; answer: PointedAnswer; says: string }): Promise<Done<{ pointedId: string }>> {
  return transact(actor, 'looking.answer', async (tx) => {
    const rows = z.uuid().safeParse(input.pointedId).success
      ? await tx.$queryRaw`SELECT id, "serviceId", "personId", "childId" FROM "PointedLook" WHERE id = ${input.pointedId}::uuid AND "serviceId" = ANY(${actor.posts.map((post) => post.serviceId)}::uuid[])`
      : []
    const [pointed] = taken.parse(rows)
    if (!pointed) throw new Refused('not-found', 'This does not exist, or belongs to another service', { subject: `looking:${input.pointedId}` })
    const about = { serviceId: pointed.serviceId, subject: `person:${pointed.personId}`, ...(pointed.childId ? { childId: pointed.childId } : {}) }
    requireCan(actor, 'looking.answer', { serviceId: pointed.serviceId, workOf: [{ personId: pointed.personId, work: 'it is about your own looking' }] }, about)
    const { count } = await tx.pointedLookAnswer.createMany({ data: [{ pointedId: pointed.id, answer: input.answer, says: input.says, answeredById: actor.personId, answeredAt: actor.at }], skipDuplicates: true })
    if (count === 0) throw new Refused('stale', 'Somebody has looked into this since you opened it')
    return { value: { pointedId: pointed.id }, audit: [{ kind: 'access', action: 'looking.answer', ...about, after: { pointed: pointed.id, found: input.answer }, reason: POINTED_ANSWERS[input.answer] }] }
  })
}
