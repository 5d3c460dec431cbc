import { describe, expect, it } from 'vitest'
import { DEFAULT_ESCALATION_SETTINGS } from '../escalation/escalation-settings'
import { DEFAULT_DECISION_SETTINGS } from '../panel/decision-settings'
import { DEFAULT_PANEL_SETTINGS } from '../panel/panel-settings'
import { DEFAULT_ROOM_SETTINGS } from '../panel/room-settings'
import { DEFAULT_SETTINGS, settingsInForce } from '../rules/settings'
import { NATIONAL_PROTOCOL, protocolInForce, type Protocol } from './protocol'
import { clocksInWords, protocolDifferences, settingsInWords } from './protocol-in-words'
import { problemsOfProtocol, QUORUM_AGENCIES } from './setting-limits'

const national = NATIONAL_PROTOCOL.protocol
const changed = (settings: Partial<Protocol['settings']>, escalation: Partial<Protocol['escalation']> = {}): Protocol => ({ settings: { ...national.settings, ...settings }, escalation: { ...national.escalation, ...escalation }, panel: national.panel, decision: national.decision, room: national.room })

describe('the local protocol in words', () => {
  it('tells every setting with its ground', () => {
    const told = settingsInWords(national)
    expect(told.map((setting) => setting.id).sort()).toEqual([...Object.keys(DEFAULT_SETTINGS.settings), ...Object.keys(DEFAULT_ESCALATION_SETTINGS.settings), ...Object.keys(DEFAULT_PANEL_SETTINGS.settings), ...Object.keys(DEFAULT_DECISION_SETTINGS.settings), ...Object.keys(DEFAULT_ROOM_SETTINGS)].sort())
    expect(told.find((setting) => setting.id === 'quorumAgencies')?.value).toBe('Police, Youth justice service, Children’s social care')
    expect(told.find((setting) => setting.id === 'knifeReferralWorkingDays')).toMatchObject({ value: '1 working day', source: expect.stringContaining('12 February 2026') })
  })

  it('tells the clocks', () => {
    expect(clocksInWords(national).map(({ id, lasts }) => `${id}: ${lasts}`)).toEqual([
      'yjs-referral: 1 working day', 'assessment-due: 15 working days', 'victim-contact: 5 working days', 'victim-contact-enhanced: 1 working day', 'settlement: 5 working days', 'tell: 5 working days',
    ])
  })

  it('tells what differs between two versions, and nothing where only the order of agencies does', () => {
    const later = changed({ communityResolutionCap: 2, quorumAgencies: ['yjs', 'police'] }, { seniorOfficerRank: 'superintendent' })
    expect(protocolDifferences(national, later).map(({ id, before, after }) => `${id}: ${before} → ${after}`)).toEqual([
      'communityResolutionCap: 1 → 2', 'quorumAgencies: Police, Children’s social care, Youth justice service → Police, Youth justice service', 'seniorOfficerRank: Chief Inspector → Superintendent',
    ])
    expect(protocolDifferences(national, changed({ quorumAgencies: [...QUORUM_AGENCIES].reverse() }))).toEqual([])
    expect(protocolDifferences(national, { ...national, decision: { ...national.decision, decisionRule: 'majority', holdsPreventivePanels: true } }).map(({ id }) => id)).toEqual(['decisionRule', 'holdsPreventivePanels'])
  })
})

describe('the protocol in force', () => {
  const version = (from: string, communityResolutionCap: number) => ({ from, protocol: changed({ communityResolutionCap }) })
  const capOn = (day: string, versions: Parameters<typeof protocolInForce>[1]) => protocolInForce(day, versions).protocol.settings.communityResolutionCap

  it('is chosen by its day; before the first of a service the national one holds, and before that none', () => {
    const versions = [version('2027-04-01', 3), version('2027-01-01', 2)]
    expect([capOn('2026-12-31', versions), capOn('2027-01-01', versions), capOn('2027-03-31', versions), capOn('2030-01-01', versions)]).toEqual([1, 2, 2, 3])
    expect(() => protocolInForce('2019-12-31', versions)).toThrow(RangeError)
  })

  it('is the one approved later where two begin on one day', () => {
    expect(capOn('2027-01-01', [version('2027-01-01', 2), version('2027-01-01', 4)])).toBe(4)
    expect(capOn('2020-01-01', [version('2020-01-01', 5)])).toBe(5)
  })

  it('begins with the settings by which the rules answer without a service', () => {
    expect(NATIONAL_PROTOCOL.protocol.settings).toEqual(settingsInForce('2026-11-22'))
    expect(DEFAULT_ESCALATION_SETTINGS.from).toBe(NATIONAL_PROTOCOL.from)
  })
})

describe('a protocol that is to be agreed', () => {
  const settingsWrong = (protocol: Protocol) => problemsOfProtocol(protocol).map((problem) => problem.setting)

  it('may be the national one', () => expect(problemsOfProtocol(national)).toEqual([]))

  it('keeps within the bounds of law and guidance', () => {
    expect(settingsWrong(changed({ victimContactWorkingDays: 6, enhancedVictimContactWorkingDays: 2, knifeReferralWorkingDays: 2, longestConditionsWeeks: 21, communityResolutionCap: -1, assessmentWorkingDays: 1.5 }, { settlementWorkingDays: 0 }))).toEqual([
      'communityResolutionCap', 'longestConditionsWeeks', 'assessmentWorkingDays', 'knifeReferralWorkingDays', 'victimContactWorkingDays', 'enhancedVictimContactWorkingDays', 'settlementWorkingDays',
    ])
  })

  it('has settings that go together', () => {
    expect(settingsWrong(changed({ usualConditionsWeeks: 12, longestConditionsWeeks: 10 }))).toEqual(['usualConditionsWeeks'])
    expect(settingsWrong(changed({ quorumAgencies: ['social-care'] }))).toEqual(['quorumAgencies'])
    expect(settingsWrong(changed({}, { seniorOfficerRank: 'inspector' }))).toEqual(['seniorOfficerRank'])
  })
})
