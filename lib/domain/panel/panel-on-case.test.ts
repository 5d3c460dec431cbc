import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ballotEnd } from './ballot-end'
import { ballotOnCase, seatsOnCase, type MeetingSeat, type PanelOnCase } from './panel-on-case'
import { seatFor } from './seat-for'
import { AGENCIES, mayVote, SEAT_KINDS, tally, type Vote } from './tally'
import { votersAmong, whyNoVote } from './why-no-vote'

const seat = (personId: string, more: Partial<MeetingSeat> = {}): MeetingSeat => ({ id: `seat-${personId}`, personId, agency: 'yjs', seat: 'voting', present: true, ...more })
const panel = (seats: readonly MeetingSeat[], more: Partial<PanelOnCase> = {}): PanelOnCase => ({ caseManagerId: null, seats, interests: [], views: [], ...more })

describe('a seat for one case', () => {
  it('is the case manager’s for whoever manages the case, whatever seat they hold', () => {
    for (const kind of SEAT_KINDS) {
      expect(seatFor({ personId: 'a', seat: kind }, 'a')).toBe('case-manager')
      expect(seatFor({ personId: 'a', seat: kind }, 'b')).toBe(kind)
      expect(seatFor({ personId: 'a', seat: kind }, null)).toBe(kind)
    }
  })

  it('of an agency that sent a view and has no seat is an adviser’s who is not present', () => {
    const on = panel([seat('a', { agency: 'health', present: false })], { views: ['health', 'education'] })
    expect(seatsOnCase(on)).toEqual([
      { member: 'a', agency: 'health', seat: 'voting', present: false, conflict: false, view: true },
      { member: 'view:education', agency: 'education', seat: 'adviser', present: false, conflict: false, view: true },
    ])
    expect(tally(ballotOnCase('b', on, [], false)).advice).toEqual([])
  })
})

describe('who has a vote', () => {
  const anySeat = fc.record({ personId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), agency: fc.constantFrom(...AGENCIES), seat: fc.constantFrom(...SEAT_KINDS), present: fc.boolean() })
  const anyPanel = fc.record({
    seats: fc.uniqueArray(anySeat, { selector: (one) => one.personId }).map((seats) => seats.map((one) => ({ ...one, id: `seat-${one.personId}` }))),
    interests: fc.subarray(['seat-a', 'seat-b', 'seat-c']),
    views: fc.subarray([...AGENCIES]),
    caseManagerId: fc.constantFrom(null, 'a', 'b'),
  })

  it('has no reason against it, and whoever has none is told why', () => {
    fc.assert(fc.property(anyPanel, (on) => {
      for (const one of seatsOnCase(on)) expect(whyNoVote(one) === null).toBe(mayVote(one))
    }))
  })

  it('is never the chair, the co-chair, an adviser, the case manager, somebody absent or somebody with an interest', () => {
    fc.assert(fc.property(anyPanel, (on) => {
      for (const personId of votersAmong(seatsOnCase(on))) {
        const held = on.seats.find((one) => one.personId === personId)
        expect(held).toMatchObject({ seat: 'voting', present: true })
        expect(on.interests).not.toContain(held?.id)
        expect(personId).not.toBe(on.caseManagerId)
      }
    }))
  })

  it('decides the end: with every voter’s view in, a quorate ballot never waits, and it is decided only where all chose one outcome', () => {
    fc.assert(fc.property(anyPanel, fc.array(fc.constantFrom<Vote>('OC22', 'YC', 'abstain'), { minLength: 5, maxLength: 5 }), (on, positions) => {
      const votes = votersAmong(seatsOnCase(on)).map((member, index) => ({ member, outcome: positions[index] ?? 'OC22' }))
      const end = ballotEnd(tally(ballotOnCase('b', on, votes, false)), 'unanimous', () => false)
      expect(end.end).not.toBe('waits')
      if (end.end === 'decided') expect(new Set(votes.map((vote) => vote.outcome))).toEqual(new Set([end.outcome]))
    }))
  })

  it('says so in words', () => {
    expect(whyNoVote(undefined)).toBe('Only people with a seat at this meeting have a vote')
    expect(whyNoVote({ member: 'a', agency: 'yjs', seat: 'chair', present: true })).toBe('The chair takes part in the discussion and has no vote')
    expect(whyNoVote({ member: 'a', agency: 'yjs', seat: 'voting' })).toContain('recorded as present')
  })
})

describe('the end of a ballot', () => {
  const head = { id: 'b', advice: [] }

  it('is open while somebody is waited for', () => {
    expect(ballotEnd({ ...head, result: 'open', waitingFor: ['a'] }, 'unanimous', () => false)).toEqual({ end: 'waits' })
  })

  it('is a decision for an outcome that is not closed, and no result for one that is', () => {
    expect(ballotEnd({ ...head, result: 'unanimous', outcome: 'YC' }, 'unanimous', () => false)).toEqual({ end: 'decided', outcome: 'YC', by: 'unanimous' })
    expect(ballotEnd({ ...head, result: 'unanimous', outcome: 'YC' }, 'unanimous', (outcome) => outcome === 'YC')).toEqual({ end: 'void', reason: 'outcome-closed' })
  })

  it('is an escalation for a split, and no result without a quorum or with a vote that fell away', () => {
    expect(ballotEnd({ ...head, result: 'escalate', positions: {} }, 'unanimous', () => true)).toEqual({ end: 'escalated' })
    expect(ballotEnd({ ...head, result: 'not-quorate', missing: ['police'] }, 'unanimous', () => false)).toEqual({ end: 'void', reason: 'not-quorate' })
    expect(ballotEnd({ ...head, result: 'invalid', refused: [{ member: 'a', reason: 'conflict' }] }, 'unanimous', () => false)).toEqual({ end: 'void', reason: 'interest-declared' })
  })
})
