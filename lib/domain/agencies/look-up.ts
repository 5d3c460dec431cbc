/** Why an officer asks whether a child is known. */
export const LOOK_UP_PURPOSES = {
  arrest: 'A child is in custody or was arrested', voluntary: 'A voluntary interview', resolution: 'A community resolution is thought of', stopped: 'A child was stopped or met on patrol',
  concern: 'A concern about a child’s safety', investigation: 'An investigation that goes on',
} as const
/** A key of `LOOK_UP_PURPOSES`. */
export type LookUpPurpose = keyof typeof LOOK_UP_PURPOSES

const HOUR = 60 * 60 * 1000

/** The instant from which somebody may ask again who has asked at these instants, or null where they may ask now: so many in any hour. */
export function mayAskAgainAt(asked: readonly Date[], perHour: number, now: Date): Date | null {
  const within = asked.map((at) => at.getTime()).filter((at) => at > now.getTime() - HOUR).sort((a, b) => b - a)
  const oldestThatCounts = within[perHour - 1]
  return oldestThatCounts === undefined ? null : new Date(oldestThatCounts + HOUR)
}

/** What stands beside every "no record": a look-up is no proof, and says nothing of records that are closed to it. */
export const NO_PROOF = 'This is no proof that the child is not known: names are misspelt, and some records are not open to a look-up. Before anything is decided about the child, call all the same.'
