import { workingDaysAfter } from '../deadlines/working-days'
import type { Clock } from './assessment'
import type { Route } from './seen'
import type { CaseView } from './case-view'
import type { Settings } from './settings'

/** What falls due after the notification, in the order of the rules contract; none without a day of notification; throws OutsideCalendar. */
export function clocksOf({ facts, offences }: CaseView, route: Route, settings: Settings): Clock[] {
  const { notifiedOn, victim } = facts
  if (!notifiedOn) return []
  const clocks: Clock[] = []
  const start = (name: Clock['name'], workingDays: number) => clocks.push({ name, due: workingDaysAfter(notifiedOn, workingDays) })
  if (offences.some(({ row }) => row.markers.includes('knife-possession'))) start('yjs-referral', settings.knifeReferralWorkingDays)
  if (route === 'panel') start('assessment-due', settings.assessmentWorkingDays)
  if (victim?.identified === true) {
    start('victim-contact', victim.enhanced === true ? settings.enhancedVictimContactWorkingDays : settings.victimContactWorkingDays)
  }
  return clocks
}
