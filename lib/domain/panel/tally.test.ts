import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGENCIES, SEAT_KINDS, tally, type Ballot, type Seat, type Vote } from './tally'

const seat = (member: string, agency: Seat['agency'], rest: Partial<Seat> = {}): Seat => ({
  member, agency, seat: 'voting', present: true, conflict: false, ...rest,
})
const SEATS = [seat('p', 'police'), seat('y', 'yjs'), seat('s', 'social-care'), seat('c', 'yjs', { seat: 'chair' })]
const ballot = (votes: Record<string, Vote> | Ballot['votes'], rest: Partial<Ballot> = {}): Ballot => ({
  id: 'b',
  seats: SEATS,
  votes: Array.isArray(votes) ? votes : Object.entries(votes as Record<string, Vote>).map(([member, outcome]) => ({ member, outcome })),
  closed: false,
  ...rest,
})
const all = (outcome: Vote): Record<string, Vote> => ({ p: outcome, y: outcome, s: outcome })

describe('a ballot', () => {
  it('is unanimous where every voter voted for the same outcome', () => {
    expect(tally(ballot(all('OC22')))).toEqual({ id: 'b', result: 'unanimous', outcome: 'OC22', advice: ['education', 'health'] })
  })

  it('escalates where one voter differs, with the positions in seat order', () => {
    expect(tally(ballot([{ member: 's', outcome: 'OC8' }, { member: 'y', outcome: 'OC22' }, { member: 'p', outcome: 'OC8' }]))).toMatchObject({
      result: 'escalate', positions: { OC8: ['p', 's'], OC22: ['y'] },
    })
  })

  it('escalates where anyone abstains, and where all do', () => {
    expect(tally(ballot({ ...all('OC8'), s: 'abstain' }))).toMatchObject({ result: 'escalate', positions: { OC8: ['p', 'y'], abstain: ['s'] } })
    expect(tally(ballot(all('abstain')))).toMatchObject({ result: 'escalate', positions: { abstain: ['p', 'y', 's'] } })
  })

  it('stays open until every voter has voted, and then or when closed escalates with who did not vote', () => {
    expect(tally(ballot({ y: 'OC8' }))).toMatchObject({ result: 'open', waitingFor: ['p', 's'] })
    expect(tally(ballot({ y: 'OC8' }, { closed: true }))).toMatchObject({ result: 'escalate', positions: { OC8: ['y'], 'no-vote': ['p', 's'] } })
    expect(tally(ballot({ p: 'OC8', y: 'OC22' }))).toMatchObject({ result: 'open', waitingFor: ['s'] })
    expect(tally(ballot([], { closed: true }))).toMatchObject({ result: 'escalate', positions: { 'no-vote': ['p', 'y', 's'] } })
  })

  it('waits for nobody who is absent, in conflict or without a vote', () => {
    const seats = [...SEATS, seat('v', 'victim-services', { present: false }), seat('k', 'community', { conflict: true }), seat('m', 'yjs', { seat: 'case-manager' })]
    expect(tally(ballot(all('YC'), { seats }))).toMatchObject({ result: 'unanimous', outcome: 'YC' })
  })
})

describe('votes that do not count', () => {
  const seats = [
    ...SEATS,
    seat('away', 'community', { present: false, conflict: true }),
    seat('torn', 'community', { conflict: true }),
    seat('adviser', 'health', { seat: 'adviser', present: false, conflict: true }),
  ]
  it('are refused for the first reason that applies, one entry a member, in ballot order', () => {
    const votes = ['torn', 'p', 'away', 'adviser', 'torn', 'nobody', 'p', 'nobody', 'c'].map(member => ({ member, outcome: 'OC8' as const }))
    expect(tally(ballot(votes, { seats }))).toMatchObject({
      result: 'invalid',
      refused: [
        { member: 'torn', reason: 'conflict' },
        { member: 'p', reason: 'twice' },
        { member: 'away', reason: 'absent' },
        { member: 'adviser', reason: 'no-seat' },
        { member: 'nobody', reason: 'unknown' },
        { member: 'c', reason: 'no-seat' },
      ],
    })
  })

  it('come before the quorum', () => {
    expect(tally(ballot({ ghost: 'OC8' }, { seats: [] }))).toMatchObject({ result: 'invalid', advice: ['education', 'health'] })
  })

  it('are refused also when voting twice for the same, also after closing', () => {
    const votes = [...Object.entries(all('OC8')), ['p', 'OC8'] as const].map(([member, outcome]) => ({ member, outcome }))
    expect(tally(ballot(votes, { closed: true }))).toMatchObject({ result: 'invalid', refused: [{ member: 'p', reason: 'twice' }] })
  })
})

describe('the quorum', () => {
  it.each([
    ['an empty panel', [], ['police', 'yjs', 'social-care']],
    ['an absent voter', [seat('p', 'police'), seat('y', 'yjs', { present: false }), seat('s', 'social-care')], ['yjs']],
    ['a voter in conflict', [seat('p', 'police', { conflict: true }), seat('y', 'yjs'), seat('s', 'social-care')], ['police']],
    ['a chair who is the only one', [seat('p', 'police'), seat('y', 'yjs', { seat: 'chair' }), seat('s', 'social-care')], ['yjs']],
    ['seats in another order', [seat('s', 'social-care', { present: false }), seat('y', 'yjs'), seat('p', 'police', { present: false })], ['social-care', 'police']],
    ['an agency without a seat', [seat('s', 'social-care', { present: false }), seat('y', 'yjs', { present: false })], ['police', 'social-care', 'yjs']],
  ] as [string, Seat[], string[]][])('is missing with %s', (_, seats, missing) => {
    expect(tally(ballot([], { seats, closed: true }))).toMatchObject({ result: 'not-quorate', missing })
  })

  it('is a setting', () => {
    expect(tally(ballot({ p: 'OC8' }, { seats: [seat('p', 'police')] }), ['police'])).toMatchObject({ result: 'unanimous' })
  })
})

describe('advice', () => {
  it('is missing from education and health until they are present or have sent a view', () => {
    const advice = (...seats: Seat[]) => tally(ballot(all('OC8'), { seats: [...SEATS, ...seats] })).advice
    expect(advice()).toEqual(['education', 'health'])
    expect(advice(seat('e', 'education', { seat: 'adviser' }))).toEqual(['health'])
    expect(advice(seat('e', 'education', { seat: 'adviser', present: false }))).toEqual(['education', 'health'])
    expect(advice(seat('e', 'education', { present: false, view: true }), seat('h', 'health', { seat: 'adviser' }))).toEqual([])
  })
})

describe('any ballot', () => {
  const member = fc.constantFrom('a', 'b', 'c', 'd', '__proto__')
  const random = fc.record({
    id: fc.constant('r'),
    seats: fc.uniqueArray(
      fc.record({ member, agency: fc.constantFrom(...AGENCIES), seat: fc.constantFrom(...SEAT_KINDS), present: fc.boolean(), conflict: fc.boolean(), view: fc.boolean() }),
      { selector: each => each.member },
    ),
    votes: fc.array(fc.record({ member, outcome: fc.constantFrom<Vote>('OC8', 'OC22', 'YC', 'abstain') }), { maxLength: 6 }),
    closed: fc.boolean(),
  })
  it('has one result, and is unanimous only where everyone who may vote voted for it', () => {
    fc.assert(fc.property(random, drawn => {
      const answer = tally(drawn)
      expect(tally(drawn)).toEqual(answer)
      expect(answer.advice).toBeDefined()
      if (answer.result !== 'unanimous') return
      const voters = drawn.seats.filter(each => each.seat === 'voting' && each.present && !each.conflict)
      expect(voters.length).toBeGreaterThanOrEqual(3)
      expect(drawn.votes).toHaveLength(voters.length)
      expect(drawn.votes.every(vote => vote.outcome === answer.outcome)).toBe(true)
    }), { numRuns: 1000 })
  })
})
