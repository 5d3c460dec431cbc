import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadStarterEdition } from '@/scripts/rules/load-starter-edition'
import { assess } from '../rules/assess'
import { ACCOUNTS, EVIDENCE, EXPLOITATION, type Facts } from '../rules/facts'
import { rulesInForce } from '../rules/in-force'
import { settingsInForce } from '../rules/settings'
import { choiceOfSlug, CHOICE_SLUGS, departuresOf, missingAtGiving, needsChildInformationForm, SETTLED_OUTCOMES, TRIAGE_CHOICES, usualChoices, whyChoiceIsShut, whyNotChosen, type Chosen } from './triage-choice'

const edition = loadStarterEdition()
const basis = { edition, ruleset: rulesInForce('2026-11-22'), settings: settingsInForce('2026-11-22') }
const facts: Facts = {
  id: 'x', asOf: '2026-11-22', child: { dateOfBirth: '2010-05-04', careExperienced: false, exploitation: 'no', section45: 'does-not-apply' },
  offences: [{ offence: 'common-assault-or-battery', committedOn: '2026-10-30', place: 'public' }], factors: [], score: { final: 2 }, evidence: 'sufficient-to-charge', account: 'admits',
  rights: { cautioned: true, legalAdviceOffered: true, appropriateAdult: { present: true, relationship: 'parent' } }, victim: { identified: false }, history: [],
}
const whyNot = (more: Partial<Facts>, chosen: Chosen) => { const all = { ...facts, ...more }; return whyNotChosen(assess(all, basis), all, chosen) }
const ALL: Chosen[] = [...SETTLED_OUTCOMES.map((outcome) => ({ choice: 'settle' as const, outcome })), { choice: 'send_to_panel', outcome: null }, { choice: 'charging_decision', outcome: 'CHARGE' }, { choice: 'no_criminal_outcome', outcome: 'NFA' }]

describe('what triage may choose', () => {
  it('settles on what lacks only what is recorded when it is given', () => {
    expect(whyNot({}, { choice: 'settle', outcome: 'OC8' })).toBeNull()
    expect(missingAtGiving(assess(facts, basis), 'OC8')).toEqual(['disposal.childAgrees'])
    expect(missingAtGiving(assess(facts, basis), 'NFA')).toEqual([])
  })
  it('does not settle on what lacks anything else, is closed, or needs somebody', () => {
    expect(whyNot({ account: null }, { choice: 'settle', outcome: 'OC8' })).toBe("Record first, for Community resolution (Outcome 8): the child's account")
    expect(whyNot({ account: 'denies' }, { choice: 'settle', outcome: 'OC8' })).toMatch(/is closed/)
    expect(whyNot({}, { choice: 'settle', outcome: 'YC' })).toMatch(/needs the authority of an inspector first/)
    expect(whyNot({ authorities: [{ authority: 'inspector', outcome: 'YC' }] }, { choice: 'settle', outcome: 'YC' })).toBeNull()
    expect(whyNot({ authorities: [{ authority: 'inspector', outcome: 'YCC' }] }, { choice: 'settle', outcome: 'YC' })).toMatch(/needs the authority/)
  })
  it('lets NFA alone be settled for a child who was under 10', () => {
    const young = { child: { ...facts.child, dateOfBirth: '2018-01-01' } }
    expect(whyNot(young, { choice: 'settle', outcome: 'NFA' })).toBeNull()
    expect(whyNot(young, { choice: 'settle', outcome: 'OC8' })).toMatch(/no criminal outcome/)
  })
  it('asks for the Child Information Form with the charging decision, and only where the CPS decides', () => {
    const robbery = { ...facts, offences: [{ offence: 'robbery', committedOn: '2026-10-30', place: 'public' as const }], score: { final: 5, rationale: 'x' } }
    expect(needsChildInformationForm(assess(robbery, basis))).toBe(true)
    expect(whyChoiceIsShut(assess(robbery, basis), robbery, 'charging_decision')).toBeNull()
    expect(whyNot(robbery, { choice: 'charging_decision', outcome: 'CHARGE' })).toMatch(/not ready/)
    expect(whyNot({ ...robbery, disposal: { childInformationForm: true } }, { choice: 'charging_decision', outcome: 'CHARGE' })).toBeNull()
    expect(needsChildInformationForm(assess(facts, basis))).toBe(false)
  })
  it('departs from the route, and from the suggested score, in words', () => {
    const departures = (more: Partial<Facts>, chosen: Chosen) => { const all = { ...facts, ...more }; return departuresOf(assess(all, basis), all, chosen) }
    expect(departures({}, { choice: 'settle', outcome: 'OC8' })).toEqual([])
    expect(departures({}, { choice: 'settle', outcome: 'NFA' })).toEqual(['No further action answers to a score of 1, and the suggested score is 2'])
    expect(departures({}, { choice: 'send_to_panel', outcome: null })).toEqual(['The rules point to “settle by police”'])
    expect(departures({ evidence: 'insufficient' }, { choice: 'no_criminal_outcome', outcome: 'NFA' })).toEqual([])
    expect(departures({ score: { final: 5, rationale: 'x' } }, { choice: 'charging_decision', outcome: 'CHARGE' })).toEqual(['Charge answers to a score of 5, and the suggested score is 2'])
  })
  it('answers every choice for every case without failing: a scored case can go somewhere, an unscored one only after scoring or with no criminal outcome', () => {
    const cases = fc.record({
      final: fc.constantFrom(null, 1, 2, 3, 4, 5), evidence: fc.constantFrom(null, ...EVIDENCE), account: fc.constantFrom(null, ...ACCOUNTS), exploitation: fc.constantFrom(null, ...EXPLOITATION),
      offence: fc.constantFrom(...edition.offences.map(({ code }) => code)), dateOfBirth: fc.constantFrom('2008-01-01', '2010-05-04', '2016-12-01', '2019-01-01'), history: fc.constantFrom(null, [], [{ outcome: 'OC8' as const, on: '2025-01-01' }]),
    })
    fc.assert(
      fc.property(cases, ({ final, evidence, account, exploitation, offence, dateOfBirth, history }) => {
        const all: Facts = { ...facts, evidence, account, history, child: { ...facts.child, dateOfBirth, exploitation }, offences: [{ offence, committedOn: '2026-10-30', place: 'public' }], score: final === null ? null : { final, rationale: 'x' } }
        const assessment = assess(all, basis)
        const open = ALL.filter((chosen) => whyNotChosen(assessment, all, chosen) === null)
        for (const chosen of open) expect(whyChoiceIsShut(assessment, all, chosen.choice)).toBeNull()
        for (const choice of TRIAGE_CHOICES) expect(whyChoiceIsShut(assessment, all, choice)).not.toBe('')
        if (assessment.route === 'no-criminal-outcome') expect(open.map(({ choice }) => choice)).toContain('no_criminal_outcome')
        else if (final !== null) expect(open.map(({ choice }) => choice)).toContain('send_to_panel')
        else expect(open.every(({ outcome }) => outcome === 'NFA')).toBe(true)
        expect(usualChoices(assessment, all).length === 0).toBe(assessment.route === 'unscored')
      }),
      { numRuns: 150 },
    )
  }, 30_000)
  it('has an address for each choice', () => {
    for (const choice of TRIAGE_CHOICES) expect(choiceOfSlug(CHOICE_SLUGS[choice])).toBe(choice)
    expect(choiceOfSlug('settle_by_police')).toBeNull()
  })
})
