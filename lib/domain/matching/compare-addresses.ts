import { searchName } from '../intake/search-name'
import { alikeness, editDistance } from './edit-distance'
import type { PersonRecord } from './person-record'

/** An address as it is compared: letters and figures only; null where it is not known. */
export type ComparedAddress = { postcode: string | null; street: string | null; houseNumber: string | null }

const KINDS_OF_STREET = /\b(street|st|road|rd|avenue|ave|lane|ln|close|cl|drive|dr|way|place|pl|court|ct|crescent|cres|circuit|grove|gardens|terrace|row|the)\b/g

const orNull = (text: string): string | null => (text === '' ? null : text)

/** An address made comparable: "12 High St." and "high street, 12" come to the same. */
export function comparedAddress(person: PersonRecord): ComparedAddress {
  const street = searchName(person.street ?? '')
  const number = /^\d+[a-z]?(?= )|(?<= )\d+[a-z]?$/.exec(street)?.[0] ?? ''
  const name = street.replace(number, '').replace(/ +/g, ' ').trim()
  return {
    postcode: orNull(searchName(person.postcode ?? '').replaceAll(' ', '')),
    street: orNull(name.replace(KINDS_OF_STREET, '').replace(/ +/g, '') || name),
    houseNumber: orNull(searchName(person.houseNumber ?? '').replaceAll(' ', '') || number),
  }
}

/** How two postcodes, streets or house numbers agree. */
export type PlaceAgreement = 'same' | 'near' | 'differs'

/** How two postcodes agree: one slip, or only the first half of a British one, is near. */
export function comparePostcodes(a: string, b: string): PlaceAgreement {
  if (a === b) return 'same'
  if (editDistance(a, b) === 1) return 'near'
  const isBritish = (text: string): boolean => /^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$/.test(text)
  return isBritish(a) && isBritish(b) && a.slice(0, -3) === b.slice(0, -3) ? 'near' : 'differs'
}

/** How two streets agree. */
export function compareStreets(a: string, b: string): PlaceAgreement {
  if (a === b) return 'same'
  return Math.min(a.length, b.length) >= 4 && alikeness(a, b) >= 0.6 ? 'near' : 'differs'
}

/** How two house numbers agree: one figure more, less, other or out of order is near. */
export function compareNumbers(a: string, b: string): PlaceAgreement {
  if (a === b) return 'same'
  return Math.max(a.length, b.length) >= 2 && editDistance(a, b) === 1 ? 'near' : 'differs'
}
