import 'server-only'
import { accessSettingsOn } from '@/lib/domain/access/access-settings'
import { servicesWhere } from '@/lib/domain/access/actions'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

/** What somebody is told before they open a restricted record in an emergency: for which services they may, and for how long it lasts. Null for whoever may not. One query. */
export async function emergencyPage(actor: Actor): Promise<{ services: { id: string; name: string }[]; hours: number } | null> {
  const db = reading(actor)
  const ids = servicesWhere(actor, 'child.break-glass')
  if (ids.length === 0) return null
  const services = await db.organisation.findMany({ where: { id: { in: ids } }, orderBy: { name: 'asc' }, select: { id: true, name: true } })
  return { services, hours: accessSettingsOn(londonDay(actor.at)).emergencyHours }
}
