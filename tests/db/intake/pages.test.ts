import { beforeAll, describe, expect, it } from 'vitest'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { casePage } from '@/lib/server/intake/case-page'
import { casesPage } from '@/lib/server/intake/cases-page'
import { childPage } from '@/lib/server/intake/child-page'
import { notificationPage } from '@/lib/server/intake/notification-page'
import { notificationsPage } from '@/lib/server/intake/notifications-page'
import { myWorkPage } from '@/lib/server/oversight/my-work-page'
import { as } from '../../../prisma/scenarios/as'
import { CAST, type CastName } from '../../../prisma/scenarios/cast'
import { caseInTriage } from '../../support/case-in-triage'
import { countQueries } from '../../support/count-queries'
import { owner as db } from '../../support/owner'

const at = new Date('2026-11-20T10:00:00Z')

/** The queries of every page, once with little in the casebook and once with much. */
async function queriesOfPages(ref: string, childId: string): Promise<Record<string, number>> {
  const officer = as('triage', at)
  const pages: Record<string, () => Promise<unknown>> = {
    case: () => casePage(officer, ref),
    notification: () => notificationPage(officer, ref),
    child: () => childPage(officer, childId),
    cases: () => casesPage(officer, { words: '', status: null }, null),
    'cases by name': () => casesPage(officer, { words: 'thurgood', status: null }, null),
    notifications: () => notificationsPage(officer, 'sent', null),
    'my work': () => myWorkPage(officer),
    'a manager’s work': () => myWorkPage(as('operations', at)),
  }
  const counts: Record<string, number> = {}
  for (const [name, page] of Object.entries(pages)) {
    const { value, queries } = await countQueries(page)
    expect(value, name).not.toBeNull()
    counts[name] = queries.length
  }
  return counts
}

describe('pages', () => {
  let first: { ref: string; childId: string; id: string }
  beforeAll(async () => {
    first = await caseInTriage({ at, score: { final: 2 }, earlier: [{ outcome: 'OC8', givenOn: '2026-01-05' }] })
  })

  it('ask a fixed number of queries, whatever the size of the casebook', async () => {
    await queriesOfPages(first.ref, first.childId)
    const few = await queriesOfPages(first.ref, first.childId)
    for (let index = 0; index < 40; index += 1) await caseInTriage({ at, status: index % 2 ? 'submitted' : 'in_triage' })
    await db.case.updateMany({ where: { ref: { not: first.ref } }, data: { childId: first.childId } })
    const many = await queriesOfPages(first.ref, first.childId)
    expect(many).toEqual(few)
    expect(Math.max(...Object.values(many))).toBeLessThanOrEqual(20)
  })

  it('go on by key, and show every case once', async () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const page = await casesPage(as('operations', at), { words: '', status: null }, readPageKey(after ?? undefined))
      seen.push(...(page?.rows.map((row) => row.ref) ?? []))
      after = page?.next ?? null
    } while (after)
    expect(seen).toHaveLength(await db.case.count())
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('write a look at a child’s record down before the data leaves, once a page', async () => {
    const looks = () => db.auditEvent.count({ where: { kind: 'consultation', actorId: CAST.sergeant.id } })
    const before = await looks()
    await casePage(as('sergeant', at), first.ref)
    await childPage(as('sergeant', at), first.childId)
    expect(await looks()).toBe(before + 2)
  })

  it('open for those whose work it is and for nobody else', async () => {
    const opened = async (name: CastName) => (await casePage(as(name, at), first.ref)) !== null
    for (const name of ['triage', 'sergeant', 'inspector', 'senior', 'operations', 'chair', 'service', 'caseManager', 'victimWorker'] as const) expect(await opened(name), name).toBe(true)
    for (const name of ['analyst', 'administrator', 'auditor', 'neighbour', 'socialCare'] as const) expect(await opened(name), name).toBe(false)
    expect(await childPage(as('administrator', at), first.childId)).toBeNull()
    expect(await casePage(as('triage', at), 'JN-2026-999999-A')).toBeNull()
  })

  it('show who was harmed only to those who may see it', async () => {
    expect((await casePage(as('sergeant', at), first.ref))?.victims).toHaveLength(1)
    expect((await casePage(as('caseManager', at), first.ref))?.victims).toBeNull()
  })

  it('offer each person their own next step, and tell the others who it waits for', async () => {
    const next = async (name: CastName) => (await casePage(as(name, at), first.ref))?.next.filter((step) => step.allowed).map((step) => step.action)
    expect(await next('triage')).toContain('triage.decide')
    expect(await next('inspector')).toEqual([])
    const work = await myWorkPage(as('triage', at))
    expect(work.parts.find((part) => part.title === 'In triage with you')?.count).toBeGreaterThan(0)
  })
})
