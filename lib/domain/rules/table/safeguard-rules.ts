import { rule, type Rule } from '../rule'
import { and, ask, every, not, or, recorded, when, yes } from '../verdict'
import {
  adultsFor17, communityResolutions, knifeGuidance, legalRights, modernSlavery, norfolkRecommendation,
  outcomeDefinitions, selfMadeImagery, youthCautionRights, youthCautions,
} from './sources'

const UNMARKED = [{ offence: 'criminal-damage-5000-or-less', markers: [] }] as const
const KNIFE = [{ offence: 'possession-of-a-bladed-article-in-public-child-aged-10-15', markers: ['weapon', 'knife-possession'] }] as const
const IMAGES = 'taking-making-showing-or-sharing-indecent-images-of-a-child'

/** Rules that protect the child, the victim and the fairness of what was said. */
export const SAFEGUARD_RULES: readonly Rule[] = [
  rule({
    id: 'exploitation.considered',
    holds: 'The child is not being exploited, or exploitation has been considered and recorded',
    message: 'Exploitation is suspected and has not been considered',
    source: modernSlavery('The defence and a referral to the National Referral Mechanism come before an outcome that needs an admission'),
    effect: 'blocks',
    outcomes: ['OC8', 'OC22', 'OC23', 'YC', 'YCC', 'CHARGE'],
    reads: ['child.exploitation', 'child.exploitationConsidered'],
    verdict: facts => or(ask(facts['child.exploitation'], known => known === 'no'), yes(facts['child.exploitationConsidered'])),
    examples: {
      pass: { 'child.exploitation': 'suspected', 'child.exploitationConsidered': true },
      fail: { 'child.exploitation': 'suspected', 'child.exploitationConsidered': false },
      unknown: { 'child.exploitation': 'unknown', 'child.exploitationConsidered': false },
    },
  }),
  rule({
    id: 'exploitation.defence',
    holds: 'The child is not being exploited, or the section 45 defence is recorded as not applying',
    message: 'The section 45 defence is recorded as applying',
    source: modernSlavery('Section 45: defence for victims of slavery or exploitation'),
    effect: 'blocks',
    outcomes: ['OC8', 'OC23', 'YC', 'YCC', 'CHARGE'],
    reads: ['child.exploitation', 'child.section45'],
    verdict: facts => or(ask(facts['child.exploitation'], known => known === 'no'), ask(facts['child.section45'], known => known === 'does-not-apply')),
    examples: {
      pass: { 'child.exploitation': 'suspected', 'child.section45': 'does-not-apply' },
      fail: { 'child.exploitation': 'suspected', 'child.section45': 'applies' },
      unknown: { 'child.exploitation': 'suspected', 'child.section45': null },
    },
  }),
  rule({
    id: 'care.proportionate',
    holds: "The child is not care-experienced and nothing happened at a children's home, or the social worker's view is recorded",
    message: "The child is care-experienced, or something happened at a children's home, and the social worker's view is not recorded",
    source: norfolkRecommendation('Recommendation 1: avoid criminalising care-experienced children unnecessarily'),
    effect: 'blocks',
    outcomes: ['OC23', 'YC', 'YCC', 'CHARGE'],
    reads: ['child.careExperienced', 'offences.place', 'child.socialWorkerViewRecorded'],
    verdict: facts =>
      or(
        and(
          not(yes(facts['child.careExperienced'])),
          every(facts['offences.place'], ({ place }) => ask(place, known => known !== 'childrens-home')),
        ),
        recorded(facts['child.socialWorkerViewRecorded']),
      ),
    examples: {
      pass: { 'child.careExperienced': false, 'offences.place': [{ offence: 'arson', place: 'public' }], 'child.socialWorkerViewRecorded': null },
      unknown: { 'child.careExperienced': true, 'offences.place': [{ offence: 'arson', place: 'public' }], 'child.socialWorkerViewRecorded': false },
    },
  }),
  rule({
    id: 'knife.referred',
    holds: 'No offence is knife possession, or the date of referral to the youth justice service is recorded',
    message: 'The referral of a knife case to the youth justice service is not recorded',
    source: knifeGuidance('Referral by the police within one working day'),
    effect: 'blocks',
    outcomes: ['OC8', 'OC20', 'OC21', 'OC22', 'OC23', 'YC', 'YCC', 'CHARGE'],
    reads: ['offences.markers', 'yjsReferredOn'],
    verdict: facts =>
      or(every(facts['offences.markers'], ({ markers }) => when(!markers.includes('knife-possession'))), recorded(facts.yjsReferredOn)),
    examples: {
      pass: { 'offences.markers': UNMARKED, yjsReferredOn: null },
      unknown: { 'offences.markers': KNIFE, yjsReferredOn: null },
    },
  }),
  rule({
    id: 'victim.view',
    holds: 'There is no identified victim, or their view (or that they gave none) is recorded',
    message: "The victim's view is not recorded",
    source: communityResolutions('The victim is consulted and their view recorded, though it need not be followed'),
    effect: 'blocks',
    outcomes: ['OC8', 'OC22', 'OC23', 'YC', 'YCC'],
    reads: ['victim.identified', 'victim.viewRecorded'],
    verdict: facts => or(not(yes(facts['victim.identified'])), recorded(facts['victim.viewRecorded'])),
    examples: {
      pass: { 'victim.identified': false, 'victim.viewRecorded': null },
      unknown: { 'victim.identified': true, 'victim.viewRecorded': false },
    },
  }),
  rule({
    id: 'victim.aware',
    holds: 'There is no identified victim, or the victim has been told what action is being taken',
    message: 'The victim has not been told what action is being taken',
    source: outcomeDefinitions('Definitions: Outcome 20 is subject to the victim being made aware'),
    effect: 'blocks',
    outcomes: ['OC20', 'OC21'],
    reads: ['victim.identified', 'victim.informed'],
    verdict: facts => or(not(yes(facts['victim.identified'])), yes(facts['victim.informed'])),
    examples: {
      pass: { 'victim.identified': true, 'victim.informed': true },
      fail: { 'victim.identified': true, 'victim.informed': false },
      unknown: { 'victim.identified': true, 'victim.informed': null },
    },
  }),
  rule({
    id: 'rights.cautioned',
    holds: 'The child was cautioned before being asked about the offence',
    message: 'The child was not cautioned before being asked about the offence',
    source: legalRights('Recommendation 11: legal rights before a community resolution'),
    effect: 'blocks',
    outcomes: ['OC8', 'YC', 'YCC'],
    reads: ['rights.cautioned'],
    verdict: facts => yes(facts['rights.cautioned']),
    examples: { pass: { 'rights.cautioned': true }, fail: { 'rights.cautioned': false }, unknown: { 'rights.cautioned': null } },
  }),
  rule({
    id: 'rights.advice',
    holds: 'Free legal advice was offered before the admission or agreement',
    message: 'Free legal advice was not offered before the admission or agreement',
    source: youthCautionRights('The right to free legal advice before it'),
    effect: 'blocks',
    outcomes: ['OC8', 'OC23', 'YC', 'YCC'],
    reads: ['rights.legalAdviceOffered'],
    verdict: facts => yes(facts['rights.legalAdviceOffered']),
    examples: {
      pass: { 'rights.legalAdviceOffered': true },
      fail: { 'rights.legalAdviceOffered': false },
      unknown: { 'rights.legalAdviceOffered': null },
    },
  }),
  rule({
    id: 'aa.present',
    holds: 'An appropriate adult was present',
    message: 'No appropriate adult was present',
    source: adultsFor17('An appropriate adult for every child under 18'),
    effect: 'blocks',
    outcomes: ['OC8', 'OC22', 'OC23', 'YC', 'YCC'],
    reads: ['rights.appropriateAdult.present'],
    verdict: facts => yes(facts['rights.appropriateAdult.present']),
    examples: {
      pass: { 'rights.appropriateAdult.present': true },
      fail: { 'rights.appropriateAdult.present': false },
      unknown: { 'rights.appropriateAdult.present': null },
    },
  }),
  rule({
    id: 'aa.independent',
    holds: 'The appropriate adult is not police, the victim, a witness or a co-suspect',
    message: 'The appropriate adult is police, the victim, a witness or a co-suspect, who may not act as one',
    source: youthCautions('Section 135: who an appropriate adult is'),
    effect: 'blocks',
    outcomes: ['OC8', 'OC22', 'OC23', 'YC', 'YCC'],
    reads: ['rights.appropriateAdult.relationship'],
    verdict: facts =>
      ask(facts['rights.appropriateAdult.relationship'], known => !['police', 'victim', 'witness', 'co-suspect'].includes(known)),
    examples: {
      pass: { 'rights.appropriateAdult.relationship': 'parent' },
      fail: { 'rights.appropriateAdult.relationship': 'witness' },
      unknown: { 'rights.appropriateAdult.relationship': null },
    },
  }),
  rule({
    id: 'child.agrees',
    holds: "The child's agreement to take part is recorded",
    message: "The child's agreement to take part is not recorded",
    source: communityResolutions('The child agrees to take part'),
    effect: 'blocks',
    outcomes: ['OC8', 'OC22', 'OC23'],
    reads: ['disposal.childAgrees'],
    verdict: facts => recorded(facts['disposal.childAgrees']),
    examples: { pass: { 'disposal.childAgrees': true }, unknown: { 'disposal.childAgrees': false } },
  }),
  rule({
    id: 'imagery.person-involved',
    holds: 'No offence is self-made imagery without aggravation',
    message: 'Self-made imagery without aggravation: record the child as a person involved, not as a suspect',
    source: selfMadeImagery('Not aggravated: the child is a person involved'),
    effect: 'warns',
    outcomes: ['OC8', 'OC21', 'YC', 'YCC', 'CHARGE'],
    reads: ['offences.imagery'],
    verdict: facts => every(facts['offences.imagery'], ({ imagery }) => ask(imagery, known => known !== 'non-aggravated')),
    examples: {
      pass: { 'offences.imagery': [] },
      fail: { 'offences.imagery': [{ offence: IMAGES, imagery: 'non-aggravated' }] },
      unknown: { 'offences.imagery': [{ offence: IMAGES, imagery: null }] },
    },
  }),
]
