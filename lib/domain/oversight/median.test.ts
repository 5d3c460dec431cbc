import { expect, it } from 'vitest'
import { median } from './median'

it('finds the middle, by how often each value came', () => {
  expect(median([])).toBeNull()
  expect(median([{ value: 3, count: 0 }])).toBeNull()
  expect(median([{ value: 9, count: 1 }, { value: 1, count: 1 }, { value: 4, count: 1 }])).toBe(4)
  expect(median([{ value: 2, count: 3 }, { value: 30, count: 2 }])).toBe(2)
  expect(median([{ value: 5, count: 1 }, { value: 2, count: 1 }])).toBe(3.5)
})
