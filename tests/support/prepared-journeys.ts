/** A case that is on the agenda of a meeting: its reference, and the meeting's address. */
export type PreparedCase = { ref: string; meeting: string }

/** Where the journeys that do not begin at the beginning begin; a reference is of a submitted notification unless it says otherwise. */
export type PreparedJourneys = {
  /** A case whose ballot is open: Casper Thwaite. */
  balloted: PreparedCase
  /** A case whose meeting has not begun: Linnea Halvergate. */
  live: PreparedCase
  /** A case whose meeting has begun, with everybody there: Tamsin Overy. */
  begun: PreparedCase
  /** A case that the police settled with a community resolution: Orla Strumpshaw. */
  settled: string
  /** Two brothers' cases: Rafe and Toby Loddon. */
  together: readonly [string, string]
  /** Meetings in three days whose packs are full, with the cases in the order of the agenda. */
  books: { twelve: { meeting: string; refs: readonly string[] }; two: { meeting: string; refs: readonly string[] } }
  /** A girl whom her school referred, before a preventive panel that has begun, with everybody there: Mia Thurgood. */
  preventive: PreparedCase
  /** A case whose partners were not asked yet: Isaura Mardle. */
  checked: string
}

/** The cases that were brought there before the browser tests began. */
export function preparedJourneys(): PreparedJourneys {
  if (!process.env.TEST_JOURNEYS) throw new Error('TEST_JOURNEYS is not set: `npm test` prepares the journeys and sets it')
  const prepared: PreparedJourneys = JSON.parse(process.env.TEST_JOURNEYS)
  return prepared
}
