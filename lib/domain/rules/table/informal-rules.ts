import { COUNTED_EARLIER } from '../route'
import { rule, type Rule } from '../rule'
import { isLessSerious, SENSITIVE_READS } from '../sensitive'
import { and, ask, every, or, recorded, yes } from '../verdict'
import { communityResolutions, dorsetPractice, easyRead, jointInspection, norfolkPractice, outcome22, outcomeDefinitions } from './sources'

const UNMARKED = { 'offences.markers': [{ offence: 'criminal-damage-5000-or-less', markers: [] }], 'offences.imagery': [], factors: [] } as const
const HATE = { ...UNMARKED, factors: ['hate-hostility'] } as const

const LESS_SERIOUS_EXAMPLES = {
  pass: { ...UNMARKED, 'score.final': 2 },
  fail: { ...HATE, 'score.final': 2 },
  unknown: { ...UNMARKED, 'score.final': null },
}
const LESS_SERIOUS = {
  holds: 'The final score is 1 or 2, and the matter is not sensitive',
  reads: ['score.final', ...SENSITIVE_READS],
  verdict: isLessSerious,
  examples: LESS_SERIOUS_EXAMPLES,
} as const

/** Rules of their own for Outcomes 8, 20, 21 and 22. */
export const INFORMAL_RULES: readonly Rule[] = [
  rule({
    id: 'oc8.responsibility',
    holds: 'The child admits the offence or accepts responsibility',
    message: 'The child neither admits the offence nor accepts responsibility; Outcome 22 or 23 does not need it',
    source: communityResolutions('Accepts responsibility or admits'),
    effect: 'blocks',
    outcomes: ['OC8'],
    reads: ['account'],
    verdict: facts => ask(facts.account, known => known === 'admits' || known === 'accepts-responsibility'),
    examples: { pass: { account: 'accepts-responsibility' }, fail: { account: 'no-comment' }, unknown: { account: null } },
  }),
  rule({
    id: 'oc8.evidence',
    holds: 'There is enough evidence of an offence',
    message: 'There is not enough evidence of an offence',
    source: communityResolutions('Sufficient evidence of an offence'),
    effect: 'blocks',
    outcomes: ['OC8'],
    reads: ['evidence'],
    verdict: facts => ask(facts.evidence, known => known !== 'insufficient'),
    examples: { pass: { evidence: 'sufficient-for-offence' }, fail: { evidence: 'insufficient' }, unknown: { evidence: null } },
  }),
  rule({
    id: 'oc8.first-time',
    holds: 'The child has no earlier disposal that counts',
    message: 'The child has an earlier disposal that counts',
    source: easyRead('What is this report about: not for a child who has been in trouble before'),
    effect: 'needs',
    authority: 'panel',
    outcomes: ['OC8'],
    reads: ['history'],
    verdict: facts => ask(facts.history, known => !known.some(entry => COUNTED_EARLIER.includes(entry.outcome))),
    examples: {
      pass: { history: [{ outcome: 'OC20', on: '2025-05-01' }] },
      fail: { history: [{ outcome: 'OC8', on: '2025-05-01' }] },
      unknown: { history: null },
    },
  }),
  rule({
    id: 'oc8.cap',
    holds: 'The child has had fewer community resolutions than the local cap',
    message: 'The child has had as many community resolutions as the local cap allows',
    source: dorsetPractice('Example of effectiveness, Dorset: one for each child'),
    effect: 'needs',
    authority: 'panel',
    outcomes: ['OC8'],
    reads: ['history', 'settings.communityResolutionCap'],
    verdict: facts =>
      ask(facts.history, known => known.filter(entry => entry.outcome === 'OC8').length < facts['settings.communityResolutionCap']),
    examples: {
      pass: { history: [{ outcome: 'YC', on: '2025-05-01' }], 'settings.communityResolutionCap': 1 },
      fail: { history: [{ outcome: 'OC8', on: '2025-05-01' }], 'settings.communityResolutionCap': 1 },
      unknown: { history: null, 'settings.communityResolutionCap': 1 },
    },
  }),
  rule({
    ...LESS_SERIOUS,
    id: 'oc8.less-serious',
    message: 'The matter is not a less serious one: the final score is 3 or more, or the matter is sensitive',
    source: communityResolutions('For a "less serious" offence'),
    effect: 'needs',
    authority: 'panel',
    outcomes: ['OC8'],
  }),
  rule({
    id: 'oc20.agency',
    holds: 'The agency that will act is named and has accepted',
    message: 'The agency has not accepted that it will act',
    source: outcomeDefinitions('Definitions: Outcome 20, action by another body or agency'),
    effect: 'blocks',
    outcomes: ['OC20'],
    reads: ['disposal.agency', 'disposal.agencyAccepted'],
    verdict: facts => and(recorded(facts['disposal.agency']), yes(facts['disposal.agencyAccepted'])),
    examples: {
      pass: { 'disposal.agency': 'Early help', 'disposal.agencyAccepted': true },
      fail: { 'disposal.agency': 'Early help', 'disposal.agencyAccepted': false },
      unknown: { 'disposal.agency': '', 'disposal.agencyAccepted': true },
    },
  }),
  rule({
    id: 'oc20.school',
    holds: 'Nothing happened at a school, or what the school has done and its safeguarding lead are recorded',
    message: 'It happened at a school, and what the school has done or its safeguarding lead is not recorded',
    source: jointInspection('Key findings: unmonitored use of Outcome 20 in schools'),
    effect: 'blocks',
    outcomes: ['OC20'],
    reads: ['offences.place', 'disposal.schoolAction', 'disposal.safeguardingLead'],
    verdict: facts =>
      or(
        every(facts['offences.place'], ({ place }) => ask(place, known => known !== 'school')),
        and(recorded(facts['disposal.schoolAction']), recorded(facts['disposal.safeguardingLead'])),
      ),
    examples: {
      pass: { 'offences.place': [{ offence: 'arson', place: 'public' }], 'disposal.schoolAction': null, 'disposal.safeguardingLead': null },
      unknown: { 'offences.place': [{ offence: 'arson', place: 'school' }], 'disposal.schoolAction': 'A meeting', 'disposal.safeguardingLead': ' ' },
    },
  }),
  rule({
    ...LESS_SERIOUS,
    id: 'oc20.not-serious',
    message: 'Outcome 20 for a serious matter: the final score is 3 or more, or the matter is sensitive',
    source: jointInspection('Key findings and recommendation 11: Outcomes 20 and 21 were used for serious offences'),
    effect: 'needs',
    authority: 'inspector',
    outcomes: ['OC20'],
  }),
  rule({
    id: 'oc21.suspect-named',
    holds: 'The suspect or person involved is named',
    message: 'No suspect or person involved is named',
    source: outcomeDefinitions('Definitions: Outcome 21, action against the suspect'),
    effect: 'blocks',
    outcomes: ['OC21'],
    reads: ['disposal.suspectNamed'],
    verdict: facts => yes(facts['disposal.suspectNamed']),
    examples: { pass: { 'disposal.suspectNamed': true }, fail: { 'disposal.suspectNamed': false }, unknown: { 'disposal.suspectNamed': null } },
  }),
  rule({
    id: 'oc21.rationale',
    holds: 'The reason why further investigation is not in the public interest is recorded',
    message: 'The reason why further investigation is not in the public interest is not recorded',
    source: jointInspection('Recommendation 11: rationales are always recorded'),
    effect: 'blocks',
    outcomes: ['OC21'],
    reads: ['disposal.rationale'],
    verdict: facts => recorded(facts['disposal.rationale']),
    examples: { pass: { 'disposal.rationale': 'Advice was given' }, unknown: { 'disposal.rationale': '' } },
  }),
  rule({
    id: 'oc21.evidence',
    holds: 'There is something left to investigate: the evidence is not yet enough to charge',
    message: 'The evidence is already enough to charge, while Outcome 21 is about not investigating further',
    source: outcomeDefinitions('Definitions: Outcome 21, further investigation that could provide evidence'),
    effect: 'warns',
    outcomes: ['OC21'],
    reads: ['evidence'],
    verdict: facts => ask(facts.evidence, known => known !== 'sufficient-to-charge'),
    examples: { pass: { evidence: 'sufficient-for-offence' }, fail: { evidence: 'sufficient-to-charge' }, unknown: { evidence: null } },
  }),
  rule({
    ...LESS_SERIOUS,
    id: 'oc21.not-serious',
    message: 'Outcome 21 for a serious matter: the final score is 3 or more, or the matter is sensitive',
    source: jointInspection('Key findings and recommendation 11: Outcomes 20 and 21 were used for serious offences'),
    effect: 'needs',
    authority: 'inspector',
    outcomes: ['OC21'],
  }),
  rule({
    id: 'oc22.evidence',
    holds: 'There is enough evidence of an offence',
    message: 'There is not enough evidence of an offence',
    source: outcome22('What it is for'),
    effect: 'blocks',
    outcomes: ['OC22'],
    reads: ['evidence'],
    verdict: facts => ask(facts.evidence, known => known !== 'insufficient'),
    examples: { pass: { evidence: 'sufficient-for-offence' }, fail: { evidence: 'insufficient' }, unknown: { evidence: null } },
  }),
  rule({
    ...LESS_SERIOUS,
    id: 'oc22.not-serious',
    message: 'Outcome 22 for a serious matter: the final score is 3 or more, or the matter is sensitive',
    source: jointInspection('Key findings: serious offences dealt with informally'),
    effect: 'needs',
    authority: 'panel',
    outcomes: ['OC22'],
  }),
  rule({
    id: 'oc22.activity-completed',
    holds: 'The activity was completed by the day of decision',
    message: 'The activity is not completed',
    source: outcome22('Not recorded until the activity is finished'),
    effect: 'blocks',
    outcomes: ['OC22'],
    reads: ['disposal.activityCompletedOn', 'asOf'],
    awaits: ['disposal.activityCompletedOn'],
    verdict: facts => {
      const completed = ask(facts['disposal.activityCompletedOn'], day => day <= facts.asOf)
      return completed === 'fail' ? 'unknown' : completed
    },
    examples: {
      pass: { 'disposal.activityCompletedOn': '2026-11-20', asOf: '2026-11-20' },
      unknown: { 'disposal.activityCompletedOn': '2026-11-21', asOf: '2026-11-20' },
    },
  }),
  rule({
    id: 'oc22.no-admission-needed',
    holds: 'The child admits the offence or accepts responsibility, which this outcome does not need',
    message: 'This outcome is open to a child who denies, is silent or says "no comment": no admission is needed',
    source: norfolkPractice('Section 3.4: equal access for "no comment" and silent interviews'),
    effect: 'explains',
    outcomes: ['OC22', 'OC23'],
    reads: ['account'],
    verdict: facts => ask(facts.account, known => known === 'admits' || known === 'accepts-responsibility'),
    examples: { pass: { account: 'admits' }, fail: { account: 'silent' }, unknown: { account: null } },
  }),
]
