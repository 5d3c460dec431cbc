import { rule, type Rule } from '../rule'
import type { Seen } from '../seen'
import { isLessSerious, SENSITIVE_READS } from '../sensitive'
import { and, ask, every, or, recorded, when, yes, type Verdict } from '../verdict'
import { crimeOutcomes, gravityMatrix2025, jointInspection } from './sources'

const CPS_READS = ['offences.modeOfTrial', 'offences.markers', 'account', 'factors'] as const

/** Passes where the police may charge without the Crown Prosecution Service. */
function policeMayCharge(facts: Pick<Seen, (typeof CPS_READS)[number]>): Verdict {
  const marked = facts['offences.markers']
  const policeCharge = new Set(marked.filter(({ markers }) => markers.includes('police-charge')).map(({ offence }) => offence))
  return and(
    every(facts['offences.modeOfTrial'], ({ offence, modeOfTrial }) =>
      or(
        when(modeOfTrial === 'summary' || policeCharge.has(offence)),
        and(when(modeOfTrial === 'either-way'), ask(facts.account, known => known === 'admits')),
      ),
    ),
    every(marked, ({ markers }) => when(!markers.includes('sexual') && !markers.includes('hate') && !markers.includes('cps'))),
    ask(facts.factors, known => !known.includes('hate-hostility') && !known.includes('domestic-context')),
  )
}

const THEFT = {
  'offences.modeOfTrial': [{ offence: 'theft-from-a-shop-goods-up-to-200', modeOfTrial: 'either-way' }],
  'offences.markers': [{ offence: 'theft-from-a-shop-goods-up-to-200', markers: ['police-charge'] }],
  account: 'denies',
  factors: [],
} as const
const ARSON = {
  'offences.modeOfTrial': [{ offence: 'arson', modeOfTrial: 'either-way' }],
  'offences.markers': [{ offence: 'arson', markers: [] }],
  account: 'denies',
  factors: [],
} as const

const NOT_PURSUED_READS = ['evidence', 'child.agesAtOffences'] as const

/** Passes where the case cannot be pursued at all: too little evidence, or the child was under 10 throughout. */
function cannotBePursued(facts: Pick<Seen, (typeof NOT_PURSUED_READS)[number]>): Verdict {
  return or(
    ask(facts.evidence, known => known === 'insufficient'),
    every(facts['child.agesAtOffences'], age => when(age < 10)),
  )
}

const PLAIN = { 'child.agesAtOffences': [13], 'offences.markers': [{ offence: 'arson', markers: [] }], 'offences.imagery': [], factors: [] } as const

/** Rules of their own for a charge and for no further action. */
export const CHARGE_AND_NFA_RULES: readonly Rule[] = [
  rule({
    id: 'charge.evidence',
    holds: 'There is enough evidence to charge',
    message: 'There is not enough evidence to charge',
    source: crimeOutcomes('Outcome 1: the evidential and the public interest test'),
    effect: 'blocks',
    outcomes: ['CHARGE'],
    reads: ['evidence'],
    verdict: facts => ask(facts.evidence, known => known === 'sufficient-to-charge'),
    examples: { pass: { evidence: 'sufficient-to-charge' }, fail: { evidence: 'sufficient-for-offence' }, unknown: { evidence: null } },
  }),
  rule({
    id: 'charge.cps',
    holds: 'The police may charge without the Crown Prosecution Service',
    message: 'The Crown Prosecution Service decides on this charge',
    source: crimeOutcomes('Outcome 1: charging authority', 'medium'),
    effect: 'needs',
    authority: 'cps',
    outcomes: ['CHARGE'],
    reads: CPS_READS,
    verdict: policeMayCharge,
    examples: { pass: THEFT, fail: ARSON, unknown: { ...ARSON, account: null } },
  }),
  rule({
    id: 'charge.child-information-form',
    holds: 'The police may charge without the Crown Prosecution Service, or the Child Information Form is complete',
    message: 'The case goes to the Crown Prosecution Service, and the Child Information Form is not complete',
    source: gravityMatrix2025('The Child Information Form, mandatory from 1 February 2025'),
    effect: 'blocks',
    outcomes: ['CHARGE'],
    reads: [...CPS_READS, 'disposal.childInformationForm'],
    verdict: facts => or(policeMayCharge(facts), yes(facts['disposal.childInformationForm'])),
    examples: {
      pass: { ...ARSON, 'disposal.childInformationForm': true },
      fail: { ...ARSON, 'disposal.childInformationForm': false },
      unknown: { ...ARSON, 'disposal.childInformationForm': null },
    },
  }),
  rule({
    id: 'nfa.rationale',
    holds: 'The case cannot be pursued (too little evidence, or under 10 at every offence), or the reason for no further action is recorded',
    message: 'The reason for no further action is not recorded',
    source: jointInspection('Recommendation 11: rationales are always recorded'),
    effect: 'blocks',
    outcomes: ['NFA'],
    reads: [...NOT_PURSUED_READS, 'disposal.rationale'],
    awaits: ['disposal.rationale'],
    verdict: facts => or(cannotBePursued(facts), recorded(facts['disposal.rationale'])),
    examples: {
      pass: { evidence: 'insufficient', 'child.agesAtOffences': [13], 'disposal.rationale': null },
      unknown: { evidence: 'sufficient-to-charge', 'child.agesAtOffences': [13], 'disposal.rationale': null },
    },
  }),
  rule({
    id: 'nfa.not-serious',
    holds: 'The case cannot be pursued (too little evidence, or under 10 at every offence), or the final score is 1 or 2 and the matter is not sensitive',
    message: 'No further action for a serious matter: the final score is 3 or more, or the matter is sensitive',
    source: jointInspection('Key findings: serious offences dealt with informally, often by police alone'),
    effect: 'needs',
    authority: 'inspector',
    outcomes: ['NFA'],
    reads: [...NOT_PURSUED_READS, 'score.final', ...SENSITIVE_READS],
    verdict: facts => or(cannotBePursued(facts), isLessSerious(facts)),
    examples: {
      pass: { ...PLAIN, evidence: 'sufficient-to-charge', 'score.final': 2 },
      fail: { ...PLAIN, evidence: 'sufficient-to-charge', 'score.final': 3 },
      unknown: { ...PLAIN, evidence: null, 'score.final': 3 },
    },
  }),
]
