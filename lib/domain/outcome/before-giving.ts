import type { IsoDay } from '../deadlines/iso-day'
import type { Outcome } from './outcome'

/** What of the facts of an outcome is looked at here, beside the rules. */
export type GivingFacts = { offeredFreely?: boolean | null; saidVoluntary?: boolean | null; activity?: string | null; provider?: string | null; activityEndsOn?: IsoDay | null; childAgrees?: boolean | null; reportBackOn?: IsoDay | null }

/**
 * What has to be recorded before an outcome is given and is no rule of the contract, as sentences; empty where nothing stands
 * in the way. Community resolution: no inducement, and no threat of prosecution (NPCC community resolutions guidance 2022).
 * Deferred prosecution where a knife was carried: a day on which somebody reports back.
 */
export function missingBeforeGiving(outcome: Outcome, facts: GivingFacts | null, { isKnife }: { isKnife: boolean }): string[] {
  if (outcome === 'OC8') {
    return [
      ...(facts?.offeredFreely ? [] : ['Record that it was offered without threat or promise. If it was not, it cannot be given']),
      ...(facts?.saidVoluntary ? [] : ['Record that the child was told: nobody has to sign, and nobody is prosecuted for not finishing it']),
    ]
  }
  if (outcome === 'OC23' && isKnife && !facts?.reportBackOn) return ['Record when the case manager first reports back: a knife was carried']
  return []
}

/** What an activity of Outcome 22 needs before it starts, so that it has an end; empty where nothing is missing. */
export function missingBeforeStart(facts: GivingFacts | null, today: IsoDay): string[] {
  return [
    ...(facts?.childAgrees ? [] : ['Record that the child agrees to take part']),
    ...(facts?.activity ? [] : ['Say what the activity is']),
    ...(facts?.provider ? [] : ['Say who offers the activity']),
    ...(facts?.activityEndsOn && facts.activityEndsOn >= today ? [] : ['Record a day, today or later, by which the activity is to be over']),
  ]
}
