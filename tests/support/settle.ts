import type { Done } from '@/lib/server/refused'

/** The value of a change that must have gone through; throws with the refusal where it did not. */
export function settled<T>(done: Done<T>): T {
  if (!done.ok) throw new Error(`refused (${done.refusal.kind}): ${done.refusal.reason}`)
  return done.value
}
