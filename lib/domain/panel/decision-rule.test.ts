import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DECISION_RULES, decidedBy } from './decision-rule'
import { tally, type Agency, type Seat, type Vote } from './tally'

const AGENCIES: readonly Agency[] = ['police', 'yjs', 'social-care', 'victim-services', 'community']
const seats: Seat[] = AGENCIES.map((agency) => ({ member: agency, agency, seat: 'voting', present: true }))
/** A ballot of five in which these were given in order, closed by the chair where somebody gave none. */
const counted = (votes: readonly (Vote | null)[], closed = true) =>
  tally({ id: 'b', seats, votes: votes.flatMap((outcome, at) => (outcome === null ? [] : [{ member: AGENCIES[at] ?? '', outcome }])), closed })

describe('how a panel decides', () => {
  it('needs everybody unless the service has agreed otherwise', () => {
    expect(decidedBy(counted(['OC22', 'OC22', 'OC22', 'OC22', 'OC22']), 'unanimous')).toEqual({ outcome: 'OC22', by: 'unanimous' })
    expect(decidedBy(counted(['OC22', 'OC22', 'OC22', 'OC22', 'YC']), 'unanimous')).toBeNull()
    expect(decidedBy(counted(['OC22', 'OC22', 'OC22', 'OC22', 'abstain']), 'unanimous')).toBeNull()
  })

  it('by a majority takes more than half of all who have a vote, those without a view among them', () => {
    expect(decidedBy(counted(['OC22', 'OC22', 'OC22', 'YC', 'YC']), 'majority')).toEqual({ outcome: 'OC22', by: 'majority' })
    expect(decidedBy(counted(['OC22', 'OC22', 'YC', 'abstain', null]), 'majority')).toBeNull()
    expect(decidedBy(counted(['YC', 'YC', 'YC', 'abstain', null]), 'majority')).toEqual({ outcome: 'YC', by: 'majority' })
  })

  it('by consent bears those who abstain, and nobody who chooses otherwise or says nothing', () => {
    expect(decidedBy(counted(['OC22', 'OC22', 'OC22', 'abstain', 'abstain']), 'consent')).toEqual({ outcome: 'OC22', by: 'consent' })
    expect(decidedBy(counted(['OC22', 'OC22', 'OC22', 'OC22', 'YC']), 'consent')).toBeNull()
    expect(decidedBy(counted(['OC22', 'OC22', 'OC22', 'OC22', null]), 'consent')).toBeNull()
    expect(decidedBy(counted(['OC22', 'OC22', 'abstain', 'abstain', 'abstain']), 'consent')).toBeNull()
  })

  it('says that all agreed where all did, whatever the rule, and decides nothing while somebody is waited for', () => {
    const anyVotes = fc.array(fc.constantFrom<Vote>('OC22', 'YC', 'YCC', 'abstain'), { minLength: 5, maxLength: 5 })
    fc.assert(fc.property(anyVotes, fc.constantFrom(...DECISION_RULES), (votes, rule) => {
      const decided = decidedBy(counted(votes), rule)
      const unanimous = new Set(votes).size === 1 && votes[0] !== 'abstain'
      if (unanimous) expect(decided?.by).toBe('unanimous')
      else expect(decided?.by).not.toBe('unanimous')
      if (decided) expect(votes.filter((vote) => vote === decided.outcome).length).toBeGreaterThan(2)
      expect(decidedBy(counted([...votes.slice(0, 4), null], false), rule)).toBeNull()
    }))
  })
})
