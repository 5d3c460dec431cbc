import { describe, expect, it } from 'vitest'
import { findChildrenPage } from '@/lib/server/intake/find-children-page'
import { saveNotification } from '@/lib/server/intake/save-notification'
import { startNotification } from '@/lib/server/intake/start-notification'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { notificationInput } from '../../support/notification-input'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-20T10:00:00Z')
const officer = as('triage', at)

async function draft(): Promise<{ ref: string; version: number; id: string }> {
  const { ref } = settled(await startNotification(officer, { givenNames: 'Ola', familyName: 'Nowak', dateOfBirth: '2012-02-03', whyNew: 'Another child of that name' }))
  return db.case.findUniqueOrThrow({ where: { ref }, select: { ref: true, version: true, id: true } })
}

describe('search before create', () => {
  it('finds a name that is spelled otherwise, turned round or without its accents, in one’s own service only', async () => {
    settled(await startNotification(officer, { givenNames: 'Łukasz', familyName: 'Wiśniewski', dateOfBirth: '2010-07-08' }))
    const found = async (givenNames: string, familyName: string, dateOfBirth: string | null = null) => (await findChildrenPage(officer, { givenNames, familyName, dateOfBirth }))?.map((child) => child.familyName)
    expect(await found('Lukasz', 'Wisniewski')).toContain('Wiśniewski')
    expect(await found('Wisniewski', 'Lukasz')).toContain('Wiśniewski')
    expect(await found('Lukas', 'Wisnieski', '2010-07-08')).toContain('Wiśniewski')
    expect(await found('Imogen', 'Fairweather')).toEqual([])
    expect(await findChildrenPage(as('neighbour', at), { givenNames: 'Łukasz', familyName: 'Wiśniewski', dateOfBirth: '2010-07-08' })).toEqual([])
    expect(await findChildrenPage(as('analyst', at), { givenNames: 'Łukasz', familyName: 'Wiśniewski', dateOfBirth: null })).toBeNull()
  })
})

describe('a notification', () => {
  it('begins with the child, is saved with blanks, and is submitted once its questions are answered', async () => {
    const begun = await draft()
    const blanks = notificationInput(begun.ref, begun.version, { officerInCase: null, evidence: null, offences: [], victims: [] })
    const refused = await saveNotification(officer, blanks, true)
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    settled(await saveNotification(officer, blanks, false))
    settled(await saveNotification(officer, notificationInput(begun.ref, begun.version + 1), true))
    const saved = await db.case.findUniqueOrThrow({ where: { ref: begun.ref }, select: { status: true, notification: true, offences: true, victims: true } })
    expect(saved).toMatchObject({ status: 'submitted', notification: { evidence: 'sufficient-to-charge', submittedById: CAST.triage.id, victimIdentified: true }, offences: [{ code: 'common-assault-or-battery' }], victims: [{ view: 'I want it to stop.' }] })
    const events = await db.auditEvent.findMany({ where: { caseId: begun.id }, select: { action: true }, orderBy: { id: 'asc' } })
    expect(events.map((event) => event.action)).toEqual(['notification.start', 'notification.save', 'notification.submit'])
  })

  it('keeps what a colleague saved: a form opened before says so and changes nothing', async () => {
    const begun = await draft()
    settled(await saveNotification(officer, notificationInput(begun.ref, begun.version, { crimeReference: 'first' }), false))
    const late = await saveNotification(officer, notificationInput(begun.ref, begun.version, { crimeReference: 'second' }), false)
    expect(late).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect((await db.notification.findUniqueOrThrow({ where: { caseId: begun.id } })).crimeReference).toBe('first')
  })

  it('lets one of many who save the same form at once through, and tells the others', async () => {
    const begun = await draft()
    const done = await Promise.all(Array.from({ length: 8 }, (_, index) => saveNotification(officer, notificationInput(begun.ref, begun.version, { crimeReference: String(index) }), false)))
    expect(done.filter((one) => one.ok)).toHaveLength(1)
    expect(done.filter((one) => !one.ok && one.refusal.kind === 'stale')).toHaveLength(7)
  })

  it('refuses what cannot be: the future, before birth, an offence that the edition does not hold', async () => {
    const begun = await draft()
    const offence = { code: 'common-assault-or-battery', committedOn: '2026-11-18', place: 'school', imagery: null } as const
    for (const changes of [{ offences: [{ ...offence, committedOn: '2026-11-21' }] }, { offences: [{ ...offence, committedOn: '2011-01-01' }] }, { offences: [{ ...offence, code: 'no-such-offence' }] }, { notifiedOn: '2026-12-01' }])
      expect(await saveNotification(officer, notificationInput(begun.ref, begun.version, changes), false)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await db.offence.count({ where: { caseId: begun.id } })).toBe(0)
  })

  it('does not exist for another service, and the try is on record', async () => {
    const begun = await draft()
    const neighbour = as('neighbour', at)
    expect(await saveNotification(neighbour, notificationInput(begun.ref, begun.version), false)).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await db.auditEvent.count({ where: { actorId: CAST.neighbour.id, kind: 'refusal', subject: begun.ref } })).toBe(1)
  })

  it('leaves the victims as they are when somebody saves it who may not see them', async () => {
    const begun = await draft()
    settled(await saveNotification(officer, notificationInput(begun.ref, begun.version), true))
    settled(await saveNotification(as('caseManager', at), notificationInput(begun.ref, begun.version + 1, { victims: [], victimIdentified: null, account: 'denies' }), false))
    expect(await db.victim.count({ where: { caseId: begun.id } })).toBe(1)
    expect(await db.notification.findUniqueOrThrow({ where: { caseId: begun.id } })).toMatchObject({ account: 'denies', victimIdentified: true })
  })

  it('takes the score away when the offences change in triage, and lets them change no more afterwards', async () => {
    const begun = await draft()
    settled(await saveNotification(officer, notificationInput(begun.ref, begun.version), true))
    const edition = await db.matrixEdition.findFirstOrThrow({ select: { id: true } })
    await db.case.update({ where: { ref: begun.ref }, data: { status: 'in_triage', triageById: CAST.triage.id } })
    await db.score.create({ data: { caseId: begun.id, editionId: edition.id, final: 2, factors: [], scoredById: CAST.triage.id, scoredAt: at } })
    const affray = [{ code: 'affray', committedOn: '2026-11-18', place: 'public', imagery: null }] as const
    settled(await saveNotification(officer, notificationInput(begun.ref, begun.version + 1, { offences: affray }), false))
    expect(await db.score.count({ where: { caseId: begun.id } })).toBe(0)
    await db.case.update({ where: { ref: begun.ref }, data: { status: 'with_panel' } })
    expect(await saveNotification(officer, notificationInput(begun.ref, begun.version + 2), false)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
  })

  it('is about a known child where that is who it is, and about none of another service', async () => {
    const first = await draft()
    const { childId } = await db.case.findUniqueOrThrow({ where: { ref: first.ref }, select: { childId: true } })
    const { ref } = settled(await startNotification(officer, { id: childId }))
    expect((await db.case.findUniqueOrThrow({ where: { ref } })).childId).toBe(childId)
    expect(await startNotification(as('neighbour', at), { id: childId })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await db.case.count({ where: { serviceId: ORGANISATIONS.neighbour.id } })).toBe(0)
  })
})
