import 'server-only'
import { z } from 'zod'
import { reviewersOf } from '@/lib/domain/access/emergency'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { queueAccessNotice } from './queue-access-notice'
import { recordManagers } from './record-managers'

const taken = z.array(z.object({ id: z.string(), serviceId: z.string(), childId: z.string(), personId: z.string(), openedAt: z.date(), endsAt: z.date() }))

/** What a manager found about an emergency, in their words. */
export type EmergencyReviewInput = { accessId: string; isJustified: boolean; says: string }

/** Reviews a record that was opened in an emergency: never by whoever opened it. One that was not justified ends at once; one that was is reviewed once it has ended, so that all that was looked at is seen. */
export async function reviewEmergency(actor: Actor, input: EmergencyReviewInput): Promise<Done<{ accessId: string }>> {
  return transact(actor, 'emergency.review', async (tx) => {
    const rows = z.uuid().safeParse(input.accessId).success
      ? await tx.$queryRaw`SELECT id, "serviceId", "childId", "personId", "openedAt", "endsAt" FROM "EmergencyAccess" WHERE id = ${input.accessId}::uuid AND "serviceId" = ANY(${actor.posts.map((post) => post.serviceId)}::uuid[]) FOR UPDATE`
      : []
    const [access] = taken.parse(rows)
    if (!access) throw new Refused('not-found', 'This does not exist, or belongs to another service', { subject: `emergency:${input.accessId}` })
    const { id, serviceId, childId, personId } = access
    const about = { serviceId, childId, subject: `emergency:${id}` }
    const managers = await recordManagers(tx, access, londonDay(actor.at))
    const reviewers = reviewersOf(personId, { namedManagers: managers.named, serviceManagers: managers.service, managers: managers.all.map((manager) => manager.id) })
    requireCan(actor, 'emergency.review', { serviceId, workOf: [{ personId, work: 'you opened the record' }], askedOf: reviewers }, about)
    if (await tx.emergencyReview.findUnique({ where: { accessId: id }, select: { accessId: true } })) throw new Refused('stale', 'Somebody has reviewed this since you opened it')
    if (input.isJustified && access.endsAt > actor.at) throw new Refused('invalid', `The record is still open until ${writtenInstant(access.endsAt)}: wait until all that is looked at can be seen. If it is not justified you can end it now`)
    await tx.emergencyReview.create({ data: { accessId: id, isJustified: input.isJustified, says: input.says, reviewedById: actor.personId, reviewedAt: actor.at }, select: { accessId: true } })
    await queueAccessNotice(tx, actor, 'emergency-answered', serviceId, [personId])
    return { value: { accessId: id }, audit: [{ kind: 'emergency', action: 'emergency.review', ...about, after: { isJustified: input.isJustified, personId } }] }
  })
}
