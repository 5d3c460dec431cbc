import { describe, expect, it } from 'vitest'
import { accessSettingsOn } from '../access/access-settings'
import { busiestHour, isOwnFamilyName, pointedOut, type LooksAtChild } from './pointed-looks'

const settings = accessSettingsOn('2026-11-24')
const look = (more: Partial<LooksAtChild> = {}): LooksAtChild => ({ personId: 'grace', name: 'PC Grace Adeyemi', roles: ['triage_officer'], childId: 'child', familyName: 'Thurgood', isOwnPostcode: false, hasTask: true, nightLooks: 0, hours: [10], ...more })
const kinds = (looks: LooksAtChild[], usual = new Map<string, number>()) => pointedOut(looks, usual, settings).map(({ kind }) => kind)

describe('one’s own family name', () => {
  it.each([['PC Grace Adeyemi', 'Adeyemi', true], ['Rūta Kazlauskaitė', 'KAZLAUSKAITE', true], ['Ann Ash-Lee', 'Lee', true], ['Ann Lee', 'Ash Lee', true], ['Ann Lee', 'Leeson', false], ['Grace Thurgood Adeyemi', 'Thurgood', false]])('%s and a child called %s: %s', (name, familyName, is) => expect(isOwnFamilyName(name, familyName)).toBe(is))
})

describe('looking that is pointed out', () => {
  it('is not a day’s ordinary work', () => expect(kinds([look(), look({ childId: 'other', hours: [10, 11, 14] })])).toEqual([]))
  it('is a child of the same family name, or at the same postcode, and says which child', () => {
    expect(pointedOut([look({ familyName: 'Adeyemi', isOwnPostcode: true, hours: [9, 9] })], new Map(), settings)).toEqual([
      { personId: 'grace', kind: 'family-name', childId: 'child', counted: 2, usual: null }, { personId: 'grace', kind: 'neighbour', childId: 'child', counted: 2, usual: null },
    ])
  })
  it('is many children in one hour, where that is not usual for the person', () => {
    const many = Array.from({ length: 20 }, (_, index) => look({ childId: `child ${index}`, hours: [10, 10] }))
    expect(busiestHour(many)).toBe(20)
    expect(kinds(many)).toEqual(['many'])
    expect(pointedOut(many, new Map([['grace', 2.4]]), settings)).toEqual([{ personId: 'grace', kind: 'many', childId: null, counted: 20, usual: 2 }])
    expect(kinds(many, new Map([['grace', 12]]))).toEqual([])
    expect(kinds(many.slice(1))).toEqual([])
    expect(kinds(many.map((one, index) => ({ ...one, hours: [index] })))).toEqual([])
  })
  it('is several children without a task, for those whose looking follows tasks', () => {
    const five = Array.from({ length: 5 }, (_, index) => look({ childId: `child ${index}`, hasTask: false }))
    expect(kinds(five)).toEqual(['no-task'])
    expect(kinds(five.slice(1))).toEqual([])
    expect(kinds(five.map((one) => ({ ...one, roles: ['operational_manager'] })))).toEqual([])
    expect(kinds(five.map((one) => ({ ...one, roles: ['triage_officer', 'sergeant'] })))).toEqual([])
  })
  it('is looking at night', () => {
    expect(kinds([look({ nightLooks: 2 }), look({ childId: 'other', nightLooks: 1 })])).toEqual(['night'])
    expect(kinds([look({ nightLooks: 2 })])).toEqual([])
  })
})
