import { LEAST_SHOWN, suppressList, type Shown } from '../oversight/suppress-table'
import { OUTCOME_NAMES, OUTCOMES, type Outcome } from '../outcome/outcome'
import { AGENCIES, type Agency, type Vote } from '../panel/tally'
import { AGENCY_WORDS } from '../wording/fact-words'
import { DISSENT_THEMES, DISSENT_WORDS, type DissentTheme } from './dissent-themes'

/** A case on which a panel was not of one mind: each view, what it came to (null while it is open), and what it was about. */
export interface Dissent {
  votes: readonly { agency: Agency; outcome: Vote }[]
  outcome: Outcome | null
  themes: readonly DissentTheme[]
}

/** A number with what it counts. */
export type DissentLine = { label: string; count: Shown }

/** Disagreements counted: by theme, by the agency whose views were not what it came to, and by what it came to. */
export type DissentFigures = { total: Shown; uncoded: Shown; themes: DissentLine[]; agencies: DissentLine[]; outcomes: { lines: DissentLine[]; total: Shown } }

/** A number that adds up to nothing with others is hidden by itself. */
const shown = (count: number, hides: boolean): Shown => (hides && count > 0 && count < LEAST_SHOWN ? null : count)

/** Counts disagreements, with small numbers hidden where `hides`. A case counts under each of its themes, so that themes add up to nothing. */
export function dissentFigures(all: readonly Dissent[], hides: boolean): DissentFigures {
  const settled = all.filter(({ outcome }) => outcome !== null)
  const outcomes = OUTCOMES.map((outcome) => ({ label: OUTCOME_NAMES[outcome].long, count: settled.filter((one) => one.outcome === outcome).length })).filter(({ count }) => count > 0)
  const open = all.length - settled.length
  const counted = [...outcomes, { label: 'Not settled yet', count: open }]
  const { cells, total } = suppressList(counted.map(({ count }) => count), hides)
  return {
    total: shown(all.length, hides),
    uncoded: shown(all.filter(({ themes }) => themes.length === 0).length, hides),
    themes: DISSENT_THEMES.map((theme) => ({ label: DISSENT_WORDS[theme], count: shown(all.filter(({ themes }) => themes.includes(theme)).length, hides) })),
    agencies: AGENCIES.map((agency) => ({ label: AGENCY_WORDS[agency], count: shown(settled.filter(({ votes, outcome }) => votes.some((vote) => vote.agency === agency && vote.outcome !== outcome)).length, hides) })),
    outcomes: { lines: counted.map(({ label }, at) => ({ label, count: cells[at] ?? null })), total },
  }
}
