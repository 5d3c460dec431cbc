import { searchName } from '../intake/search-name'
import { comparedAddress, compareNumbers, comparePostcodes, compareStreets, type ComparedAddress, type PlaceAgreement } from './compare-addresses'
import { compareDays, type DayAgreement } from './compare-days'
import { betterName, compareNames, type NameAgreement } from './compare-names'
import type { PersonRecord } from './person-record'
import { MOST_FROM_ADDRESS, MOST_FROM_HOUSEHOLD, MOST_FROM_STREET, ODDS, PRIOR, SWAPPED_NAMES_COST, type Odds } from './weights'

/** How the fields of two records agree; null where one of them does not know. */
export type Agreement = {
  givenNames: NameAgreement | null
  familyName: NameAgreement | null
  /** The names agree only with given and family name swapped. */
  isSwapped: boolean
  dateOfBirth: DayAgreement | null
  postcode: PlaceAgreement | null
  street: PlaceAgreement | null
  houseNumber: PlaceAgreement | null
}

/** A record made ready to be compared many times. */
export type ReadyPerson = ComparedAddress & { given: string | null; family: string | null; others: readonly string[]; dateOfBirth: string | null }

/** Makes a record ready to be compared. */
export function readyPerson(person: PersonRecord): ReadyPerson {
  const name = (text: string | null): string | null => searchName(text) || null
  return {
    given: name(person.givenNames),
    family: name(person.familyName),
    others: (person.otherNames ?? []).map((other) => searchName(other)).filter((other) => other !== ''),
    dateOfBirth: person.dateOfBirth,
    ...comparedAddress(person),
  }
}

const weightOf = ({ same, others }: Odds): number => Math.log2(same / others)

type Names = { given: NameAgreement | null; family: NameAgreement | null; weight: number }

const compared = (a: string | null, b: string | null): NameAgreement | null => (a === null || b === null ? null : compareNames(a, b))

/** A name against a name, or against the other names of the other person where one of those agrees better. */
function withOthers(plain: NameAgreement | null, a: string | null, b: string | null, othersOfA: readonly string[], othersOfB: readonly string[]): NameAgreement | null {
  const more = [...othersOfB.map((other) => compared(a, other)), ...othersOfA.map((other) => compared(other, b))].filter((found) => found !== null && found !== 'differs')
  return more.reduce((best, found) => (best === null || found === null ? found : betterName(best, found)), plain)
}

const namesWeight = (given: NameAgreement | null, family: NameAgreement | null): number => (given ? weightOf(ODDS.givenNames[given]) : 0) + (family ? weightOf(ODDS.familyName[family]) : 0)

function straight(a: ReadyPerson, b: ReadyPerson): Names {
  const given = withOthers(compared(a.given, b.given), a.given, b.given, a.others, b.others)
  const family = withOthers(compared(a.family, b.family), a.family, b.family, a.others, b.others)
  return { given, family, weight: namesWeight(given, family) }
}

function swapped(a: ReadyPerson, b: ReadyPerson): Names {
  const given = compared(a.given, b.family)
  const family = compared(a.family, b.given)
  const [first, second] = [namesWeight(given, family), namesWeight(family, given)]
  // Which of the two is called the given name is a matter of the side one looks from: the less of both, so that it is the same both ways.
  return { given, family, weight: Math.min(first, second) - SWAPPED_NAMES_COST }
}

/** How two records agree, and the score: how likely they are of one person, from 0 to 1. The same both ways round. */
export function compareReady(a: ReadyPerson, b: ReadyPerson): { score: number; agreement: Agreement } {
  const plain = straight(a, b)
  const mayBeSwapped = plain.given !== 'same' && plain.family !== 'same'
  const crossed = mayBeSwapped ? swapped(a, b) : null
  const isSwapped = crossed !== null && crossed.weight > plain.weight && crossed.weight > 0
  const names = isSwapped ? crossed : plain
  const dateOfBirth = a.dateOfBirth && b.dateOfBirth ? compareDays(a.dateOfBirth, b.dateOfBirth) : null
  const postcode = a.postcode && b.postcode ? comparePostcodes(a.postcode, b.postcode) : null
  const street = a.street && b.street ? compareStreets(a.street, b.street) : null
  const houseNumber = a.houseNumber && b.houseNumber ? compareNumbers(a.houseNumber, b.houseNumber) : null
  const place = Math.min((postcode ? weightOf(ODDS.postcode[postcode]) : 0) + (street ? weightOf(ODDS.street[street]) : 0), MOST_FROM_STREET)
  const address = place + (houseNumber ? weightOf(ODDS.houseNumber[houseNumber]) : 0)
  const speaksForOne = (odds: Odds | null): boolean => odds !== null && weightOf(odds) > 0
  const isOwn = isSwapped || speaksForOne(names.given && ODDS.givenNames[names.given]) || speaksForOne(dateOfBirth && ODDS.dateOfBirth[dateOfBirth])
  const bits = names.weight + (dateOfBirth ? weightOf(ODDS.dateOfBirth[dateOfBirth]) : 0) + Math.min(address, isOwn ? MOST_FROM_ADDRESS : MOST_FROM_HOUSEHOLD) - PRIOR
  return { score: Math.round(1000 / (1 + 2 ** -bits)) / 1000, agreement: { givenNames: names.given, familyName: names.family, isSwapped, dateOfBirth, postcode, street, houseNumber } }
}

/** How likely two records are of one person, from 0 to 1, and how their fields agree. The same both ways round. */
export function comparePeople(a: PersonRecord, b: PersonRecord): { score: number; agreement: Agreement } {
  return compareReady(readyPerson(a), readyPerson(b))
}
