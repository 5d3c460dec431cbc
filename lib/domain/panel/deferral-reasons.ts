/** Why a panel puts a case off: codes, so that they can be counted. No public list was found (D3), so this one is ours. */
export const DEFERRAL_REASONS = ['assessment', 'papers', 'victim', 'childs-words', 'agency', 'quorum', 'new-facts', 'advice', 'other'] as const
/** One of `DEFERRAL_REASONS`. */
export type DeferralReason = (typeof DEFERRAL_REASONS)[number]

/** Each reason as people read it. */
export const DEFERRAL_WORDS: Readonly<Record<DeferralReason, string>> = {
  assessment: 'The assessment is not finished',
  papers: 'The papers came too late to be read',
  victim: 'Whoever was harmed has not been heard',
  'childs-words': 'The child, or a parent, has not been heard',
  agency: 'An agency has not said what it knows',
  quorum: 'The panel was not quorate for this case',
  'new-facts': 'Something new has to be looked into first',
  advice: 'Advice has to be taken first: legal, health or other',
  other: 'Something else, said below',
}

/** From this deferral of a case on, a manager decides whether it is heard or goes back to triage (R79). */
export const MANAGER_DECIDES_FROM = 2

/** What a manager can decide about a case that was deferred again. */
export const DEFERRAL_DECISIONS = ['hear', 'return'] as const
/** One of `DEFERRAL_DECISIONS`. */
export type DeferralDecision = (typeof DEFERRAL_DECISIONS)[number]
