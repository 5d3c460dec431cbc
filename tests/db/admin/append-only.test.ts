import { beforeAll, describe, expect, it } from 'vitest'
import { as } from '../../../prisma/scenarios/as'
import { CAST } from '../../../prisma/scenarios/cast'
import { caseWithPanel } from '../../support/case-with-panel'
import { openPanel } from '../../support/open-panel'
import { writeAudit } from '@/lib/server/audit'
import { owner as db } from '../../support/owner'

const at = new Date('2026-11-24T10:00:00Z')

/** One row in each table that is never rewritten. */
beforeAll(async () => {
  const made = await caseWithPanel({ at })
  const { meetingId, seatOf } = await openPanel({ at, voters: ['operations'], cases: [made] })
  const item = await db.agendaItem.findFirstOrThrow({ where: { meetingId }, select: { id: true } })
  const ballot = await db.ballot.create({ data: { agendaItemId: item.id, round: 1, openedById: CAST.chair.id, openedAt: at }, select: { id: true } })
  await db.vote.create({ data: { ballotId: ballot.id, seatId: seatOf('operations'), outcome: 'OC22', reason: 'It fits', castAt: at } })
  const escalation = await db.escalation.create({ data: { caseId: made.id, agendaItemId: item.id, ballotId: ballot.id, openedAt: at, dueOn: at }, select: { id: true } })
  await db.escalationView.create({ data: { escalationId: escalation.id, side: 'service-manager', personId: CAST.service.id, outcome: 'OC22', rationale: 'It fits', recordedAt: at } })
  const decision = await db.decision.create({
    data: { caseId: made.id, station: 'panel', choice: 'unanimous', outcome: 'OC22', rationale: {}, decidedAt: at, facts: {}, assessment: {}, ruleset: 'rules-1', editionId: 'starter-1', settings: {} },
    select: { id: true },
  })
  await db.authorisation.create({ data: { caseId: made.id, decisionId: decision.id, outcome: 'OC22', requiredRank: 'sergeant', answer: 'authorised', reason: 'Read', decidedById: CAST.sergeant.id, decidedRank: 'sergeant', decidedAt: at } })
  await writeAudit(db, as('chair', at), [{ kind: 'access', action: 'session.begin' }])
})

// A table that others refer to is refused by that already where it is emptied without them.
describe('what was decided, voted, authorised or logged', () => {
  for (const [table, column] of [['AuditEvent', 'action'], ['Decision', 'choice'], ['Vote', 'reason'], ['EscalationView', 'rationale'], ['Authorisation', 'reason']] as const) {
    const count = async () => Number((await db.$queryRawUnsafe<[{ count: bigint }]>(`SELECT count(*) AS count FROM "${table}"`))[0].count)
    it(`${table}: is never edited, deleted or emptied`, async () => {
      const before = await count()
      expect(before).toBeGreaterThan(0)
      for (const attempt of [`UPDATE "${table}" SET "${column}" = 'other'`, `DELETE FROM "${table}"`, `TRUNCATE "${table}"`, `TRUNCATE "${table}" CASCADE`]) {
        await expect(db.$executeRawUnsafe(attempt), attempt).rejects.toThrow(/append-only|cannot truncate a table referenced/)
      }
      expect(await count()).toBe(before)
    })
  }
})
