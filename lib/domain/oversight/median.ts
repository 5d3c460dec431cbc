/** A value and how often it came. */
export type Counted = { value: number; count: number }

/** The middle value, half-way between the two middle ones where their number is even; null where there are none. */
export function median(values: readonly Counted[]): number | null {
  const sorted = values.filter(({ count }) => count > 0).sort((a, b) => a.value - b.value)
  const total = sorted.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  const at = (place: number): number => {
    let passed = 0
    for (const { value, count } of sorted) {
      passed += count
      if (place < passed) return value
    }
    throw new RangeError('A place outside the values was asked for')
  }
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2
}
