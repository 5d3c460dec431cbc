import { describe, expect, it } from 'vitest'
import { CASE_STATUSES } from '../intake/case-status'
import { agencySettingsInForce, SUGGESTED_SETTINGS } from './agency-settings'
import { statusAfterTransfer, whyNotTransferred } from './hand-over'
import { gradeCaution, gradeInWords, INFORMATION_ASSESSMENTS, SOURCE_EVALUATIONS } from './information-grades'
import { isLawfulBasis, LAWFUL_BASES } from './lawful-bases'
import { mayAskAgainAt } from './look-up'
import { checkInWords, notAsked } from './partners'
import { SHARING_KINDS } from './sharing-kinds'

describe('a lawful ground', () => {
  it('names its source, and every kind of sharing has one that usually fits', () => {
    for (const [key, { says, source }] of Object.entries(LAWFUL_BASES)) {
      expect(says.length, key).toBeGreaterThan(20)
      expect(source.ref, key).not.toBe('')
      expect(source.url, key).toMatch(/^https:\/\/www\.legislation\.gov\.uk\//)
    }
    for (const { usual } of Object.values(SHARING_KINDS)) expect(isLawfulBasis(usual.basis)).toBe(true)
    expect(isLawfulBasis('because')).toBe(false)
    expect(isLawfulBasis('toString')).toBe(false)
  })
})

describe('a grade', () => {
  it('is written as the field writes it', () => {
    expect(gradeInWords({ sourceEvaluation: 2, assessment: 'C', handling: 'P' })).toBe('2C P: source untested; known indirectly')
  })
  it('is leaned on without a caution only where the source is reliable and knew it, or it was corroborated', () => {
    const good = Object.keys(SOURCE_EVALUATIONS).flatMap((source) => Object.keys(INFORMATION_ASSESSMENTS).filter((assessment) => gradeCaution({ sourceEvaluation: Number(source), assessment }) === null).map((assessment) => `${source}${assessment}`))
    expect(good).toEqual(['1A', '1B'])
    expect(gradeCaution({ sourceEvaluation: 1, assessment: 'E' })).toContain('false')
  })
})

describe('a check', () => {
  it('says what it waits for, in working days', () => {
    expect(checkInWords({ answer: null, dueOn: '2026-11-27' }, '2026-11-23')).toBe('Waited for: due in 4 working days, on 27 November 2026')
    expect(checkInWords({ answer: null, dueOn: '2026-11-20' }, '2026-11-24')).toBe('Waited for: overdue by 2 working days')
    expect(checkInWords({ answer: 'nothing-known', dueOn: '2026-11-20' }, '2026-11-24')).toBe('Nothing known')
  })
  it('is missed of education, health and social care, whatever came of the others', () => {
    expect(notAsked([{ agency: 'health' }, { agency: 'early-help' }])).toEqual(['education', 'social-care'])
  })
})

describe('the settings', () => {
  const version = (from: string, lookUpsPerHour: number) => ({ from, settings: { ...SUGGESTED_SETTINGS, lookUpsPerHour } })
  it('are those of the newest day that has begun, the later set of two from one day, and the suggestion before any', () => {
    const versions = [version('2026-11-01', 3), version('2026-11-10', 4), version('2026-11-10', 5), version('2026-12-01', 6)]
    expect(agencySettingsInForce('2026-11-20', versions).lookUpsPerHour).toBe(5)
    expect(agencySettingsInForce('2026-10-31', versions)).toBe(SUGGESTED_SETTINGS)
  })
})

describe('asking too often', () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 10, 20, 10, minutes))
  it('is so many in any sixty minutes, counted back from now', () => {
    expect(mayAskAgainAt([at(0), at(10)], 3, at(20))).toBeNull()
    expect(mayAskAgainAt([at(0), at(10), at(15)], 3, at(20))).toEqual(at(60))
    expect(mayAskAgainAt([at(10), at(0), at(15)], 3, at(60))).toBeNull()
    expect(mayAskAgainAt([at(0), at(10), at(15), at(16)], 3, at(20))).toEqual(at(70))
  })
})

describe('a transfer', () => {
  it('is held up exactly where people of the old service have something in hand', () => {
    const held = CASE_STATUSES.filter((status) => whyNotTransferred([{ ref: 'JN-1', status }]) !== null)
    expect(held).toEqual(['sent_back', 'awaiting_authority', 'with_panel', 'escalated', 'awaiting_authorisation'])
    expect(whyNotTransferred([{ ref: 'JN-1', status: 'closed' }, { ref: 'JN-2', status: 'escalated' }])).toContain('JN-2')
  })
  it('puts a case in triage back into the queue, and leaves every other where it stands', () => {
    for (const status of CASE_STATUSES) expect(statusAfterTransfer(status)).toBe(status === 'in_triage' ? 'submitted' : status)
  })
})
