import type { Route } from '../rules/seen'

/** Where the rules send a case, as people read it. */
export const ROUTE_WORDS: Readonly<Record<Route, string>> = {
  'no-criminal-outcome': 'No criminal outcome',
  'police-may-decide': 'The police may decide',
  unscored: 'Nowhere yet: it is not scored',
  panel: 'To the panel',
  'charging-decision': 'For a charging decision',
}
