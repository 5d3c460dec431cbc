import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths } from '@/lib/domain/deadlines/iso-day'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import type { Assessment } from '@/lib/domain/rules/assessment'
import { ACCOUNTS, ADULT_RELATIONSHIPS, AUTHORITIES, EVIDENCE, EXPLOITATION, IMAGERY, PLACES, SECTION_45, type Facts } from '@/lib/domain/rules/facts'
import { rulesInForce } from '@/lib/domain/rules/in-force'
import { authoritiesNeeded, closedBy, lawfulNextSteps, missingFor, requiredRank } from '@/lib/domain/rules/next-steps'
import { seeCase } from '@/lib/domain/rules/see-case'
import { viewCase } from '@/lib/domain/rules/case-view'
import { routeOf } from '@/lib/domain/rules/route'
import { settingsInForce } from '@/lib/domain/rules/settings'
import { factsSchema } from '@/app/form-facts'
import { edition, judge, quiet } from './case'

const AS_OF = '2026-11-23'
const maybe = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom<null | undefined>(null, undefined) })
const yesOrNo = maybe(fc.boolean())
const text = maybe(fc.constantFrom('', ' ', 'A reason'))
const daysAround = (least: number, most: number) => fc.integer({ min: least, max: most }).map(count => addDays(AS_OF, count))
const markedCodes = edition.offences.filter(({ markers }) => markers.length > 0).map(({ code }) => code)
const generalFactors = edition.factors.filter(({ scope }) => scope === 'general').map(({ code }) => code)

const anyFacts: fc.Arbitrary<Facts> = fc.record({
  id: fc.constant('any'),
  asOf: fc.constantFrom(AS_OF, AS_OF, '2026-01-31'),
  notifiedOn: maybe(daysAround(-30, 0)),
  child: fc.record({
    dateOfBirth: daysAround(-19 * 365, -8 * 365),
    careExperienced: yesOrNo,
    exploitation: maybe(fc.constantFrom(...EXPLOITATION)),
    exploitationConsidered: yesOrNo,
    section45: maybe(fc.constantFrom(...SECTION_45)),
    socialWorkerViewRecorded: yesOrNo,
  }),
  offences: fc.array(
    fc.record({
      offence: fc.oneof(fc.constantFrom(...edition.offences.map(({ code }) => code)), fc.constantFrom(...markedCodes)),
      committedOn: fc.integer({ min: 0, max: 800 }).map(count => addDays('2026-01-31', -count)),
      place: maybe(fc.constantFrom(...PLACES)),
      imagery: maybe(fc.constantFrom(...IMAGERY)),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  factors: maybe(fc.array(fc.constantFrom(...generalFactors), { maxLength: 4 })),
  score: maybe(fc.record({ final: maybe(fc.integer({ min: 1, max: 5 })), rationale: text })),
  evidence: maybe(fc.constantFrom(...EVIDENCE)),
  account: maybe(fc.constantFrom(...ACCOUNTS)),
  rights: maybe(fc.record({
    cautioned: yesOrNo,
    legalAdviceOffered: yesOrNo,
    appropriateAdult: maybe(fc.record({ present: yesOrNo, relationship: maybe(fc.constantFrom(...ADULT_RELATIONSHIPS)) })),
  })),
  victim: maybe(fc.record({ identified: yesOrNo, informed: yesOrNo, viewRecorded: yesOrNo, enhanced: yesOrNo })),
  yjsReferredOn: maybe(daysAround(-30, 0)),
  history: maybe(fc.array(fc.record({ outcome: fc.constantFrom(...OUTCOMES, 'CONVICTION' as const), on: fc.constant('2025-05-01') }), { maxLength: 3 })),
  authorities: maybe(fc.array(fc.record({ authority: fc.constantFrom(...AUTHORITIES), outcome: fc.constantFrom(...OUTCOMES) }), { maxLength: 6 })),
  disposal: maybe(fc.record({
    agency: text, agencyAccepted: yesOrNo, schoolAction: text, safeguardingLead: text, suspectNamed: yesOrNo, rationale: text,
    childAgrees: yesOrNo, activityCompletedOn: maybe(daysAround(-60, 60)), conditions: maybe(fc.array(fc.constantFrom('', 'Mentoring'), { maxLength: 2 })),
    conditionsEndOn: maybe(daysAround(-10, 200)), yjsRecommendation: yesOrNo, consentSigned: yesOrNo, explained: yesOrNo, childInformationForm: yesOrNo,
  })),
  settings: maybe(fc.record({ communityResolutionCap: maybe(fc.integer({ min: 0, max: 3 })) })),
})

const RUNS = { numRuns: 300 }

describe('any case', () => {
  it('is answered for all nine outcomes with all findings of the table, the same each time', () => {
    fc.assert(fc.property(anyFacts, facts => {
      const answer = judge(facts)
      const { rules } = rulesInForce(facts.asOf)
      expect(Object.keys(answer.outcomes)).toEqual([...OUTCOMES])
      for (const outcome of OUTCOMES) {
        const applying = rules.filter(({ outcomes }) => outcomes.includes(outcome)).map(({ id }) => id)
        expect(answer.outcomes[outcome].findings.map(({ rule }) => rule)).toEqual(applying)
      }
      expect(judge(facts)).toEqual(answer)
    }), RUNS)
  })

  it('reaches only the verdicts that its rules declare', () => {
    fc.assert(fc.property(anyFacts, facts => {
      const view = viewCase(facts, edition)
      const seen = seeCase(view, routeOf(view).route, settingsInForce(facts.asOf))
      for (const rule of rulesInForce(facts.asOf).rules) {
        for (const outcome of rule.outcomes) expect(rule.reaches, rule.id).toContain(rule.judge({ ...seen, outcome }).verdict)
      }
    }), RUNS)
  })

  it('is never left without a lawful next step', () => {
    fc.assert(fc.property(anyFacts, facts => {
      const answer = judge(facts)
      expect(lawfulNextSteps(answer).length).toBeGreaterThan(0)
      expect(answer.outcomes.NFA.status).not.toBe('closed')
      for (const step of lawfulNextSteps(answer)) {
        if (step.step === 'authorise') expect(step.authorities.length).toBeGreaterThan(0)
        if (step.step === 'record') expect(step.facts.length).toBeGreaterThan(0)
      }
    }), RUNS)
  })

  it('has a status that its findings explain', () => {
    fc.assert(fc.property(anyFacts, facts => {
      const answer = judge(facts)
      for (const outcome of OUTCOMES) {
        const { status } = answer.outcomes[outcome]
        expect(closedBy(answer, outcome).length > 0).toBe(status === 'closed')
        if (status === 'open') expect([...missingFor(answer, outcome), ...authoritiesNeeded(answer, outcome)]).toEqual([])
        if (status === 'incomplete') expect(missingFor(answer, outcome).length).toBeGreaterThan(0)
        if (status === 'needs-authority') expect(authoritiesNeeded(answer, outcome).length).toBeGreaterThan(0)
      }
    }), RUNS)
  })

  it('opens once every authority is given, or was never waiting for one', () => {
    fc.assert(fc.property(anyFacts, facts => {
      const all = OUTCOMES.flatMap(outcome => AUTHORITIES.map(authority => ({ authority, outcome })))
      const answer = judge({ ...facts, authorities: all })
      for (const outcome of OUTCOMES) expect(answer.outcomes[outcome].status).not.toBe('needs-authority')
    }), { numRuns: 100 })
  })

  it('says nothing else when a blank is null, absent or a blank text', () => {
    fc.assert(fc.property(anyFacts, facts => {
      const parsed: Facts = factsSchema.parse(facts)
      expect(factsSchema.parse(parsed)).toEqual(parsed)
      const verdictsOf = ({ route, outcomes }: Assessment) =>
        [route, ...OUTCOMES.map(outcome => outcomes[outcome].findings.map(({ verdict }) => verdict).join())]
      expect(verdictsOf(judge(parsed))).toEqual(verdictsOf(judge(facts)))
    }), { numRuns: 100 })
  })

  it('explains each finding: it saw what the rule reads, and a fail or unknown has something to show', () => {
    fc.assert(fc.property(anyFacts, facts => {
      const { rules } = rulesInForce(facts.asOf)
      for (const { findings } of Object.values(judge(facts).outcomes)) {
        for (const finding of findings) {
          const reads = rules.find(({ id }) => id === finding.rule)?.reads ?? []
          expect(Object.keys(finding.saw).filter(name => name !== 'authorities')).toEqual([...reads])
          if (finding.verdict === 'unknown') expect(finding.missing?.length, finding.rule).toBeGreaterThan(0)
          expect(finding.message).not.toBe('')
        }
      }
    }), { numRuns: 100 })
  })
})

describe('who must authorise', () => {
  it('collapses ranks to the highest, and keeps the panel and the CPS apart', () => {
    const answer = judge(quiet({ offences: [{ offence: 'robbery', committedOn: '2026-11-01', place: 'public' }], score: { final: 5, rationale: 'Reason' }, disposal: { conditions: ['Mentoring'], conditionsEndOn: addMonths(AS_OF, 3) } }))
    expect(authoritiesNeeded(answer, 'YCC')).toEqual(['inspector', 'cps'])
    expect(authoritiesNeeded(answer, 'OC8')).toEqual(['inspector', 'panel'])
    expect(authoritiesNeeded(answer, 'CHARGE')).toEqual(['cps'])
  })

  it('asks for a sergeant at least, and for the highest rank that is needed or was given', () => {
    const serious = quiet({ score: { final: 3, rationale: 'Reason' } })
    expect(requiredRank(judge(quiet()), 'OC8')).toBe('sergeant')
    expect(requiredRank(judge(serious), 'OC20')).toBe('inspector')
    expect(requiredRank(judge({ ...serious, authorities: [{ authority: 'superintendent', outcome: 'OC20' }] }), 'OC20')).toBe('inspector')
    expect(requiredRank(judge(serious), 'OC8')).toBe('sergeant')
  })

  it('lists the next steps from the lowest response up', () => {
    expect(lawfulNextSteps(judge(quiet())).slice(0, 2)).toEqual([{ step: 'give', outcome: 'NFA' }, { step: 'give', outcome: 'OC8' }])
  })
})
