import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { ACTIONS, servicesWhere } from '@/lib/domain/access/actions'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'

/** Somebody is back, or does not go away after all: nobody stands in for them any more. */
export async function cancelAbsence(actor: Actor, input: { absenceId: string }): Promise<Done<{ absenceId: string }>> {
  return transact(actor, 'absence.cancel', async (tx) => {
    const [serviceId] = servicesWhere(actor, 'absence.record')
    const about = { subject: `person:${actor.personId}` }
    if (!serviceId) throw new Refused('right', `Your role does not let you ${ACTIONS['absence.record'].says}`, about)
    const over = await tx.absence.updateMany({ where: { id: input.absenceId, personId: actor.personId, cancelledAt: null, endsOn: { gte: new Date(londonDay(actor.at)) } }, data: { cancelledAt: actor.at } })
    if (over.count === 0) throw new Refused('not-found', 'This absence is not yours, or it is over', about)
    return { value: { absenceId: input.absenceId }, audit: [{ kind: 'alteration', action: 'absence.cancel', serviceId, ...about, after: { absenceId: input.absenceId } }] }
  })
}
