import type { IsoDay } from '../deadlines/iso-day'

/** What a service has set for its work with other agencies. */
export type AgencySettings = {
  /** The number that an officer is told to call, and when it is answered; null where the service has set none. */
  duty: { number: string; hours: string } | null
  /** Working days that a partner has to answer a check. */
  checkWorkingDays: number
  /** How often one officer may ask in an hour whether a child is known. */
  lookUpsPerHour: number
}

/** What holds where a service has set nothing. No public source gives either figure: they are suggestions that a partnership confirms. */
export const SUGGESTED_SETTINGS: AgencySettings = { duty: null, checkWorkingDays: 5, lookUpsPerHour: 12 }

/** Settings from the day on which they begin to hold. */
export type DatedAgencySettings = { from: IsoDay; settings: AgencySettings }

/** The settings in force on a day. `versions` stand in the order in which they were set: of two from one day the later holds. */
export function agencySettingsInForce(day: IsoDay, versions: readonly DatedAgencySettings[]): AgencySettings {
  return versions.filter(({ from }) => from <= day).reduce<DatedAgencySettings | null>((newest, version) => (newest && newest.from > version.from ? newest : version), null)?.settings ?? SUGGESTED_SETTINGS
}

/** What each number may be. */
export const AGENCY_LIMITS = { checkWorkingDays: { least: 1, most: 30 }, lookUpsPerHour: { least: 1, most: 200 } } as const
