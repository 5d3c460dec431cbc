/** What members of a panel disagree about: codes, so that they can be counted (F58). No source gives a list, so this one is ours. */
export const DISSENT_THEMES = ['gravity', 'past-behaviour', 'risk', 'childs-needs', 'victim', 'admission', 'proportion', 'fairness', 'information', 'confidence', 'law', 'help'] as const
/** One of `DISSENT_THEMES`. */
export type DissentTheme = (typeof DISSENT_THEMES)[number]

/** Each theme as people read it. */
export const DISSENT_WORDS: Readonly<Record<DissentTheme, string>> = {
  gravity: 'How serious the offence was',
  'past-behaviour': 'What the child had done before',
  risk: 'Risk to others',
  'childs-needs': 'The child’s needs and safety',
  victim: 'What whoever was harmed wants',
  admission: 'What the child admits',
  proportion: 'Whether a lower outcome would do',
  fairness: 'Whether the child is treated as others are',
  information: 'Something that the panel did not know',
  confidence: 'How it looks to the public',
  law: 'What the law or the guidance allows',
  help: 'Which help would work, or is there',
}
