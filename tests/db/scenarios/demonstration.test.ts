import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { CASE_STATUSES } from '@/lib/domain/intake/case-status'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { tellStories } from '../../../prisma/scenarios/demonstration/tell-stories'
import { createDatabase, dropDatabase } from '../../../scripts/databases.mjs'
import { goTo } from '../../support/go-to'
import { owner as db } from '../../support/owner'
import { startFromStories, TOLD_AT } from '../../support/start-from-stories'

const now = TOLD_AT

/** Everything about the demonstration that people would notice: references, names, where the cases stand, what was given, who said what. */
async function told() {
  const [cases, votes, meetings] = await Promise.all([
    db.case.findMany({
      orderBy: { ref: 'asc' },
      select: {
        ref: true, status: true, statusSince: true, outcome: true, version: true, child: { select: { givenNames: true, familyName: true, dateOfBirth: true } },
        disposal: { select: { outcome: true, givenOn: true } }, decisions: { orderBy: { decidedAt: 'asc' }, select: { station: true, choice: true, outcome: true } },
      },
    }),
    db.vote.findMany({ orderBy: { castAt: 'asc' }, select: { outcome: true, reason: true, castAt: true, seat: { select: { personId: true } } } }),
    db.meeting.findMany({ orderBy: { startsAt: 'asc' }, select: { startsAt: true, status: true, agenda: { orderBy: { position: 'asc' }, select: { result: true, case: { select: { ref: true } } } } } }),
  ])
  return { cases, votes, meetings }
}

let first: Awaited<ReturnType<typeof told>>

beforeAll(async () => {
  await startFromStories()
  first = await told()
}, 120_000)

describe('the demonstration', () => {
  it('has about thirty children and forty cases over a year', async () => {
    expect(await db.child.count()).toBeGreaterThanOrEqual(28)
    expect(first.cases.length).toBeGreaterThanOrEqual(38)
    const { _min: { createdAt } } = await db.case.aggregate({ _min: { createdAt: true } })
    expect(createdAt && now.getTime() - createdAt.getTime()).toBeGreaterThan(330 * 86_400_000)
  })

  it('has a case at every station, and each of the nine outcomes given', () => {
    expect(new Set(first.cases.map(({ status }) => status))).toEqual(new Set(CASE_STATUSES))
    expect(new Set(first.cases.flatMap(({ disposal }) => (disposal ? [disposal.outcome] : [])))).toEqual(new Set(OUTCOMES))
  })

  it('has a child who comes back twice, and a panel that hears the history', async () => {
    const alfie = await db.child.findFirstOrThrow({ where: { givenNames: 'Alfie' }, select: { cases: { orderBy: { createdAt: 'asc' }, select: { outcome: true, agendaItems: { select: { id: true } } } } } })
    expect(alfie.cases.map(({ outcome }) => outcome)).toEqual(['OC8', 'OC22', null])
    expect(alfie.cases.map(({ agendaItems }) => agendaItems.length)).toEqual([0, 1, 1])
  })

  it('has a tie that two people settled, and a split that waits for the second of them', async () => {
    const escalations = await db.escalation.findMany({
      orderBy: { openedAt: 'asc' },
      select: { status: true, views: { select: { side: true } }, settlements: { select: { status: true } }, ballot: { select: { votes: { orderBy: { outcome: 'asc' }, select: { outcome: true } } } } },
    })
    const [tie, open, ...others] = escalations
    expect(others).toEqual([])
    expect(tie).toMatchObject({ status: 'settled', settlements: [{ status: 'agreed' }], ballot: { votes: [{ outcome: 'OC22' }, { outcome: 'OC22' }, { outcome: 'YC' }, { outcome: 'YC' }] } })
    expect(open).toMatchObject({ status: 'open', views: [{ side: 'service-manager' }], settlements: [] })
  })

  it('has a meeting today with a ballot that waits for two members, and one to come with its agenda', () => {
    const [today, next] = first.meetings.slice(-2)
    expect(today?.status).toBe('open')
    expect(today?.startsAt.toISOString().slice(0, 10)).toBe('2026-11-22')
    expect(next?.status).toBe('planned')
    expect(next && next.startsAt > now).toBe(true)
    expect(next?.agenda.length).toBe(4)
  })

  it('has a deferral, a flag with its answer, signed minutes with an addendum, and a preventive panel that gave advice', async () => {
    expect(await db.deferral.findMany({ select: { nth: true, reason: true, agendaItem: { select: { result: true } }, case: { select: { status: true } } } })).toEqual([{ nth: 1, reason: 'victim', agendaItem: { result: 'deferred' }, case: { status: 'with_panel' } }])
    expect(await db.fairnessFlag.count({ where: { answer: { isNot: null } } })).toBe(1)
    expect(await db.minutes.findMany({ select: { signedAs: true, addenda: { select: { number: true } } } })).toEqual([{ signedAs: 'chair', addenda: [{ number: 1 }] }])
    expect(await db.agendaItem.findMany({ where: { meeting: { kind: 'preventive' } }, select: { result: true, meeting: { select: { status: true } }, case: { select: { status: true, outcome: true, offences: { select: { id: true } }, referral: { select: { source: true } } } } } })).toEqual([
      { result: 'advised', meeting: { status: 'closed' }, case: { status: 'submitted', outcome: null, offences: [], referral: { source: 'school' } } },
    ])
  })

  it('froze every decision with its facts, its findings and the versions that they rest on', async () => {
    const decisions = await db.decision.findMany({ select: { facts: true, assessment: true, ruleset: true, editionId: true, settings: true, rationale: true, case: { select: { ref: true } } } })
    expect(decisions.length).toBeGreaterThan(30)
    for (const { facts, assessment, ruleset, editionId, settings, rationale, case: { ref } } of decisions) {
      expect(facts).toMatchObject({ id: ref })
      expect(Object.keys((assessment as { outcomes: object }).outcomes).sort()).toEqual([...OUTCOMES].sort())
      expect(assessment).toMatchObject({ ruleset, matrix: editionId })
      expect(Object.keys(settings as object).length).toBeGreaterThan(0)
      expect(Object.values(rationale as object).every((text) => typeof text === 'string' && text.length > 10)).toBe(true)
    }
  })

  it('writes down nothing without who did it, and nothing after it began', async () => {
    expect(await db.auditEvent.count({ where: { OR: [{ actorId: null }, { at: { gt: now } }] } })).toBe(0)
    expect(await db.auditEvent.count({ where: { kind: 'refusal' } })).toBe(0)
  })

  it('is the same in another database', async () => {
    const server = inject('server')
    const name = `juncture_test_${randomUUID().replaceAll('-', '').slice(0, 12)}`
    await createDatabase(server, name, inject('template'))
    const [mine, url] = [process.env.DATABASE_URL ?? '', new URL(server)]
    url.pathname = `/${name}`
    try {
      await goTo(String(url))
      await tellStories(now)
      expect(await told()).toEqual(first)
    } finally {
      await goTo(mine)
      await dropDatabase(server, name)
    }
  }, 120_000)
})
