import { mainCodesOf, type Coverage } from './coverage'
import { NATIONAL_LIST } from './national-offence'

/** Whether an offence goes on the national police record, and why nothing can be said where it cannot. */
export type Recordable = { answer: 'yes' | 'no' | 'unknown'; says: string }

const FROM = `by ${NATIONAL_LIST.words}`

/**
 * Whether an offence is recordable: as the list says of its own code or else, where that is null, of all the codes that
 * its row covers, attempts and help left out. Only for a recordable offence does a caution or a conviction make a
 * first-time entrant, and only then does it reach the national police record.
 */
export function recordableOf(offence: { code: string; recordable: boolean | null }, coverage: Coverage, listed: ReadonlyMap<string, { recordable: boolean }>): Recordable {
  const answers = new Set(offence.recordable === null ? mainCodesOf(coverage, offence.code).flatMap((code) => listed.get(code)?.recordable ?? []) : [offence.recordable])
  if (answers.size !== 1) return { answer: 'unknown', says: answers.size === 0 ? 'Not known: the offence has no code of the national list' : `It depends on the exact offence: ${FROM}, some that this row covers are recordable and some are not` }
  return answers.has(true) ? { answer: 'yes', says: `Yes, ${FROM}` } : { answer: 'no', says: `No, ${FROM}` }
}
