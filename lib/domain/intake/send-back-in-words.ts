import type { IsoDay } from '../deadlines/iso-day'
import { workingDaysBetween } from '../deadlines/working-days'

/** How long something took or has waited, in working days. */
function days(from: IsoDay, to: IsoDay): string {
  const count = workingDaysBetween(from, to)
  return count <= 0 ? 'less than a working day' : count === 1 ? '1 working day' : `${count} working days`
}

/** How long the police had a case back for more, and what it means for its clocks: they do not stop. */
export function sendBackInWords({ askedOn, endedOn, ending }: { askedOn: IsoDay; endedOn: IsoDay | null; ending: 'answered' | 'taken-back' | null }, today: IsoDay): string {
  if (!endedOn || !ending) return `It has waited for an answer for ${days(askedOn, today)}. The clocks of the case run on meanwhile`
  return `${ending === 'answered' ? 'Answered' : 'Taken back without an answer'} after ${days(askedOn, endedOn)}. The clocks of the case count from its notification, so that these days are in them`
}
