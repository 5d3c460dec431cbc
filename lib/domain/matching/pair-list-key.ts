/** Where a list of pairs goes on: the score in thousandths and the id of the last pair that was shown. */
export type PairListKey = { score: number; id: string }

/** A key as an address carries it. */
export const writePairListKey = ({ score, id }: PairListKey): string => `${score}.${id}`

/** The key that an address carries, or null where it is none. */
export function readPairListKey(text: string | undefined): PairListKey | null {
  const [, score, id] = /^(\d{1,4})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '') ?? []
  return score && id ? { score: Number(score), id } : null
}
