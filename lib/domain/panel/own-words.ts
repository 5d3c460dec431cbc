/** Whose words a panel reads. */
export const WHOSE = ['child', 'parents'] as const
/** One of `WHOSE`. */
export type Whose = (typeof WHOSE)[number]

/** The words for those who are heard before a panel. */
export const WHOSE_WORDS: Readonly<Record<Whose, string>> = { child: 'The child', parents: 'The parents or carers' }
