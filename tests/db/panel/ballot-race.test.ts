import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Vote } from '@/lib/domain/panel/tally'
import { castVote } from '@/lib/server/panel/cast-vote'
import { as } from '../../../prisma/scenarios/as'
import type { CastName } from '../../../prisma/scenarios/cast'
import { manyBallots, type BallotOfItsOwn } from '../../support/many-ballots'
import { owner as db } from '../../support/owner'
import { secondServer, type SecondServer } from '../../support/second-server'
import { serverCall, type ServerCall } from '../../support/server-call'

const at = new Date('2026-11-24T10:00:00Z')
const MEMBERS: CastName[] = ['secondTriage', 'operations', 'socialCare', 'victimWorker', 'education', 'health', 'community', 'inspector', 'sergeant', 'senior']
/** How many ballots are voted on at the same time: two pools of ten connections take what these ask. */
const WAVE = 6

let other: SecondServer
beforeAll(async () => {
  other = await secondServer()
}, 60_000)
afterAll(() => other.stop())

type Answer = { ok: boolean; kind: string | null }
type Asked = { by: CastName; call: ServerCall }

/** All at the same instant, every second one through the other server; which ones that is moves on with `number`. */
const allAtOnce = (asked: readonly Asked[], number: number): Promise<Answer[]> => Promise.all(asked.map(({ by, call }, index) => ((index + number) % 2 === 0 ? serverCall(by, call) : other.call(by, call))))

/** The same order each time, another one each number. */
function shuffled<T>(list: readonly T[], number: number): T[] {
  return list.map((item, index) => ({ item, key: ((index + 1) * 7919 + number * 104_729) % 9973 })).sort((one, two) => one.key - two.key).map(({ item }) => item)
}

/** Works through a list, so many at a time. */
async function inWaves<T, R>(list: readonly T[], work: (item: T, number: number) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (let start = 0; start < list.length; start += WAVE) done.push(...(await Promise.all(list.slice(start, start + WAVE).map((item, index) => work(item, start + index)))))
  return done
}

type Stored = { end?: { end: string; reason?: string; outcome?: string }; tally?: { result: string; positions?: Record<string, string[]> } }

/** What stands in the database about some cases: read once for all of them. */
async function standing(ballots: readonly BallotOfItsOwn[]) {
  const caseId = { in: ballots.map((ballot) => ballot.caseId) }
  const [rounds, decisions, escalations, authorities, cases, events] = [
    await db.ballot.findMany({ where: { agendaItem: { caseId } }, orderBy: { round: 'asc' }, select: { round: true, status: true, result: true, agendaItem: { select: { caseId: true, result: true } }, votes: { select: { seatId: true, outcome: true } } } }),
    await db.decision.findMany({ where: { caseId }, select: { caseId: true } }),
    await db.escalation.findMany({ where: { caseId }, select: { caseId: true } }),
    await db.authority.findMany({ where: { caseId }, select: { caseId: true } }),
    await db.case.findMany({ where: { id: caseId }, select: { id: true, status: true, outcome: true } }),
    await db.auditEvent.findMany({ where: { caseId, action: { in: ['ballot.open', 'ballot.vote', 'ballot.close'] }, kind: { in: ['alteration', 'collection'] } }, select: { caseId: true, action: true } }),
  ]
  const count = (list: readonly { caseId: string | null }[], id: string) => list.filter((row) => row.caseId === id).length
  return (ballot: BallotOfItsOwn) => {
    const id = ballot.caseId
    const own = rounds.filter((round) => round.agendaItem.caseId === id)
    return {
      rounds: own.map((round) => ({ round: round.round, status: round.status, stored: (round.result ?? {}) as Stored, votes: round.votes.length, seats: new Set(round.votes.map((vote) => vote.seatId)).size })),
      result: own[0]?.agendaItem.result ?? null, decisions: count(decisions, id), escalations: count(escalations, id), authorities: count(authorities, id),
      status: cases.find((row) => row.id === id)?.status, outcome: cases.find((row) => row.id === id)?.outcome,
      opened: count(events.filter((event) => event.action === 'ballot.open'), id), voted: count(events.filter((event) => event.action === 'ballot.vote'), id), closed: count(events.filter((event) => event.action === 'ballot.close'), id),
    }
  }
}

const DECIDED = { result: 'unanimous', decisions: 1, escalations: 0, authorities: 1, status: 'awaiting_authorisation', outcome: 'OC22' }
const ESCALATED = { result: 'escalated', decisions: 0, escalations: 1, authorities: 0, status: 'escalated', outcome: null }
const UNDECIDED = { result: null, decisions: 0, escalations: 0, authorities: 0, status: 'with_panel', outcome: null }

const vote = (ballot: BallotOfItsOwn, by: CastName, outcome: Vote = 'OC22', round = 1): Asked => ({ by, call: { do: 'vote', meetingId: ballot.meetingId, ref: ballot.ref, round, outcome } })
const close = ({ meetingId, ref }: BallotOfItsOwn, by: CastName = 'chair'): Asked => ({ by, call: { do: 'close', meetingId, ref, round: 1 } })
const open = ({ meetingId, ref }: BallotOfItsOwn, by: CastName): Asked => ({ by, call: { do: 'open', meetingId, ref } })
const interest = ({ meetingId, ref, seatOf }: BallotOfItsOwn, of: CastName): Asked => ({ by: of, call: { do: 'interest', meetingId, ref, seatId: seatOf(of) } })
const leaves = ({ meetingId, seatOf }: BallotOfItsOwn, who: CastName): Asked => {
  const shown = (['chair', ...MEMBERS] as const).map(seatOf)
  return { by: 'chair', call: { do: 'attendance', meetingId, present: shown.filter((id) => id !== seatOf(who)), shown } }
}

/** What happens on a ballot while its ten members vote, all at the same instant. */
const HAPPENINGS = ['nothing else', 'one differs', 'the chair closes it twice', 'a member declares an interest', 'a member is recorded as gone'] as const

const asksOf = (ballot: BallotOfItsOwn, happening: (typeof HAPPENINGS)[number], number: number): Asked[] => {
  const votes = MEMBERS.map((name, index) => vote(ballot, name, happening === 'one differs' && index === number % MEMBERS.length ? 'CHARGE' : 'OC22'))
  switch (happening) {
    case 'nothing else': return [...votes, vote(ballot, 'operations')]
    case 'one differs': return votes
    case 'the chair closes it twice': return [...votes, close(ballot), close(ballot)]
    case 'a member declares an interest': return [...votes, interest(ballot, 'health')]
    case 'a member is recorded as gone': return [...votes, leaves(ballot, 'community')]
  }
}

describe('ten members vote at the same instant on each of 200 ballots, through two servers', () => {
  it('and every ballot has one result, with every view that was accepted counted once, whatever else happens meanwhile', async () => {
    const ballots = await manyBallots({ at, count: 200, voters: MEMBERS })
    const answers = await inWaves(ballots, async (ballot, number) => {
      const asked = shuffled(asksOf(ballot, HAPPENINGS[number % HAPPENINGS.length] ?? 'nothing else', number), number)
      const given = await allAtOnce(asked, number)
      return asked.map((one, index) => ({ ...one, ...(given[index] ?? { ok: false, kind: 'lost' }) }))
    })
    const of = await standing(ballots)
    const ends = new Map<string, Set<string>>()
    ballots.forEach((ballot, number) => {
      const happening = HAPPENINGS[number % HAPPENINGS.length] ?? 'nothing else'
      const own = answers[number] ?? []
      const votes = own.filter(({ call }) => call.do === 'vote')
      const accepted = votes.filter((answer) => answer.ok)
      const { rounds, opened, voted, closed, ...outcome } = of(ballot)
      const [round] = rounds
      const says = `ballot ${number}: ${happening}`

      // One round, closed once, holding each accepted view once; what was not accepted came too late, twice, or without a vote.
      expect(rounds, says).toMatchObject([{ round: 1, status: 'closed', votes: accepted.length, seats: accepted.length }])
      expect({ opened, voted, closed }, says).toEqual({ opened: 0, voted: accepted.length, closed: 1 })
      for (const answer of votes) if (!answer.ok) expect(answer.kind, says).toMatch(/^(stale|invalid|right)$/)
      const positions = round?.stored.tally?.positions
      const end = round?.stored.end?.end ?? 'none'
      ends.set(happening, (ends.get(happening) ?? new Set()).add(end))

      if (happening === 'nothing else') {
        expect(accepted, says).toHaveLength(10)
        expect(outcome, says).toEqual(DECIDED)
      } else if (happening === 'one differs') {
        expect(accepted, says).toHaveLength(10)
        expect(outcome, says).toEqual(ESCALATED)
        expect([positions?.OC22?.length, positions?.CHARGE?.length, positions?.['no-vote']], says).toEqual([9, 1, undefined])
      } else if (happening === 'the chair closes it twice') {
        const closes = own.filter(({ call, ok }) => call.do === 'close' && ok)
        expect(closes.length, says).toBe(accepted.length === 10 ? 0 : 1)
        expect(outcome, says).toEqual(accepted.length === 10 ? DECIDED : ESCALATED)
        if (accepted.length < 10) expect([positions?.OC22?.length ?? 0, positions?.['no-vote']?.length], says).toEqual([accepted.length, 10 - accepted.length])
      } else if (happening === 'a member declares an interest') {
        const hadVoted = accepted.some(({ by }) => by === 'health')
        const declared = own.find(({ call }) => call.do === 'interest')
        // Declared after the last view had closed the ballot, it came too late; before, it takes the round with it if the view was given, and the vote if not.
        if (!declared?.ok) expect([outcome, accepted.length], says).toEqual([DECIDED, 10])
        else if (hadVoted) expect([outcome, end, round?.stored.end?.reason], says).toEqual([UNDECIDED, 'void', 'interest-declared'])
        else expect([outcome, accepted.length], says).toEqual([DECIDED, 9])
      } else {
        expect(outcome, says).toEqual(DECIDED)
        expect(accepted.length, says).toBe(accepted.some(({ by }) => by === 'community') ? 10 : 9)
      }
    })
    // The race was one: closings and interests came both before and after the last view.
    expect(ends.get('the chair closes it twice')?.has('escalated')).toBe(true)
    expect(ends.get('a member declares an interest')?.has('void')).toBe(true)
  }, 240_000)
})

describe('rounds that are opened and closed while views arrive', () => {
  it('are never two at once, and each holds the views that were given in it', async () => {
    const ballots = await manyBallots({ at, count: 12, voters: MEMBERS.slice(0, 7), coChair: 'inspector' })
    const members = MEMBERS.slice(0, 7)
    const answers = await inWaves(ballots, (ballot, number) => {
      // An interest of somebody who voted ends the first round; both chairs open the second; views for both arrive all the time.
      const asked = [...members.map((name) => vote(ballot, name)), interest(ballot, 'health'), open(ballot, 'chair'), open(ballot, 'inspector'), ...members.map((name) => vote(ballot, name, 'OC22', 2)), open(ballot, 'chair')]
      return allAtOnce(number % 3 === 0 ? asked : shuffled(asked, number), number).then((given) => asked.length && given)
    })
    const of = await standing(ballots)
    ballots.forEach((ballot, number) => {
      const { rounds, opened, voted, closed, ...outcome } = of(ballot)
      expect(answers[number]).toHaveLength(18)
      expect(rounds.map(({ round }) => round)).toEqual(rounds.map((_round, index) => index + 1))
      expect(rounds.filter(({ status }) => status === 'open').length).toBeLessThanOrEqual(1)
      expect(closed).toBe(rounds.filter(({ status, stored }) => status === 'closed' && stored.end).length)
      expect(opened).toBe(rounds.length - 1)
      expect(voted).toBe(rounds.reduce((sum, round) => sum + round.votes, 0))
      for (const round of rounds) expect(round.seats).toBe(round.votes)
      // At most one round decided, and nothing was decided twice.
      const decided = rounds.filter(({ stored }) => stored.end?.end === 'decided').length
      expect(outcome).toEqual(decided === 1 ? DECIDED : UNDECIDED)
    })
  }, 120_000)
})

it.each([2, 5])('closes once with %i members who vote at the same instant', async (count) => {
  // Police, youth justice service and social care make a quorum of three: where two vote at once, the third has voted before them.
  const voters = count === 2 ? [...MEMBERS.slice(0, 2), 'socialCare' as const] : MEMBERS.slice(0, count)
  const ballots = await manyBallots({ at, count: 10, voters })
  await inWaves(ballots, async (ballot, number) => {
    const last = voters.slice(0, count)
    for (const name of voters.slice(count)) await castVote(as(name, at), { ...ballot, outcome: 'OC22', reason: 'It answers what is behind this' })
    expect((await allAtOnce(last.map((name) => vote(ballot, name)), number)).every((answer) => answer.ok)).toBe(true)
  })
  const of = await standing(ballots)
  for (const ballot of ballots) {
    const { rounds, opened: _opened, voted, closed, ...outcome } = of(ballot)
    expect([rounds.length, voted, closed, outcome]).toEqual([1, voters.length, 1, DECIDED])
  }
}, 60_000)

it('opens one round when both chairs open it at once', async () => {
  const ballots = await manyBallots({ at, count: 10, voters: MEMBERS.slice(0, 3), coChair: 'inspector', isOpen: false })
  const answers = await inWaves(ballots, (ballot, number) => allAtOnce([open(ballot, 'chair'), open(ballot, 'inspector')], number))
  const of = await standing(ballots)
  ballots.forEach((ballot, number) => {
    expect(answers[number]?.map((answer) => answer.kind).sort()).toEqual(['stale', null].sort())
    expect(of(ballot)).toMatchObject({ rounds: [{ round: 1, status: 'open', votes: 0 }], opened: 1 })
  })
}, 60_000)
