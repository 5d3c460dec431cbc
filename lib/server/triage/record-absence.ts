import 'server-only'
import { addDays, londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { ACTIONS, servicesWhere } from '@/lib/domain/access/actions'
import { LONGEST_ABSENCE_DAYS } from '@/lib/domain/triage/cover'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { colleaguesOf } from './colleagues-of'

/** From when to when somebody is away, the last day included, and who stands in. */
export type AbsenceInput = { coverId: string; startsOn: IsoDay; endsOn: IsoDay }

/** Somebody names who stands in for them while they are away: what waits for them shows to that person, who may act on it as far as their own post allows. */
export async function recordAbsence(actor: Actor, input: AbsenceInput): Promise<Done<{ absenceId: string }>> {
  return transact(actor, 'absence.record', async (tx) => {
    const services = servicesWhere(actor, 'absence.record')
    const [serviceId] = services
    const about = { subject: `person:${actor.personId}` }
    if (!serviceId) throw new Refused('right', `Your role does not let you ${ACTIONS['absence.record'].says}`, about)
    await tx.$executeRaw`UPDATE "Person" SET id = id WHERE id = ${actor.personId}::uuid`
    const today = londonDay(actor.at)
    if (input.endsOn < input.startsOn) throw new Refused('invalid', 'The last day cannot be before the first')
    if (input.endsOn < today) throw new Refused('invalid', 'These days are over. Name days from today on')
    if (input.endsOn > addDays(input.startsOn, LONGEST_ABSENCE_DAYS)) throw new Refused('invalid', `Name ${LONGEST_ABSENCE_DAYS} days at most. For longer, an administrator ends your post`)
    const colleague = (await colleaguesOf(tx, services, today)).find(({ id }) => id === input.coverId)
    if (!colleague) throw new Refused('not-found', 'Choose a colleague who holds a post in your service today', about)
    if (colleague.id === actor.personId) throw new Refused('invalid', 'You cannot stand in for yourself. Choose a colleague')
    const [startsOn, endsOn] = [new Date(input.startsOn), new Date(input.endsOn)]
    const overlaps = await tx.absence.count({ where: { personId: actor.personId, cancelledAt: null, startsOn: { lte: endsOn }, endsOn: { gte: startsOn } } })
    if (overlaps > 0) throw new Refused('invalid', 'Somebody stands in for you on some of these days already. Call that off first')
    const away = await tx.absence.count({ where: { personId: input.coverId, cancelledAt: null, startsOn: { lte: endsOn }, endsOn: { gte: startsOn } } })
    if (away > 0) throw new Refused('invalid', `${colleague.name} is away on some of these days. Choose somebody else`)
    const absence = await tx.absence.create({ data: { personId: actor.personId, coverId: input.coverId, startsOn, endsOn, createdById: actor.personId, createdAt: actor.at }, select: { id: true } })
    return {
      value: { absenceId: absence.id },
      audit: [{ kind: 'alteration', action: 'absence.record', serviceId, ...about, after: { absenceId: absence.id, coverId: input.coverId, startsOn: input.startsOn, endsOn: input.endsOn } }],
    }
  })
}
