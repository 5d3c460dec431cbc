import { addMonths, earlierOf, type IsoDay } from '../deadlines/iso-day'
import type { Outcome } from '../outcome/outcome'
import { DISCLOSURE_WORDS } from './disclosure-words'

/** A disposal that was given, and the day on which the question is asked. */
export interface GivenDisposal {
  id: string
  outcome: Outcome
  givenOn: IsoDay
  conditionsEndOn?: IsoDay | null
  asOf: IsoDay
}

/** What may be shown about a disposal later; nulls are "not known yet" (`conviction`) and "nothing to spend, or not known" (`spentOn`). */
export interface Disclosure {
  id: string
  conviction: false | null
  spentOn: IsoDay | null
  spent: boolean
  basic: 'no' | 'until-spent' | 'yes'
  standard: 'no' | 'filtering-rules'
  enhanced: 'police-discretion' | 'filtering-rules'
  says: { staff: string; child: string }
}

/**
 * Says what a basic, standard and enhanced check may show of a disposal (Rehabilitation of Offenders Act 1974, schedule 2;
 * filtering rules of 28 November 2020).
 */
export function disclosureOf(disposal: GivenDisposal): Disclosure {
  const says = DISCLOSURE_WORDS[disposal.outcome]
  if (disposal.outcome === 'CHARGE') {
    return {
      id: disposal.id, conviction: null, spentOn: null, spent: false,
      basic: 'until-spent', standard: 'filtering-rules', enhanced: 'filtering-rules', says: { ...says },
    }
  }
  const spentOn = spentOnOf(disposal)
  const spent = spentOn === null || disposal.asOf >= spentOn
  return {
    id: disposal.id, conviction: false, spentOn, spent,
    basic: spent || disposal.outcome !== 'YCC' ? 'no' : 'until-spent',
    standard: 'no', enhanced: 'police-discretion', says: { ...says },
  }
}

function spentOnOf({ outcome, givenOn, conditionsEndOn }: GivenDisposal): IsoDay | null {
  if (outcome === 'YC') return givenOn
  if (outcome !== 'YCC') return null
  const threeMonths = addMonths(givenOn, 3)
  return conditionsEndOn ? earlierOf(conditionsEndOn, threeMonths) : threeMonths
}
