import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'

/** Ends the secret address of the actor's calendar: from here on it answers nothing. */
export async function endCalendar(actor: Actor, { serviceId }: { serviceId: string }): Promise<Done<null>> {
  return transact(actor, 'calendar.end', async (tx) => {
    requireCan(actor, 'calendar.own', { serviceId })
    const { count } = await tx.calendarFeed.updateMany({ where: { personId: actor.personId, endedAt: null }, data: { endedAt: actor.at } })
    if (count === 0) throw new Refused('stale', 'There is no address to end')
    return { value: null, audit: [{ kind: 'access', action: 'calendar.end', serviceId, subject: `person:${actor.personId}` }] }
  })
}
