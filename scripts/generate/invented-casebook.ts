import { searchName } from '../../lib/domain/intake/search-name'
import { caseReference } from '../../lib/domain/intake/reference'
import type { CaseStatus } from '../../lib/domain/intake/case-status'
import { readyPerson } from '../../lib/domain/matching/compare-people'
import { matchKeys } from '../../lib/domain/matching/match-keys'
import { CAST, ORGANISATIONS } from '../../prisma/scenarios/cast'
import { familyName, givenName } from './invented-names'
import type { Pattern } from './patterns'
import { oneOf, seeded, weighted } from './seeded'

/** What a casebook is made from: the same three make the same casebook. */
export type CasebookPlan = { children: number; seed: number; at: Date }

/** A child and a case as they are sent to the database. */
export type InventedChild = { n: number; id: string; service: string; given: string; family: string; known: string | null; born: string; sex: string; ethnicity: string; language: string; school: string; search: string; keys: string[]; restricted: boolean; created: string }
export type InventedCase = { n: number; id: string; ref: string; child: string; service: string; status: CaseStatus; pattern: number; created: string; since: string; triage: string | null; manager: string | null; scored: boolean; decided: boolean }

/** Years that the casebook covers. */
const YEARS = 5
const DAY = 86_400_000

/** A stable id for the n-th thing of a kind, in which both can be read. */
export const generatedId = (kind: number, n: number): string => `0c0000${String(kind).padStart(2, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

/** How many cases there are for so many children: most have one, some have several. */
export const casesFor = (children: number): number => Math.round((children * 5) / 3)

/** Where the newest cases stand, one after another; every older one is closed. */
const UNFINISHED: readonly CaseStatus[] = [
  ...repeat('draft', 2), ...repeat('submitted', 4), ...repeat('in_triage', 5), 'sent_back', ...repeat('awaiting_authority', 2), ...repeat('with_panel', 7), 'escalated', ...repeat('awaiting_authorisation', 2),
  ...repeat('to_be_given', 4), ...repeat('under_way', 12), ...repeat('given', 5), ...repeat('sent_for_charge', 3),
]

function repeat(status: CaseStatus, count: number): CaseStatus[] {
  return Array.from({ length: count }, () => status)
}

const SCHOOLS = ['Marsh Lane Academy', 'Heron Way High School', 'St Withburga’s School', 'Riverside Academy', 'The Broadland Centre', 'Wensum College']
const LANGUAGES = [{ weight: 88, language: 'English' }, { weight: 4, language: 'Polish' }, { weight: 3, language: 'Lithuanian' }, { weight: 3, language: 'Portuguese' }, { weight: 2, language: 'Romanian' }]
const ETHNICITIES = [{ weight: 70, code: 'W1' }, { weight: 8, code: 'W9' }, { weight: 6, code: 'B1' }, { weight: 5, code: 'B2' }, { weight: 6, code: 'A2' }, { weight: 5, code: 'M1' }]

/** When the n-th of all cases arrived: evenly over the years, the last one just before `at`. */
const arrival = ({ children, at }: CasebookPlan, n: number): Date => new Date(at.getTime() - Math.round((1 - n / (casesFor(children) + 1)) * YEARS * 365 * DAY))

/** Which of all cases is the first one of the n-th child. */
const firstCaseOf = ({ children }: CasebookPlan, n: number): number => Math.floor((n - 1) * (casesFor(children) / children)) + 1

/** The children, by number; each comes with its first case. */
export function* inventedChildren(plan: CasebookPlan): Generator<InventedChild> {
  const draw = seeded(plan.seed * 2 + 1)
  const [language, ethnicity] = [weighted(LANGUAGES), weighted(ETHNICITIES)]
  for (let n = 1; n <= plan.children; n++) {
    const [given, family] = [givenName(draw), familyName(draw)]
    const created = arrival(plan, firstCaseOf(plan, n))
    const born = new Date(created.getTime() - Math.round((10.2 + 6 * draw() ** 0.6) * 365.25 * DAY)).toISOString().slice(0, 10)
    yield {
      n, id: generatedId(1, n), service: draw() < 0.95 ? ORGANISATIONS.yjs.id : ORGANISATIONS.neighbour.id, given, family, known: draw() < 0.05 ? givenName(draw) : null, born, sex: draw() < 0.78 ? 'male' : 'female',
      ethnicity: ethnicity(draw).code, language: language(draw).language, school: oneOf(draw, SCHOOLS), search: searchName(given, family),
      keys: matchKeys(readyPerson({ givenNames: given, familyName: family, dateOfBirth: born })), restricted: draw() < 0.004, created: created.toISOString(),
    }
  }
}

/** The cases in the order of their arrival: a first one for each child, and among them those of children who came back within some eighteen months. */
export function* inventedCases(plan: CasebookPlan, patterns: readonly Pattern[], serviceOf: (child: number) => string): Generator<InventedCase> {
  const draw = seeded(plan.seed * 2)
  const count = casesFor(plan.children)
  const unfinished = Math.min(count, Math.max(UNFINISHED.length, Math.round(count * 0.018)))
  const back = Math.ceil(plan.children * 0.3)
  const ofAny = weighted(patterns)
  const ofPanel = weighted(patterns.filter(({ station }) => station === 'panel'))
  const ofCharge = weighted(patterns.filter(({ outcome }) => outcome === 'CHARGE'))
  const ofOthers = weighted(patterns.filter(({ outcome }) => outcome !== 'CHARGE'))
  let newest = 0
  for (let n = 1; n <= count; n++) {
    const isFirst = firstCaseOf(plan, newest + 1) === n
    if (isFirst) newest++
    const child = isFirst ? newest : newest - Math.floor(Math.min(back, newest) * draw() ** 2)
    const status: CaseStatus = count - n < unfinished ? (UNFINISHED[(count - n) % UNFINISHED.length] ?? 'closed') : 'closed'
    const choose = status === 'closed' ? ofAny : status === 'sent_for_charge' ? ofCharge : ['with_panel', 'escalated', 'awaiting_authorisation'].includes(status) ? ofPanel : ofOthers
    const created = arrival(plan, n)
    const isDecided = ['awaiting_authorisation', 'to_be_given', 'under_way', 'given', 'sent_for_charge', 'closed'].includes(status)
    const isTaken = !['draft', 'submitted', 'sent_back'].includes(status)
    yield {
      n, id: generatedId(2, n), ref: caseReference(created.getUTCFullYear(), n), child: generatedId(1, child), service: serviceOf(child), status, pattern: choose(draw).id, created: created.toISOString(),
      since: new Date(Math.min(plan.at.getTime(), created.getTime() + (status === 'closed' ? 90 : 2) * DAY * draw())).toISOString(), triage: isTaken ? oneOf(draw, [CAST.triage, CAST.secondTriage]).id : null,
      manager: isDecided ? oneOf(draw, [CAST.caseManager, CAST.secondCaseManager]).id : null, scored: isTaken && (status !== 'in_triage' || draw() < 0.6), decided: isDecided,
    }
  }
}
