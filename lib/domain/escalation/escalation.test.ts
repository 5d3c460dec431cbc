import { describe, expect, it } from 'vitest'
import { dueWords } from './due-words'
import { DEFAULT_ESCALATION_SETTINGS, ESCALATION_SETTING_ACCOUNTS } from './escalation-settings'
import { escalatedWork } from './independence'

describe('whose work an escalation would judge', () => {
  it('is everybody with a seat, the triage officer, the scorer, the case manager and whoever decided at triage', () => {
    const work = escalatedWork({ seatHolders: ['a', 'b'], triageById: 'c', scoredById: 'd', caseManagerId: 'e', triageDecidedByIds: ['f', null] })
    expect(work.map((one) => one.personId)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(work.every((one) => one.work.startsWith('you '))).toBe(true)
  })

  it('is nobody where nobody is recorded', () => {
    expect(escalatedWork({ seatHolders: [], triageById: null, scoredById: null, caseManagerId: null, triageDecidedByIds: [null] })).toEqual([])
  })
})

describe('the settings of escalations', () => {
  it('each say where they come from', () => {
    for (const name of Object.keys(DEFAULT_ESCALATION_SETTINGS.settings)) expect(ESCALATION_SETTING_ACCOUNTS).toHaveProperty(`${name}.source`)
  })
})

it.each([[5, '5 working days left'], [1, '1 working day left'], [0, 'Due today'], [-1, '1 working day overdue'], [-3, '3 working days overdue']])('says how long there is left: %i', (days, words) => {
  expect(dueWords(days)).toBe(words)
})
