import type { IsoDay } from '../deadlines/iso-day'
import { editDistance } from './edit-distance'

/** How two days of birth agree, from best to worst. */
export type DayAgreement = 'same' | 'swapped' | 'one-slip' | 'year-differs' | 'part-differs' | 'two-slips' | 'differs'

/** How two days agree: the slips that people make when they write one down are told from days that simply differ. */
export function compareDays(a: IsoDay, b: IsoDay): DayAgreement {
  if (a === b) return 'same'
  const [yearA, monthA, dayA] = a.split('-')
  const [yearB, monthB, dayB] = b.split('-')
  if (yearA === yearB && monthA === dayB && dayA === monthB) return 'swapped'
  const slips = editDistance(a.replaceAll('-', ''), b.replaceAll('-', ''))
  if (slips === 1) return 'one-slip'
  if (monthA === monthB && dayA === dayB) return 'year-differs'
  if (yearA === yearB && (monthA === monthB || dayA === dayB)) return 'part-differs'
  return slips === 2 ? 'two-slips' : 'differs'
}
