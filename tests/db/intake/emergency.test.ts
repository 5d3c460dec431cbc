import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ACTIONS, can } from '@/lib/domain/access/actions'
import { casePage } from '@/lib/server/intake/case-page'
import { casesPage } from '@/lib/server/intake/cases-page'
import { childPage } from '@/lib/server/intake/child-page'
import { addChildNote } from '@/lib/server/intake/add-child-note'
import { emergenciesPage } from '@/lib/server/intake/emergencies-page'
import { emergencyReviewPage } from '@/lib/server/intake/emergency-review-page'
import { leftRecordsPage } from '@/lib/server/intake/left-records-page'
import { openInEmergency, type EmergencyInput } from '@/lib/server/intake/open-in-emergency'
import { renameManagers } from '@/lib/server/intake/rename-managers'
import { reviewEmergency } from '@/lib/server/intake/review-emergency'
import { liftRestriction } from '@/lib/server/intake/lift-restriction'
import { myWorkPage } from '@/lib/server/oversight/my-work-page'
import { claimCase } from '@/lib/server/triage/claim-case'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS, type CastName } from '../../../prisma/scenarios/cast'
import { caseInTriage } from '../../support/case-in-triage'
import { owner as db } from '../../support/owner'

const at = new Date('2026-11-24T01:30:00Z')
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000)
const serviceId = ORGANISATIONS.yjs.id
let made: { id: string; ref: string; childId: string }

const asked = (more: Partial<EmergencyInput> = {}): EmergencyInput => ({ serviceId, which: { ref: made.ref }, reason: 'custody', says: 'She is at the station now and about to be interviewed', ...more })
const open = (by: CastName, when = at, more: Partial<EmergencyInput> = {}) => openInEmergency(as(by, when), asked(more))
const restricted = async (named: readonly CastName[]) => {
  const fresh = await caseInTriage({ at, status: 'submitted' })
  await db.child.update({ where: { id: fresh.childId }, data: { restricted: true } })
  await db.childAccess.createMany({ data: named.map((name) => ({ childId: fresh.childId, personId: CAST[name].id, reason: 'Named', grantedById: CAST.operations.id, grantedAt: at })) })
  return fresh
}
const accessOf = async (childId: string) => (await db.emergencyAccess.findFirstOrThrow({ where: { childId }, orderBy: { openedAt: 'desc' }, select: { id: true, endsAt: true } }))

beforeAll(async () => {
  made = await restricted(['operations', 'chair'])
})

describe('a restricted record in an emergency', () => {
  it('is not there for somebody who is not named, and opens to them with a reason for four hours and no longer', async () => {
    expect(await childPage(as('triage', at), made.childId)).toBeNull()
    expect(await casePage(as('triage', at), made.ref)).toBeNull()
    expect(await open('triage')).toMatchObject({ ok: true, value: { childId: made.childId } })
    expect(await childPage(as('triage', later(3.9)), made.childId)).toMatchObject({ emergencyUntil: later(4), may: { record: false, note: false, warn: false, restrict: false } })
    expect(await childPage(as('triage', later(4)), made.childId)).toBeNull()
    const page = await casePage(as('triage', later(1)), made.ref)
    expect(page).toMatchObject({ emergencyUntil: later(4), mayRecordFacts: false, mayLink: false })
    expect(page?.next.map(({ allowed }) => allowed)).not.toContain(true)
    expect((await casesPage(as('triage', later(1)), { words: made.ref, status: null }, null))?.rows).toHaveLength(1)
    expect(await childPage(as('sergeant', later(1)), made.childId)).toBeNull()
  })
  it('is there to look at only: every change is refused, recorded, and said why', async () => {
    const told = { ok: false, refusal: { kind: 'right', reason: expect.stringContaining('in an emergency only') } }
    const actor = as('triage', later(1))
    expect(await claimCase(actor, { ref: made.ref, takeOverReason: null })).toMatchObject(told)
    expect(await addChildNote(actor, { childId: made.childId, kind: 'visit', happenedOn: '2026-11-24', says: 'x' })).toMatchObject(told)
    expect(await db.auditEvent.count({ where: { kind: 'refusal', actorId: actor.personId, childId: made.childId } })).toBe(2)
    const manager = await restricted(['operations'])
    expect(await openInEmergency(as('chair', at), asked({ which: { ref: manager.ref } }))).toMatchObject({ ok: true })
    expect(await liftRestriction(as('chair', later(1)), { childId: manager.childId, version: 0, reason: 'x' })).toMatchObject(told)
  })
  it('is never let through to a change: each change asks for a record that may be changed', () => {
    const server = path.resolve(import.meta.dirname, '../../../lib/server')
    const files = fs.readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
    const changes = files.filter((file) => /\btransact\(|\/take-[a-z-]+\.ts$/.test(`${fs.readFileSync(path.join(server, file), 'utf8')}/${path.basename(file)}`))
    expect(changes.length).toBeGreaterThan(100)
    expect(changes.filter((file) => /\bvisibleChild(Sql)?\b/.test(fs.readFileSync(path.join(server, file), 'utf8')))).toEqual([])
  })
  it('is recorded as a kind of its own, and what is looked at under it bears its mark', async () => {
    const { id } = await accessOf(made.childId)
    expect(await db.auditEvent.findMany({ where: { kind: 'emergency', childId: made.childId }, select: { action: true, actorId: true, reason: true, subject: true, after: true } })).toEqual([
      { action: 'child.break-glass', actorId: CAST.triage.id, subject: `emergency:${id}`, reason: 'The child is in police custody, or about to be interviewed', after: { reason: 'custody', until: later(4).toISOString(), told: 3, emergency: id } },
    ])
    const looks = await db.auditEvent.findMany({ where: { kind: 'consultation', actorId: CAST.triage.id, childId: made.childId }, select: { at: true, after: true } })
    expect(looks.map(({ after }) => after)).toEqual([{ emergency: id }, { emergency: id }])
    expect(JSON.stringify(await db.auditEvent.findMany({ where: { childId: made.childId }, select: { after: true, reason: true, before: true } }))).not.toContain('at the station')
    await childPage(as('operations', later(1)), made.childId)
    expect(await db.auditEvent.findMany({ where: { actorId: CAST.operations.id, childId: made.childId }, select: { after: true } })).toEqual([{ after: null }])
  })
  it('is told at once to the named managers and the service’s manager, without a word about the case', async () => {
    const child = await db.child.findUniqueOrThrow({ where: { id: made.childId }, select: { givenNames: true, familyName: true } })
    const messages = await db.outboxMessage.findMany({ where: { kind: 'emergency-opened', createdAt: at, personId: { not: CAST.triage.id } }, select: { personId: true, subject: true, body: true } })
    expect(new Set(messages.map(({ personId }) => personId))).toEqual(new Set([CAST.operations.id, CAST.chair.id, CAST.service.id]))
    for (const { subject, body } of messages) for (const detail of [made.ref, made.childId, child.givenNames, child.familyName, 'station', 'custody']) expect(`${subject} ${body}`).not.toContain(detail)
  })
  it('stands on their home pages, and on no other’s, until it was reviewed', async () => {
    const titles = async (name: CastName) => (await myWorkPage(as(name, later(1)))).parts.filter(({ title }) => title.includes('emergency')).flatMap(({ rows }) => rows.map(({ waiting, child }) => [waiting, child]))
    expect(await titles('operations')).toContainEqual(['You review it', 'Mia Thurgood'])
    expect(await titles('service')).toContainEqual(['A manager who is named reviews it', 'A restricted record'])
    expect(await titles('triage')).toEqual([])
    expect(await titles('caseManager')).toEqual([])
  })
})

describe('guessing', () => {
  it('finds by the exact name and day of birth, and nothing by nearly', async () => {
    const fresh = await restricted(['operations'])
    await db.child.update({ where: { id: fresh.childId }, data: { givenNames: 'Zoë', familyName: 'Ash-Lee', dateOfBirth: new Date('2012-02-29') } })
    const by = (which: EmergencyInput['which']) => open('caseManager', at, { which })
    expect(await by({ givenNames: 'Zo', familyName: 'Ash-Lee', dateOfBirth: '2012-02-29' })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await by({ givenNames: 'Zoe', familyName: 'Ash Lee', dateOfBirth: '2012-02-28' })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await by({ givenNames: 'zoe', familyName: 'ash lee', dateOfBirth: '2012-02-29' })).toMatchObject({ ok: true, value: { childId: fresh.childId } })
  })
  it('answers the same for a record that is not restricted, another service’s, and none at all', async () => {
    const plain = await caseInTriage({ at, status: 'submitted' })
    const other = await caseInTriage({ at, status: 'submitted', serviceId: ORGANISATIONS.neighbour.id })
    await db.child.update({ where: { id: other.childId }, data: { restricted: true } })
    const answers = [await open('inspector', at, { which: { ref: plain.ref } }), await open('inspector', at, { which: { ref: other.ref } }), await open('inspector', at, { which: { ref: 'JN-2026-999999-A' } })]
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })
  it('is recorded, and ends after five tries in an hour', async () => {
    const none = { which: { ref: 'JN-2026-999999-A' } }
    for (let tries = 0; tries < 5; tries += 1) expect(await open('senior', at, none)).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await open('senior')).toMatchObject({ ok: false, refusal: { kind: 'right', reason: expect.stringContaining('as often as one person may') } })
    expect(await db.auditEvent.count({ where: { kind: 'refusal', action: 'child.break-glass', actorId: CAST.senior.id } })).toBe(6)
    expect(await open('senior', later(1.1))).toMatchObject({ ok: true })
  })
  it('is nothing for those who are named, and nothing twice', async () => {
    expect(await open('operations')).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await open('senior', later(1.2))).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('open to you already') } })
  })
})

describe('the review', () => {
  it('is for a named manager who did not open it: nobody else, and the child is named to them alone', async () => {
    const { id } = await accessOf((await restrictedAndOpened()).childId)
    const review = (by: CastName) => reviewEmergency(as(by, later(5)), { accessId: id, isJustified: true, says: 'Seen' })
    for (const name of ['chair', 'service', 'sergeant', 'auditor', 'administrator'] as const) expect(await review(name), name).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await review('neighbourManager')).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await emergencyReviewPage(as('service', later(5)), id)).toMatchObject({ child: null, says: null, mayReview: false })
    expect(await emergencyReviewPage(as('auditor', later(5)), id)).toMatchObject({ child: null, says: null, mayReview: false })
    expect(await emergencyReviewPage(as('neighbourManager', later(5)), id)).toBeNull()
    expect(await emergencyReviewPage(as('administrator', later(5)), id)).toBeNull()
    const page = await emergencyReviewPage(as('operations', later(5)), id)
    expect(page).toMatchObject({ child: 'Mia Thurgood', says: 'She is at the station now and about to be interviewed', mayReview: true })
    expect(page?.looked.map(({ what }) => what)).toEqual(['Child’s record opened'])
    expect(await review('operations')).toMatchObject({ ok: true })
    expect(await review('operations')).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect((await emergenciesPage(as('operations', later(5)), 'waiting', null))?.rows.map((row) => row.id)).not.toContain(id)
    expect((await emergenciesPage(as('auditor', later(5)), 'all', null))?.rows.find((row) => row.id === id)).toMatchObject({ isJustified: true, reviewedBy: CAST.operations.name, looks: 1 })
  })
  it('waits until it has ended, and ends it at once where it was not justified', async () => {
    const fresh = await restrictedAndOpened()
    const { id } = await accessOf(fresh.childId)
    expect(await reviewEmergency(as('operations', later(1)), { accessId: id, isJustified: true, says: 'Fine' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await childPage(as('sergeant', later(1)), fresh.childId)).not.toBeNull()
    expect(await reviewEmergency(as('operations', later(1)), { accessId: id, isJustified: false, says: 'Those who are named were on duty' })).toMatchObject({ ok: true })
    expect(await childPage(as('sergeant', later(1)), fresh.childId)).toBeNull()
    expect(await casePage(as('sergeant', later(1)), fresh.ref)).toBeNull()
    expect(await db.outboxMessage.count({ where: { kind: 'emergency-answered', personId: CAST.sergeant.id, createdAt: later(1) } })).toBe(1)
  })
  it('is never rewritten', async () => {
    await expect(db.$executeRaw`UPDATE "EmergencyAccess" SET "endsAt" = "endsAt" + interval '1 hour'`).rejects.toThrow(/append-only|permission denied/)
    await expect(db.$executeRaw`DELETE FROM "EmergencyReview"`).rejects.toThrow(/append-only|permission denied/)
  })

  async function restrictedAndOpened() {
    const fresh = await restricted(['operations'])
    expect(await openInEmergency(as('sergeant', at), asked({ which: { ref: fresh.ref } }))).toMatchObject({ ok: true })
    await childPage(as('sergeant', later(0.5)), fresh.childId)
    return fresh
  }
})

describe('a restricted record that every named manager has left', () => {
  it('is named anew by the service’s manager, for others and without seeing it; they are told', async () => {
    const fresh = await restricted(['victimWorker'])
    const name = (by: CastName, personIds: string[]) => renameManagers(as(by, at), { childId: fresh.childId, personIds, reason: 'Her manager has left' })
    expect((await leftRecordsPage(as('service', at)))?.rows).toEqual([expect.objectContaining({ childId: fresh.childId, named: [CAST.victimWorker.name] })])
    expect(JSON.stringify(await leftRecordsPage(as('service', at)))).not.toContain('Thurgood')
    expect((await myWorkPage(as('service', at))).parts.map(({ title }) => title)).toContain('Restricted records with no manager left on them')
    expect(await leftRecordsPage(as('operations', at))).toBeNull()
    expect(await name('operations', [CAST.chair.id])).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await name('service', [CAST.service.id])).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await name('service', [CAST.triage.id])).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await name('service', [CAST.chair.id])).toMatchObject({ ok: true })
    expect(await childPage(as('chair', at), fresh.childId)).not.toBeNull()
    expect(await childPage(as('service', at), fresh.childId)).toBeNull()
    expect(await db.outboxMessage.count({ where: { kind: 'named', personId: CAST.chair.id } })).toBe(1)
    expect(await name('service', [CAST.operations.id])).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect((await leftRecordsPage(as('service', at)))?.rows).toEqual([])
  })
})

it('an administrator, an auditor, an analyst and an officer who only looks up break no glass', async () => {
  for (const name of ['administrator', 'auditor', 'analyst', 'patrol', 'socialCare', 'neighbour'] as const) {
    expect(can(as(name, at), 'child.break-glass', { serviceId }).allowed, name).toBe(false)
    expect(await open(name), name).toMatchObject({ ok: false, refusal: { kind: 'right' } })
  }
  expect(ACTIONS['child.break-glass'].roles).not.toContain('administrator')
})
