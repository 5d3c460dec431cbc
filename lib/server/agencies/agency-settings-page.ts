import 'server-only'
import { servicesWhere } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { namesOf } from '../triage/names-of'
import { agencySettings } from './agency-settings'

/** What a service has set for its work with other agencies, and had. */
export type AgencySettingsPage = {
  today: IsoDay
  services: { id: string; name: string; checkWorkingDays: number; lookUpsPerHour: number; duty: { number: string; hours: string } | null }[]
  history: { id: string; service: string; from: IsoDay; dutyNumber: string; dutyHours: string; checkWorkingDays: number; lookUpsPerHour: number; reason: string; setBy: string; setAt: Date }[]
}

/** The settings of work with other agencies, with their history; null for whoever may not set them. A fixed number of queries, and one a service. */
export async function agencySettingsPage(actor: Actor): Promise<AgencySettingsPage | null> {
  const db = reading(actor)
  const ids = servicesWhere(actor, 'agency-settings.set')
  if (ids.length === 0) return null
  const today = londonDay(actor.at)
  const [services, rows] = await Promise.all([
    db.organisation.findMany({ where: { id: { in: ids } }, orderBy: { name: 'asc' }, take: 50, select: { id: true, name: true } }),
    db.agencySettings.findMany({ where: { serviceId: { in: ids } }, orderBy: [{ inForceFrom: 'desc' }, { setAt: 'desc' }], take: 50 }),
  ])
  const names = await namesOf(rows.map(({ setById }) => setById))
  const inForce = await Promise.all(services.map(async (service) => ({ ...service, ...(await agencySettings(db, service.id, today)) })))
  return {
    today, services: inForce,
    history: rows.map(({ id, serviceId, inForceFrom, dutyNumber, dutyHours, checkWorkingDays, lookUpsPerHour, reason, setById, setAt }) => ({
      id, service: services.find((service) => service.id === serviceId)?.name ?? '', from: inForceFrom.toISOString().slice(0, 10), dutyNumber, dutyHours, checkWorkingDays, lookUpsPerHour, reason, setAt,
      setBy: names.get(setById) ?? '',
    })),
  }
}
