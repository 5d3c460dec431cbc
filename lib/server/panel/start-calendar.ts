import 'server-only'
import type { Actor } from '../make-actor'
import type { Done } from '../refused'
import { requireCan, transact } from '../transact'
import { calendarTokenHash, newCalendarToken } from './calendar-token'

/** Makes the secret address of the actor's calendar of panel meetings and ends the one before it. The secret is told this once and kept nowhere. */
export async function startCalendar(actor: Actor, { serviceId }: { serviceId: string }): Promise<Done<{ token: string }>> {
  return transact(actor, 'calendar.start', async (tx) => {
    requireCan(actor, 'calendar.own', { serviceId })
    // The person's row first: two windows that ask at once get one open address.
    await tx.$executeRaw`SELECT 1 FROM "Person" WHERE id = ${actor.personId}::uuid FOR UPDATE`
    await tx.calendarFeed.updateMany({ where: { personId: actor.personId, endedAt: null }, data: { endedAt: actor.at } })
    const token = newCalendarToken()
    await tx.calendarFeed.create({ data: { personId: actor.personId, tokenHash: calendarTokenHash(token), createdAt: actor.at }, select: { id: true } })
    return { value: { token }, audit: [{ kind: 'access', action: 'calendar.start', serviceId, subject: `person:${actor.personId}` }] }
  })
}
