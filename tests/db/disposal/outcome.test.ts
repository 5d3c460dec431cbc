import { describe, expect, it } from 'vitest'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import { authorisationPage } from '@/lib/server/disposal/authorisation-page'
import { authoriseDecision } from '@/lib/server/disposal/authorise-decision'
import { closeCase } from '@/lib/server/disposal/close-case'
import { finishConditions } from '@/lib/server/disposal/finish-conditions'
import { giveOutcome } from '@/lib/server/disposal/give-outcome'
import { outcomePage } from '@/lib/server/disposal/outcome-page'
import { recordOutcomeFacts } from '@/lib/server/disposal/record-outcome-facts'
import { returnToTriage } from '@/lib/server/disposal/return-to-triage'
import { startActivity } from '@/lib/server/disposal/start-activity'
import { caseRecord } from '@/lib/server/intake/case-record'
import { assessCase } from '@/lib/server/triage/assess-case'
import { freezeDecision } from '@/lib/server/triage/freeze-decision'
import { as } from '../../../prisma/scenarios/as'
import { CAST } from '../../../prisma/scenarios/cast'
import { caseInTriage, versionOf } from '../../support/case-in-triage'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-20T10:00:00Z')
const manager = as('caseManager', at)

/** A case that a panel decided, awaiting authorisation. */
async function decided(outcome: Outcome, final: number, offence = 'assault-occasioning-actual-bodily-harm'): Promise<{ ref: string; id: string; version: number }> {
  const made = await caseInTriage({ at, offence, score: { final, rationale: 'Weighed.' } })
  const record = await caseRecord(db, made.id)
  const assessed = record && (await assessCase(db, record, at))
  if (!record || !assessed) throw new Error('no case')
  await db.$transaction((tx) => freezeDecision(tx, as('chair', at), record, assessed, { station: 'panel', choice: 'unanimous', outcome, rationale: { 'A member': 'A reason' }, decidedById: null }))
  await db.authority.create({ data: { caseId: made.id, authority: 'panel', outcome, givenBy: 'panel', givenAt: at } })
  await db.case.update({ where: { id: made.id }, data: { status: 'awaiting_authorisation', outcome, caseManagerId: CAST.caseManager.id } })
  return { ref: made.ref, id: made.id, version: await versionOf(made.ref) }
}

/** A case whose outcome stands and is to be given. */
async function standing(outcome: Outcome): Promise<{ ref: string; id: string }> {
  const made = await caseInTriage({ at, score: { final: 2 } })
  await db.case.update({ where: { id: made.id }, data: { status: 'to_be_given', outcome, caseManagerId: CAST.caseManager.id } })
  return made
}

describe('authorisation', () => {
  it('takes at least a sergeant, is a record apart, and lets the outcome stand', async () => {
    const made = await decided('OC22', 3)
    settled(await authoriseDecision(as('sergeant', at), { ref: made.ref, version: made.version, answer: 'authorised', reason: 'Proportionate.' }))
    expect(await db.case.findUniqueOrThrow({ where: { id: made.id } })).toMatchObject({ status: 'to_be_given', outcome: 'OC22' })
    expect(await db.authorisation.findFirstOrThrow({ where: { caseId: made.id } })).toMatchObject({ answer: 'authorised', requiredRank: 'sergeant', decidedRank: 'sergeant', decidedById: CAST.sergeant.id })
  })

  it('takes the highest rank that a finding names', async () => {
    const made = await decided('YCC', 3)
    expect((await authorisationPage(as('sergeant', at), made.ref))?.rank).toBe('inspector')
    expect(await authoriseDecision(as('sergeant', at), { ref: made.ref, version: made.version, answer: 'authorised', reason: 'x' })).toMatchObject({ ok: false, refusal: { kind: 'right', reason: expect.stringContaining('Inspector') } })
    settled(await authoriseDecision(as('inspector', at), { ref: made.ref, version: made.version, answer: 'authorised', reason: 'Needed.' }))
    expect(await db.authority.findFirstOrThrow({ where: { caseId: made.id, givenBy: 'authorisation' } })).toMatchObject({ authority: 'inspector', outcome: 'YCC' })
  })

  it('is not for those whose own work it would approve', async () => {
    const made = await decided('OC22', 3)
    await db.score.update({ where: { caseId: made.id }, data: { scoredById: CAST.inspector.id } })
    expect(await authoriseDecision(as('inspector', at), { ref: made.ref, version: made.version, answer: 'authorised', reason: 'x' })).toMatchObject({ ok: false, refusal: { kind: 'right', reason: expect.stringContaining('own work') } })
    expect(await db.auditEvent.count({ where: { caseId: made.id, kind: 'refusal', action: 'outcome.authorise' } })).toBe(1)
  })

  it('returns a decision with its reason: the case goes back to the panel without the outcome and its authority', async () => {
    const made = await decided('OC22', 3)
    settled(await authoriseDecision(as('inspector', at), { ref: made.ref, version: made.version, answer: 'returned', reason: 'The victim was not asked.' }))
    expect(await db.case.findUniqueOrThrow({ where: { id: made.id } })).toMatchObject({ status: 'with_panel', outcome: null })
    expect(await db.authority.count({ where: { caseId: made.id, withdrawnAt: null } })).toBe(0)
    expect(await db.decision.count({ where: { caseId: made.id } })).toBe(1)
  })

  it('sends a charge on to where it is decided', async () => {
    const made = await decided('CHARGE', 5)
    settled(await authoriseDecision(as('inspector', at), { ref: made.ref, version: made.version, answer: 'authorised', reason: 'x' }))
    expect((await db.case.findUniqueOrThrow({ where: { id: made.id } })).status).toBe('sent_for_charge')
  })

  it('waits for the CPS where a finding names it', async () => {
    const made = await decided('YCC', 4, 'robbery')
    expect((await authorisationPage(as('inspector', at), made.ref))?.missing).toContain('cps')
    expect(await authoriseDecision(as('inspector', at), { ref: made.ref, version: made.version, answer: 'authorised', reason: 'x' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
  })

  it('is answered once, however many answer at the same instant', async () => {
    const made = await decided('OC22', 3)
    const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => authoriseDecision(as(index % 2 ? 'inspector' : 'sergeant', at), { ref: made.ref, version: made.version, answer: index % 3 ? 'authorised' : 'returned', reason: String(index) })))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await db.authorisation.count({ where: { caseId: made.id } })).toBe(1)
  })
})

describe('giving', () => {
  it('is refused until every finding is there, and says what is missing', async () => {
    const made = await standing('OC8')
    const early = await giveOutcome(manager, { ref: made.ref, version: await versionOf(made.ref) })
    expect(early).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('cannot be given yet') } })
    settled(await recordOutcomeFacts(manager, { ref: made.ref, version: await versionOf(made.ref), outcome: 'OC8', facts: { childAgrees: true, offeredFreely: true, saidVoluntary: true } }))
    settled(await giveOutcome(manager, { ref: made.ref, version: await versionOf(made.ref) }))
    expect(await db.disposal.findUniqueOrThrow({ where: { caseId: made.id } })).toMatchObject({ outcome: 'OC8', givenOn: new Date('2026-11-20') })
    expect((await db.case.findUniqueOrThrow({ where: { id: made.id } })).status).toBe('given')
    settled(await closeCase(manager, { ref: made.ref, version: await versionOf(made.ref), reason: 'Help was offered.' }))
    expect((await db.case.findUniqueOrThrow({ where: { id: made.id } })).status).toBe('closed')
  })

  it('of a community resolution is refused where it was not offered freely, or not said to be voluntary', async () => {
    const made = await standing('OC8')
    for (const [facts, words] of [[{ childAgrees: true, offeredFreely: false, saidVoluntary: true }, 'without threat or promise'], [{ offeredFreely: true, saidVoluntary: null }, 'nobody has to sign']] as const) {
      settled(await recordOutcomeFacts(manager, { ref: made.ref, version: await versionOf(made.ref), outcome: 'OC8', facts }))
      expect(await giveOutcome(manager, { ref: made.ref, version: await versionOf(made.ref) })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining(words) } })
    }
    expect(await db.disposal.count({ where: { caseId: made.id } })).toBe(0)
  })

  it('gives Outcome 22 only when the activity is over', async () => {
    const made = await standing('OC22')
    expect(await startActivity(manager, { ref: made.ref, version: await versionOf(made.ref) })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('Say who offers the activity') } })
    settled(await recordOutcomeFacts(manager, { ref: made.ref, version: await versionOf(made.ref), outcome: 'OC22', facts: { childAgrees: true, activity: 'Boxing and mentoring', provider: 'Marram boxing club', activityEndsOn: '2027-01-15' } }))
    settled(await startActivity(manager, { ref: made.ref, version: await versionOf(made.ref) }))
    expect(await giveOutcome(manager, { ref: made.ref, version: await versionOf(made.ref) })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    settled(await recordOutcomeFacts(manager, { ref: made.ref, version: await versionOf(made.ref), outcome: 'OC22', facts: { activityCompletedOn: '2026-11-19' } }))
    settled(await giveOutcome(manager, { ref: made.ref, version: await versionOf(made.ref) }))
    expect((await db.case.findUniqueOrThrow({ where: { id: made.id } })).status).toBe('given')
  })

  it('keeps a deferred prosecution under way while its conditions run, to their end or back to triage', async () => {
    for (const end of ['kept', 'not kept'] as const) {
      const made = await standing('OC23')
      await db.score.update({ where: { caseId: made.id }, data: { final: 3, rationale: 'Weighed.' } })
      await db.authority.create({ data: { caseId: made.id, authority: 'panel', outcome: 'OC23', givenBy: 'panel', givenAt: at } })
      settled(await recordOutcomeFacts(manager, { ref: made.ref, version: await versionOf(made.ref), outcome: 'OC23', facts: { childAgrees: true, conditions: ['Meet the mentor weekly'], conditionsEndOn: '2027-02-01' } }))
      settled(await giveOutcome(manager, { ref: made.ref, version: await versionOf(made.ref) }))
      expect((await db.case.findUniqueOrThrow({ where: { id: made.id } })).status).toBe('under_way')
      const last = { ref: made.ref, version: await versionOf(made.ref), reason: end }
      settled(end === 'kept' ? await finishConditions(manager, last) : await returnToTriage(manager, last))
      expect((await db.case.findUniqueOrThrow({ where: { id: made.id } })).status).toBe(end === 'kept' ? 'given' : 'in_triage')
      expect(await db.disposal.count({ where: { caseId: made.id } })).toBe(end === 'kept' ? 1 : 0)
    }
  })

  it('happens once, however often it is pressed', async () => {
    const made = await standing('OC8')
    settled(await recordOutcomeFacts(manager, { ref: made.ref, version: await versionOf(made.ref), outcome: 'OC8', facts: { childAgrees: true, offeredFreely: true, saidVoluntary: true } }))
    const version = await versionOf(made.ref)
    const pressed = await Promise.all(Array.from({ length: 6 }, () => giveOutcome(manager, { ref: made.ref, version })))
    expect(pressed.filter((one) => one.ok)).toHaveLength(1)
  })

  it('counts in the child’s next case', async () => {
    const made = await standing('OC8')
    settled(await recordOutcomeFacts(manager, { ref: made.ref, version: await versionOf(made.ref), outcome: 'OC8', facts: { childAgrees: true, offeredFreely: true, saidVoluntary: true } }))
    settled(await giveOutcome(manager, { ref: made.ref, version: await versionOf(made.ref) }))
    const next = await caseInTriage({ at, score: { final: 2 } })
    const { childId } = await db.case.findUniqueOrThrow({ where: { id: made.id }, select: { childId: true } })
    await db.case.update({ where: { id: next.id }, data: { childId } })
    const record = await caseRecord(db, next.id)
    const assessed = record && (await assessCase(db, record, at))
    expect(assessed?.assessment.route).toBe('panel')
    expect(record?.earlier).toMatchObject([{ outcome: 'OC8', ref: made.ref }])
  })

  it('says what the outcome means later, and opens for nobody outside', async () => {
    const made = await standing('OC8')
    expect((await outcomePage(manager, made.ref, null))?.disclosure).toMatchObject({ basic: 'no', standard: 'no' })
    expect(await outcomePage(as('analyst', at), made.ref, null)).toBeNull()
    expect(await outcomePage(as('neighbour', at), made.ref, null)).toBeNull()
  })
})
