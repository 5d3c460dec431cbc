import { describe, expect, it } from 'vitest'
import { loadStarterEdition } from '@/scripts/rules/load-starter-edition'
import { scoreOf } from '../gravity/score'
import { assess } from '../rules/assess'
import type { Facts } from '../rules/facts'
import { rulesInForce } from '../rules/in-force'
import { settingsInForce } from '../rules/settings'
import { explainOutcome } from './explain-outcome'
import { sawInWords } from './saw-in-words'
import { finalInWords, scoreWorking, suggestionInWords } from './score-working'

const edition = loadStarterEdition()
const basis = { edition, ruleset: rulesInForce('2026-11-22'), settings: settingsInForce('2026-11-22') }
const facts: Facts = {
  id: 'x', asOf: '2026-11-22', child: { dateOfBirth: '2010-05-04' },
  offences: [{ offence: 'common-assault-or-battery', committedOn: '2026-10-30' }],
}

describe('explaining an outcome', () => {
  it('names missing facts, and whose authority is needed', () => {
    const assessment = assess({ ...facts, score: { final: 4, rationale: 'Serious injury' }, factors: [], evidence: 'sufficient-to-charge' }, basis)
    const nfa = explainOutcome(assessment.outcomes.NFA)
    expect(nfa.missing).toContain('disposal.rationale')
    expect(nfa.needs.map((need) => need.authority).sort()).toEqual(['inspector', 'panel'])
    expect(nfa.closedBecause).toEqual([])
  })
  it('says why an outcome is closed, and counts every finding once', () => {
    const assessment = assess({ ...facts, account: 'denies' }, basis)
    const yc = explainOutcome(assessment.outcomes.YC)
    expect(yc.closedBecause.map((finding) => finding.rule)).toContain('yc.admits')
    expect(yc.passed + yc.failed + yc.unknown).toBe(assessment.outcomes.YC.findings.length)
  })
  it('tells an authority that was given', () => {
    const assessment = assess({ ...facts, authorities: [{ authority: 'superintendent', outcome: 'YCC' }] }, basis)
    const ycc = explainOutcome(assessment.outcomes.YCC)
    expect(ycc.authorised.map((finding) => finding.rule)).toContain('ycc.authorised-person')
    expect(ycc.needs).toEqual([])
  })
})

describe('what a rule saw, in words', () => {
  it('leaves no value without a word', () => {
    expect(sawInWords({ evidence: null, 'rights.cautioned': true, factors: [], yjsReferredOn: '2026-11-17', history: [{ outcome: 'OC8', on: '2025-05-01' }], authorities: [] })).toEqual([
      { fact: 'how far the evidence goes', value: 'not recorded' },
      { fact: 'whether the child was cautioned', value: 'yes' },
      { fact: 'the aggravating and mitigating factors', value: 'none' },
      { fact: 'the date of referral to the youth justice service', value: '17 November 2026' },
      { fact: 'earlier disposals and convictions', value: 'OC8, 1 May 2025' },
      { fact: 'authorities given for this outcome', value: 'none' },
    ])
  })
})

describe('a score with its working', () => {
  const working = (offences: string[], factors: string[], final: number | null) => scoreWorking(edition, scoreOf(edition, offences, factors, final))
  it('always carries what the edition says about itself', () => {
    expect(working(['murder'], [], null).edition.notice).toContain('not the NPCC')
  })
  it('says where another edition has come into force since', () => {
    expect(working(['murder'], [], 5).keeps).toBeNull()
    const later = { name: 'County edition', version: '2', inForceFrom: '2027-01-01' }
    expect(scoreWorking(edition, scoreOf(edition, ['murder'], [], 5), [], later).keeps).toBe('Scored by Starter edition, version 1, and it keeps that edition. County edition, version 2, is in force since 1 January 2027: it counts only if the case is scored again.')
  })
  it('says how the suggestion follows, also where factors balance or the scale ends', () => {
    expect(suggestionInWords(working(['common-assault-or-battery'], [], null))).toContain('No factor is recorded')
    expect(suggestionInWords(working(['common-assault-or-battery'], ['planned'], null))).toContain('up from 2 to 3')
    expect(suggestionInWords(working(['common-assault-or-battery'], ['genuine-remorse'], null))).toContain('down from 2 to 1')
    expect(suggestionInWords(working(['common-assault-or-battery'], ['planned', 'genuine-remorse'], null))).toContain('they balance')
    expect(suggestionInWords(working(['murder'], ['planned'], null))).toContain('beyond the scale')
  })
  it('marks the offences that set the base, and how far the officer moved', () => {
    const both = working(['common-assault-or-battery', 'murder'], [], 4)
    expect(both.offences.filter((offence) => offence.isBase).map((offence) => offence.title)).toEqual(['Murder'])
    expect(finalInWords(both)).toBe('The officer’s score is not the suggested 5: it is 1 below the base score.')
    expect(finalInWords(working(['murder'], [], 5))).toBe('The officer’s score is the suggested one (the base score).')
    expect(finalInWords(working(['murder'], [], null))).toBeNull()
  })
})
