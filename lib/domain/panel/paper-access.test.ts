import { expect, it } from 'vitest'
import { areLate, paperAccess } from './paper-access'

const out = new Date('2026-11-19T23:30:00Z')
const seat = { meeting: 'planned', papersAt: out, hasInterest: false, hasApology: false } as const

it('opens with the papers, closes with the meeting, and is withheld for an interest', () => {
  expect(paperAccess({ ...seat, papersAt: null })).toBe('not-yet')
  expect(paperAccess(seat)).toBe('open')
  expect(paperAccess({ ...seat, meeting: 'open' })).toBe('open')
  expect(paperAccess({ ...seat, meeting: 'closed' })).toBe('over')
  expect(paperAccess({ ...seat, hasInterest: true })).toBe('withheld')
  expect(paperAccess({ ...seat, hasApology: true })).toBe('released')
})

it('is late from the day after papers were due, by London’s calendar', () => {
  expect([areLate(out, '2026-11-19', '2026-11-24'), areLate(out, '2026-11-18', '2026-11-24'), areLate(null, '2026-11-23', '2026-11-24'), areLate(null, '2026-11-24', '2026-11-24'), areLate(out, null, '2026-11-24')]).toEqual([false, true, true, false, false])
})
