import { describe, expect, it } from 'vitest'
import { answerHandOver } from '@/lib/server/agencies/answer-hand-over'
import { childHandOverPage } from '@/lib/server/agencies/child-hand-over-page'
import { endHandOver } from '@/lib/server/agencies/end-hand-over'
import { handOversPage } from '@/lib/server/agencies/hand-overs-page'
import { offerChild, type OfferInput } from '@/lib/server/agencies/offer-child'
import { offerPage } from '@/lib/server/agencies/offer-page'
import { casePage } from '@/lib/server/intake/case-page'
import { childPage } from '@/lib/server/intake/child-page'
import { addChildNote } from '@/lib/server/intake/add-child-note'
import { duplicatesPage } from '@/lib/server/intake/duplicates-page'
import { matchChild } from '@/lib/server/intake/match-child'
import { packPage } from '@/lib/server/panel/pack-page'
import { triageQueuePage } from '@/lib/server/triage/triage-queue-page'
import { as } from '../../../prisma/scenarios/as'
import { ORGANISATIONS, type CastName } from '../../../prisma/scenarios/cast'
import { caseInTriage } from '../../support/case-in-triage'
import { caseWithPanel } from '../../support/case-with-panel'
import { openPanel } from '../../support/open-panel'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-20T10:00:00Z')
const manager = as('operations', at)
const receiver = as('neighbourManager', at)
const sharing = { basis: 'cda-37-39', necessity: 'They will work with the child.' } as const
const offer = (childId: string, more: Partial<OfferInput> = {}) =>
  offerChild(manager, { childId, kind: 'transfer', toServiceId: ORGANISATIONS.neighbour.id, toName: null, agreedBy: null, because: 'moved', reason: 'They moved to the coast.', startsOn: '2026-11-20', expectedEndOn: null, oldCaretakes: false, sharing, ...more })
const accept = async (handOverId: string) => settled(await answerHandOver(receiver, { handOverId, answer: 'accepted', reason: 'Agreed.' }))
const opens = async (name: CastName, which: { ref: string; childId: string }) => ({ case: (await casePage(as(name, at), which.ref)) !== null, child: (await childPage(as(name, at), which.childId)) !== null })
const both = { case: true, child: true }
const neither = { case: false, child: false }

describe('a transfer', () => {
  it('moves the child and every case at acceptance and not before; the old service loses them', async () => {
    const moving = await caseInTriage({ at, earlier: [{ outcome: 'OC8', givenOn: '2025-05-05' }] })
    const { handOverId } = settled(await offer(moving.childId))
    expect(await opens('triage', moving)).toEqual(both)
    expect(await opens('neighbour', moving)).toEqual(neither)
    expect((await offerPage(receiver, handOverId))?.offer).toMatchObject({ givenNames: 'Mia', openCases: ['in_triage'], fromName: ORGANISATIONS.yjs.name })
    expect(await offerPage(manager, handOverId)).toBeNull()
    expect(await answerHandOver(manager, { handOverId, answer: 'accepted', reason: 'To ourselves.' })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    await accept(handOverId)
    expect(await opens('triage', moving)).toEqual(neither)
    expect(await opens('operations', moving)).toEqual(neither)
    expect(await opens('neighbour', moving)).toEqual(both)
    // The history is there, and the case waits in the new service's queue with nobody's name on it.
    const page = await casePage(as('neighbour', at), moving.ref)
    expect(page?.record).toMatchObject({ status: 'submitted', earlier: [{ outcome: 'OC8' }] })
    expect(page?.people.triage).toBeNull()
    expect(page?.timeline.map(({ title }) => title)).toContain('Child taken over from another service')
    expect((await triageQueuePage(as('neighbour', at), 'all', null))?.rows.some(({ ref }) => ref === moving.ref)).toBe(true)
    expect(await answerHandOver(receiver, { handOverId, answer: 'declined', reason: 'Too late.' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
  })

  it('waits until nobody of the old service still holds a question in hand', async () => {
    const heard = await caseWithPanel({ at })
    const { handOverId } = settled(await offer(heard.childId))
    expect(await answerHandOver(receiver, { handOverId, answer: 'accepted', reason: 'Agreed.' })).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining(heard.ref) } })
    expect((await db.handOver.findUniqueOrThrow({ where: { id: handOverId } })).status).toBe('offered')
  })

  it('closes the old service’s packs and pairs of the child too', async () => {
    const heard = await caseWithPanel({ at, givenNames: 'Thaddeus' })
    const twin = await caseWithPanel({ at, givenNames: 'Thaddeus' })
    for (const { childId } of [twin, heard]) await db.$transaction((tx) => matchChild(tx, childId, at))
    const pairs = async () => (await duplicatesPage(as('triage', at), 'open', null))?.rows.filter(({ first }) => first.givenNames === 'Thaddeus').length
    expect(await pairs()).toBe(1)
    const { meetingId } = await openPanel({ at, voters: ['triage', 'operations', 'socialCare'], cases: [heard] })
    await db.agendaItem.updateMany({ where: { caseId: heard.id }, data: { result: 'unanimous' } })
    await db.case.update({ where: { id: heard.id }, data: { status: 'closed' } })
    expect(await packPage(as('socialCare', at), meetingId, heard.ref)).not.toBeNull()
    await accept(settled(await offer(heard.childId)).handOverId)
    expect(await packPage(as('socialCare', at), meetingId, heard.ref)).toBeNull()
    expect(await pairs()).toBe(0)
    expect(await opens('triage', twin)).toEqual(both)
  })

  it('leaves the old service reading along where it goes on caretaking, until that ends', async () => {
    const moving = await caseInTriage({ at })
    await accept(settled(await offer(moving.childId, { oldCaretakes: true })).handOverId)
    expect(await opens('operations', moving)).toEqual(both)
    expect(await opens('neighbour', moving)).toEqual(both)
    expect(await addChildNote(as('triage', at), { childId: moving.childId, kind: 'contact', happenedOn: '2026-11-20', says: 'A note.' })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    const page = await handOversPage(manager)
    const care = page?.caretaking.find(({ childId }) => childId === moving.childId)
    expect(care).toMatchObject({ fromName: ORGANISATIONS.neighbour.name, toName: ORGANISATIONS.yjs.name })
    settled(await endHandOver(manager, { handOverId: care?.id ?? '', endedOn: null, reason: 'They know each other now.' }))
    expect(await opens('operations', moving)).toEqual(neither)
  })
})

describe('caretaking', () => {
  it('moves nothing: the caretaking service reads along and changes nothing', async () => {
    const here = await caseInTriage({ at })
    const { handOverId } = settled(await offer(here.childId, { kind: 'caretaking' }))
    expect(await opens('neighbour', here)).toEqual(neither)
    await accept(handOverId)
    expect(await opens('neighbour', here)).toEqual(both)
    expect(await opens('triage', here)).toEqual(both)
    const page = await casePage(as('neighbour', at), here.ref)
    expect(page).toMatchObject({ mayRecordFacts: false, mayAssign: false, victims: null, agencies: { checks: null, information: null } })
    expect(page?.next.every(({ allowed }) => !allowed)).toBe(true)
    expect((await childPage(as('neighbour', at), here.childId))?.may).toMatchObject({ record: false, note: false, restrict: false, readSharing: false })
    expect(await opens('socialCare', here)).toEqual(neither)
    expect(await offer(here.childId, { kind: 'caretaking' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await childHandOverPage(manager, here.childId)).toMatchObject({ caretaker: { toName: ORGANISATIONS.neighbour.name }, offered: null })
  })
})

describe('an offer', () => {
  it('stands once at a time, can be declined with a reason or withdrawn, and goes to no restricted child', async () => {
    const { childId } = await caseInTriage({ at })
    const first = settled(await offer(childId))
    expect(await offer(childId)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    settled(await answerHandOver(receiver, { handOverId: first.handOverId, answer: 'declined', reason: 'They moved on.' }))
    const second = settled(await offer(childId))
    expect(await endHandOver(receiver, { handOverId: second.handOverId, endedOn: null, reason: 'Not ours.' })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    settled(await endHandOver(manager, { handOverId: second.handOverId, endedOn: null, reason: 'They stay.' }))
    expect((await childHandOverPage(manager, childId))?.rows.map(({ status, answerReason }) => [status, answerReason])).toEqual(expect.arrayContaining([['declined', 'They moved on.'], ['withdrawn', 'They stay.']]))
    await db.child.update({ where: { id: childId }, data: { restricted: true, access: { create: { personId: manager.personId, reason: 'Manages', grantedById: manager.personId, grantedAt: at } } } })
    expect(await offer(childId)).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining('restricted') } })
  })

  it('to a service that does not use Juncture is kept with who agreed there, and nothing moves', async () => {
    const here = await caseInTriage({ at })
    const outside = { toServiceId: null, toName: 'Humber Youth Justice Service' }
    expect(await offer(here.childId, outside)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    settled(await offer(here.childId, { ...outside, agreedBy: 'J. Marsh, duty manager' }))
    expect((await childHandOverPage(manager, here.childId))?.rows).toMatchObject([{ status: 'accepted', toName: 'Humber Youth Justice Service', answeredBy: 'J. Marsh, duty manager' }])
    expect(await opens('triage', here)).toEqual(both)
    expect(await db.sharingEvent.count({ where: { childId: here.childId, kind: 'hand-over', withWhom: 'Humber Youth Justice Service: J. Marsh, duty manager' } })).toBe(1)
  })
})
