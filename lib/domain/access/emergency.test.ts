import { describe, expect, it } from 'vitest'
import { accessNoticeOf, ACCESS_NOTICE_KINDS } from './access-notices'
import { ACCESS_SETTINGS, accessSettingsOn } from './access-settings'
import { reviewersOf } from './emergency'

describe('who reviews an emergency', () => {
  const all = { namedManagers: ['ann', 'ben'], serviceManagers: ['sue'], managers: ['ann', 'ben', 'sue', 'max'] }
  it('is a manager who is named on the record', () => expect(reviewersOf('officer', all)).toEqual(['ann', 'ben']))
  it('is never whoever opened it', () => expect(reviewersOf('ann', all)).toEqual(['ben']))
  it('is the service manager where every named manager has left', () => expect(reviewersOf('officer', { ...all, namedManagers: [] })).toEqual(['sue']))
  it('is any other manager where the service manager opened it and nobody is named', () => expect(reviewersOf('sue', { ...all, namedManagers: [] })).toEqual(['ann', 'ben', 'max']))
  it('is nobody where there is nobody else', () => expect(reviewersOf('sue', { namedManagers: [], serviceManagers: ['sue'], managers: ['sue'] })).toEqual([]))
})

describe('the settings of access', () => {
  it('are dated, say what they rest on, and hold no night without hours', () => {
    expect(ACCESS_SETTINGS.map(({ from }) => from)).toEqual([...ACCESS_SETTINGS.map(({ from }) => from)].sort())
    for (const { settings, source } of ACCESS_SETTINGS) {
      expect(source.length).toBeGreaterThan(10)
      expect(settings.emergencyHours).toBeLessThanOrEqual(24)
      expect(Object.values(settings).flatMap((value) => (typeof value === 'number' ? [value] : Object.values(value))).every((value) => value > 0)).toBe(true)
    }
  })
  it('are those of the day, and an error before the first', () => {
    expect(accessSettingsOn('2026-11-22').emergencyHours).toBe(4)
    expect(() => accessSettingsOn('2019-12-31')).toThrow('2019-12-31')
  })
})

describe('a message about access', () => {
  it.each(ACCESS_NOTICE_KINDS)('%s says where to look, and nothing of any case', (kind) => {
    const { subject, body } = accessNoticeOf(kind, 'https://juncture.example/')
    expect(`${subject}${body}`).toContain('https://juncture.example/')
    expect(body).not.toContain('//oversight')
    expect(body).toContain('says nothing about')
    expect(accessNoticeOf(kind, null).body).toContain('Sign in to Juncture')
  })
})
