import type { Done } from '@/lib/server/refused'

/** The value of a step that a scenario took; a scenario that is refused is a mistake in the scenario, and throws. */
export function done<T>(answer: Done<T>): T {
  if (!answer.ok) throw new Error(`The scenario was refused (${answer.refusal.kind}): ${answer.refusal.reason}`)
  return answer.value
}
