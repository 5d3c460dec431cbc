import type { Action } from '../access/actions'
import type { PoliceRank } from '../access/role'
import { isRank, type Authority } from '../rules/facts'

/** Whose authority can be asked for one case at a time; the panel's is asked by sending the case to it. */
export const ASKED_AUTHORITIES = ['sergeant', 'inspector', 'superintendent', 'cps', 'yjs-manager'] as const satisfies readonly Authority[]
/** One of `ASKED_AUTHORITIES`. */
export type AskedAuthority = (typeof ASKED_AUTHORITIES)[number]

/** Tells whether a word is one of `ASKED_AUTHORITIES`. */
export function isAskedAuthority(word: string): word is AskedAuthority {
  return (ASKED_AUTHORITIES as readonly string[]).includes(word)
}

/** What somebody must be allowed to do in order to answer, and of what rank they must be. */
export function whoAnswers(authority: AskedAuthority): { action: Extract<Action, `authority.answer-${string}`>; rank?: PoliceRank } {
  if (isRank(authority)) return { action: 'authority.answer-rank', rank: authority }
  return { action: authority === 'cps' ? 'authority.answer-cps' : 'authority.answer-manager' }
}
