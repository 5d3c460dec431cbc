import 'server-only'
import { servicesWhere } from '@/lib/domain/access/actions'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

/** Whether the reader has an open calendar address and since when; null for whoever can have none. One query. */
export async function calendarPage(actor: Actor): Promise<{ serviceId: string; since: Date | null } | null> {
  const db = reading(actor)
  const [serviceId] = servicesWhere(actor, 'calendar.own')
  if (!serviceId) return null
  const feed = await db.calendarFeed.findFirst({ where: { personId: actor.personId, endedAt: null }, select: { createdAt: true } })
  return { serviceId, since: feed?.createdAt ?? null }
}
