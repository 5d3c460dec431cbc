import { describe, expect, it } from 'vitest'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { askAuthorityPage } from '@/lib/server/triage/ask-authority-page'
import { authorityPage } from '@/lib/server/triage/authority-page'
import { caseManagerPage } from '@/lib/server/triage/case-manager-page'
import { chargePage } from '@/lib/server/triage/charge-page'
import { decidePage } from '@/lib/server/triage/decide-page'
import { historyPage } from '@/lib/server/triage/history-page'
import { scorePage } from '@/lib/server/triage/score-page'
import { triageCasePage } from '@/lib/server/triage/triage-case-page'
import { QUEUE_PAGE_SIZE, triageQueuePage } from '@/lib/server/triage/triage-queue-page'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS, type CastName } from '../../../prisma/scenarios/cast'
import { authority, triage } from '../../../prisma/scenarios/triage-scenario'
import { caseInTriage } from '../../support/case-in-triage'
import { countQueries } from '../../support/count-queries'
import { owner as db } from '../../support/owner'

const at = new Date('2026-11-24T10:00:00Z')
const daysBefore = (days: number) => new Date(at.getTime() - days * 86_400_000)

describe('the triage queue', () => {
  const queue = (by: CastName = 'triage', filter: 'all' | 'mine' | 'unclaimed' = 'all', after: string | null = null) => triageQueuePage(as(by, at), filter, readPageKey(after ?? undefined))

  it('is empty at first, takes as many queries with one case as with sixty, and pages through all of them once, oldest first', async () => {
    const empty = await countQueries(() => queue())
    expect(empty.value).toEqual({ rows: [], next: null, counts: { mine: 0, unclaimed: 0, all: 0 }, officers: null })
    const oldest = await caseInTriage({ at, status: 'submitted', arrived: daysBefore(20) })
    const one = await countQueries(() => queue())
    expect(one.value?.rows).toHaveLength(1)
    for (let number = 1; number < 60; number += 1) {
      const arrived = number % 3 === 0 ? daysBefore(9) : daysBefore(number % 9)
      await caseInTriage({ at, arrived, status: number % 2 ? 'submitted' : 'in_triage', triage: number % 4 ? 'triage' : 'secondTriage', score: number % 2 ? null : { final: 3, rationale: 'x', factors: [] } })
    }
    const many = await countQueries(() => queue())
    expect(many.value?.rows).toHaveLength(QUEUE_PAGE_SIZE)
    expect(many.queries.length).toBe(one.queries.length)
    expect(many.queries.length).toBeLessThanOrEqual(5)

    const seen: string[] = []
    let after: string | null = null
    let pages = 0
    do {
      const page: Awaited<ReturnType<typeof queue>> = await queue('triage', 'all', after)
      seen.push(...(page?.rows.map((row) => row.ref) ?? []))
      after = page?.next ?? null
      pages += 1
    } while (after && pages < 10)
    expect(pages).toBe(3)
    expect(new Set(seen).size).toBe(60)
    expect(seen).toHaveLength(60)
    expect(seen[0]).toBe(oldest.ref)
  })
  it('narrows to yours and to those that nobody has, and counts each', async () => {
    const all = await queue()
    const mine = await queue('triage', 'mine')
    const unclaimed = await queue('triage', 'unclaimed')
    expect(mine?.rows.length).toBe(Math.min(mine?.counts.mine ?? 0, QUEUE_PAGE_SIZE))
    expect(mine?.rows.every((row) => row.isYours && row.claimedBy === CAST.triage.name)).toBe(true)
    expect(unclaimed?.rows.every((row) => row.claimedBy === null && row.status === 'submitted')).toBe(true)
    expect(all?.counts.all).toBe(60)
    expect((all?.counts.mine ?? 0) > 0 && (all?.counts.unclaimed ?? 0) > 0).toBe(true)
  })
  it('says what falls due in working days, and is silent about what is done', async () => {
    const page = await queue()
    const row = page?.rows[0]
    expect(row).toMatchObject({ name: 'Mia Thurgood', age: 15, offence: 'Common assault or battery', moreOffences: 0, arrived: '2026-11-04', clocks: [] })
    await db.victim.updateMany({ data: { informed: null } })
    const overdue = (await queue())?.rows[0]?.clocks
    expect(overdue).toEqual([{ name: 'First contact with the victim', due: '2026-11-11', state: 'overdue', words: 'overdue by 9 working days' }])
    const panel = (await triageQueuePage(as('secondTriage', at), 'mine', null))?.rows[0]?.clocks.map((clock) => clock.name)
    expect(panel).toEqual(['Assessment', 'First contact with the victim'])
  })
  it('holds nothing of another service, and is not for those who do no triage', async () => {
    const theirs = await caseInTriage({ at, status: 'submitted', serviceId: ORGANISATIONS.neighbour.id, arrived: daysBefore(30) })
    expect((await queue())?.rows.map((row) => row.ref)).not.toContain(theirs.ref)
    expect((await queue('neighbour'))?.rows.map((row) => row.ref)).toEqual([theirs.ref])
    for (const by of ['caseManager', 'socialCare', 'analyst', 'auditor'] as const) expect(await queue(by)).toBeNull()
  })
})

describe('the page of a case in triage', () => {
  it('takes as many queries with one earlier disposal, request and decision as with many, and writes down one look', async () => {
    const small = await caseInTriage({ at, score: { final: 2 }, earlier: [{ outcome: 'OC8', givenOn: '2025-01-01' }] })
    const large = await caseInTriage({ at, score: { final: 2 }, earlier: Array.from({ length: 30 }, (_one, index) => ({ outcome: 'OC8', givenOn: `2025-01-${String(index + 1).padStart(2, '0')}` })) })
    await db.offence.createMany({ data: Array.from({ length: 10 }, () => ({ caseId: large.id, code: 'poaching', committedOn: new Date('2026-10-01'), place: 'public' })) })
    await db.authorityRequest.createMany({ data: Array.from({ length: 10 }, () => ({ caseId: large.id, authority: 'inspector', outcome: 'YC' as const, reason: 'x', status: 'refused' as const, askedById: CAST.triage.id, askedAt: at, returnStatus: 'in_triage' as const, decidedById: CAST.inspector.id, decidedAt: at, decisionReason: 'No' })) })
    await triageCasePage(as('triage', at), small.ref)
    const first = await countQueries(() => triageCasePage(as('triage', at), small.ref))
    const second = await countQueries(() => triageCasePage(as('triage', at), large.ref))
    expect(first.queries.length).toBe(second.queries.length)
    expect(first.queries.length).toBeLessThanOrEqual(8)
    expect(second.value?.requests).toHaveLength(10)
    expect(second.value?.requests[0]).toMatchObject({ askedBy: CAST.triage.name, answeredBy: CAST.inspector.name, status: 'refused' })
    expect(await db.auditEvent.count({ where: { caseId: large.id, kind: 'consultation', action: 'triage.view', childId: large.childId } })).toBe(1)
  })
  it('shows all nine outcomes, the score with its working, and what each reader may do', async () => {
    const made = await caseInTriage({ at, score: { final: 3, factors: ['planned'] } })
    const page = await triageCasePage(as('triage', at), made.ref)
    expect(Object.keys(page?.assessment?.outcomes ?? {})).toHaveLength(9)
    expect(page?.working).toMatchObject({ base: 2, suggested: 3, final: 3, shift: 1, factors: [{ label: 'The act was planned', effect: 'aggravating' }] })
    expect(page?.notice).toContain('not the NPCC')
    expect(page?.claimedBy).toEqual({ name: CAST.triage.name, isYou: true })
    expect(page?.may.decide.allowed).toBe(true)
    const colleague = await triageCasePage(as('secondTriage', at), made.ref)
    expect(colleague?.may.decide).toMatchObject({ allowed: false, because: 'condition' })
    expect(colleague?.may.claim.allowed).toBe(true)
    expect(page?.victims).toHaveLength(1)
    expect((await triageCasePage(as('caseManager', at), made.ref))?.victims).toBeNull()
  })
  it('is not there for another service, for those who may not see cases, for a reference that is none, or before the notification is submitted', async () => {
    const made = await caseInTriage({ at })
    for (const by of ['neighbour', 'socialCare', 'analyst', 'administrator', 'auditor'] as const) {
      for (const page of [triageCasePage, scorePage, decidePage, askAuthorityPage, authorityPage, historyPage, chargePage, caseManagerPage]) expect(await page(as(by, at), made.ref), `${by} ${page.name}`).toBeNull()
    }
    expect(await db.auditEvent.count({ where: { caseId: made.id, kind: 'consultation' } })).toBe(0)
    expect(await triageCasePage(as('triage', at), 'JN-2026-999999-A')).toBeNull()
    await db.case.update({ where: { id: made.id }, data: { status: 'draft' } })
    expect(await triageCasePage(as('triage', at), made.ref)).toBeNull()
  })
})

describe('the pages on which people decide', () => {
  it('score: factors of the offence first, and the suggestion with those that are saved', async () => {
    const made = await caseInTriage({ at, score: { final: 3, factors: ['planned'] } })
    const page = await scorePage(as('triage', at), made.ref)
    expect(page?.factors[0]?.scope).toBe('common-assault-or-battery')
    expect(page?.factors.some((factor) => factor.scope !== 'general' && factor.scope !== 'common-assault-or-battery')).toBe(false)
    expect(page).toMatchObject({ working: { base: 2, suggested: 3 }, saved: { final: 3, factors: ['planned'] }, cannot: null, may: { allowed: true } })
    expect(await scorePage(as('triage', at), (await caseInTriage({ at, offence: 'unheard-of' })).ref)).toMatchObject({ working: null, cannot: expect.stringContaining('no row'), unchosen: [{ title: 'unheard-of' }] })
  })
  it('decide: every choice is open or says why not, and every outcome what is still missing', async () => {
    const made = await caseInTriage({ at, score: { final: 2 } })
    const page = await decidePage(as('triage', at), made.ref)
    expect(page?.shut).toMatchObject({ settle: null, send_to_panel: null, charging_decision: expect.stringContaining('inspector'), no_criminal_outcome: expect.stringContaining('Choose another way') })
    expect(page?.settle.find((option) => option.outcome === 'OC8')).toEqual({ outcome: 'OC8', whyNot: null, stillMissing: ['the child\'s agreement'], departures: [] })
    const unscored = await decidePage(as('triage', at), (await caseInTriage({ at })).ref)
    expect(unscored?.shut).toMatchObject({ settle: 'Score the case first', send_to_panel: expect.stringContaining('Score') })
  })
  it('ask and answer: what is needed, and who may answer', async () => {
    const made = await caseInTriage({ at, status: 'submitted' })
    await triage(made.ref, { at, final: 2 })
    const ask = await askAuthorityPage(as('triage', at), made.ref)
    expect(ask?.options).toContainEqual(expect.objectContaining({ authority: 'inspector', outcome: 'YC' }))
    expect(ask?.options.every((option) => option.because.length > 0)).toBe(true)
    expect(await authorityPage(as('inspector', at), made.ref)).toMatchObject({ request: null })
    await authority(made.ref, { at, authority: 'inspector', outcome: 'YC' })
    expect(await authorityPage(as('inspector', at), made.ref)).toMatchObject({ request: { authority: 'inspector', outcome: 'YC', askedBy: CAST.triage.name, may: { allowed: true } } })
    expect((await authorityPage(as('sergeant', at), made.ref))?.request?.may).toMatchObject({ allowed: false, reason: expect.stringContaining('Inspector') })
    expect((await authorityPage(as('triage', at), made.ref))?.request?.may.allowed).toBe(false)
  })
  it('charge and case manager: who may', async () => {
    const made = await caseInTriage({ at, status: 'sent_for_charge', offence: 'robbery' })
    expect(await chargePage(as('sergeant', at), made.ref)).toMatchObject({ may: { allowed: true }, cpsDecides: true, offences: ['Robbery'] })
    expect((await chargePage(as('caseManager', at), made.ref))?.may.allowed).toBe(false)
    expect((await caseManagerPage(as('operations', at), made.ref))?.managers.map(({ name }) => name)).toEqual(['Jakub Nowak', 'Sofia Marques'])
  })
})
