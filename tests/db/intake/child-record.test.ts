import { beforeEach, describe, expect, it } from 'vitest'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { addChildNote } from '@/lib/server/intake/add-child-note'
import { childPage } from '@/lib/server/intake/child-page'
import { childPartPage } from '@/lib/server/intake/child-part-page'
import { casePage } from '@/lib/server/intake/case-page'
import { casesPage } from '@/lib/server/intake/cases-page'
import { endChildAccess } from '@/lib/server/intake/end-child-access'
import { endWarning } from '@/lib/server/intake/end-warning'
import { giveChildAccess } from '@/lib/server/intake/give-child-access'
import { liftRestriction } from '@/lib/server/intake/lift-restriction'
import { recordAddress } from '@/lib/server/intake/record-address'
import { recordCareEpisode } from '@/lib/server/intake/record-care-episode'
import { recordChildDetails, type ChildDetails } from '@/lib/server/intake/record-child-details'
import { recordConcern } from '@/lib/server/intake/record-concern'
import { recordNrmReferral } from '@/lib/server/intake/record-nrm-referral'
import { recordWarning } from '@/lib/server/intake/record-warning'
import { restrictChild } from '@/lib/server/intake/restrict-child'
import { myWorkPage } from '@/lib/server/oversight/my-work-page'
import { assignCaseManager } from '@/lib/server/triage/assign-case-manager'
import { as } from '../../../prisma/scenarios/as'
import { CAST } from '../../../prisma/scenarios/cast'
import { caseInTriage, versionOf } from '../../support/case-in-triage'
import { caseWithPanel } from '../../support/case-with-panel'
import { openPanel } from '../../support/open-panel'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')
const manager = as('caseManager', at)
let made: { id: string; ref: string; childId: string }

/** The form that would be opened now. */
async function form(childId = made.childId) {
  return { childId, version: (await db.child.findUniqueOrThrow({ where: { id: childId }, select: { version: true } })).version }
}
const lastEvent = (childId: string) => db.auditEvent.findFirstOrThrow({ where: { childId, kind: { in: ['alteration', 'collection'] } }, orderBy: { id: 'desc' }, select: { action: true, after: true, before: true, reason: true } })
const identity: ChildDetails = { part: 'identity', ethnicity: 'M1', ethnicityObserved: 'IC3', roma: 'no', firstLanguage: 'English', interpreterNeeded: false }

beforeEach(async () => {
  made = await caseInTriage({ at })
})

describe('a child’s details', () => {
  it('are recorded by part, and the audit record names the fields and never what stands in them', async () => {
    settled(await recordChildDetails(manager, { ...(await form()), details: identity }))
    const event = await lastEvent(made.childId)
    expect(event).toMatchObject({ action: 'child.record', after: { part: 'identity', fields: ['ethnicity', 'ethnicityObserved', 'roma', 'interpreterNeeded'] } })
    expect(JSON.stringify(event)).not.toContain('M1')
    expect((await childPage(manager, made.childId))?.child).toMatchObject({ ethnicity: 'M1', ethnicityObserved: 'IC3', roma: 'no' })
  })
  it('make the forms of the child’s cases stale, since these show them too', async () => {
    const before = await versionOf(made.ref)
    settled(await recordChildDetails(manager, { ...(await form()), details: identity }))
    expect(await versionOf(made.ref)).toBe(before + 1)
    settled(await recordChildDetails(manager, { ...(await form()), details: identity }))
    expect(await versionOf(made.ref)).toBe(before + 1)
  })
  it('are refused to a form that is older than the last change, and nothing is lost', async () => {
    const old = await form()
    settled(await recordChildDetails(manager, { ...old, details: identity }))
    expect(await recordChildDetails(as('triage', at), { ...old, details: { ...identity, ethnicity: 'NS' } })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect((await childPage(manager, made.childId))?.child.ethnicity).toBe('M1')
  })
  it('let one of two who save at once through', async () => {
    const shown = await form()
    const answers = await Promise.all([recordChildDetails(manager, { ...shown, details: identity }), recordChildDetails(as('triage', at), { ...shown, details: { ...identity, ethnicity: 'NS' } })])
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true])
  })
  it('are found by every name that the child has used', async () => {
    settled(await recordChildDetails(manager, { ...(await form()), details: { part: 'names', givenNames: 'Mia', familyName: 'Thurgood', knownAs: null, aliases: ['Amelia Kowalczyk'], dateOfBirth: '2011-03-09', sex: 'female' } }))
    const found = await casesPage(manager, { words: 'kowalczyk', status: null }, null)
    expect(found?.rows.map(({ ref }) => ref)).toContain(made.ref)
  })
  it('refuse a birth that is still to come, and a word that is on no list', async () => {
    const details = { part: 'names' as const, givenNames: 'Mia', familyName: 'Thurgood', knownAs: null, aliases: [], dateOfBirth: '2027-01-01', sex: null }
    expect(await recordChildDetails(manager, { ...(await form()), details })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    await expect(db.child.update({ where: { id: made.childId }, data: { sendStatus: 'gifted' } })).rejects.toThrow(/Child_words/)
  })
})

describe('what is still to be asked', () => {
  it('stands on the child’s page until everything is answered; “not stated” is an answer', async () => {
    const missing = async () => (await childPage(manager, made.childId))?.missing.map(({ name }) => name)
    expect(await missing()).toEqual(['ethnicity', 'sex', 'send', 'care', 'ete', 'roma'])
    settled(await recordChildDetails(manager, { ...(await form()), details: { ...identity, ethnicity: 'NS', roma: 'not-stated' } }))
    settled(await recordChildDetails(manager, { ...(await form()), details: { part: 'education', sendStatus: 'not-stated', sendDetail: null, school: null, eteStatus: 'nothing', eteDetail: null } }))
    expect(await missing()).toEqual(['sex', 'care'])
    settled(await recordCareEpisode(manager, { ...(await form()), entryId: null, status: 'none', startsOn: '2026-11-24', endsOn: null, authority: null }))
    expect(await missing()).toEqual(['sex'])
  })
})

describe('entries of the record', () => {
  it('are added and corrected, and belong to their child', async () => {
    settled(await recordAddress(manager, { ...(await form()), entryId: null, kind: 'home', address: '4 Staithe Row', postcode: 'NR1 3DH', startsOn: null, endsOn: null }))
    const [entry] = (await childPage(manager, made.childId))?.child.addresses ?? []
    settled(await recordAddress(manager, { ...(await form()), entryId: entry?.id ?? '', kind: 'home', address: '6 Staithe Row', postcode: 'NR1 3DH', startsOn: null, endsOn: null }))
    expect((await childPage(manager, made.childId))?.child.addresses).toMatchObject([{ id: entry?.id, address: '6 Staithe Row' }])
    const other = await caseInTriage({ at })
    const stolen = await recordAddress(manager, { ...(await form(other.childId)), entryId: entry?.id ?? '', kind: 'none', address: 'x', postcode: null, startsOn: null, endsOn: null })
    expect(stolen).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
  })
  it('refuse days that cannot be', async () => {
    const invalid = { ok: false, refusal: { kind: 'invalid' } }
    expect(await recordCareEpisode(manager, { ...(await form()), entryId: null, status: 'care-order', startsOn: '2011-01-01', endsOn: null, authority: null })).toMatchObject(invalid)
    expect(await recordCareEpisode(manager, { ...(await form()), entryId: null, status: 'care-order', startsOn: '2026-12-01', endsOn: null, authority: null })).toMatchObject(invalid)
    expect(await recordConcern(manager, { ...(await form()), entryId: null, kind: 'sexual', raisedOn: '2026-11-02', raisedBy: 'School', detail: 'x', closedOn: '2026-11-01' })).toMatchObject(invalid)
    expect(await recordNrmReferral(manager, { ...(await form()), entryId: null, referredOn: '2026-11-02', responder: 'Police', reference: null, reasonableGrounds: 'positive', reasonableOn: '2026-11-01', conclusiveGrounds: null, conclusiveOn: null })).toMatchObject(invalid)
    expect(await addChildNote(manager, { childId: made.childId, kind: 'visit', happenedOn: '2026-11-25', says: 'x' })).toMatchObject(invalid)
  })
})

describe('a warning', () => {
  const warning = async (more: Partial<Parameters<typeof recordWarning>[1]> = {}) =>
    recordWarning(manager, { ...(await form()), entryId: null, kind: 'self-harm', says: 'Do not leave her alone after a meeting.', ownerId: CAST.caseManager.id, reviewOn: '2026-12-01', ...more })

  it('stands on the case until it is ended with a reason, which stays in the chronology', async () => {
    settled(await warning())
    const [open] = (await casePage(manager, made.ref))?.record.child.warnings ?? []
    expect(open).toMatchObject({ says: 'Do not leave her alone after a meeting.', reviewOn: '2026-12-01' })
    settled(await endWarning(manager, { ...(await form()), entryId: open?.id ?? '', reason: 'She is seen weekly now.' }))
    expect((await casePage(manager, made.ref))?.record.child.warnings).toEqual([])
    const chronology = (await childPage(manager, made.childId))?.chronology.rows
    expect(chronology?.find(({ kind }) => kind === 'warning-end')).toMatchObject({ detail: 'She is seen weekly now.', by: CAST.caseManager.name })
    expect(JSON.stringify(await db.auditEvent.findMany({ where: { childId: made.childId }, select: { after: true, before: true, reason: true } }))).not.toContain('seen weekly')
  })
  it('is in its owner’s work from the day of its review on, and in nobody else’s', async () => {
    settled(await warning())
    const due = (name: 'caseManager' | 'secondCaseManager', day: string) => myWorkPage(as(name, new Date(`${day}T10:00:00Z`))).then((page) => page.parts.find((part) => part.title === 'Warnings to look at again')?.rows.map(({ href }) => href.includes(made.childId)) ?? [])
    expect(await due('caseManager', '2026-11-30')).not.toContain(true)
    expect(await due('caseManager', '2026-12-01')).toContain(true)
    expect(await due('secondCaseManager', '2026-12-01')).not.toContain(true)
  })
  it('needs a review that is to come and an owner of this service', async () => {
    expect(await warning({ reviewOn: '2026-11-24' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await warning({ ownerId: CAST.neighbour.id })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
  })
})

describe('the chronology', () => {
  it('goes on by key and shows every line once, newest first', async () => {
    for (let day = 1; day <= 24; day += 1) settled(await addChildNote(manager, { childId: made.childId, kind: 'contact', happenedOn: `2026-10-${String(Math.ceil(day / 2)).padStart(2, '0')}`, says: `Note ${day}` }))
    const seen: { id: string; on: string; detail: string | null }[] = []
    let after: string | null = null
    do {
      const page = await childPage(manager, made.childId, readPageKey(after ?? undefined))
      seen.push(...(page?.chronology.rows ?? []))
      after = page?.chronology.next ?? null
    } while (after)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
    expect(seen.filter(({ detail }) => detail?.startsWith('Note'))).toHaveLength(24)
    expect(seen.map(({ on }) => on)).toEqual(seen.map(({ on }) => on).sort().reverse())
  })
  it('keeps its notes as they were written', async () => {
    settled(await addChildNote(manager, { childId: made.childId, kind: 'contact', happenedOn: '2026-11-20', says: 'As it was' }))
    await expect(db.$executeRaw`UPDATE "ChildNote" SET says = 'As it should have been' WHERE "childId" = ${made.childId}::uuid`).rejects.toThrow(/append-only/)
    await expect(db.$executeRaw`DELETE FROM "ChildNote" WHERE "childId" = ${made.childId}::uuid`).rejects.toThrow(/append-only/)
  })
})

describe('restricting a record', () => {
  const operations = as('operations', at)
  const restrict = async (personIds: string[] = []) => restrictChild(operations, { ...(await form()), reason: 'A niece of somebody on the staff', personIds })
  const sees = async (name: Parameters<typeof as>[0]) => (await childPage(as(name, at), made.childId)) !== null

  it('hides it from all but the named and whoever restricted it; the reason stands on the record alone', async () => {
    expect((await childPartPage(operations, made.childId, 'access'))?.working).toEqual([{ id: CAST.triage.id, name: CAST.triage.name, works: ['has the case in triage'] }])
    settled(await restrict([CAST.triage.id]))
    expect([await sees('operations'), await sees('triage'), await sees('secondTriage'), await sees('chair')]).toEqual([true, true, false, false])
    expect(JSON.stringify(await lastEvent(made.childId))).not.toContain('niece')
    expect((await childPage(operations, made.childId))?.child.named).toMatchObject([{ name: CAST.operations.name, reason: 'A niece of somebody on the staff' }, { name: CAST.triage.name }])
  })
  it('names people afterwards, and ends their access at once', async () => {
    settled(await restrict())
    settled(await giveChildAccess(operations, { ...(await form()), personId: CAST.caseManager.id, reason: 'Works with her' }))
    expect(await sees('caseManager')).toBe(true)
    expect(await giveChildAccess(operations, { ...(await form()), personId: CAST.caseManager.id, reason: 'Again' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    settled(await endChildAccess(operations, { ...(await form()), personId: CAST.caseManager.id, reason: 'Another has her now' }))
    expect(await sees('caseManager')).toBe(false)
  })
  it('never leaves it without somebody who may lift it', async () => {
    settled(await restrict([CAST.triage.id]))
    expect(await endChildAccess(operations, { ...(await form()), personId: CAST.operations.id, reason: 'On leave' })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('Name another manager first') } })
    expect(await sees('operations')).toBe(true)
    settled(await giveChildAccess(operations, { ...(await form()), personId: CAST.chair.id, reason: 'Covers' }))
    settled(await endChildAccess(operations, { ...(await form()), personId: CAST.operations.id, reason: 'On leave' }))
    expect(await sees('operations')).toBe(false)
  })
  it('is lifted with a reason, and nobody stays named', async () => {
    settled(await restrict())
    settled(await liftRestriction(operations, { ...(await form()), reason: 'They left' }))
    expect([await sees('secondTriage'), await db.childAccess.count({ where: { childId: made.childId, endedAt: null } })]).toEqual([true, 0])
    expect(await liftRestriction(operations, { ...(await form()), reason: 'Again' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
  })
  it('names nobody without a post here, and waits while a panel votes', async () => {
    expect(await restrict([CAST.neighbour.id])).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    const heard = await caseWithPanel({ at })
    const { meetingId } = await openPanel({ at, voters: ['sergeant', 'operations', 'socialCare'], cases: [heard] })
    const item = await db.agendaItem.findFirstOrThrow({ where: { meetingId }, select: { id: true } })
    await db.ballot.create({ data: { agendaItemId: item.id, round: 1, openedById: CAST.chair.id, openedAt: at } })
    expect(await restrictChild(operations, { ...(await form(heard.childId)), reason: 'x', personIds: [] })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('voting') } })
  })
  it('lets nobody become the case manager, or answer for a warning, who may not see it', async () => {
    settled(await restrict())
    const assigned = () => versionOf(made.ref).then((version) => assignCaseManager(operations, { ref: made.ref, version, personId: CAST.caseManager.id }))
    expect(await assigned()).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await recordWarning(operations, { ...(await form()), entryId: null, kind: 'health', says: 'x', ownerId: CAST.caseManager.id, reviewOn: '2026-12-01' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    settled(await giveChildAccess(operations, { ...(await form()), personId: CAST.caseManager.id, reason: 'Works with her' }))
    settled(await assigned())
  })
})
