import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, SETTING_ACCOUNTS, settingsInForce } from './settings'

describe('settings', () => {
  it('are chosen by date, and there is none before the first', () => {
    const later = { from: '2027-01-01', settings: { ...DEFAULT_SETTINGS.settings, communityResolutionCap: 2 } }
    expect(settingsInForce('2026-12-31', [later, DEFAULT_SETTINGS]).communityResolutionCap).toBe(1)
    expect(settingsInForce('2027-01-01', [later, DEFAULT_SETTINGS]).communityResolutionCap).toBe(2)
    expect(() => settingsInForce('2019-12-31')).toThrow(RangeError)
  })

  it('are each explained', () => {
    expect(Object.keys(SETTING_ACCOUNTS)).toEqual(Object.keys(DEFAULT_SETTINGS.settings))
  })
})
