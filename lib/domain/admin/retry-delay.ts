/** After how many tries a message is given up. */
export const MOST_TRIES = 8

/** Minutes to wait before a message that could not be sent is tried again: twice as long after each try, and never more than a day; null once it is given up. */
export function retryAfterMinutes(tries: number): number | null {
  return tries >= MOST_TRIES ? null : Math.min(5 * 2 ** (tries - 1), 24 * 60)
}
