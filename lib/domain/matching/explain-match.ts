import type { PlaceAgreement } from './compare-addresses'
import type { DayAgreement } from './compare-days'
import type { NameAgreement } from './compare-names'
import type { Agreement } from './compare-people'

/** One fact of two records and how it agrees, in words. */
export type MatchReason = { says: 'agrees' | 'nearly' | 'differs'; words: string }

/** Why two records look like one person or like two: what agrees, what nearly agrees, what differs; and what could not be compared. */
export type MatchExplanation = { reasons: MatchReason[]; notCompared: string[] }

type Says = MatchReason['says']
type Phrases<T extends string> = Record<T, readonly [Says, string]>

const NAMES = (what: string): Phrases<NameAgreement> => ({
  same: ['agrees', `The ${what} is the same`],
  'one-slip': ['nearly', `The ${what} is one letter off`],
  'short-form': ['nearly', `One ${what} is a short form of the other`],
  'sounds-alike': ['nearly', `The ${what} sounds the same and is spelt differently`],
  near: ['nearly', `The ${what} is spelt nearly the same`],
  differs: ['differs', `The ${what} is another one`],
})

const SWAPPED: Phrases<NameAgreement> = {
  same: ['nearly', 'The same name stands as given name in one record and as family name in the other'],
  'one-slip': ['nearly', 'A name that is one letter off stands as given name in one record and as family name in the other'],
  'short-form': ['nearly', 'A short form of a name stands as given name in one record and as family name in the other'],
  'sounds-alike': ['nearly', 'A name that sounds the same stands as given name in one record and as family name in the other'],
  near: ['nearly', 'A name spelt nearly the same stands as given name in one record and as family name in the other'],
  differs: ['differs', 'The other name is not the same'],
}

const DAYS: Phrases<DayAgreement> = {
  same: ['agrees', 'The day of birth is the same'],
  swapped: ['nearly', 'Day and month of birth are the other way round'],
  'one-slip': ['nearly', 'The day of birth is one figure off'],
  'year-differs': ['nearly', 'Day and month of birth are the same, the year is another'],
  'part-differs': ['nearly', 'The year of birth and one more part are the same'],
  'two-slips': ['differs', 'The day of birth is two figures off'],
  differs: ['differs', 'The day of birth is another one'],
}

const PLACES = (what: string): Phrases<PlaceAgreement> => ({
  same: ['agrees', `The ${what} is the same`],
  near: ['nearly', `The ${what} is nearly the same`],
  differs: ['differs', `The ${what} is another one`],
})

const reason = <T extends string>(phrases: Phrases<T>, agreement: T | null): MatchReason[] => {
  if (agreement === null) return []
  const [says, words] = phrases[agreement]
  return [{ says, words }]
}

const ORDER: readonly Says[] = ['agrees', 'nearly', 'differs']

/** An agreement in words, what speaks for one person first. */
export function explainMatch(agreement: Agreement): MatchExplanation {
  const given = agreement.isSwapped ? SWAPPED : NAMES('given name')
  const family = agreement.isSwapped ? SWAPPED : NAMES('family name')
  const reasons = [
    ...reason(given, agreement.givenNames), ...reason(family, agreement.familyName), ...reason(DAYS, agreement.dateOfBirth),
    ...reason(PLACES('postcode'), agreement.postcode), ...reason(PLACES('street'), agreement.street), ...reason(PLACES('house number'), agreement.houseNumber),
  ]
  const isTwin = !agreement.isSwapped && agreement.familyName === 'same' && agreement.dateOfBirth === 'same' && agreement.givenNames === 'differs'
  if (isTwin) reasons.push({ says: 'differs', words: 'These could be twins' })
  return {
    // Swapped names that agree in the same way are said once.
    reasons: reasons.filter(({ words }, index) => reasons.findIndex((other) => other.words === words) === index).sort((a, b) => ORDER.indexOf(a.says) - ORDER.indexOf(b.says)),
    notCompared: [
      ...(agreement.givenNames === null || agreement.familyName === null ? ['names'] : []),
      ...(agreement.dateOfBirth === null ? ['day of birth'] : []),
      ...(agreement.postcode === null && agreement.street === null ? ['address'] : []),
    ],
  }
}

/** A score as people say it. The figure stays out of sight: it looks more exact than it is. */
export function likelihoodInWords(score: number): 'Very likely the same child' | 'Likely the same child' | 'Possibly the same child' {
  if (score >= 0.99) return 'Very likely the same child'
  return score >= 0.9 ? 'Likely the same child' : 'Possibly the same child'
}
