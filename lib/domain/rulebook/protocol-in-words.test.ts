import { expect, it } from 'vitest'
import { DEFAULT_ESCALATION_SETTINGS } from '../escalation/escalation-settings'
import { DEFAULT_SETTINGS } from '../rules/settings'
import { clocksInWords, settingsInWords } from './protocol-in-words'

it('tells every setting of the protocol, with its day and its ground', () => {
  const told = settingsInWords('2026-11-22')
  expect(told.map((setting) => setting.id).sort()).toEqual([...Object.keys(DEFAULT_SETTINGS.settings), ...Object.keys(DEFAULT_ESCALATION_SETTINGS.settings)].sort())
  expect(told.find((setting) => setting.id === 'quorumAgencies')?.value).toBe('Police, Youth justice service, Children’s social care')
  expect(told.find((setting) => setting.id === 'knifeReferralWorkingDays')).toMatchObject({ value: '1 working day', from: '2020-01-01', source: expect.stringContaining('12 February 2026') })
})

it('tells the clocks', () => {
  expect(clocksInWords('2026-11-22').map(({ id, lasts }) => `${id}: ${lasts}`)).toEqual([
    'yjs-referral: 1 working day', 'assessment-due: 15 working days', 'victim-contact: 5 working days', 'victim-contact-enhanced: 1 working day', 'settlement: 5 working days',
  ])
})

it('answers for no day before there was a protocol', () => {
  expect(() => settingsInWords('2019-12-31')).toThrow(RangeError)
})
