import { expect, it } from 'vitest'
import { notInDate, trainingStanding } from './trainings'

const done = [{ kind: 'panel', expiresOn: '2026-11-24' }, { kind: 'panel', expiresOn: '2025-11-24' }, { kind: 'fairness', expiresOn: '2026-01-01' }]

it('counts on its last day, and the newest counts', () => {
  const states = (day: string) => trainingStanding(done, day).map(({ kind, state }) => `${kind} ${state}`)
  expect(states('2026-11-24')).toEqual(['panel in-date', 'safeguarding none', 'fairness expired', 'information none'])
  expect(states('2026-11-25')[0]).toBe('panel expired')
})

it('is held against a vote where it expired and a vote asks for it', () => {
  expect(notInDate(done, '2026-11-24')).toBeNull()
  expect(notInDate(done, '2026-11-25')).toBe('Sitting on a panel: expired on 24 November 2026')
  expect(notInDate([], '2026-11-25')).toBeNull()
})
