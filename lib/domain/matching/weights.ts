import type { PlaceAgreement } from './compare-addresses'
import type { DayAgreement } from './compare-days'
import type { NameAgreement } from './compare-names'

/**
 * How often an agreement is seen between two records of one person (`same`) and between records of two people who have
 * nothing to do with each other (`others`).
 */
export type Odds = { same: number; others: number }

/**
 * The odds of every agreement, after I. P. Fellegi and A. B. Sunter, "A Theory for Record Linkage", Journal of the
 * American Statistical Association 64 (1969): the weight of an agreement is log2(same / others). The figures are ours:
 * `others` follows from how many names, days and streets there are among the children of a county, `same` from errors
 * that were counted in invented records; both rounded. They were not fitted to real children, whose errors may differ.
 */
export const ODDS = {
  givenNames: {
    same: { same: 0.7, others: 0.01 },
    'one-slip': { same: 0.1, others: 0.002 },
    'short-form': { same: 0.03, others: 0.003 },
    'sounds-alike': { same: 0.02, others: 0.004 },
    near: { same: 0.05, others: 0.012 },
    differs: { same: 0.1, others: 0.97 },
  },
  familyName: {
    same: { same: 0.7, others: 0.005 },
    'one-slip': { same: 0.1, others: 0.001 },
    'short-form': { same: 0.02, others: 0.002 },
    'sounds-alike': { same: 0.02, others: 0.002 },
    near: { same: 0.06, others: 0.01 },
    differs: { same: 0.1, others: 0.98 },
  },
  dateOfBirth: {
    same: { same: 0.8, others: 0.0003 },
    swapped: { same: 0.02, others: 0.0002 },
    'one-slip': { same: 0.06, others: 0.003 },
    'year-differs': { same: 0.02, others: 0.0025 },
    'part-differs': { same: 0.02, others: 0.012 },
    'two-slips': { same: 0.02, others: 0.02 },
    differs: { same: 0.06, others: 0.96 },
  },
  postcode: { same: { same: 0.75, others: 0.003 }, near: { same: 0.1, others: 0.01 }, differs: { same: 0.15, others: 0.98 } },
  street: { same: { same: 0.65, others: 0.002 }, near: { same: 0.15, others: 0.005 }, differs: { same: 0.2, others: 0.99 } },
  houseNumber: { same: { same: 0.7, others: 0.02 }, near: { same: 0.12, others: 0.1 }, differs: { same: 0.18, others: 0.88 } },
} as const satisfies {
  givenNames: Record<NameAgreement, Odds>
  familyName: Record<NameAgreement, Odds>
  dateOfBirth: Record<DayAgreement, Odds>
  postcode: Record<PlaceAgreement, Odds>
  street: Record<PlaceAgreement, Odds>
  houseNumber: Record<PlaceAgreement, Odds>
}

/** How much less names weigh that agree only when given and family name are swapped, in bits. */
export const SWAPPED_NAMES_COST = 2

/** The most that street and postcode together can say, in bits: in Britain the one nearly follows from the other. */
export const MOST_FROM_STREET = 10

/** The most that an address can say for two records, in bits: its parts go together, and a household shares it. */
export const MOST_FROM_ADDRESS = 12

/** The most that an address can say, in bits, where neither the given name nor the day of birth agrees: that is a household, not a person. */
export const MOST_FROM_HOUSEHOLD = 8

/** What must be outweighed before two records are as likely one person as two, in bits: one pair in so many (2^14) is one person. */
export const PRIOR = 14

/** From this score a person should look at a pair. */
export const WORTH_A_LOOK = 0.3

/** From this score whoever begins a new record all the same says why. */
export const STRONG_MATCH = 0.9
