import { addDays, type IsoDay } from '../deadlines/iso-day'
import { workingDaysAfter } from '../deadlines/working-days'
import type { Settings } from '../rules/settings'

/** What falls due when, for a notification of one day: the referral of a knife case, contact with a victim, the same with enhanced rights, and the assessment. */
export type DueDays = { day: IsoDay; knife: IsoDay; victim: IsoDay; enhanced: IsoDay; assessment: IsoDay }

/** How many days back the queue is ordered by what falls due; whatever is older stands before it, by age. */
export const DAYS_BY_CLOCK = 120

/** What falls due for a notification of each of the last days, newest first; throws OutsideCalendar. */
export function dueDays(today: IsoDay, settings: Settings): DueDays[] {
  return Array.from({ length: DAYS_BY_CLOCK }, (_none, index) => {
    const day = addDays(today, -index)
    return {
      day,
      knife: workingDaysAfter(day, settings.knifeReferralWorkingDays),
      victim: workingDaysAfter(day, settings.victimContactWorkingDays),
      enhanced: workingDaysAfter(day, settings.enhancedVictimContactWorkingDays),
      assessment: workingDaysAfter(day, settings.assessmentWorkingDays),
    }
  })
}
