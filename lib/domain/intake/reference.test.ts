import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseReference, readReference } from './reference'

describe('a case reference', () => {
  it('reads like JN-2026-000123-K', () => {
    expect(caseReference(2026, 123)).toMatch(/^JN-2026-000123-[A-Z]$/)
  })
  it('is read back however it was typed', () => {
    const ref = caseReference(2026, 123)
    expect(readReference(ref.toLowerCase())).toBe(ref)
    expect(readReference(` ${ref.replaceAll('-', ' ')} `)).toBe(ref)
    expect(readReference(ref.replaceAll('-', ''))).toBe(ref)
  })
  it('notices any one wrong digit and any two neighbours swapped', () => {
    fc.assert(fc.property(fc.integer({ min: 2020, max: 2099 }), fc.integer({ min: 1, max: 999_999 }), fc.nat(9), fc.integer({ min: 1, max: 9 }), (year, sequence, at, by) => {
      const ref = caseReference(year, sequence)
      const digits = [...ref].map((c, i) => (/\d/.test(c) ? i : -1)).filter((i) => i >= 0)
      const position = digits[at % digits.length] ?? 0
      const wrong = [...ref]
      wrong[position] = String((Number(ref[position]) + by) % 10)
      expect(readReference(wrong.join(''))).toBeNull()
      const next = digits[(at % digits.length) + 1]
      if (next === undefined || ref[next] === ref[position]) return
      const swapped = [...ref]
      swapped[position] = ref.charAt(next)
      swapped[next] = ref.charAt(position)
      expect(readReference(swapped.join(''))).toBeNull()
    }))
  })
  it('is nothing else', () => {
    for (const typed of ['', 'JN', 'JN-2026-000123', '018f2b1e-0000-7000-8000-000000000000', 'JN-2026-000123-I']) expect(readReference(typed)).toBeNull()
  })
})
