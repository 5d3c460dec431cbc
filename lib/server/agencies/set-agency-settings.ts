import 'server-only'
import { AGENCY_LIMITS } from '@/lib/domain/agencies/agency-settings'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'

/** The duty number and the clocks of work with other agencies, from a day on, and why. */
export type AgencySettingsInput = { serviceId: string; inForceFrom: IsoDay; dutyNumber: string; dutyHours: string; checkWorkingDays: number; lookUpsPerHour: number; reason: string }

/** Sets what holds from a day on in a service's work with other agencies. What held before stays on record. */
export async function setAgencySettings(actor: Actor, input: AgencySettingsInput): Promise<Done<{ serviceId: string }>> {
  return transact(actor, 'agency-settings.set', async (tx) => {
    requireCan(actor, 'agency-settings.set', { serviceId: input.serviceId })
    if (input.inForceFrom < londonDay(actor.at)) throw new Refused('invalid', 'It can hold from today on, and not from a day that has passed')
    for (const name of ['checkWorkingDays', 'lookUpsPerHour'] as const) {
      const { least, most } = AGENCY_LIMITS[name]
      if (!Number.isInteger(input[name]) || input[name] < least || input[name] > most) throw new Refused('invalid', `Enter a whole number from ${least} to ${most}`)
    }
    const { serviceId, inForceFrom, dutyNumber, dutyHours, checkWorkingDays, lookUpsPerHour, reason } = input
    const { id } = await tx.agencySettings.create({
      data: { serviceId, inForceFrom: new Date(inForceFrom), dutyNumber, dutyHours, checkWorkingDays, lookUpsPerHour, reason, setById: actor.personId, setAt: actor.at },
      select: { id: true },
    })
    return { value: { serviceId }, audit: [{ kind: 'alteration', action: 'agency-settings.set', serviceId, subject: `agency-settings:${id}`, after: { inForceFrom, checkWorkingDays, lookUpsPerHour } }] }
  })
}
