import { addDays, addMonths } from '../../deadlines/iso-day'
import { rule, type Rule } from '../rule'
import { and, ask, every, recorded, some, when, yes } from '../verdict'
import {
  conditionalCautions, conditionLengths, directorsGuidance, outcome23, sexualNotification, summaryTimeLimit, youthCautions,
} from './sources'

const DAYS_A_WEEK = 7
const DAYS_TO_START_PROCEEDINGS = 28
const MONTHS_FOR_SUMMARY_OFFENCES = 6

/** Rules of their own for Outcome 23 and for the two youth cautions. */
export const FORMAL_RULES: readonly Rule[] = [
  rule({
    id: 'oc23.evidence',
    holds: 'There is enough evidence to charge',
    message: 'There is not enough evidence to charge, so there is no prosecution to defer',
    source: outcome23('A decision to prosecute that is put on hold'),
    effect: 'blocks',
    outcomes: ['OC23'],
    reads: ['evidence'],
    verdict: facts => ask(facts.evidence, known => known === 'sufficient-to-charge'),
    examples: { pass: { evidence: 'sufficient-to-charge' }, fail: { evidence: 'sufficient-for-offence' }, unknown: { evidence: null } },
  }),
  rule({
    id: 'oc23.conditions',
    holds: 'There is at least one condition, and an end date after the day of decision',
    message: 'There is no condition, or the conditions end too soon',
    source: outcome23('Time-limited conditions', 'medium'),
    effect: 'blocks',
    outcomes: ['OC23'],
    reads: ['disposal.conditions', 'disposal.conditionsEndOn', 'asOf'],
    verdict: facts => {
      const conditions = facts['disposal.conditions']
      const named = conditions ? some(conditions, recorded) : 'unknown'
      return and(named, ask(facts['disposal.conditionsEndOn'], end => end > facts.asOf))
    },
    examples: {
      pass: { 'disposal.conditions': ['Mentoring'], 'disposal.conditionsEndOn': '2027-02-01', asOf: '2026-11-22' },
      fail: { 'disposal.conditions': [], 'disposal.conditionsEndOn': null, asOf: '2026-11-22' },
      unknown: { 'disposal.conditions': ['Mentoring'], 'disposal.conditionsEndOn': null, asOf: '2026-11-22' },
    },
  }),
  rule({
    id: 'oc23.time-limit',
    holds: 'No offence is summary-only, or proceedings could still start in time after the conditions end',
    message: 'If the conditions are not kept, a summary-only offence could no longer be prosecuted: six months from it end too soon',
    source: summaryTimeLimit('Six months from the offence; 28 days are left to start proceedings'),
    effect: 'warns',
    outcomes: ['OC23', 'YCC'],
    reads: ['offences.summaryOnly', 'disposal.conditionsEndOn'],
    verdict: facts =>
      every(facts['offences.summaryOnly'], ({ committedOn }) =>
        ask(facts['disposal.conditionsEndOn'], end =>
          addDays(end, DAYS_TO_START_PROCEEDINGS) <= addMonths(committedOn, MONTHS_FOR_SUMMARY_OFFENCES)),
      ),
    examples: {
      pass: { 'offences.summaryOnly': [], 'disposal.conditionsEndOn': null },
      fail: { 'offences.summaryOnly': [{ offence: 'common-assault-or-battery', committedOn: '2026-08-01' }], 'disposal.conditionsEndOn': '2027-01-05' },
      unknown: { 'offences.summaryOnly': [{ offence: 'common-assault-or-battery', committedOn: '2026-08-01' }], 'disposal.conditionsEndOn': null },
    },
  }),
  rule({
    id: 'yc.admits',
    holds: 'The child admits the offence',
    message: 'The child does not admit the offence; Outcome 22 or 23 does not need an admission',
    source: youthCautions('Section 66ZA (1)(b): the child admits the offence'),
    effect: 'blocks',
    outcomes: ['YC', 'YCC'],
    reads: ['account'],
    verdict: facts => ask(facts.account, known => known === 'admits'),
    examples: { pass: { account: 'admits' }, fail: { account: 'accepts-responsibility' }, unknown: { account: null } },
  }),
  rule({
    id: 'yc.evidence',
    holds: 'There is enough evidence to charge',
    message: 'There is not enough evidence to charge',
    source: youthCautions('Section 66ZA (1)(a): sufficient evidence to charge'),
    effect: 'blocks',
    outcomes: ['YC', 'YCC'],
    reads: ['evidence'],
    verdict: facts => ask(facts.evidence, known => known === 'sufficient-to-charge'),
    examples: { pass: { evidence: 'sufficient-to-charge' }, fail: { evidence: 'sufficient-for-offence' }, unknown: { evidence: null } },
  }),
  rule({
    id: 'yc.cps',
    holds: 'No offence is indictable-only',
    message: 'An offence is indictable-only: the Crown Prosecution Service decides',
    source: directorsGuidance('Indictable-only offences are for the CPS', 'medium'),
    effect: 'needs',
    authority: 'cps',
    outcomes: ['YC', 'YCC', 'OC23'],
    reads: ['offences.modeOfTrial'],
    verdict: facts => every(facts['offences.modeOfTrial'], ({ modeOfTrial }) => when(modeOfTrial !== 'indictable-only')),
    examples: {
      pass: { 'offences.modeOfTrial': [{ offence: 'arson', modeOfTrial: 'either-way' }] },
      fail: { 'offences.modeOfTrial': [{ offence: 'robbery', modeOfTrial: 'indictable-only' }] },
    },
  }),
  rule({
    id: 'yc.sexual-notification',
    holds: 'No offence is a sexual one',
    message: 'A caution for a sexual offence can make the child subject to notification: check the law, and explain it in person',
    source: sexualNotification('A youth caution of either kind for an offence in schedule 3'),
    effect: 'needs',
    authority: 'inspector',
    outcomes: ['YC', 'YCC'],
    reads: ['offences.markers'],
    verdict: facts => every(facts['offences.markers'], ({ markers }) => when(!markers.includes('sexual'))),
    examples: {
      pass: { 'offences.markers': [{ offence: 'arson', markers: [] }] },
      fail: { 'offences.markers': [{ offence: 'exposure', markers: ['sexual'] }] },
    },
  }),
  rule({
    id: 'yc.explained',
    holds: 'Its effect has been explained in ordinary language, with the appropriate adult present',
    message: 'Its effect has not been explained in ordinary language, with the appropriate adult present',
    source: youthCautions('Section 66ZA (2) and (3): explained in ordinary language, in the presence of an appropriate adult'),
    effect: 'blocks',
    outcomes: ['YC', 'YCC'],
    reads: ['disposal.explained'],
    verdict: facts => yes(facts['disposal.explained']),
    examples: { pass: { 'disposal.explained': true }, fail: { 'disposal.explained': false }, unknown: { 'disposal.explained': null } },
  }),
  rule({
    id: 'ycc.yjs-recommendation',
    holds: "The youth justice service's recommendation, for or against, is recorded",
    message: "The youth justice service's recommendation is not recorded",
    source: directorsGuidance('The youth justice service is consulted; the decision-maker decides'),
    effect: 'blocks',
    outcomes: ['YCC'],
    reads: ['disposal.yjsRecommendation'],
    verdict: facts => ask(facts['disposal.yjsRecommendation'], () => true),
    examples: { pass: { 'disposal.yjsRecommendation': false }, unknown: { 'disposal.yjsRecommendation': null } },
  }),
  rule({
    id: 'ycc.authorised-person',
    holds: 'A sergeant or above gives it',
    message: 'A youth conditional caution is given by an authorised person: a sergeant or above',
    source: directorsGuidance('Authorised persons'),
    effect: 'needs',
    authority: 'sergeant',
    outcomes: ['YCC'],
    reads: [],
    verdict: () => 'fail',
    examples: { fail: {} },
  }),
  rule({
    id: 'ycc.document',
    holds: 'The conditions are recorded and the consent is signed',
    message: 'The document that the law requires is not complete: the consent is not signed',
    source: conditionalCautions('The fifth requirement: a signed document'),
    effect: 'blocks',
    outcomes: ['YCC'],
    reads: ['disposal.conditions', 'disposal.consentSigned'],
    verdict: facts => and(recorded(facts['disposal.conditions']), yes(facts['disposal.consentSigned'])),
    examples: {
      pass: { 'disposal.conditions': ['Mentoring'], 'disposal.consentSigned': true },
      fail: { 'disposal.conditions': ['Mentoring'], 'disposal.consentSigned': false },
      unknown: { 'disposal.conditions': null, 'disposal.consentSigned': true },
    },
  }),
  rule({
    id: 'ycc.twenty-weeks',
    holds: 'The conditions end after the day of decision and within the longest length allowed',
    message: 'The conditions do not end after the day of decision and within the longest length allowed',
    source: conditionLengths('Up to 20 weeks', 'medium'),
    effect: 'blocks',
    outcomes: ['YCC'],
    reads: ['disposal.conditionsEndOn', 'asOf', 'settings.longestConditionsWeeks'],
    verdict: facts =>
      ask(facts['disposal.conditionsEndOn'], end =>
        end > facts.asOf && end <= addDays(facts.asOf, facts['settings.longestConditionsWeeks'] * DAYS_A_WEEK)),
    examples: {
      pass: { 'disposal.conditionsEndOn': '2027-04-11', asOf: '2026-11-22', 'settings.longestConditionsWeeks': 20 },
      fail: { 'disposal.conditionsEndOn': '2027-04-12', asOf: '2026-11-22', 'settings.longestConditionsWeeks': 20 },
      unknown: { 'disposal.conditionsEndOn': null, asOf: '2026-11-22', 'settings.longestConditionsWeeks': 20 },
    },
  }),
  rule({
    id: 'ycc.sixteen-weeks',
    holds: 'The conditions end within the usual length',
    message: 'The conditions run longer than usual: record why',
    source: conditionLengths('About 16 weeks', 'medium'),
    effect: 'warns',
    outcomes: ['OC23', 'YCC'],
    reads: ['disposal.conditionsEndOn', 'asOf', 'settings.usualConditionsWeeks'],
    verdict: facts =>
      ask(facts['disposal.conditionsEndOn'], end => end <= addDays(facts.asOf, facts['settings.usualConditionsWeeks'] * DAYS_A_WEEK)),
    examples: {
      pass: { 'disposal.conditionsEndOn': '2027-03-14', asOf: '2026-11-22', 'settings.usualConditionsWeeks': 16 },
      fail: { 'disposal.conditionsEndOn': '2027-03-15', asOf: '2026-11-22', 'settings.usualConditionsWeeks': 16 },
      unknown: { 'disposal.conditionsEndOn': null, asOf: '2026-11-22', 'settings.usualConditionsWeeks': 16 },
    },
  }),
]
