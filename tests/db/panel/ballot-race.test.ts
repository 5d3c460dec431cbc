import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { castVote } from '@/lib/server/panel/cast-vote'
import { closeBallot } from '@/lib/server/panel/close-ballot'
import { openBallot } from '@/lib/server/panel/open-ballot'
import { as } from '../../../prisma/scenarios/as'
import type { CastName } from '../../../prisma/scenarios/cast'
import { caseWithPanel } from '../../support/case-with-panel'
import { openPanel } from '../../support/open-panel'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')
const MEMBERS: CastName[] = ['secondTriage', 'operations', 'socialCare', 'victimWorker', 'education', 'health', 'community', 'inspector', 'sergeant', 'senior']

/** Opens a ballot in a meeting of its own. */
async function ballotOf(voters: readonly CastName[]): Promise<{ meetingId: string; ref: string; round: number; caseId: string }> {
  const made = await caseWithPanel({ at })
  const { meetingId } = await openPanel({ at, voters: quorate(voters), cases: [made] })
  const { round } = settled(await openBallot(as('chair', at), { meetingId, ref: made.ref }))
  return { meetingId, ref: made.ref, round, caseId: made.id }
}

/** Police, youth justice service and social care make a quorum of three: where two vote at once, the third has voted before them. */
function quorate(voters: readonly CastName[]): CastName[] {
  return voters.length >= 3 ? [...voters] : [...voters, 'socialCare']
}

/** What stands in the database after a ballot: rounds, votes, decisions, escalations, authorities, and the case. */
async function standing(caseId: string) {
  const [ballots, votes, decisions, escalations, authorities, made, closings] = await Promise.all([
    db.ballot.findMany({ where: { agendaItem: { caseId } }, select: { status: true, result: true } }),
    db.vote.findMany({ where: { ballot: { agendaItem: { caseId } } }, select: { seatId: true } }),
    db.decision.count({ where: { caseId } }),
    db.escalation.count({ where: { caseId } }),
    db.authority.count({ where: { caseId } }),
    db.case.findUniqueOrThrow({ where: { id: caseId }, select: { status: true, outcome: true } }),
    db.auditEvent.count({ where: { caseId, kind: 'alteration', action: 'ballot.close' } }),
  ])
  return { open: ballots.filter((ballot) => ballot.status === 'open').length, closed: ballots.filter((ballot) => ballot.status === 'closed' && ballot.result !== null).length, votes: votes.length, seats: new Set(votes.map((vote) => vote.seatId)).size, decisions, escalations, authorities, status: made.status, outcome: made.outcome, closings }
}

describe.each([
  { members: 2, ballots: 80 },
  { members: 5, ballots: 70 },
  { members: 10, ballots: 50 },
])('$members members vote at the same instant, $ballots times', ({ members, ballots }) => {
  it('closes every ballot once, loses and doubles no vote, and makes exactly one decision or one escalation', async () => {
    const voters = MEMBERS.slice(0, members)
    const total = Math.max(members, 3)
    for (let number = 0; number < ballots; number += 1) {
      const ballot = await ballotOf(voters)
      if (members === 2) settled(await castVote(as('socialCare', at), { ...ballot, outcome: 'OC22', reason: 'It answers what is behind this' }))
      const isSplit = number % 2 === 1
      const answers = await Promise.all(
        voters.map((name, index) =>
          castVote(as(name, at), { ...ballot, outcome: isSplit && index === number % members ? 'CHARGE' : 'OC22', reason: `Reason of ${name}` }),
        ),
      )
      const ends = answers.map((answer) => settled(answer).end)
      expect(ends.filter((end) => end !== 'waits')).toEqual([isSplit ? 'escalated' : 'decided'])
      expect(await standing(ballot.caseId)).toEqual({
        open: 0, closed: 1, votes: total, seats: total, closings: 1,
        decisions: isSplit ? 0 : 1, escalations: isSplit ? 1 : 0, authorities: isSplit ? 0 : 1,
        status: isSplit ? 'escalated' : 'awaiting_authorisation', outcome: isSplit ? null : 'OC22',
      })
    }
  }, 240_000)
})

it('closes once when the chair closes it while views arrive, and counts exactly the views that it accepted', async () => {
  const voters = MEMBERS.slice(0, 5)
  const seen = new Set<string>()
  for (let number = 0; number < 30; number += 1) {
    const ballot = await ballotOf(voters)
    const cast = (name: CastName) => castVote(as(name, at), { ...ballot, outcome: 'OC22', reason: `Reason of ${name}` })
    const before = number % voters.length
    const [closing, ...votes] = await Promise.all([
      ...voters.slice(0, before).map(cast),
      closeBallot(as('chair', at), ballot),
      ...voters.slice(before).map(cast),
    ]).then((answers) => [answers[before], ...answers.filter((_answer, index) => index !== before)])
    const accepted = votes.filter((vote) => vote?.ok).length
    for (const vote of votes) if (vote && !vote.ok) expect(vote.refusal.kind).toBe('stale')
    if (closing && !closing.ok) expect(closing.refusal.kind).toBe('stale')
    const isUnanimous = accepted === voters.length
    seen.add(isUnanimous ? 'all' : 'some')
    expect(await standing(ballot.caseId)).toMatchObject({ open: 0, closed: 1, closings: 1, votes: accepted, seats: accepted, decisions: isUnanimous ? 1 : 0, escalations: isUnanimous ? 0 : 1 })
  }
  expect(seen).toContain('some')
}, 120_000)

it('takes one view of a member who sends two at once', async () => {
  for (let number = 0; number < 20; number += 1) {
    const ballot = await ballotOf(MEMBERS.slice(0, 5))
    const answers = await Promise.all(
      (['OC22', 'CHARGE', 'OC22'] as const).map((outcome) => castVote(as('operations', at), { ...ballot, outcome, reason: 'Pressed twice' })),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    for (const answer of answers) if (!answer.ok) expect(answer.refusal).toEqual({ kind: 'invalid', reason: 'You have already given your view in this round. It cannot be changed' })
    expect(await standing(ballot.caseId)).toMatchObject({ open: 1, votes: 1, decisions: 0, escalations: 0 })
  }
}, 60_000)

it('opens one round when both chairs open it at once', async () => {
  for (let number = 0; number < 20; number += 1) {
    const made = await caseWithPanel({ at })
    const { meetingId } = await openPanel({ at, voters: ['secondTriage', 'operations', 'socialCare'], coChair: 'inspector', cases: [made] })
    const answers = await Promise.all([openBallot(as('chair', at), { meetingId, ref: made.ref }), openBallot(as('inspector', at), { meetingId, ref: made.ref })])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await standing(made.id)).toMatchObject({ open: 1, closed: 0 })
  }
}, 60_000)
