/** The headings under which a panel speaks about a case before it votes, in the order in which it does. */
export const HEADINGS = ['child-words', 'victim-words', 'risk', 'safety', 'desistance', 'diversity', 'care'] as const
/** One of `HEADINGS`. */
export type Heading = (typeof HEADINGS)[number]

/** A heading under which something can be noted: those that a panel speaks to, and whatever else was said. */
export type NoteHeading = Heading | 'other'

/** Every heading that a note can have. */
export const NOTE_HEADINGS = [...HEADINGS, 'other'] as const satisfies readonly NoteHeading[]

/** One heading: its words, what the panel is asked, and why. */
export interface HeadingAccount {
  title: string
  asks: string
  /** Looking at what was written is enough; elsewhere a note says what was said. */
  isLookedAt: boolean
  source: string
}

const NORFOLK = 'HMI Probation, Norfolk youth justice services, January 2025'

/** What each heading means to the people at the table. */
export const HEADING_ACCOUNTS: Readonly<Record<NoteHeading, HeadingAccount>> = {
  'child-words': { title: 'The child’s words', asks: 'What the child and their parents say, read by everybody at the table.', isLookedAt: true, source: `${NORFOLK}: the child’s voice in decisions` },
  'victim-words': { title: 'The victim’s words', asks: 'What the person who was harmed says, or why they gave no view, read by everybody at the table.', isLookedAt: true, source: `${NORFOLK}; Code of Practice for Victims` },
  risk: { title: 'Risk to others', asks: 'How likely harm to others is and what it would be, from earlier behaviour too.', isLookedAt: false, source: `${NORFOLK}: keeping the community safe was planned for least often` },
  safety: { title: 'The child’s safety', asks: 'What could harm the child, exploitation among it, and who protects them.', isLookedAt: false, source: NORFOLK },
  desistance: { title: 'Desistance', asks: 'What would help the child to stop, and what stands in the way.', isLookedAt: false, source: NORFOLK },
  diversity: { title: 'Diversity and disproportionality', asks: 'What about this child’s identity, needs and experience the panel has to allow for, and whether a child of another background would be before it.', isLookedAt: false, source: `${NORFOLK}: diversity and disproportionality check` },
  care: { title: 'Care experience', asks: 'Whether a child who lived with their parents would be before a panel for this, and what the social worker says.', isLookedAt: false, source: `${NORFOLK}: unnecessary criminalisation of children in care` },
  other: { title: 'Anything else', asks: 'What else was said that the record should hold.', isLookedAt: false, source: 'Local practice' },
}

/** A note of the discussion: what was said under a heading, or why it was not spoken to. */
export interface Note {
  heading: NoteHeading
  spokenTo: boolean
}

/** What decides which headings a case has. */
export interface Discussed {
  hasVictim: boolean
  /** Null where nobody recorded it: then the panel asks. */
  careExperienced: boolean | null
}

/** The headings that a panel speaks to in a case: the victim's words where somebody was harmed, care experience unless there is none. */
export function headingsOf(about: Discussed): Heading[] {
  return HEADINGS.filter((heading) => (heading === 'victim-words' ? about.hasVictim : heading === 'care' ? about.careExperienced !== false : true))
}

/** The headings under which nothing is noted yet, of those that have to be spoken to before a ballot opens. */
export function stillToSpeakTo(about: Discussed, required: readonly Heading[], notes: readonly Note[]): Heading[] {
  return headingsOf(about).filter((heading) => required.includes(heading) && !notes.some((note) => note.heading === heading))
}

/** What keeps a ballot from opening, in words; null where nothing does. */
export function stillInWords(still: readonly Heading[]): string | null {
  if (still.length === 0) return null
  const titles = still.map((heading) => HEADING_ACCOUNTS[heading].title.toLowerCase())
  return `Before the ballot opens, note what was said about these, or why they were not spoken to: ${titles.join(', ')}`
}

/** Why a note cannot be written down as it is; null where it can. */
export function whyNotNoted(heading: NoteHeading, spokenTo: boolean, note: string | null): string | null {
  if (note !== null) return null
  if (!spokenTo) return `Say why it was not spoken to: ${HEADING_ACCOUNTS[heading].title.toLowerCase()}`
  return HEADING_ACCOUNTS[heading].isLookedAt ? null : `Write what was said: ${HEADING_ACCOUNTS[heading].title.toLowerCase()}`
}
