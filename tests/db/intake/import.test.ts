import { beforeEach, describe, expect, it } from 'vitest'
import type { ImportKind } from '@/lib/domain/intake/import-columns'
import { caseRecord } from '@/lib/server/intake/case-record'
import { discardImport } from '@/lib/server/intake/discard-import'
import { importList } from '@/lib/server/intake/import-list'
import { importPage } from '@/lib/server/intake/import-page'
import { importProgress } from '@/lib/server/intake/import-progress'
import { importsPage } from '@/lib/server/intake/imports-page'
import { startImport } from '@/lib/server/intake/start-import'
import { uploadImport } from '@/lib/server/intake/upload-import'
import { workImport } from '@/lib/server/intake/work-import'
import { writeNextRow } from '@/lib/server/intake/write-next-row'
import type { Actor } from '@/lib/server/make-actor'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { caseInTriage } from '../../support/case-in-triage'
import { countQueries } from '../../support/count-queries'
import { importFile } from '../../support/import-file'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-22T10:20:00Z')
const officer = as('triage', at)
const serviceId = ORGANISATIONS.yjs.id

type Rows = Parameters<typeof importFile>[1]

const handIn = (rows: Rows, { kind = 'notifications', submits = true, actor = officer }: { kind?: ImportKind; submits?: boolean; actor?: Actor } = {}) =>
  uploadImport(actor, { kind, serviceId, fileName: 'file.csv', bytes: importFile(kind, rows), submits })

/** Hands a clean file in, begins it, and answers with its run. */
async function begun(rows: Rows, options: Parameters<typeof handIn>[1] = {}): Promise<string> {
  const { id, isFaulty } = settled(await handIn(rows, options))
  expect(isFaulty).toBe(false)
  settled(await startImport(options?.actor ?? officer, { id }))
  return id
}

const work = (id: string, actor: Actor = officer) => workImport(async () => actor, id)

/** Hands a clean file in and writes it to its end. */
async function imported(rows: Rows, options: Parameters<typeof handIn>[1] = {}): Promise<string> {
  const id = await begun(rows, options)
  expect(await work(id, options?.actor)).toEqual({ isDone: true })
  return id
}

const rowsOf = (runId: string) => db.importRow.findMany({ where: { runId }, orderBy: { number: 'asc' } })
const many = (count: number, first = 0): Record<string, string>[] =>
  Array.from({ length: count }, (_row, index) => ({ given_names: `Ab${'cdefghijkl'.charAt(index % 10)}${'mnoprstuvw'.charAt(Math.floor(index / 10) % 10)}`, family_name: `Quill${'abcdefghij'.charAt(index % 10)}`, date_of_birth: `2011-0${1 + (index % 9)}-1${Math.floor(index / 10) % 10}`, crime_reference: `36/${first + index}/26` }))

// The tables are emptied as only a database's owner can: what is append-only refuses it otherwise.
beforeEach(async () => {
  await db.$transaction([db.$executeRaw`SET LOCAL session_replication_role = replica`, db.$executeRaw`TRUNCATE "Case", "Child", "ImportRun", "AuditEvent" CASCADE`])
})

describe('a file of notifications', () => {
  it('is checked whole: every fault by row and column, and nothing is written', async () => {
    const { id, isFaulty } = settled(await handIn([{}, { date_of_birth: '31/02/2011', evidence: 'plenty', crime_reference: '36/2/26' }, { given_names: '', offence: 'no such thing', crime_reference: '36/3/26' }]))
    expect(isFaulty).toBe(true)
    const page = await importPage(officer, id, 'to-see', 0)
    expect(page?.faults.map(({ row, column }) => `${row} ${column}`)).toEqual(['3 date_of_birth', '3 evidence', '4 given_names', '4 offence'])
    expect([await db.child.count(), await db.case.count(), await db.importRow.count({ where: { runId: id } })]).toEqual([0, 0, 0])
    expect(await startImport(officer, { id })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect(await importList(officer, id)).toContain('3,evidence,')
  })

  it('goes to triage with its child, offences and victims through the changes that a form goes through, and leaves its traces', async () => {
    const id = await imported([{ victim_2: 'Sam Nudd', offence_2: 'theft-from-a-shop-goods-up-to-200', offence_2_date: '2026-11-18', offence_2_place: 'public' }])
    const [row] = await rowsOf(id)
    expect(row).toMatchObject({ number: 2, status: 'written', cells: null, isToSee: false })
    const record = await caseRecord(db, row?.caseId ?? '')
    expect(record).toMatchObject({
      status: 'submitted', child: { givenNames: 'Nia', familyName: 'Corbett', dateOfBirth: '2011-05-06', sex: 'female', ethnicity: 'B2', school: 'Marram High School' },
      notification: { crimeReference: '36/1/26', notifiedOn: '2026-11-20', circumstances: 'Took two drinks, and “ran”.\nAlone.', evidence: 'sufficient-to-charge', submittedById: CAST.triage.id, victimIdentified: true, historyCheckedOn: null },
    })
    expect(record?.offences.map(({ code }) => code).sort()).toEqual(['common-assault-or-battery', 'theft-from-a-shop-goods-up-to-200'])
    expect(record?.victims.map(({ name }) => name)).toEqual(['Dereham Road Stores', 'Sam Nudd'])
    const events = await db.auditEvent.findMany({ where: { caseId: row?.caseId }, orderBy: { id: 'asc' }, select: { action: true, actorId: true, subject: true } })
    expect(events.map(({ action }) => action).sort()).toEqual(['import.row', 'notification.start', 'notification.submit'])
    expect(events.every(({ actorId }) => actorId === CAST.triage.id)).toBe(true)
    expect(await db.auditEvent.count({ where: { action: 'child.create', childId: row?.childId } })).toBe(1)
  })

  it('stays in drafts where that was asked, and then needs less', async () => {
    const id = await imported([{ evidence: '', officer_in_case: '' }], { submits: false })
    expect(await db.case.findFirst({ select: { status: true } })).toEqual({ status: 'draft' })
    expect((await importProgress(officer, id))?.written).toBe(1)
    const { isFaulty } = settled(await handIn([{ evidence: '', officer_in_case: '', crime_reference: '36/9/26' }]))
    expect(isFaulty).toBe(true)
  })

  it('is written once: the same file is known, and rows that are there are skipped with a word', async () => {
    const rows = many(3)
    const id = await imported(rows)
    expect(settled(await handIn(rows))).toEqual({ id, isFaulty: false, isKnown: true })
    expect(await startImport(officer, { id })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    const again = await imported([...rows, ...many(1, 50).map((row) => ({ ...row, given_names: 'Somebody', family_name: 'Newcomer' }))])
    expect((await rowsOf(again)).map(({ status }) => status)).toEqual(['skipped', 'skipped', 'skipped', 'written'])
    expect((await rowsOf(again))[0]?.says).toContain('there already')
    expect([await db.child.count(), await db.case.count()]).toEqual([4, 4])
  })

  it('joins a child who is certainly known, fills in what was blank, overwrites nothing and says so', async () => {
    const known = await caseInTriage({ at })
    await db.child.update({ where: { id: known.childId }, data: { givenNames: 'Zoë-Ann', familyName: 'O’Brien', dateOfBirth: new Date('2011-05-06'), searchName: 'zoe ann o brien', matchKeys: [], school: 'Another School' } })
    const { matchChild } = await import('@/lib/server/intake/match-child')
    await db.$transaction((tx) => matchChild(tx, known.childId, at))
    const id = await imported([{ given_names: 'ZOE ANN', family_name: 'O\'Brien' }])
    const [row] = await rowsOf(id)
    expect(row).toMatchObject({ childId: known.childId, status: 'written', isToSee: true, says: 'The child was known, and the record kept what it says: school' })
    expect(await db.child.findUniqueOrThrow({ where: { id: known.childId } })).toMatchObject({ givenNames: 'Zoë-Ann', school: 'Another School', sex: 'female', ethnicity: 'B2' })
    expect(await db.child.count()).toBe(1)
  })

  it('decides nothing about somebody who is only like a child that is known: a new record, a pair for the list of duplicates, and a word', async () => {
    await imported([{}])
    const id = await imported([{ given_names: 'Nya', crime_reference: '36/2/26' }])
    expect(await rowsOf(id)).toMatchObject([{ status: 'written', isToSee: true, says: expect.stringContaining('list of duplicates') }])
    expect([await db.child.count(), await db.duplicatePair.count()]).toEqual([2, 1])
  })

  it('reports a row that cannot be written with its number and goes on, and writes it when it is tried again', async () => {
    const rows = many(3)
    const id = await begun(rows)
    const offence = 'an offence that the matrix lost'
    const row = await db.importRow.findUniqueOrThrow({ where: { runId_number: { runId: id, number: 3 } } })
    const cells = row.cells as Record<string, string>
    await db.importRow.update({ where: { runId_number: { runId: id, number: 3 } }, data: { cells: { ...cells, offence } } })
    expect(await work(id)).toEqual({ isDone: true })
    expect(await rowsOf(id)).toMatchObject([{ status: 'written' }, { status: 'failed', says: expect.stringContaining('offence: No offence'), caseId: null }, { status: 'written' }])
    expect(await db.auditEvent.count({ where: { action: 'import.fail', subject: `import:${id}` } })).toBe(1)
    await db.importRow.update({ where: { runId_number: { runId: id, number: 3 } }, data: { cells } })
    settled(await startImport(officer, { id }))
    expect(await work(id)).toEqual({ isDone: true })
    expect((await rowsOf(id)).map(({ status }) => status)).toEqual(['written', 'written', 'written'])
    expect(await db.case.count()).toBe(3)
  })
})

describe('a job that can be left', () => {
  it('goes on where it was when whoever wrote it was stopped in the middle: each row once', async () => {
    const id = await begun(many(12))
    for (let row = 0; row < 5; row++) settled(await writeNextRow(officer, { id }))
    expect(await importProgress(officer, id)).toMatchObject({ status: 'writing', written: 5, pending: 7 })
    // The worker is gone; somebody else lets it go on.
    expect(await work(id, as('sergeant', at))).toEqual({ isDone: true })
    expect(await importProgress(officer, id)).toMatchObject({ status: 'done', written: 12, pending: 0 })
    expect([await db.child.count(), await db.case.count()]).toEqual([12, 12])
  })

  it('loses nothing of a row that was rolled back: neither half a case nor an event', async () => {
    const id = await begun(many(2))
    // A connection that dies in the middle of a row, as when the server is killed.
    await expect(
      db.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT id FROM "ImportRun" WHERE id = ${id}::uuid FOR NO KEY UPDATE`
        expect(await writeNextRow(officer, { id })).toMatchObject({ ok: false, refusal: { kind: 'stale', reason: expect.stringContaining('Somebody else') } })
        await tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`
      }),
    ).rejects.toThrow()
    expect(await work(id)).toEqual({ isDone: true })
    expect(await db.case.count()).toBe(2)
    expect(await db.auditEvent.count({ where: { action: 'import.row', subject: `import:${id}` } })).toBe(2)
  })

  it('is written once however many work on it at once', async () => {
    const id = await begun(many(16))
    const ends = await Promise.all([work(id), work(id, as('sergeant', at)), work(id, as('operations', at)), work(id)])
    expect(ends.some((end) => end.isDone)).toBe(true)
    expect(await importProgress(officer, id)).toMatchObject({ status: 'done', written: 16, failed: 0 })
    expect([await db.child.count(), await db.case.count(), await db.auditEvent.count({ where: { action: 'import.row', subject: `import:${id}` } })]).toEqual([16, 16, 16])
  })

  it('lets one file of a service be written at a time, and the same file be handed in once by two at once', async () => {
    await begun(many(2))
    const other = settled(await handIn(many(2, 40)))
    expect(await startImport(officer, { id: other.id })).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining('Another file') } })
    const both = await Promise.all([handIn(many(4, 70)), handIn(many(4, 70), { actor: as('sergeant', at) })])
    expect(both.every(({ ok }) => ok)).toBe(true)
    expect(await db.importRun.count({ where: { status: 'checked', rowCount: 4 } })).toBe(1)
  })

  it('stops when whoever writes may not any more', async () => {
    const id = await begun(many(30))
    let asked = 0
    const end = await workImport(async () => (asked++ === 0 ? officer : null), id)
    expect(end).toMatchObject({ isDone: false, why: expect.stringContaining('not signed in') })
    expect(await importProgress(officer, id)).toMatchObject({ status: 'writing', written: 25, pending: 5 })
  })
})

describe('a file of earlier disposals', () => {
  it('is added to the histories, marked with its file and day, once', async () => {
    const known = await caseInTriage({ at, earlier: [{ outcome: 'OC8', givenOn: '2025-01-02' }] })
    const { matchChild } = await import('@/lib/server/intake/match-child')
    await db.$transaction((tx) => matchChild(tx, known.childId, at))
    const mia = { given_names: 'Mia', family_name: 'Thurgood', date_of_birth: '2011-03-09' }
    const rows = [{ ...mia, outcome: 'YC', given_on: '2025-03-04' }, { ...mia, outcome: 'oc8', given_on: '02/01/2025', offence: 'theft from  a SHOP' }, { outcome: 'CONVICTION' }]
    const id = await imported(rows, { kind: 'earlier-disposals', actor: as('operations', at) })
    expect((await rowsOf(id)).map(({ status }) => status)).toEqual(['written', 'skipped', 'written'])
    const record = await caseRecord(db, known.id)
    expect(record?.earlier).toMatchObject([{ outcome: 'YC', imported: { fileName: 'file.csv', on: '2026-11-22' } }, { outcome: 'OC8', imported: null }])
    expect(await db.child.count()).toBe(2)
  })
})

describe('who sees what', () => {
  it('neither joins nor reveals a child whose record is hidden, in the result or its list', async () => {
    await imported([{}])
    const hidden = await db.child.findFirstOrThrow({ select: { id: true } })
    await db.child.update({ where: { id: hidden.id }, data: { restricted: true } })
    const id = await imported([{ crime_reference: '36/2/26' }])
    expect(await rowsOf(id)).toMatchObject([{ status: 'written', isToSee: false, says: null }])
    expect(await db.child.count()).toBe(2)

    await db.child.updateMany({ data: { restricted: true } })
    const page = await importPage(officer, id, 'written', 0)
    expect(page?.rows).toEqual([{ number: 2, status: 'written', says: null, isToSee: false, childId: null, childName: null, ref: null }])
    expect(await importList(officer, id)).toBe('row,result,case,look at this,why\r\n2,written,,,\r\n')
  })

  it('is there for those who may import in its service, and for nobody else', async () => {
    const id = await imported([{}])
    for (const name of ['triage', 'sergeant', 'operations'] as const) expect(await importPage(as(name, at), id, 'to-see', 0), name).not.toBeNull()
    for (const name of ['neighbour', 'inspector', 'administrator', 'caseManager', 'analyst', 'auditor'] as const) {
      expect(await importPage(as(name, at), id, 'to-see', 0), name).toBeNull()
      expect(await importProgress(as(name, at), id), name).toBeNull()
      expect(await importList(as(name, at), id), name).toBeNull()
    }
    expect((await importsPage(as('neighbour', at), null))?.runs).toEqual([])
    expect(await importsPage(as('administrator', at), null)).toBeNull()
    expect((await importsPage(officer, null))?.runs).toMatchObject([{ id, fileName: 'file.csv', uploadedBy: 'PC Grace Adeyemi' }])
  })

  it('forgets the rows of a file that is thrown away', async () => {
    const { id } = settled(await handIn(many(3)))
    settled(await discardImport(officer, { id }))
    expect(await db.importRow.count({ where: { runId: id } })).toBe(0)
    expect(await startImport(officer, { id })).toMatchObject({ ok: false })
    expect(settled(await handIn(many(3)))).toMatchObject({ isKnown: false })
  })

  it('reads a page in a fixed number of queries, however many rows there are', async () => {
    const few = await imported(many(2))
    const more = await imported(many(12, 100))
    const one = await countQueries(() => importPage(officer, few, 'written', 0))
    const other = await countQueries(() => importPage(officer, more, 'written', 0))
    expect(other.value?.rows).toHaveLength(12)
    expect(other.queries.length).toBe(one.queries.length)
    expect(one.queries.length).toBeLessThanOrEqual(4)
  })
})
