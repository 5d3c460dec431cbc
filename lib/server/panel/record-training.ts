import 'server-only'
import { z } from 'zod'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { TRAININGS, type TrainingKind } from '@/lib/domain/panel/trainings'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'

/** Records a training of somebody who holds a post about the service, and the last day on which it counts (F53). */
export async function recordTraining(actor: Actor, input: { serviceId: string; personId: string; kind: TrainingKind; doneOn: IsoDay; expiresOn: IsoDay }): Promise<Done<null>> {
  return transact(actor, 'training.record', async (tx) => {
    const { serviceId, personId, kind, doneOn, expiresOn } = input
    const about = { serviceId, subject: `person:${personId}` }
    requireCan(actor, 'training.record', { serviceId }, about)
    const today = londonDay(actor.at)
    if (!(kind in TRAININGS)) throw new Refused('invalid', 'Choose the training')
    if (doneOn > today) throw new Refused('invalid', 'This day has not come yet')
    if (expiresOn < doneOn) throw new Refused('invalid', 'A training counts from the day on which it was done, so its last day cannot come before that')
    const post = z.uuid().safeParse(personId).success ? await tx.post.findFirst({ where: { personId, serviceId, OR: [{ endsOn: null }, { endsOn: { gte: new Date(today) } }] }, select: { id: true } }) : null
    if (!post) throw new Refused('not-found', 'This person holds no post here', about)
    await tx.training.create({ data: { personId, serviceId, kind, doneOn: new Date(doneOn), expiresOn: new Date(expiresOn), recordedById: actor.personId, recordedAt: actor.at }, select: { id: true } })
    return { value: null, audit: [{ kind: 'collection', action: 'training.record', ...about, after: { kind, doneOn, expiresOn } }] }
  })
}
