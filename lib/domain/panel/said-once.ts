import type { QuorumAgency } from '../rules/settings'

/** What an agenda says of a case that may hold for all of them. */
type Said = { missing: readonly QuorumAgency[]; adviceMissing: readonly ('education' | 'health')[]; isLate: boolean }

const sameList = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((item) => other.includes(item))

/**
 * What holds for every case of an agenda alike, so that it is said once for the meeting and not on each card: `missing` is
 * what the meeting itself lacks, `isLate` whether its papers are late as a whole. Nothing where there is one case only.
 */
export function saidOnce(cases: readonly Said[], meeting: { missing: readonly QuorumAgency[]; isLate: boolean }): { missing: boolean; advice: readonly ('education' | 'health')[]; late: boolean } {
  const [first, ...others] = cases
  if (!first || others.length === 0) return { missing: false, advice: [], late: false }
  return {
    missing: cases.every((one) => sameList(one.missing, meeting.missing)),
    advice: others.every((one) => sameList(one.adviceMissing, first.adviceMissing)) ? first.adviceMissing : [],
    late: meeting.isLate && cases.every((one) => one.isLate),
  }
}
