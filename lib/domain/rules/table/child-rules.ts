import { rule, type Rule } from '../rule'
import { ask, some, when } from '../verdict'
import { communityResolutions, outcome23, underTens, youthCautions } from './sources'

const OUTCOME_23_BEGAN = '2026-02-01'

/** Rules about the child's age, and about whether the outcome exists on the day. */
export const CHILD_RULES: readonly Rule[] = [
  rule({
    id: 'child.of-age',
    holds: 'The child was 10 or over at one offence at least',
    message: 'The child was under 10 at every offence, which is below the age of criminal responsibility',
    source: underTens('Children under 10, the age of criminal responsibility (Children and Young Persons Act 1933, section 50)'),
    effect: 'blocks',
    outcomes: ['OC8', 'OC20', 'OC21', 'OC22', 'OC23', 'YC', 'YCC', 'CHARGE'],
    reads: ['child.agesAtOffences'],
    verdict: facts => some(facts['child.agesAtOffences'], age => when(age >= 10)),
    examples: {
      pass: { 'child.agesAtOffences': [9, 10] },
      fail: { 'child.agesAtOffences': [9] },
    },
  }),
  rule({
    id: 'child.under-18',
    holds: 'The child is under 18 on the day of decision',
    message: 'The young person has turned 18: a youth outcome is no longer available, and the adult framework applies',
    source: youthCautions('Sections 135 to 138: youth cautions are for children'),
    effect: 'blocks',
    outcomes: ['YC', 'YCC', 'OC23'],
    reads: ['child.age'],
    verdict: facts => when(facts['child.age'] < 18),
    examples: { pass: { 'child.age': 17 }, fail: { 'child.age': 18 } },
  }),
  rule({
    id: 'child.adult-form',
    holds: 'The child is under 18 on the day of decision, so the form for children is used',
    message: 'The young person has turned 18: use the adult form of the community resolution',
    source: communityResolutions('Use for children and for adults', 'medium'),
    effect: 'explains',
    outcomes: ['OC8'],
    reads: ['child.age'],
    verdict: facts => when(facts['child.age'] < 18),
    examples: { pass: { 'child.age': 17 }, fail: { 'child.age': 18 } },
  }),
  rule({
    id: 'child.ends-before-18',
    holds: 'The conditions end before the 18th birthday',
    message: 'The conditions run on past the 18th birthday',
    source: youthCautions('Sections 135 to 138: youth cautions are for children', 'medium'),
    effect: 'warns',
    outcomes: ['OC23', 'YCC'],
    reads: ['child.eighteenthBirthday', 'disposal.conditionsEndOn'],
    verdict: facts => ask(facts['disposal.conditionsEndOn'], end => end < facts['child.eighteenthBirthday']),
    examples: {
      pass: { 'child.eighteenthBirthday': '2027-05-04', 'disposal.conditionsEndOn': '2027-05-03' },
      fail: { 'child.eighteenthBirthday': '2027-05-04', 'disposal.conditionsEndOn': '2027-05-04' },
      unknown: { 'child.eighteenthBirthday': '2027-05-04', 'disposal.conditionsEndOn': null },
    },
  }),
  rule({
    id: 'outcome.in-force',
    holds: 'Outcome 23 existed on the day of decision',
    message: 'Outcome 23 began on 1 February 2026 and cannot be given before it',
    source: outcome23('Outcome 23 as a separate code from February 2026'),
    effect: 'blocks',
    outcomes: ['OC23'],
    reads: ['asOf'],
    verdict: facts => when(facts.asOf >= OUTCOME_23_BEGAN),
    examples: { pass: { asOf: '2026-02-01' }, fail: { asOf: '2026-01-31' } },
  }),
]
