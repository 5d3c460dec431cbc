import { appendFile, mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { beforeAll, describe, expect, it } from 'vitest'
import { recordSharing } from '@/lib/server/agencies/record-sharing'
import { auditPage, type AuditFilter } from '@/lib/server/admin/audit-page'
import { exportAudit } from '@/lib/server/admin/export-audit'
import { sealAudit } from '@/lib/server/admin/seal-audit'
import { sealsState } from '@/lib/server/admin/seals-state'
import { writeAudit } from '@/lib/server/audit'
import { casePage } from '@/lib/server/intake/case-page'
import { childLooksPage } from '@/lib/server/intake/child-looks-page'
import { childPage } from '@/lib/server/intake/child-page'
import { runAudit } from '../../../scripts/audit/run-audit'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS, type CastName } from '../../../prisma/scenarios/cast'
import { caseInTriage } from '../../support/case-in-triage'
import { countQueries } from '../../support/count-queries'
import { owner as db } from '../../support/owner'
import { untilFinal } from '../../support/until-final'

const at = new Date('2026-11-24T10:00:00Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const everything: AuditFilter = { kind: null, person: '', ref: null, day: null }
const read = async (filter: Partial<AuditFilter>, by: CastName = 'auditor') => (await auditPage(as(by, later(60)), { ...everything, ...filter }, null))?.rows
const serviceId = ORGANISATIONS.yjs.id

let made: { id: string; ref: string; childId: string }
beforeAll(async () => {
  made = await caseInTriage({ at })
  await casePage(as('triage', at), made.ref)
  await childPage(as('caseManager', later(1)), made.childId)
  await childPage(as('caseManager', later(2)), made.childId)
  const done = await recordSharing(as('operations', later(3)), {
    childId: made.childId, direction: 'out', what: 'That she was arrested', withWhom: 'Wensum High School, head teacher', reason: { basis: 'cda-115', necessity: 'She is excluded today' },
  })
  expect(done).toMatchObject({ ok: true })
  await childPage(as('sergeant', new Date('2026-11-27T09:00:00Z')), made.childId)
})

describe('the audit record', () => {
  it('is narrowed to a span of London days, to what was done, and to a service of the reader’s', async () => {
    expect((await read({ what: 'child.view' }))?.map(({ by }) => by)).toEqual([CAST.sergeant.name, CAST.caseManager.name, CAST.caseManager.name])
    expect(await read({ what: 'child.view', day: '2026-11-24' })).toHaveLength(2)
    expect(await read({ what: 'child.view', day: '2026-11-24', until: '2026-11-27' })).toHaveLength(3)
    expect(await read({ what: 'child.view', until: '2026-11-26' })).toHaveLength(2)
    expect(await read({ what: 'child.view', serviceId })).toHaveLength(3)
    expect(await read({ what: 'child.view', serviceId: ORGANISATIONS.neighbour.id })).toEqual([])
  })
  it('shows who looked at a child, in whatever case, by the reference of one', async () => {
    expect((await read({ ref: made.ref, kind: 'consultation' }))?.map(({ by }) => by)).toEqual([CAST.triage.name])
    expect((await read({ ref: made.ref, isWholeChild: true, kind: 'consultation' }))?.map(({ by }) => by)).toEqual([CAST.sergeant.name, CAST.caseManager.name, CAST.caseManager.name, CAST.triage.name])
  })
  it('says of a disclosure to whom and on what ground', async () => {
    expect(await read({ kind: 'disclosure' })).toMatchObject([{ what: 'Sharing of information recorded', to: 'Wensum High School, head teacher', ground: 'Crime and Disorder Act 1998, section 115' }])
  })
  it('says none of it of a child whose record is restricted', async () => {
    await db.child.update({ where: { id: made.childId }, data: { restricted: true } })
    expect(await read({ kind: 'disclosure' })).toMatchObject([{ to: null, ground: null, ref: null }])
    expect(await read({ ref: made.ref, isWholeChild: true })).toEqual([])
    await db.child.update({ where: { id: made.childId }, data: { restricted: false } })
  })
})

describe('who looked at this child', () => {
  it('is told to the service’s managers by person and look by look, and is a look itself', async () => {
    const { value: page, queries } = await countQueries(() => childLooksPage(as('operations', later(60)), made.childId))
    expect(page?.people.map(({ name, looks }) => [name, looks])).toEqual(expect.arrayContaining([[CAST.caseManager.name, 2], [CAST.triage.name, 1], [CAST.sergeant.name, 1], [CAST.operations.name, 1]]))
    expect(page?.looks.map(({ what }) => what)).toEqual(expect.arrayContaining(['Case opened', 'Child’s record opened', 'Sharing of information recorded']))
    expect(queries.length).toBeLessThanOrEqual(4)
    expect(await db.auditEvent.count({ where: { action: 'child.looks-view', actorId: CAST.operations.id, childId: made.childId } })).toBe(1)
  })
  it('is told to nobody else', async () => {
    for (const name of ['triage', 'caseManager', 'auditor', 'administrator', 'analyst', 'neighbourManager', 'socialCare'] as const) expect(await childLooksPage(as(name, at), made.childId), name).toBeNull()
  })
})

describe('taking the record out as a file', () => {
  const take = (by: CastName, filter: Partial<AuditFilter> = {}) => exportAudit(as(by, later(90)), { filter: { ...everything, ...filter }, purpose: 'lawfulness', says: 'A complaint of 20 November' })
  it('is for the auditor, and the purpose is recorded as a disclosure', async () => {
    const done = await take('auditor', { ref: made.ref })
    expect(done).toMatchObject({ ok: true, value: { count: 1 } })
    expect(await db.auditEvent.findMany({ where: { action: 'audit.export' }, select: { kind: true, actorId: true, reason: true, after: true } })).toEqual([
      { kind: 'disclosure', actorId: CAST.auditor.id, reason: 'To check that looking and changing was lawful: A complaint of 20 November', after: { kind: null, ref: made.ref, day: null, byPerson: false, purpose: 'lawfulness', rows: 1 } },
    ])
    for (const name of ['operations', 'service', 'administrator', 'triage'] as const) expect(await take(name), name).toMatchObject({ ok: false, refusal: { kind: 'right' } })
  })
  it('runs nothing in a spreadsheet, whatever somebody typed', async () => {
    await writeAudit(db, as('sergeant', later(50)), [{ kind: 'access', action: 'people.disable', serviceId, reason: '=HYPERLINK("http://x.example";"Look"),@SUM(A1)' }, { kind: 'access', action: 'people.enable', serviceId, reason: '-2+3\n"and more"' }])
    const done = await take('auditor', { kind: 'access', person: CAST.sergeant.name })
    const csv = done.ok ? done.value.csv : ''
    expect(csv).toContain(`"'=HYPERLINK(""http://x.example"";""Look""),@SUM(A1)"`)
    expect(csv).toContain(`"'-2+3\n""and more"""`)
    const cells = z.array(z.array(z.string())).parse(parse(csv, { bom: true })).flat()
    expect(cells.length).toBeGreaterThan(24)
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
  })
  it('is refused where more fits than a file holds', async () => {
    await db.$executeRaw`INSERT INTO "AuditEvent" (id, at, kind, action, "serviceId", "actorId") SELECT gen_random_uuid(), '2026-01-05T10:00:00Z', 'access', 'session.begin', ${serviceId}::uuid, ${CAST.analyst.id}::uuid FROM generate_series(1, 10001)`
    expect(await take('auditor', { day: '2026-01-05' })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('10,000') } })
    expect(await take('auditor', { day: '2026-01-06', until: '2026-11-24' })).toMatchObject({ ok: true })
  })
})

describe('how the record is sealed', () => {
  it('is told to the auditor: the last seal, what none holds, what was published and proven', async () => {
    expect(await sealsState(as('operations', at))).toBeNull()
    await untilFinal()
    await sealAudit(later(100))
    await writeAudit(db, as('triage', later(101)), [{ kind: 'access', action: 'session.begin', serviceId }])
    expect(await sealsState(as('auditor', later(101)))).toMatchObject({ sealedAt: later(100), publishes: false, publishedAt: null, verifiedAt: null })
    expect((await sealsState(as('auditor', later(101))))?.behind).toBeGreaterThan(0)
    const file = path.join(await mkdtemp(path.join(os.tmpdir(), 'seals-')), 'seals.jsonl')
    await appendFile(file, '{}\n')
    process.env.AUDIT_SEAL_FILE = file
    expect(await runAudit(['verify'], { at: later(102), say: () => {}, complain: () => {} })).toBe(0)
    const state = await sealsState(as('auditor', later(103)))
    expect(state).toMatchObject({ verifiedAt: later(102), verified: { isWhole: true, events: expect.any(Number) }, publishes: true, publishedAt: expect.any(Date) })
    expect(state?.verified?.events).toBeGreaterThan(10_000)
    Reflect.deleteProperty(process.env, 'AUDIT_SEAL_FILE')
  })
})
