import { expect, it } from 'vitest'
import { settleEscalation } from '../../../prisma/scenarios/escalation-scenario'
import { holdPanel } from '../../../prisma/scenarios/panel-scenario'
import { caseWithPanel } from '../../support/case-with-panel'
import { owner as db } from '../../support/owner'

const at = new Date('2026-11-24T10:00:00Z')

it('holds a panel from its arrangement to a unanimous decision', async () => {
  const made = await caseWithPanel({ at })
  expect((await holdPanel(made.ref, { at, outcome: 'OC8' })).end).toBe('decided')
  expect(await db.case.findUnique({ where: { id: made.id }, select: { status: true, outcome: true } })).toEqual({ status: 'awaiting_authorisation', outcome: 'OC8' })
})

it('holds a panel that splits, and settles it', async () => {
  const made = await caseWithPanel({ at })
  expect((await holdPanel(made.ref, { at, positions: { secondTriage: 'CHARGE' } })).end).toBe('escalated')
  await settleEscalation(made.ref, { at: new Date('2026-11-26T09:00:00Z'), outcome: 'OC22', officer: 'YCC' })
  expect(await db.case.findUnique({ where: { id: made.id }, select: { status: true, outcome: true } })).toEqual({ status: 'awaiting_authorisation', outcome: 'OC22' })
})
