import { beforeAll, describe, expect, it } from 'vitest'
import { STARTER_POLICY } from '@/lib/domain/retention/policy'
import { childPage } from '@/lib/server/intake/child-page'
import { decideDuplicate } from '@/lib/server/intake/decide-duplicate'
import { reading } from '@/lib/server/reading'
import { accessRequestPage } from '@/lib/server/retention/access-request-page'
import { answerRetentionPolicy } from '@/lib/server/retention/answer-retention-policy'
import { childRetentionPage } from '@/lib/server/retention/child-retention-page'
import { heldAboutChild } from '@/lib/server/retention/held-about-child'
import { HELD_TABLES } from '@/lib/server/retention/held-tables'
import { keepLonger } from '@/lib/server/retention/keep-longer'
import { liftHold } from '@/lib/server/retention/lift-hold'
import { markAccessItems } from '@/lib/server/retention/mark-access-items'
import { placeHold } from '@/lib/server/retention/place-hold'
import { retentionPolicyPage } from '@/lib/server/retention/policy-page'
import { proposeErasure } from '@/lib/server/retention/propose-erasure'
import { proposeRetentionPolicy } from '@/lib/server/retention/propose-retention-policy'
import { recordAccessRequest } from '@/lib/server/retention/record-access-request'
import { releaseAccessPack } from '@/lib/server/retention/release-access-pack'
import { RETENTION_PAGE_SIZE, retentionPage } from '@/lib/server/retention/retention-page'
import { reviewHold } from '@/lib/server/retention/review-hold'
import { workOutDates } from '@/lib/server/retention/work-out-dates'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { caseInTriage } from '../../support/case-in-triage'
import { countQueries } from '../../support/count-queries'
import { owner } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-22T11:00:00Z')
const [manager, chair] = [as('operations', at), as('chair', at)]
const serviceId = ORGANISATIONS.yjs.id

/** A child of nineteen whose record was begun years ago and of whom nothing came. */
async function oldRecord(familyName: string, begun: string): Promise<string> {
  const { id } = await owner.child.create({ data: { serviceId, givenNames: 'Ned', familyName, dateOfBirth: new Date('2005-02-03'), searchName: 'ned', createdAt: new Date(begun), createdById: CAST.triage.id }, select: { id: true } })
  return id
}

describe('records that are due', () => {
  beforeAll(async () => {
    for (let index = 0; index < RETENTION_PAGE_SIZE + 2; index += 1) await oldRecord(`Due${index}`, `2022-01-${String(index + 1).padStart(2, '0')}T10:00:00Z`)
    await oldRecord('Young', '2024-05-01T10:00:00Z')
    await caseInTriage({ at })
    expect(await workOutDates(at)).toBe(RETENTION_PAGE_SIZE + 4)
    expect(await workOutDates(at)).toBe(0)
  })

  it('are listed by their day, a page at a time and in one query, and none that is not due', async () => {
    const { value: first, queries } = await countQueries(() => retentionPage(manager, 'due', null))
    expect(queries.filter((query) => query.includes('RetentionDate'))).toHaveLength(1)
    expect(first?.rows).toHaveLength(RETENTION_PAGE_SIZE)
    expect(first?.rows[0]).toMatchObject({ name: 'Ned Due0', on: '2025-01-01', word: 'service-file' })
    const [time, id] = (first?.next ?? '.').split('.')
    const rest = await retentionPage(manager, 'due', { at: new Date(parseInt(time ?? '', 36)), id: id ?? '' })
    expect(rest?.rows.map(({ name }) => name)).toEqual(['Ned Due25', 'Ned Due26'])
    expect(rest?.next).toBeNull()
  })

  it('are not shown to whoever may not see them, nor restricted ones to whoever is not named', async () => {
    for (const name of ['triage', 'caseManager', 'analyst', 'administrator', 'auditor'] as const) expect(await retentionPage(as(name, at), 'due', null), name).toBeNull()
    expect((await retentionPage(as('neighbourManager', at), 'due', null))?.rows).toEqual([])
    const hidden = await owner.child.findFirstOrThrow({ where: { familyName: 'Due0' }, select: { id: true } })
    await owner.child.update({ where: { id: hidden.id }, data: { restricted: true } })
    expect((await retentionPage(manager, 'due', null))?.rows.some(({ name }) => name === 'Ned Due0')).toBe(false)
    expect(await childRetentionPage(manager, hidden.id)).toBeNull()
    expect(await placeHold(manager, { childId: hidden.id, ground: 'claim', reason: 'x', reviewOn: '2027-01-01' })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
  })

  it('leave the list when somebody keeps them longer, holds them or proposes to erase them', async () => {
    const [kept, held, proposed] = await Promise.all(['Due1', 'Due2', 'Due3'].map(async (familyName) => (await owner.child.findFirstOrThrow({ where: { familyName }, select: { id: true } })).id))
    expect(await keepLonger(manager, { childId: kept ?? '', keepUntil: '2026-11-22', reason: 'x' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    settled(await keepLonger(manager, { childId: kept ?? '', keepUntil: '2028-01-01', reason: 'He comes back for help' }))
    settled(await placeHold(manager, { childId: held ?? '', ground: 'inquiry', reason: 'Letter 4', reviewOn: '2027-01-01' }))
    settled(await proposeErasure(manager, { childId: proposed ?? '', ground: 'period-ended', reason: 'Read it' }))
    const due = (await retentionPage(manager, 'due', null))?.rows.map(({ name }) => name)
    expect(due).not.toEqual(expect.arrayContaining(['Ned Due1']))
    expect(due?.filter((name) => ['Ned Due1', 'Ned Due2', 'Ned Due3'].includes(name))).toEqual([])
    expect(await childRetentionPage(manager, kept ?? '')).toMatchObject({ retention: { until: '2028-01-01', rule: 'kept-longer' }, keptLonger: [{ reason: 'He comes back for help', by: 'Karen Mobbs' }] })
    expect((await retentionPage(manager, 'held', null))?.rows).toMatchObject([{ name: 'Ned Due2', word: 'inquiry', on: '2027-01-01', by: 'Karen Mobbs' }])
    expect((await retentionPage(manager, 'proposed', null))?.rows).toMatchObject([{ name: 'Ned Due3', word: 'period-ended' }])
    expect(await owner.auditEvent.findFirst({ where: { action: 'retention.keep-longer' }, select: { reason: true, after: true } })).toEqual({ reason: null, after: { keepUntil: '2028-01-01' } })
  })
})

describe('a legal hold', () => {
  it('is looked at again, lifted by a person, shown on the record, and keeps it from being merged', async () => {
    const [childId, other] = [await oldRecord('Holt', '2022-03-01T10:00:00Z'), await oldRecord('Holt', '2022-03-02T10:00:00Z')]
    settled(await placeHold(manager, { childId, ground: 'court', reason: 'Case 12', reviewOn: '2027-01-01' }))
    expect(await placeHold(chair, { childId, ground: 'court', reason: 'x', reviewOn: '2027-01-01' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect((await childPage(as('triage', at), childId))?.child.isHeld).toBe(true)
    const [firstChildId = '', secondChildId = ''] = [childId, other].sort()
    const pair = await owner.duplicatePair.create({ data: { serviceId, firstChildId, secondChildId, score: 900, foundAt: at }, select: { id: true } })
    const merge = () => decideDuplicate(manager, { pairId: pair.id, lock: 0, decision: 'same', keepId: other, reason: 'The same' })
    expect(await merge()).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('legal hold') as string } })
    settled(await reviewHold(chair, { childId, reason: 'It is before the court', reviewOn: '2027-06-01' }))
    expect(await childRetentionPage(manager, childId)).toMatchObject({ hold: { ground: 'court', reviewOn: '2027-06-01', reviews: [{ by: 'Denise Cubitt' }] }, may: { lift: false } })
    expect(await liftHold(manager, { childId, reason: 'x' })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    settled(await liftHold(chair, { childId, reason: 'Judgment was given' }))
    await expect(owner.$executeRaw`UPDATE "LegalHold" SET "liftReason" = 'Another reason' WHERE "childId" = ${childId}::uuid`).rejects.toThrow(/append-only/)
    expect((await childPage(as('triage', at), childId))?.child.isHeld).toBe(false)
    settled(await merge())
  })
})

describe('a service’s own periods', () => {
  it('hold from their day, once a second person approved them', async () => {
    const years = { ...STARTER_POLICY.years, nfa: 10 }
    expect(await proposeRetentionPolicy(manager, { serviceId, inForceFrom: '2026-11-22', years: { ...years, police: 2 }, source: 'x' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    const { policyId } = settled(await proposeRetentionPolicy(chair, { serviceId, inForceFrom: '2026-11-22', years, source: 'Schedule of 2026' }))
    expect(await answerRetentionPolicy(chair, { policyId, answer: 'approved' })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    const childId = await oldRecord('Policy', '2022-02-01T10:00:00Z')
    expect(await childRetentionPage(manager, childId)).toMatchObject({ retention: { until: '2025-02-01', rule: 'service-file' } })
    settled(await answerRetentionPolicy(as('service', at), { policyId, answer: 'approved' }))
    expect(await childRetentionPage(manager, childId)).toMatchObject({ retention: { until: '2032-02-01', rule: 'service-file' }, policy: { source: 'Schedule of 2026' } })
    expect(await retentionPolicyPage(manager, null)).toMatchObject({ policy: { years: { nfa: 10 } }, waiting: null })
  })
})

describe('a pack of subject access', () => {
  it('has every table of the child that is not exempted, gathered in a bounded number of queries', async () => {
    const { childId } = await caseInTriage({ at, earlier: [{ outcome: 'OC8', givenOn: '2026-01-05' }] })
    await owner.carer.create({ data: { childId, name: 'Kerry Thurgood', relationship: 'mother', contact: '01603 555 0100', recordedById: CAST.triage.id, recordedAt: at } })
    const { value: parts, queries } = await countQueries(() => heldAboutChild(reading(manager), childId))
    expect(queries.length).toBeLessThanOrEqual(3)
    expect(parts.map(({ name }) => name)).toEqual(expect.arrayContaining(['Child', 'Carer', 'EarlierDisposal', 'Case', 'Notification', 'Offence', 'Victim']))
    expect(Object.values(HELD_TABLES).every((table) => ('exempt' in table ? table.exempt.length > 10 : table.title.length > 5))).toBe(true)
    const text = parts.flatMap(({ entries }) => entries.flat().map(({ says }) => says)).join('\n')
    expect(text).toContain('Kerry Thurgood')
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  it('waits for a decision about each item that may tell of somebody else, and is given by another person', async () => {
    const { childId } = await caseInTriage({ at })
    const { requestId } = settled(await recordAccessRequest(manager, { childId, requester: 'child', askedBy: 'Mia Thurgood', identity: 'She showed her passport', identityOn: '2026-11-21', receivedOn: '2026-11-20' }))
    const page = await accessRequestPage(manager, childId, requestId, 'Victim')
    expect(page?.request).toMatchObject({ dueOn: '2026-12-21', status: 'open' })
    expect(page?.undecided).toBeGreaterThan(2)
    expect(await releaseAccessPack(chair, { requestId, releasedTo: 'Her' })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('not decided') as string } })
    expect(await markAccessItems(manager, { requestId, marks: { 'Victim.made-up.name.00000000': 'give' } })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    const items = (await heldAboutChild(reading(manager), childId)).flatMap(({ name, entries }) => entries.flat().map((item) => ({ name, ...item })))
    const victims = items.filter(({ name }) => name === 'Victim')
    expect(victims.length).toBeGreaterThan(0)
    settled(await markAccessItems(manager, { requestId, marks: Object.fromEntries(items.filter(({ asks }) => asks).map(({ name, item }) => [item, name === 'Victim' ? 'victim' as const : 'give' as const])) }))
    expect(await releaseAccessPack(manager, { requestId, releasedTo: 'Her' })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    settled(await releaseAccessPack(chair, { requestId, releasedTo: 'Handed to her' }))
    const given = (await accessRequestPage(manager, childId, requestId, null))?.given
    expect(given).toMatchObject({ isUnchanged: true, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
    const print = JSON.stringify(given?.pack)
    for (const { says, asks } of victims) if (asks) expect(print).not.toContain(says)
    expect(print).toContain('paragraph 16')
    expect(await owner.auditEvent.findFirst({ where: { action: 'access-request.release', childId, kind: { not: 'refusal' } }, select: { kind: true, actorId: true, after: true } })).toMatchObject({ kind: 'disclosure', actorId: CAST.chair.id, after: { hash: given?.hash } })
    await expect(owner.$executeRaw`UPDATE "SubjectAccessRequest" SET content = '{}' WHERE id = ${requestId}::uuid`).rejects.toThrow(/append-only/)
    expect(await markAccessItems(manager, { requestId, marks: { x: 'give' } })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
  })
})
