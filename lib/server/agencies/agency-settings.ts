import 'server-only'
import { agencySettingsInForce, type AgencySettings } from '@/lib/domain/agencies/agency-settings'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Tx } from '../db'

/** What a service has set for its work with other agencies, as it holds on a day. One query. */
export async function agencySettings(tx: Pick<Tx, 'agencySettings'>, serviceId: string, day: IsoDay): Promise<AgencySettings> {
  const rows = await tx.agencySettings.findMany({
    where: { serviceId, inForceFrom: { lte: new Date(day) } }, orderBy: [{ inForceFrom: 'desc' }, { setAt: 'desc' }, { id: 'desc' }], take: 1,
    select: { inForceFrom: true, dutyNumber: true, dutyHours: true, checkWorkingDays: true, lookUpsPerHour: true },
  })
  return agencySettingsInForce(day, rows.map(({ inForceFrom, dutyNumber, dutyHours, checkWorkingDays, lookUpsPerHour }) => ({
    from: inForceFrom.toISOString().slice(0, 10), settings: { duty: { number: dutyNumber, hours: dutyHours }, checkWorkingDays, lookUpsPerHour },
  })))
}
