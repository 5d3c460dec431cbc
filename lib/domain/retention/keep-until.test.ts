import { describe, expect, it } from 'vitest'
import { keepUntil, type RetentionCase, type RetentionFacts } from './keep-until'
import { GOES_WITH, problemsOfPolicy, RETENTION_RULES, retentionPolicyOn, SETTING_MEANS, STARTER_POLICY } from './policy'

const closed: RetentionCase = { ref: 'JN-2026-000001-A', status: 'closed', outcome: 'OC22', lastOn: '2026-03-10', score: 2, isPolice: true, committedOn: '2026-01-05' }
const child = (cases: readonly Partial<RetentionCase>[], more: Partial<RetentionFacts> = {}): RetentionFacts => ({
  dateOfBirth: '2012-06-01', begunOn: '2026-01-20', keptLongerUntil: null, ...more, cases: cases.map((one) => ({ ...closed, ...one })),
})
const asked = (facts: RetentionFacts) => {
  const { until, rule } = keepUntil(facts, STARTER_POLICY)
  return { until, rule }
}

describe('until when a record is kept', () => {
  it('is the latest day of all that hold: file, police record, growing up', () => {
    expect(asked(child([{}]))).toEqual({ until: '2032-03-10', rule: 'police-record' })
    expect(asked(child([{}], { dateOfBirth: '2015-02-01' }))).toEqual({ until: '2033-02-01', rule: 'until-grown-up' })
    expect(asked(child([{}, { ref: 'JN-2026-000002-B', lastOn: '2028-05-01' }]))).toEqual({ until: '2034-05-01', rule: 'police-record' })
  })
  it('is longer where the matter was grave or nobody scored it', () => {
    expect(asked(child([{ score: 4 }]))).toEqual({ until: '2036-03-10', rule: 'grave-record' })
    expect(asked(child([{ score: null }]))).toEqual({ until: '2036-03-10', rule: 'grave-record' })
  })
  it('is by the file alone where the police had no part', () => {
    expect(asked(child([{ isPolice: false, outcome: null, score: null }], { dateOfBirth: '2008-02-01' }))).toEqual({ until: '2029-03-10', rule: 'service-file' })
    expect(asked(child([], { dateOfBirth: '2008-02-01' }))).toEqual({ until: '2029-01-20', rule: 'service-file' })
  })
  it('is unknown while a case goes on, after a charge, and without an outcome: then it is never due', () => {
    expect(asked(child([{}, { status: 'given' }]))).toEqual({ until: null, rule: 'work-goes-on' })
    expect(asked(child([{ status: 'sent_for_charge', outcome: 'CHARGE' }]))).toEqual({ until: null, rule: 'court-unknown' })
    expect(asked(child([{ outcome: null }]))).toEqual({ until: null, rule: 'outcome-unknown' })
    expect(asked(child([{ outcome: null }], { keptLongerUntil: '2030-01-01' })).until).toBeNull()
  })
  it('is at once where a child below ten did it, and nothing else keeps the record', () => {
    expect(asked(child([{ committedOn: '2022-05-31' }]))).toEqual({ until: '2026-03-10', rule: 'under-ten' })
    expect(asked(child([{ committedOn: '2022-06-01' }])).rule).toBe('police-record')
    expect(asked(child([{ committedOn: '2022-05-31' }, {}])).rule).toBe('police-record')
  })
  it('is later where somebody decided so, and never earlier', () => {
    expect(asked(child([{}], { keptLongerUntil: '2040-01-01' }))).toEqual({ until: '2040-01-01', rule: 'kept-longer' })
    expect(asked(child([{}], { keptLongerUntil: '2027-01-01' })).rule).toBe('police-record')
  })
  it('shows each step, case by case', () => {
    const { working } = keepUntil(child([{}]), STARTER_POLICY)
    expect(working.map(({ rule, until }) => [rule, until])).toEqual([['service-file', '2029-03-10'], ['police-record', '2032-03-10'], ['until-grown-up', '2030-06-01']])
    expect(working[0]?.says).toContain('3 years after the last action')
  })
})

describe('the policy', () => {
  it('is chosen by its day, and a service’s own holds from its first day', () => {
    const own = { from: '2027-04-01', years: { ...STARTER_POLICY.years, informal: 5 }, source: 'Schedule of 2027' }
    expect(retentionPolicyOn('2027-03-31', [own])).toBe(STARTER_POLICY)
    expect(retentionPolicyOn('2027-04-01', [own])).toBe(own)
    expect(() => retentionPolicyOn('2019-12-31', [own])).toThrow(RangeError)
  })
  it('rests on a source, rule by rule, with how sure we are', () => {
    for (const { source } of [...Object.values(RETENTION_RULES), ...Object.values(SETTING_MEANS), ...GOES_WITH]) {
      expect(source.title.length).toBeGreaterThan(5)
      expect(['high', 'medium', 'low']).toContain(source.confidence)
    }
  })
  it('cannot go below what the police must keep, nor below eighteen', () => {
    expect(problemsOfPolicy(STARTER_POLICY.years)).toEqual([])
    expect(problemsOfPolicy({ ...STARTER_POLICY.years, police: 5, age: 17, nfa: 2.5 }).map(({ setting }) => setting)).toEqual(['nfa', 'police', 'age'])
  })
})
