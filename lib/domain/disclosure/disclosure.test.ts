import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../deadlines/iso-day'
import { OUTCOMES, type Outcome } from '../outcome/outcome'
import { disclosureOf } from './disclosure'

const given = (outcome: Outcome, asOf: string, conditionsEndOn?: string) =>
  disclosureOf({ id: 'd', outcome, givenOn: '2026-11-30', asOf, ...(conditionsEndOn ? { conditionsEndOn } : {}) })

describe('disclosure', () => {
  it('spends a youth caution on the day it is given', () => {
    expect(given('YC', '2026-11-30')).toMatchObject({ spentOn: '2026-11-30', spent: true, basic: 'no' })
    expect(given('YC', '2026-11-29')).toMatchObject({ spent: false, basic: 'no' })
  })

  it('spends a youth conditional caution after three calendar months, on the last day of a short month', () => {
    expect(given('YCC', '2027-02-27')).toMatchObject({ spentOn: '2027-02-28', spent: false, basic: 'until-spent' })
    expect(given('YCC', '2027-02-28')).toMatchObject({ spent: true, basic: 'no' })
  })

  it('spends it sooner where its conditions end sooner, and not later where they end later', () => {
    expect(given('YCC', '2026-12-31', '2027-01-01')).toMatchObject({ spentOn: '2027-01-01', spent: false })
    expect(given('YCC', '2027-01-01', '2027-01-01')).toMatchObject({ spent: true, basic: 'no' })
    expect(given('YCC', '2027-01-01', '2027-04-01').spentOn).toBe('2027-02-28')
  })

  it.each(['NFA', 'OC8', 'OC20', 'OC21', 'OC22', 'OC23'] as const)('has nothing to spend for %s', outcome => {
    expect(given(outcome, '2026-11-30')).toMatchObject({ conviction: false, spentOn: null, spent: true, basic: 'no', standard: 'no', enhanced: 'police-discretion' })
  })

  it('does not know what comes of a charge', () => {
    expect(given('CHARGE', '2030-01-01')).toMatchObject({
      conviction: null, spentOn: null, spent: false, basic: 'until-spent', standard: 'filtering-rules', enhanced: 'filtering-rules',
    })
  })

  it('never shows a caution of a child by itself on a standard or enhanced check', () => {
    fc.assert(fc.property(fc.constantFrom(...OUTCOMES), fc.integer({ min: 0, max: 400 }), (outcome, later) => {
      const answer = given(outcome, addDays('2026-11-30', later))
      if (outcome !== 'CHARGE') expect(answer).toMatchObject({ conviction: false, standard: 'no', enhanced: 'police-discretion' })
    }))
  })
})

describe('what it says', () => {
  it.each(OUTCOMES)('to a child about %s: short sentences, none a threat', outcome => {
    const { child } = given(outcome, '2026-11-30').says
    for (const sentence of child.split(/(?<=[.?!])\s+/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(15)
    expect(child).not.toMatch(/must complete|breach|prosecut|charged|\bor else\b/i)
    if (outcome !== 'CHARGE') expect(child).not.toMatch(/court/i)
    expect(child).not.toMatch(/OC\d|\bYC|DBS|PNC/)
  })

  it.each(OUTCOMES)('to staff about %s: something', outcome => expect(given(outcome, '2026-11-30').says.staff.length).toBeGreaterThan(40))

  it('does not hand out the words themselves to be changed', () => {
    given('YC', '2026-11-30').says.child = 'changed'
    expect(given('YC', '2026-11-30').says.child).not.toBe('changed')
  })
})
