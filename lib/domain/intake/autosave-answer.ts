import type { Difference } from './differences'

/** What became of answers that were saved as they were typed. */
export type AutosaveAnswer =
  /** Saved at a time of day in London, but for the questions that are `left`: their answers are not whole yet. The next save is on `version`. */
  | { kind: 'saved'; version: number; at: string; left: readonly string[] }
  /** Somebody saved other answers meanwhile: nothing was written, and a person chooses. */
  | { kind: 'stale'; version: number; differs: readonly Difference[] }
  | { kind: 'refused'; reason: string }
  | { kind: 'signed-out' }
