import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, londonDay } from '@/lib/domain/deadlines/iso-day'
import { NATIONAL_PROTOCOL, type Protocol } from '@/lib/domain/rulebook/protocol'
import { db as application } from '@/lib/server/db'
import { answerProtocol } from '@/lib/server/admin/answer-protocol'
import { protocolPage } from '@/lib/server/admin/protocol-page'
import { proposeProtocol, type ProposeProtocolInput } from '@/lib/server/admin/propose-protocol'
import { caseRecord } from '@/lib/server/intake/case-record'
import { assessCase } from '@/lib/server/triage/assess-case'
import { basisInForce } from '@/lib/server/triage/basis-in-force'
import { as } from '../../../prisma/scenarios/as'
import { ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { done } from '../../../prisma/scenarios/done'
import { caseInTriage } from '../../support/case-in-triage'
import { countQueries } from '../../support/count-queries'
import { owner as db } from '../../support/owner'

const serviceId = ORGANISATIONS.yjs.id
const at = new Date('2026-11-24T10:00:00Z')
const today = londonDay(at)
const national = NATIONAL_PROTOCOL.protocol
const withCap = (communityResolutionCap: number): Protocol => ({ ...national, settings: { ...national.settings, communityResolutionCap } })
let lastApproved = ''

const input = (given: Partial<ProposeProtocolInput> = {}): ProposeProtocolInput => ({ serviceId, inForceFrom: addDays(today, 7), protocol: withCap(2), reason: 'Agreed by the board.', lastApproved, ...given })
const propose = (given: Partial<ProposeProtocolInput> = {}, when = at) => proposeProtocol(as('operations', when), input(given))
const answer = (versionId: string, word: 'approved' | 'declined' | 'withdrawn' = 'approved', by: 'chair' | 'service' | 'operations' = 'service', when = at, reason: string | null = null) => answerProtocol(as(by, when), { serviceId, versionId, answer: word, reason })
const capOn = async (day: string) => (await basisInForce(db, [serviceId], day)).protocolOf(serviceId).protocol.settings.communityResolutionCap

/** Nothing waits when a test begins, and each later test begins on a later approval. */
beforeEach(async () => {
  const page = await protocolPage(as('operations', at), serviceId)
  if (page?.waiting) done(await answer(page.waiting.id, 'withdrawn', 'operations'))
  lastApproved = page?.lastApproved ?? ''
})

describe('a change of the local protocol', () => {
  it('holds from its day and not before, once a second person has approved it', async () => {
    const { versionId } = done(await propose())
    expect(await capOn(addDays(today, 7))).toBe(1)
    expect(await answer(versionId, 'approved', 'operations')).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await answer(versionId)).toMatchObject({ ok: true })
    expect([await capOn(today), await capOn(addDays(today, 6)), await capOn(addDays(today, 7)), await capOn('2030-01-01')]).toEqual([1, 1, 2, 2])
    expect((await basisInForce(db, [ORGANISATIONS.neighbour.id], '2030-01-01')).protocolOf(ORGANISATIONS.neighbour.id)).toBe(NATIONAL_PROTOCOL)
    expect(await answer(versionId, 'declined', 'chair', at, 'Too late')).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    const events = await db.auditEvent.findMany({ where: { subject: `protocol:${versionId}` }, orderBy: { at: 'asc' }, select: { action: true, kind: true, after: true } })
    expect(events.filter(({ kind }) => kind === 'alteration').map(({ action }) => action)).toEqual(['protocol.propose', 'protocol.answer'])
    expect(JSON.stringify(events)).not.toContain('Agreed by the board')
  })

  it('is never approved by whoever proposed it, also where their role approves others’', async () => {
    const { versionId } = done(await proposeProtocol(as('chair', at), input({ protocol: withCap(3) })))
    expect(await answer(versionId, 'approved', 'chair')).toMatchObject({ ok: false, refusal: { kind: 'right', reason: expect.stringContaining('own work') } })
    expect(await answer(versionId, 'withdrawn', 'operations')).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await answer(versionId, 'withdrawn', 'chair')).toMatchObject({ ok: true })
  })

  it('begins today or later, differs, keeps within its bounds, and waits alone', async () => {
    expect(await propose({ inForceFrom: addDays(today, -1) })).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining('today or later') } })
    expect(await propose({ inForceFrom: addDays(today, 1), protocol: national })).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining('Nothing') } })
    expect(await propose({ protocol: { ...national, settings: { ...national.settings, victimContactWorkingDays: 6 } } })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('from 1 to 5') } })
    expect(await propose({ protocol: withCap(4), lastApproved: '0190000f-0000-7000-8000-000000000000' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    const both = await Promise.all([propose({ protocol: withCap(4) }), propose({ protocol: withCap(5) })])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  it('lapses where its day passes before it is answered, and another can be proposed', async () => {
    const { versionId } = done(await propose({ inForceFrom: today, protocol: withCap(6) }))
    const tomorrow = new Date(at.getTime() + 86_400_000)
    expect(await answer(versionId, 'approved', 'service', tomorrow)).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect((await protocolPage(as('service', tomorrow), serviceId))?.waiting).toBeNull()
    done(await answer((done(await propose({ inForceFrom: addDays(today, 1), protocol: withCap(6) }, tomorrow))).versionId, 'withdrawn', 'operations', tomorrow))
  })

  it('is declined with a reason, and then nothing changes', async () => {
    const { versionId } = done(await propose({ protocol: withCap(7) }))
    expect(await answer(versionId, 'declined')).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await answer(versionId, 'declined', 'service', at, 'The board said two.')).toMatchObject({ ok: true })
    expect(await capOn(addDays(today, 7))).toBe(2)
  })

  it('is what a case of the service is judged by from its day, in the same number of queries, and what was frozen stays', async () => {
    const made = await caseInTriage({ at, earlier: [{ outcome: 'OC8', givenOn: '2026-01-05' }] })
    const record = await caseRecord(db, made.id)
    if (!record) throw new Error('no record')
    const cap = async (when: Date) => (await countQueries(() => assessCase(application, record, when)))
    const [before, after] = [await cap(at), await cap(new Date(at.getTime() + 7 * 86_400_000))]
    expect([before.queries.length, after.queries.length]).toEqual([1, 1])
    const verdict = ({ value }: typeof before) => value?.assessment.outcomes.OC8.findings.find(({ rule }) => rule === 'oc8.cap')?.verdict
    expect([verdict(before), verdict(after)]).toEqual(['fail', 'pass'])
    expect([before.value?.settings.communityResolutionCap, after.value?.settings.communityResolutionCap]).toEqual([1, 2])
  })

  it('is told on the page: what holds, what comes, what waits, what was, and the difference in words', async () => {
    done(await propose({ inForceFrom: addDays(today, 14), protocol: withCap(5) }))
    const { value: page, queries } = await countQueries(() => protocolPage(as('service', at), serviceId))
    expect(queries.length).toBeLessThanOrEqual(4)
    expect(page?.inForce).toMatchObject({ isNational: true, from: '2020-01-01' })
    expect(page?.coming.map(({ from, proposedBy }) => [from, proposedBy])).toEqual([[addDays(today, 7), 'Karen Mobbs']])
    expect(page?.waiting).toMatchObject({ approve: { allowed: true }, mayWithdraw: false, differences: [{ id: 'communityResolutionCap', before: '2', after: '5' }] })
    expect(page?.history.map((version) => version.answer?.word)).toContain('declined')
    expect(await protocolPage(as('neighbour', at), serviceId)).toMatchObject({ service: { name: 'Saltmarsh Youth Justice Service' }, waiting: null, history: [] })
  })

  it('is never rewritten', async () => {
    for (const table of ['ProtocolVersion', 'ProtocolAnswer']) {
      for (const attempt of [`UPDATE "${table}" SET reason = 'other'`, `DELETE FROM "${table}"`, `TRUNCATE "${table}" CASCADE`]) await expect(db.$executeRawUnsafe(attempt), attempt).rejects.toThrow(/append-only/)
    }
  })
})
