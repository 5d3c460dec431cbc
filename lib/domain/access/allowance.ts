/** How often a door may be used by one person, or from one address: so many at once, and then one every so many seconds. */
export type Allowance = { atOnce: number; everySeconds: number }

/** The doors that cost much or could be guessed at. Ample for work by hand; a program is stopped within seconds. */
export const ALLOWANCES = {
  /** Names and words looked for among cases and children. */
  search: { atOnce: 60, everySeconds: 1 },
  /** What the offence picker asks while somebody types. */
  offences: { atOnce: 120, everySeconds: 0.5 },
  /** A secret calendar address, whose reader is known by where it asks from. */
  calendar: { atOnce: 60, everySeconds: 5 },
  /** Lists as files. */
  export: { atOnce: 30, everySeconds: 10 },
  /** Files that are read and checked whole. */
  upload: { atOnce: 20, everySeconds: 30 },
  /** The papers of a whole meeting in one. */
  print: { atOnce: 30, everySeconds: 5 },
  /** The news of a meeting, begun anew. */
  news: { atOnce: 60, everySeconds: 1 },
} satisfies Record<string, Allowance>

/** The name of such a door. */
export type Door = keyof typeof ALLOWANCES

/** The most pages of meetings that one person has open at a time on one server. */
export const MOST_STREAMS = 12

/** What somebody is told who has to wait so many seconds. */
export const waitInWords = (seconds: number): string => `You did this very often just now. Wait ${seconds === 1 ? 'a second' : seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`} and try again`
