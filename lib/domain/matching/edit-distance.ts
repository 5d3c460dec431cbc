/**
 * How many slips of the keyboard lie between two words: a letter too many, one too few, another one, or two neighbours
 * in the wrong order (optimal string alignment). The same both ways round.
 */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const now = [row]
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1]
      let least = Math.min((last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (isSame ? 0 : 1))
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) least = Math.min(least, (before[column - 2] ?? 0) + 1)
      now[column] = least
    }
    before = last
    last = now
  }
  return last[b.length] ?? 0
}

/** How alike two words are, from 0 (nothing) to 1 (the same): the slips between them against the longer one's length. */
export function alikeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer
}
