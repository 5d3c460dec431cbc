import { describe, expect, it } from 'vitest'
import type { Assessment } from '../rules/assessment'
import { assess } from '../rules/assess'
import type { Facts } from '../rules/facts'
import { rulesInForce } from '../rules/in-force'
import { DEFAULT_SETTINGS } from '../rules/settings'
import { loadStarterEdition } from '../../../scripts/rules/load-starter-edition'
import { differenceInWords, replayDecision, type SavedDecision } from './replay-decision'

const edition = loadStarterEdition()
const facts: Facts = {
  id: 'JN-2026-000001-A', asOf: '2026-11-20', notifiedOn: '2026-11-02', child: { dateOfBirth: '2011-03-09', exploitation: 'no', exploitationConsidered: true },
  offences: [{ offence: 'common-assault-or-battery', committedOn: '2026-11-01', place: 'public' }],
  factors: [], score: { final: 2 }, evidence: 'sufficient-to-charge', account: 'admits', history: [], victim: { identified: true, informed: true },
}

/** A decision as the database gives it back: through JSON, its keys in another order, perhaps altered on the way. */
function saved(alter: (assessment: Assessment) => void = () => undefined): SavedDecision {
  const assessment: Assessment = JSON.parse(JSON.stringify(assess(facts, { ruleset: rulesInForce(facts.asOf), edition, settings: DEFAULT_SETTINGS.settings })))
  alter(assessment)
  const reversed = Object.fromEntries(Object.entries(assessment).reverse())
  return { facts: JSON.parse(JSON.stringify(facts)), assessment: reversed, ruleset: assessment.ruleset, editionId: edition.id, edition, settings: DEFAULT_SETTINGS.settings }
}

describe('a decision that is derived again', () => {
  it('is the same by the same facts and versions, whatever the order of its keys', () => {
    expect(replayDecision(saved())).toEqual([])
  })

  it('shows a verdict that was altered, by outcome and rule', () => {
    const altered = saved((assessment) => {
      const [finding] = assessment.outcomes.OC8.findings
      if (finding) finding.verdict = 'unknown'
    })
    const [difference, ...others] = replayDecision(altered)
    expect(others).toEqual([])
    expect(difference && differenceInWords(difference)).toMatch(/^Community resolution \(Outcome 8\), rule [a-z0-9.-]+, verdict: saved "unknown"; derived again "(pass|fail)"$/)
  })

  it('shows a finding that was taken away, without blaming those that follow', () => {
    let removed = ''
    const differences = replayDecision(saved((assessment) => { removed = assessment.outcomes.YC.findings.splice(1, 1)[0]?.rule ?? '' }))
    expect(differences).toHaveLength(1)
    expect(differences[0]).toMatchObject({ where: `Youth caution, rule ${removed}`, saved: 'nothing' })
  })

  it('shows facts that were altered by what would have followed from them', () => {
    const decision = saved()
    const words = replayDecision({ ...decision, facts: { ...decision.facts, score: { final: 4 } } }).map(differenceInWords)
    expect(words).toContain('gravity, final: saved 2; derived again 4')
    expect(words).toContain('route: saved "police-may-decide"; derived again "panel"')
  })

  it('says why it cannot be derived: no such ruleset, no such edition, facts that cannot be', () => {
    const why = (changes: Partial<SavedDecision>) => replayDecision({ ...saved(), ...changes }).map(differenceInWords)
    expect(why({ ruleset: 'rules-0' })).toEqual([expect.stringContaining('There is no ruleset rules-0 any more')])
    expect(why({ edition: null, editionId: 'lost' })).toEqual([expect.stringContaining('There is no matrix edition lost any more')])
    expect(why({ facts: { ...facts, offences: [{ offence: 'no-such-offence', committedOn: '2026-11-01' }] } })).toEqual([expect.stringContaining('has no offence "no-such-offence"')])
  })
})
