/** A sequence of numbers from 0 up to 1 that is the same for the same seed (mulberry32). */
export type Draw = () => number

/** Begins a sequence. */
export function seeded(seed: number): Draw {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One of a list, each as likely as the others. */
export function oneOf<T>(draw: Draw, list: readonly T[]): T {
  const item = list[Math.floor(draw() * list.length)]
  if (item === undefined) throw new RangeError('There is nothing to choose from')
  return item
}

/** Makes a chooser among things of unequal weight. */
export function weighted<T extends { weight: number }>(list: readonly T[]): (draw: Draw) => T {
  let sum = 0
  const ends = list.map(({ weight }) => (sum += weight))
  return (draw) => {
    const at = draw() * sum
    let [low, high] = [0, ends.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (at < (ends[middle] ?? 0)) high = middle
      else low = middle + 1
    }
    const item = list[low]
    if (!item) throw new RangeError('There is nothing to choose from')
    return item
  }
}
