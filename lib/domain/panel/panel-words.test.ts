import { expect, it } from 'vitest'
import { ROLES } from '../access/role'
import { assess } from '../rules/assess'
import { rulesInForce } from '../rules/in-force'
import { settingsInForce } from '../rules/settings'
import type { MatrixEdition } from '../gravity/edition'
import { OUTCOMES } from '../outcome/outcome'
import { earlierInWords } from './earlier-in-words'
import { adviceWords, quorumWords } from './quorum-words'
import { whyNotSeated } from './seat-rights'
import { SEAT_KINDS } from './tally'
import { outcomeChoices } from './vote-choices'
import { voteWords } from './vote-words'

const edition: MatrixEdition = {
  id: 'e', name: 'E', publisher: 'P', version: '1', inForceFrom: '2020-01-01', isStarter: true, notice: 'starter edition', largestFactorShift: 1, factors: [],
  offences: [{ code: 'abh', category: 'Violence', offence: 'Assault occasioning actual bodily harm', statute: 's47', modeOfTrial: 'either-way', score: 3, basis: 'x', markers: ['violence', 'cps'] }],
}

it('says who is missing', () => {
  expect(quorumWords([])).toBe('The panel is quorate.')
  expect(quorumWords(['police', 'yjs', 'social-care'])).toBe('The panel is not quorate: a member with a vote from police, the youth justice service and children’s social care has to be present.')
  expect(adviceWords([])).toBe('Education and health are heard.')
  expect(adviceWords(['education', 'health'])).toBe('Nobody from education or health is at the table, and no written view has come in: ask for one.')
})

it('names every position', () => {
  expect(voteWords('abstain')).toBe('Abstains')
  expect(voteWords('OC22')).toBe('Diversionary activity undertaken (Outcome 22)')
})

it('seats nobody whom a request would refuse, and somebody in every seat', () => {
  expect(whyNotSeated('case_manager', 'voting')).toContain('no vote at a panel')
  expect(whyNotSeated('panel_member', 'chair')).toContain('cannot chair')
  for (const role of ROLES) for (const seat of ['adviser', 'case-manager'] as const) expect(whyNotSeated(role, seat)).toBeNull()
  for (const seat of SEAT_KINDS) expect(ROLES.some((role) => whyNotSeated(role, seat) === null)).toBe(true)
})

it('offers what is not closed first, with what it still takes, and the closed ones with the reason', () => {
  const day = '2026-11-24'
  const assessment = assess(
    { id: 'x', asOf: day, child: { dateOfBirth: '2011-03-09' }, offences: [{ offence: 'abh', committedOn: '2026-11-01' }], score: { final: 3 }, account: 'denies', evidence: 'sufficient-to-charge', history: [] },
    { ruleset: rulesInForce(day), edition, settings: settingsInForce(day) },
  )
  const choices = outcomeChoices(assessment)
  expect(choices.map((choice) => choice.value).sort()).toEqual([...OUTCOMES].sort())
  for (const choice of choices) {
    const isClosed = assessment.outcomes[choice.value].status === 'closed'
    expect(choice.closed !== null).toBe(isClosed)
    expect(choice.standing).toBe(isClosed ? 'closed' : choice.hint.includes('It also needs the authority of') ? 'further-authority' : 'choosable')
    expect(isClosed ? choice.closed : choice.hint).not.toBe('')
  }
  const firstClosed = choices.findIndex((choice) => choice.closed !== null)
  expect(choices.slice(firstClosed).every((choice) => choice.closed !== null)).toBe(true)
  expect(choices.find((choice) => choice.value === 'YC')?.closed).toMatch(/^Closed: /)
})

it('names the offences of earlier outcomes of this service and leaves what was typed in alone', () => {
  expect(earlierInWords({ offence: 'abh, other-code', ref: 'JN-2026-000001-A' }, edition).offence).toBe('Assault occasioning actual bodily harm; other-code')
  expect(earlierInWords({ offence: 'abh', ref: null }, edition).offence).toBe('abh')
})
