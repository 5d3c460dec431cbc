import { describe, expect, it } from 'vitest'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import type { Facts } from '@/lib/domain/rules/facts'
import { CannotAssess } from '@/lib/domain/rules/assess'
import { OutsideCalendar } from '@/lib/domain/deadlines/working-days'
import { judge, quiet, verdictOf } from './case'

const KNIFE = { offence: 'possession-of-a-bladed-article-in-public-child-aged-10-15', committedOn: '2026-11-01', place: 'public' } as const
const IMAGES = { offence: 'taking-making-showing-or-sharing-indecent-images-of-a-child', committedOn: '2026-11-01', place: 'online' } as const
const ROBBERY = { offence: 'robbery', committedOn: '2026-11-01', place: 'public' } as const
const ASSAULT = { offence: 'common-assault-or-battery', committedOn: '2026-11-01', place: 'public' } as const
const ARSON = { offence: 'arson', committedOn: '2026-11-01', place: 'public' } as const
const ABH = { offence: 'assault-occasioning-actual-bodily-harm', committedOn: '2026-11-01', place: 'public' } as const

const routeOf = (changes: Parameters<typeof quiet>[0]) => judge(quiet(changes)).route
const statusOf = (facts: Facts, outcome: Outcome) => judge(facts).outcomes[outcome].status

describe('status', () => {
  it('lets what blocks win over what is unknown, and what is unknown over what needs an authority', () => {
    const facts = quiet({ history: [{ outcome: 'OC8', on: '2026-01-01' }], account: null, rights: null })
    expect(statusOf(facts, 'OC8')).toBe('incomplete')
    expect(statusOf({ ...facts, evidence: 'insufficient' }, 'OC8')).toBe('closed')
  })

  it('is not changed by warnings and explanations', () => {
    const facts = quiet({ disposal: { suspectNamed: true } })
    expect(verdictOf(facts, 'OC21', 'oc21.evidence')).toBe('fail')
    expect(statusOf(facts, 'OC21')).toBe('open')
  })
})

describe('authorities', () => {
  const facts = quiet({ score: { final: 3, rationale: 'Reason' } })
  const given = (...authorities: NonNullable<Facts['authorities']>) => ({ ...facts, authorities })

  it('count for their own outcome and for no other', () => {
    expect(verdictOf(given({ authority: 'panel', outcome: 'OC8' }), 'OC8', 'panel.decided')).toBe('pass')
    expect(verdictOf(given({ authority: 'panel', outcome: 'OC22' }), 'OC8', 'panel.decided')).toBe('fail')
  })

  it('of a higher rank stand for a lower, and never for the panel, the CPS or a manager', () => {
    expect(verdictOf(given({ authority: 'superintendent', outcome: 'NFA' }), 'NFA', 'nfa.not-serious')).toBe('pass')
    expect(verdictOf(given({ authority: 'sergeant', outcome: 'NFA' }), 'NFA', 'nfa.not-serious')).toBe('fail')
    expect(verdictOf(given({ authority: 'superintendent', outcome: 'OC8' }), 'OC8', 'panel.decided')).toBe('fail')
    expect(verdictOf(given({ authority: 'panel', outcome: 'NFA' }), 'NFA', 'nfa.not-serious')).toBe('fail')
    expect(verdictOf(given({ authority: 'yjs-manager', outcome: 'OC8' }), 'OC8', 'panel.decided')).toBe('fail')
    expect(verdictOf(given({ authority: 'inspector', outcome: 'YCC' }), 'YCC', 'ycc.authorised-person')).toBe('pass')
    expect(verdictOf(given({ authority: 'cps', outcome: 'YCC' }), 'YCC', 'ycc.authorised-person')).toBe('fail')
  })

  it('settle a rule whose facts are unknown', () => {
    const unscored = quiet({ score: null, authorities: [{ authority: 'inspector', outcome: 'NFA' }, { authority: 'panel', outcome: 'NFA' }] })
    expect(verdictOf(unscored, 'NFA', 'nfa.not-serious')).toBe('pass')
    expect(statusOf(unscored, 'NFA')).toBe('open')
  })

  it('are named in the finding, with what the facts alone say', () => {
    const finding = judge(given({ authority: 'superintendent', outcome: 'NFA' })).outcomes.NFA.findings.find(({ rule }) => rule === 'nfa.not-serious')
    expect(finding).toMatchObject({ verdict: 'pass', authority: 'inspector', authorised: { by: 'superintendent', onFacts: 'fail' } })
  })

  it('do not make a blocked rule pass', () => {
    expect(statusOf({ ...given({ authority: 'superintendent', outcome: 'YC' }, { authority: 'panel', outcome: 'YC' }), account: 'denies' }, 'YC')).toBe('closed')
  })
})

describe('the route', () => {
  it.each<[string, Parameters<typeof quiet>[0]]>([
    ['no-criminal-outcome', { child: { dateOfBirth: '2016-11-02' }, evidence: 'insufficient', score: { final: 5 } }],
    ['police-may-decide', { evidence: 'insufficient', score: null }],
    ['police-may-decide', { evidence: 'insufficient', score: { final: 5 }, child: { exploitation: 'suspected' } }],
    ['unscored', { score: null, child: { exploitation: 'suspected' } }],
    ['unscored', { score: { rationale: 'Reason' }, history: null }],
    ['panel', { score: { final: 5 }, child: { exploitation: 'suspected' } }],
    ['charging-decision', { score: { final: 5 }, history: null }],
    ['panel', { score: { final: 3 } }],
    ['panel', { score: { final: 4 } }],
    ['panel', { history: null }],
    ['panel', { history: [{ outcome: 'OC20', on: '2020-05-01' }] }],
    ['panel', { history: [{ outcome: 'OC21', on: '2020-05-01' }] }],
    ['panel', { history: [{ outcome: 'CONVICTION', on: '2020-05-01' }] }],
    ['police-may-decide', { history: [{ outcome: 'NFA', on: '2020-05-01' }] }],
    ['police-may-decide', { history: [{ outcome: 'CHARGE', on: '2020-05-01' }] }],
    ['panel', { offences: [KNIFE] }],
    ['panel', { offences: [IMAGES] }],
    ['panel', { offences: [{ ...IMAGES, imagery: 'aggravated' }] }],
    ['police-may-decide', { offences: [{ ...IMAGES, imagery: 'non-aggravated' }] }],
    ['panel', { offences: [{ offence: 'exposure', committedOn: '2026-11-01', imagery: 'non-aggravated' }] }],
    ['panel', { child: { exploitation: 'unknown' } }],
    ['panel', { child: { exploitation: null } }],
    ['police-may-decide', { evidence: null }],
  ])('is %s for %j', (route, changes) => expect(routeOf(changes)).toBe(route))

  it('goes to the panel with a score more than 1 from the base, until an inspector has authorised any outcome', () => {
    const changes = { offences: [ARSON], score: { final: 2, rationale: 'Reason' } }
    expect(routeOf(changes)).toBe('panel')
    expect(routeOf({ ...changes, authorities: [{ authority: 'sergeant', outcome: 'OC8' }] })).toBe('panel')
    expect(routeOf({ ...changes, authorities: [{ authority: 'panel', outcome: 'OC8' }] })).toBe('panel')
    expect(routeOf({ ...changes, authorities: [{ authority: 'inspector', outcome: 'YCC' }] })).toBe('police-may-decide')
    expect(routeOf({ ...changes, authorities: [{ authority: 'superintendent', outcome: 'NFA' }] })).toBe('police-may-decide')
  })

  it('says why', () => {
    expect(judge(quiet({ score: { final: 3 }, history: null })).routeReasons).toHaveLength(2)
  })
})

describe('an offence before the 10th birthday', () => {
  const child = { dateOfBirth: '2016-03-01' }
  const before = { ...ROBBERY, committedOn: '2026-02-28' }
  const after = { ...ASSAULT, committedOn: '2026-03-01' }

  it('leaves gravity, the route and every other rule', () => {
    const facts = quiet({ child, offences: [before, after] })
    const answer = judge(facts)
    expect(answer.gravity).toMatchObject({ base: 2, trace: [{ offence: 'common-assault-or-battery' }] })
    expect(answer.route).toBe('police-may-decide')
    expect(verdictOf(facts, 'YC', 'yc.cps')).toBe('pass')
    expect(verdictOf(facts, 'OC8', 'child.of-age')).toBe('pass')
    expect(verdictOf(quiet({ child, offences: [{ ...before, place: 'school' }, after] }), 'OC20', 'oc20.school')).toBe('pass')
  })

  it('takes the factors of that offence with it', () => {
    const cannabis = { offence: 'possession-of-cannabis', committedOn: '2026-02-28' }
    const facts = quiet({ child, offences: [cannabis, after], factors: ['possession-of-cannabis.repeat-possession'] })
    expect(judge(facts).gravity).toMatchObject({ base: 2, suggested: 2 })
  })

  it('stays where all are earlier', () => {
    const facts = quiet({ child, offences: [before] })
    expect(judge(facts).gravity.base).toBe(4)
    expect(verdictOf(facts, 'YC', 'yc.cps')).toBe('fail')
    expect(statusOf(facts, 'NFA')).toBe('open')
    expect(statusOf(facts, 'CHARGE')).toBe('closed')
  })

  it('is counted from 1 March for a child born on 29 February', () => {
    const leap = { dateOfBirth: '2016-02-29' }
    expect(routeOf({ child: leap, offences: [{ ...ASSAULT, committedOn: '2026-02-28' }] })).toBe('no-criminal-outcome')
    expect(routeOf({ child: leap, offences: [{ ...ASSAULT, committedOn: '2026-03-01' }] })).toBe('police-may-decide')
  })
})

describe('clocks', () => {
  const clocks = (changes: Parameters<typeof quiet>[0]) => judge(quiet({ notifiedOn: '2026-11-20', ...changes })).clocks

  it('run in working days from the day after, in the order of the contract', () => {
    expect(clocks({ offences: [KNIFE], victim: { identified: true } })).toEqual([
      { name: 'yjs-referral', due: '2026-11-23' },
      { name: 'assessment-due', due: '2026-12-11' },
      { name: 'victim-contact', due: '2026-11-27' },
    ])
    expect(clocks({ victim: { identified: true, enhanced: true } })).toEqual([{ name: 'victim-contact', due: '2026-11-23' }])
    expect(clocks({ victim: { identified: null, enhanced: true } })).toEqual([])
    expect(clocks({ victim: { identified: true }, notifiedOn: null })).toEqual([])
  })

  it('step over the holidays, and stop at the end of the calendar', () => {
    expect(clocks({ notifiedOn: '2026-12-24', victim: { identified: true } })).toEqual([{ name: 'victim-contact', due: '2027-01-05' }])
    expect(() => clocks({ notifiedOn: '2030-12-31', victim: { identified: true } })).toThrow(OutsideCalendar)
  })
})

describe('rules at their edges', () => {
  const end = (conditionsEndOn: string) => ({ conditions: ['Mentoring'], conditionsEndOn })
  const hate = { factors: ['hate-hostility'], score: { final: 3 } }
  it.each<[Outcome, string, string, Parameters<typeof quiet>[0]]>([
    ['YC', 'child.under-18', 'fail', { child: { dateOfBirth: '2008-11-23' } }],
    ['YC', 'child.under-18', 'pass', { child: { dateOfBirth: '2008-11-24' } }],
    ['OC8', 'child.adult-form', 'fail', { child: { dateOfBirth: '2008-11-23' } }],
    ['YCC', 'child.ends-before-18', 'fail', { child: { dateOfBirth: '2009-02-01' }, disposal: end('2027-02-01') }],
    ['YCC', 'child.ends-before-18', 'pass', { child: { dateOfBirth: '2009-02-02' }, disposal: end('2027-02-01') }],
    ['OC23', 'outcome.in-force', 'fail', { asOf: '2026-01-31', offences: [{ ...ASSAULT, committedOn: '2026-01-01' }] }],
    ['OC23', 'outcome.in-force', 'pass', { asOf: '2026-02-01', offences: [{ ...ASSAULT, committedOn: '2026-01-01' }] }],
    ['YC', 'gravity.rationale', 'unknown', { score: { final: 3, rationale: '  ' } }],
    ['YC', 'gravity.rationale', 'pass', { score: { final: 3, rationale: 'Reason' } }],
    ['YC', 'gravity.shift-authorised', 'pass', { score: { final: 1 } }],
    ['YC', 'gravity.shift-authorised', 'fail', { score: { final: 4 } }],
    ['CHARGE', 'gravity.not-above-response', 'pass', { score: { final: 5 } }],
    ['OC8', 'gravity.not-above-response', 'fail', { score: { final: 1 } }],
    ['YC', 'exploitation.considered', 'fail', { child: { exploitation: 'suspected', exploitationConsidered: false } }],
    ['YC', 'exploitation.considered', 'unknown', { child: { exploitation: 'unknown', exploitationConsidered: false } }],
    ['YC', 'exploitation.considered', 'unknown', { child: { exploitation: 'suspected', exploitationConsidered: null } }],
    ['YC', 'exploitation.considered', 'pass', { child: { exploitation: null, exploitationConsidered: true } }],
    ['YC', 'exploitation.defence', 'fail', { child: { exploitation: 'suspected', section45: 'applies' } }],
    ['YC', 'exploitation.defence', 'unknown', { child: { exploitation: 'unknown', section45: 'applies' } }],
    ['YC', 'exploitation.defence', 'pass', { child: { exploitation: 'no', section45: 'applies' } }],
    ['YC', 'care.proportionate', 'unknown', { child: { careExperienced: true, socialWorkerViewRecorded: false } }],
    ['YC', 'care.proportionate', 'pass', { child: { careExperienced: true, socialWorkerViewRecorded: true } }],
    ['YC', 'care.proportionate', 'unknown', { child: { careExperienced: null } }],
    ['YC', 'care.proportionate', 'unknown', { offences: [{ ...ASSAULT, place: null }] }],
    ['YC', 'knife.referred', 'unknown', { offences: [KNIFE] }],
    ['YC', 'knife.referred', 'pass', { offences: [KNIFE], yjsReferredOn: '2026-11-02' }],
    ['YC', 'victim.view', 'unknown', { victim: { identified: true, viewRecorded: false } }],
    ['YC', 'victim.view', 'unknown', { victim: null }],
    ['OC20', 'victim.aware', 'fail', { victim: { identified: true, informed: false } }],
    ['OC20', 'victim.aware', 'unknown', { victim: { identified: null, informed: false } }],
    ['OC8', 'aa.independent', 'fail', { rights: { appropriateAdult: { present: true, relationship: 'co-suspect' } } }],
    ['OC8', 'child.agrees', 'unknown', { disposal: { childAgrees: false } }],
    ['OC21', 'imagery.person-involved', 'fail', { offences: [{ ...IMAGES, imagery: 'non-aggravated' }] }],
    ['OC21', 'imagery.person-involved', 'unknown', { offences: [IMAGES] }],
    ['OC21', 'imagery.person-involved', 'pass', { offences: [{ ...ASSAULT, imagery: 'non-aggravated' }] }],
    ['OC8', 'oc8.first-time', 'pass', { history: [{ outcome: 'OC21', on: '2026-01-01' }] }],
    ['OC8', 'oc8.first-time', 'fail', { history: [{ outcome: 'OC22', on: '2026-01-01' }] }],
    ['OC8', 'oc8.first-time', 'unknown', { history: null }],
    ['OC8', 'oc8.cap', 'pass', { history: [{ outcome: 'YC', on: '2026-01-01' }, { outcome: 'OC22', on: '2026-01-02' }] }],
    ['OC8', 'oc8.cap', 'fail', { history: [{ outcome: 'OC8', on: '2026-11-23' }] }],
    ['OC8', 'oc8.cap', 'pass', { history: [{ outcome: 'OC8', on: '2026-01-01' }], settings: { communityResolutionCap: 2 } }],
    ['OC8', 'oc8.cap', 'fail', { history: [], settings: { communityResolutionCap: 0 } }],
    ['OC8', 'oc8.less-serious', 'fail', hate],
    ['OC8', 'oc8.less-serious', 'fail', { factors: ['domestic-context'], score: null }],
    ['OC8', 'oc8.less-serious', 'unknown', { factors: null }],
    ['OC8', 'oc8.less-serious', 'unknown', { offences: [IMAGES] }],
    ['OC8', 'oc8.less-serious', 'fail', { offences: [IMAGES], score: { final: 3 } }],
    ['OC8', 'oc8.less-serious', 'pass', { offences: [{ ...IMAGES, imagery: 'non-aggravated' }] }],
    ['OC20', 'oc20.agency', 'fail', { disposal: { agency: ' ', agencyAccepted: false } }],
    ['OC20', 'oc20.agency', 'unknown', { disposal: { agency: ' ', agencyAccepted: true } }],
    ['OC20', 'oc20.school', 'unknown', { offences: [{ ...ASSAULT, place: null }] }],
    ['OC20', 'oc20.school', 'unknown', { offences: [{ ...ASSAULT, place: 'school' }], disposal: { schoolAction: 'A meeting' } }],
    ['OC21', 'oc21.suspect-named', 'fail', { disposal: { suspectNamed: false } }],
    ['OC22', 'oc22.activity-completed', 'unknown', { disposal: { activityCompletedOn: '2026-11-24' } }],
    ['OC22', 'oc22.activity-completed', 'pass', { disposal: { activityCompletedOn: '2026-11-23' } }],
    ['OC23', 'oc23.conditions', 'fail', { disposal: { conditions: [], conditionsEndOn: '2027-01-01' } }],
    ['OC23', 'oc23.conditions', 'unknown', { disposal: { conditions: [' '], conditionsEndOn: '2027-01-01' } }],
    ['OC23', 'oc23.conditions', 'fail', { disposal: { conditions: null, conditionsEndOn: '2026-11-23' } }],
    ['OC23', 'oc23.conditions', 'pass', { disposal: end('2026-11-24') }],
    ['OC23', 'oc23.time-limit', 'pass', { offences: [{ ...ASSAULT, committedOn: '2026-08-31' }], disposal: end('2027-01-31') }],
    ['OC23', 'oc23.time-limit', 'fail', { offences: [{ ...ASSAULT, committedOn: '2026-08-31' }], disposal: end('2027-02-01') }],
    ['YCC', 'oc23.time-limit', 'fail', { offences: [ASSAULT, { ...ASSAULT, committedOn: '2026-07-01' }], disposal: end('2027-01-01') }],
    ['YCC', 'oc23.time-limit', 'pass', { offences: [ARSON], disposal: {} }],
    ['YC', 'yc.sexual-notification', 'fail', { offences: [{ ...IMAGES, imagery: 'non-aggravated' }] }],
    ['OC23', 'yc.cps', 'fail', { offences: [ASSAULT, ROBBERY] }],
    ['YCC', 'ycc.yjs-recommendation', 'pass', { disposal: { yjsRecommendation: false } }],
    ['YCC', 'ycc.document', 'fail', { disposal: { consentSigned: false } }],
    ['YCC', 'ycc.document', 'pass', { disposal: { conditions: [], consentSigned: true } }],
    ['YCC', 'ycc.twenty-weeks', 'pass', { disposal: end('2027-04-12') }],
    ['YCC', 'ycc.twenty-weeks', 'fail', { disposal: end('2027-04-13') }],
    ['YCC', 'ycc.twenty-weeks', 'fail', { disposal: end('2026-11-23') }],
    ['YCC', 'ycc.sixteen-weeks', 'pass', { disposal: end('2027-03-15') }],
    ['OC23', 'ycc.sixteen-weeks', 'fail', { disposal: end('2027-03-16') }],
    ['CHARGE', 'charge.cps', 'pass', { account: 'denies' }],
    ['CHARGE', 'charge.cps', 'pass', { account: null, offences: [ASSAULT] }],
    ['CHARGE', 'charge.cps', 'fail', { account: 'accepts-responsibility', offences: [ARSON] }],
    ['CHARGE', 'charge.cps', 'unknown', { account: null, offences: [ARSON] }],
    ['CHARGE', 'charge.cps', 'pass', { offences: [ARSON] }],
    ['CHARGE', 'charge.cps', 'fail', { offences: [ABH] }],
    ['CHARGE', 'charge.cps', 'fail', { offences: [ASSAULT, ROBBERY] }],
    ['CHARGE', 'charge.cps', 'fail', { factors: ['hate-hostility'] }],
    ['CHARGE', 'charge.cps', 'unknown', { factors: null }],
    ['CHARGE', 'charge.child-information-form', 'pass', {}],
    ['CHARGE', 'charge.child-information-form', 'unknown', { offences: [ROBBERY] }],
    ['CHARGE', 'charge.child-information-form', 'fail', { offences: [ROBBERY], disposal: { childInformationForm: false } }],
    ['CHARGE', 'charge.child-information-form', 'unknown', { offences: [ROBBERY], authorities: [{ authority: 'cps', outcome: 'CHARGE' }] }],
    ['NFA', 'nfa.rationale', 'pass', { evidence: 'insufficient', disposal: { rationale: null } }],
    ['NFA', 'nfa.rationale', 'unknown', { disposal: { rationale: ' ' } }],
    ['NFA', 'nfa.not-serious', 'fail', hate],
    ['NFA', 'nfa.not-serious', 'unknown', { ...hate, evidence: null }],
    ['NFA', 'nfa.not-serious', 'pass', { ...hate, evidence: 'insufficient' }],
  ])('%s: %s is %s for %j', (outcome, rule, verdict, changes) => expect(verdictOf(quiet(changes), outcome, rule)).toBe(verdict))

  it('asks for nothing where a rule is not about the outcome', () => {
    expect(verdictOf(quiet(), 'CHARGE', 'panel.decided')).toBeUndefined()
    expect(verdictOf(quiet(), 'NFA', 'gravity.scored')).toBeUndefined()
  })
})

describe('a finding', () => {
  it('shows what the rule saw, with null for what is not recorded, and what is missing', () => {
    const answer = judge(quiet({ history: null, child: { careExperienced: null } }))
    const find = (outcome: Outcome, rule: string) => answer.outcomes[outcome].findings.find(finding => finding.rule === rule)
    expect(find('OC8', 'oc8.first-time')).toMatchObject({ saw: { history: null }, missing: ['history'], authority: 'panel' })
    expect(find('YC', 'care.proportionate')?.missing).toEqual(['child.careExperienced', 'child.socialWorkerViewRecorded'])
    expect(find('OC8', 'rights.cautioned')).not.toHaveProperty('missing')
    expect(find('OC8', 'oc8.first-time')?.message).toContain('earlier disposals and convictions')
  })

  it('is complete without today’s code: it survives being saved and read again', () => {
    const answer = judge(quiet())
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
  })
})

describe('facts that do not fit the edition', () => {
  it('are never given a default', () => {
    expect(() => judge(quiet({ offences: [{ offence: 'no-such', committedOn: '2026-11-01' }] }))).toThrow(CannotAssess)
    expect(() => judge(quiet({ factors: ['no-such'] }))).toThrow('factors.0')
    expect(() => judge(quiet({ factors: ['possession-of-cannabis.repeat-possession'] }))).toThrow('not in the case')
    expect(() => judge(quiet({ history: [{ outcome: 'OC8', on: '2026-11-24' }] }))).toThrow('history.0.on')
  })
})
