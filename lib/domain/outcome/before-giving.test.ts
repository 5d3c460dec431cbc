import { describe, expect, it } from 'vitest'
import { missingBeforeGiving, missingBeforeStart } from './before-giving'
import { OUTCOMES } from './outcome'

describe('before an outcome is given', () => {
  it('a community resolution was offered freely, and said to be voluntary', () => {
    expect(missingBeforeGiving('OC8', null, { isKnife: false })).toHaveLength(2)
    expect(missingBeforeGiving('OC8', { offeredFreely: false, saidVoluntary: true }, { isKnife: false })).toEqual(['Record that it was offered without threat or promise. If it was not, it cannot be given'])
    expect(missingBeforeGiving('OC8', { offeredFreely: true, saidVoluntary: true }, { isKnife: true })).toEqual([])
  })

  it('a deferral after a knife has a day on which somebody reports back', () => {
    expect(missingBeforeGiving('OC23', {}, { isKnife: true })).toHaveLength(1)
    expect(missingBeforeGiving('OC23', { reportBackOn: '2026-12-10' }, { isKnife: true })).toEqual([])
    expect(missingBeforeGiving('OC23', {}, { isKnife: false })).toEqual([])
  })

  it('asks nothing of the others', () => {
    for (const outcome of OUTCOMES.filter((one) => one !== 'OC8' && one !== 'OC23')) expect(missingBeforeGiving(outcome, null, { isKnife: true })).toEqual([])
  })
})

describe('before an activity starts', () => {
  const whole = { childAgrees: true, activity: 'Boxing', provider: 'A club', activityEndsOn: '2027-01-15' }

  it('it has an offer, an agreement and an end', () => {
    expect(missingBeforeStart(whole, '2026-11-22')).toEqual([])
    expect(missingBeforeStart(null, '2026-11-22')).toHaveLength(4)
    for (const left of ['childAgrees', 'activity', 'provider', 'activityEndsOn'] as const) expect(missingBeforeStart({ ...whole, [left]: null }, '2026-11-22')).toHaveLength(1)
    expect(missingBeforeStart({ ...whole, activityEndsOn: '2026-11-21' }, '2026-11-22')).toHaveLength(1)
  })
})
