import { compareReady, readyPerson } from './compare-people'
import { matchKeys } from './match-keys'
import type { PersonRecord } from './person-record'
import { STRONG_MATCH, WORTH_A_LOOK } from './weights'

/** Two records, by their places in the list, and how likely they are of one person. */
export type Pair = { first: number; second: number; score: number }

/** A key that so many records share says too little: they meet under their other keys. */
const MOST_UNDER_A_KEY = 250

/** Every pair of records that a person should look at, the likeliest first. Records are compared only where they share a key. */
export function pairUp(people: readonly PersonRecord[]): Pair[] {
  const ready = people.map(readyPerson)
  const byKey = new Map<string, number[]>()
  for (const [index, person] of ready.entries())
    for (const key of matchKeys(person)) {
      const under = byKey.get(key)
      if (under) under.push(index)
      else byKey.set(key, [index])
    }
  const met = new Set<number>()
  const pairs: Pair[] = []
  for (const under of byKey.values()) {
    if (under.length > MOST_UNDER_A_KEY) continue
    for (const [place, first] of under.entries())
      for (const second of under.slice(place + 1)) {
        const both = first * people.length + second
        const [a, b] = [ready[first], ready[second]]
        if (met.has(both) || !a || !b) continue
        met.add(both)
        const { score } = compareReady(a, b)
        if (score >= WORTH_A_LOOK) pairs.push({ first, second, score })
      }
  }
  return [...pairs, ...throughAnother(pairs)].sort((a, b) => b.score - a.score || a.first - b.first || a.second - b.second)
}

/** Pairs that are not alike themselves, while both are strongly like a third record: looked at together with it. */
function throughAnother(pairs: readonly Pair[]): Pair[] {
  const partners = new Map<number, Map<number, number>>()
  const join = (one: number, other: number, score: number): void => {
    const known = partners.get(one) ?? new Map<number, number>()
    partners.set(one, known.set(other, score))
  }
  for (const { first, second, score } of pairs) {
    join(first, second, score)
    join(second, first, score)
  }
  const found = new Map<string, Pair>()
  for (const around of partners.values()) {
    const strong = [...around].filter(([, score]) => score >= STRONG_MATCH).sort(([a], [b]) => a - b)
    for (const [place, [first, one]] of strong.entries())
      for (const [second, other] of strong.slice(place + 1)) {
        const score = Math.round(one * other * 1000) / 1000
        const key = `${first},${second}`
        if (partners.get(first)?.has(second) || (found.get(key)?.score ?? 0) >= score) continue
        found.set(key, { first, second, score })
      }
  }
  return [...found.values()]
}
