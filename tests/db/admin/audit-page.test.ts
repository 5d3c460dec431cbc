import { beforeAll, describe, expect, it } from 'vitest'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { AUDIT_PAGE_SIZE, auditPage, type AuditFilter } from '@/lib/server/admin/audit-page'
import { signIn } from '@/lib/server/admin/sign-in'
import { writeAudit } from '@/lib/server/audit'
import { claimCase } from '@/lib/server/triage/claim-case'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS, type CastName } from '../../../prisma/scenarios/cast'
import { caseInTriage } from '../../support/case-in-triage'
import { countQueries } from '../../support/count-queries'
import { owner as db } from '../../support/owner'

const at = new Date('2026-11-24T10:00:00Z')
const everything: AuditFilter = { kind: null, person: '', ref: null, day: null }
const read = (filter: Partial<AuditFilter> = {}, after: string | null = null, by: CastName = 'auditor') => auditPage(as(by, at), { ...everything, ...filter }, readPageKey(after ?? undefined))
const write = (by: CastName, minutes: number, more: Partial<Parameters<typeof writeAudit>[2][number]> = {}) =>
  writeAudit(db, as(by, new Date(at.getTime() + minutes * 60_000)), [{ kind: 'consultation', action: 'case.view', serviceId: CAST[by].serviceId, ...more }])

let ref: string
beforeAll(async () => {
  const made = await caseInTriage({ at, status: 'submitted' })
  ref = made.ref
  await claimCase(as('triage', at), { ref, takeOverReason: null })
  await write('caseManager', -60, { caseId: made.id, childId: made.childId })
  await write('neighbour', -60)
  // The day of a London evening in summer: 30 June, 23:30 by the clock there, is still 30 June.
  await write('victimWorker', 0)
  await writeAudit(db, as('victimWorker', new Date('2026-06-30T22:30:00Z')), [{ kind: 'alteration', action: 'outcome.give', serviceId: ORGANISATIONS.yjs.id, caseId: made.id, before: { note: 'SECRET-BEFORE' }, after: { outcome: 'OC22', status: 'given', note: 'SECRET-AFTER' }, reason: 'The activity is over' }])
})

describe('the audit record', () => {
  it('tells who did what in the service, in words, with the case and the reason, and never what was typed', async () => {
    const page = await read({ kind: 'alteration' })
    expect(page?.rows).toEqual([
      expect.objectContaining({ at, what: 'Taken into triage (now: in triage)', by: CAST.triage.name, ref, kind: 'alteration' }),
      { id: expect.any(String), at: new Date('2026-06-30T22:30:00Z'), action: 'outcome.give', to: null, ground: null, isEmergency: false, what: 'Outcome given (Diversionary activity undertaken (Outcome 22), now: given)', by: CAST.victimWorker.name, ref, about: null, kind: 'alteration', reason: 'The activity is over' },
    ])
    expect(JSON.stringify(await read())).not.toContain('SECRET')
  })
  it('is narrowed by kind, person, case and London day, one by one and together', async () => {
    const whos = async (filter: Partial<AuditFilter>) => (await read(filter))?.rows.map((row) => row.by)
    expect(await whos({ person: 'marques' })).toEqual([CAST.caseManager.name])
    expect(await whos({ person: 'victim@', kind: 'consultation' })).toEqual([CAST.victimWorker.name])
    expect(await whos({ ref })).toEqual([CAST.triage.name, CAST.caseManager.name, CAST.victimWorker.name])
    expect(await whos({ ref: 'JN-2026-999999-A' })).toEqual([])
    expect(await whos({ day: '2026-06-30' })).toEqual([CAST.victimWorker.name])
    expect(await whos({ day: '2026-07-01' })).toEqual([])
    expect(await whos({ ref, day: '2026-11-24', kind: 'consultation', person: 'sofia' })).toEqual([CAST.caseManager.name])
    expect(await whos({ person: '%' })).toEqual([])
  })
  it('holds what its people did outside any service, and nothing of another service or its people', async () => {
    await signIn({ email: CAST.inspector.email, password: 'wrong', at, requestId: null })
    await signIn({ email: CAST.neighbour.email, password: 'wrong', at, requestId: null })
    const refused = await read({ kind: 'refusal' })
    expect(refused?.rows.map(({ by, what, reason }) => ({ by, what, reason }))).toEqual([{ by: CAST.inspector.name, what: 'Refused: Signed in', reason: 'Wrong e-mail address or password' }])
    const all = await read()
    expect(all?.rows.map((row) => row.by)).not.toContain(CAST.neighbour.name)
  })
  it('names the person that something was done to', async () => {
    await writeAudit(db, as('administrator', at), [{ kind: 'access', action: 'people.end-sessions', serviceId: ORGANISATIONS.yjs.id, subject: `person:${CAST.sergeant.id}` }])
    expect((await read({ person: 'frost' }))?.rows).toMatchObject([{ what: 'Signed out everywhere', about: CAST.sergeant.name }])
  })
  it('records that it was read, with what was asked for', async () => {
    const before = await db.auditEvent.count({ where: { action: 'audit.read' } })
    await read({ ref, person: 'marques' })
    const events = await db.auditEvent.findMany({ where: { action: 'audit.read' }, orderBy: { id: 'desc' }, take: 1 })
    expect(await db.auditEvent.count({ where: { action: 'audit.read' } })).toBe(before + 1)
    expect(events).toMatchObject([{ kind: 'access', actorId: CAST.auditor.id, serviceId: ORGANISATIONS.yjs.id, after: { ref, byPerson: true, kind: null, day: null, isFurtherPage: false } }])
  })
  it('is there for auditors only, and a refused reader leaves no reading', async () => {
    const before = await db.auditEvent.count({ where: { action: 'audit.read' } })
    for (const name of Object.keys(CAST) as CastName[]) if (name !== 'auditor') expect(await read({}, null, name), name).toBeNull()
    expect(await db.auditEvent.count({ where: { action: 'audit.read' } })).toBe(before)
  })
  it('pages through everything once, newest first, in two queries whatever their number', async () => {
    const few = await countQueries(() => read({ day: '2026-06-30' }))
    // Many in one instant: the key goes on by id where the time is the same.
    for (let count = 0; count < 120; count += 1) await write('caseManager', count % 3 ? -120 : -count)
    const many = await countQueries(() => read({ kind: 'consultation' }))
    expect([few.queries.length, many.queries.length]).toEqual([2, 2])
    const seen: { id: string; at: Date }[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof read>> = await read({ kind: 'consultation' }, after)
      expect(page?.rows.length).toBeLessThanOrEqual(AUDIT_PAGE_SIZE)
      seen.push(...(page?.rows ?? []))
      after = page?.next ?? null
    } while (after)
    expect(new Set(seen.map((row) => row.id)).size).toBe(seen.length)
    expect(seen).toHaveLength(await db.auditEvent.count({ where: { kind: 'consultation', serviceId: ORGANISATIONS.yjs.id } }))
    expect(seen.map((row) => row.at.getTime())).toEqual(seen.map((row) => row.at.getTime()).sort((a, b) => b - a))
  })
})
