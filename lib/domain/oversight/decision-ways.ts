/** The ways in which an outcome comes to stand: the police alone, by how the case was scored; the panel; or the two who settle a split. */
export const DECISION_WAYS = ['police-low', 'police-serious', 'police-unscored', 'panel', 'escalation'] as const
/** One of `DECISION_WAYS`. */
export type DecisionWay = (typeof DECISION_WAYS)[number]

/** The words for a way that people read. */
export const DECISION_WAY_NAMES: Readonly<Record<DecisionWay, string>> = {
  'police-low': 'Police alone, scored 1 or 2',
  'police-serious': 'Police alone, scored 3 to 5',
  'police-unscored': 'Police alone, not scored',
  panel: 'Panel',
  escalation: 'Settled after a split',
}

/** Whether the police decided it alone. */
export const isPoliceAlone = (way: DecisionWay): boolean => way.startsWith('police')
