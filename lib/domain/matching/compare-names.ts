import { alikeness, editDistance } from './edit-distance'
import { soundOf } from './sound-of'

/** How two names agree, from best to worst. */
export type NameAgreement = 'same' | 'one-slip' | 'short-form' | 'sounds-alike' | 'near' | 'differs'

const AGREEMENTS: readonly NameAgreement[] = ['same', 'one-slip', 'short-form', 'sounds-alike', 'near', 'differs']

/** The least alikeness at which two names nearly agree. Measured: beneath it, different names crowd in faster than slips are found. */
const NEAR = 0.6

/** Names further apart than this are not asked whether they sound alike. */
const MAY_SOUND_ALIKE = 0.4

function compareWords(a: string, b: string): NameAgreement {
  if (a === b) return 'same'
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)]
  const isLong = shorter >= 3
  if (isLong && longer - shorter <= 1 && editDistance(a, b) === 1) return 'one-slip'
  if (a.startsWith(b) || b.startsWith(a)) return 'short-form'
  if (!isLong || shorter / longer < MAY_SOUND_ALIKE) return 'differs'
  const alike = alikeness(a, b)
  if (alike >= MAY_SOUND_ALIKE && soundOf(a) === soundOf(b)) return 'sounds-alike'
  return alike >= NEAR ? 'near' : 'differs'
}

/**
 * How two names agree, each of one word or several: as a whole without its gaps, or by the best pair of words (a middle
 * name that only one record has is no difference). Expects the letters of `searchName`.
 */
export function compareNames(a: string, b: string): NameAgreement {
  const whole = compareWords(a.replaceAll(' ', ''), b.replaceAll(' ', ''))
  if (whole === 'same' || whole === 'one-slip' || !(a.includes(' ') || b.includes(' '))) return whole
  const pairs = a.split(' ').flatMap((one) => b.split(' ').map((other) => (Math.min(one.length, other.length) < 2 ? 'differs' : compareWords(one, other))))
  return betterName(whole, pairs.reduce(betterName, 'differs'))
}

/** The better of two agreements. */
export function betterName(a: NameAgreement, b: NameAgreement): NameAgreement {
  return AGREEMENTS.indexOf(a) <= AGREEMENTS.indexOf(b) ? a : b
}
