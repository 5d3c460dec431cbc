import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, londonDay } from '@/lib/domain/deadlines/iso-day'
import { checkEdition, type EditionInput } from '@/lib/server/admin/check-edition'
import { draftPage } from '@/lib/server/admin/draft-page'
import { editionsPage } from '@/lib/server/admin/editions-page'
import { importEdition } from '@/lib/server/admin/import-edition'
import { publishEdition } from '@/lib/server/admin/publish-edition'
import { putAsideDraft } from '@/lib/server/admin/put-aside-draft'
import { caseRecord } from '@/lib/server/intake/case-record'
import { matrixPage } from '@/lib/server/oversight/matrix-page'
import { whatIfBasis } from '@/lib/server/oversight/what-if-basis'
import { assessCase } from '@/lib/server/triage/assess-case'
import { editionInForce } from '@/lib/server/triage/edition'
import { recordScore } from '@/lib/server/triage/record-score'
import { as } from '../../../prisma/scenarios/as'
import { done } from '../../../prisma/scenarios/done'
import { caseInTriage, versionOf } from '../../support/case-in-triage'
import { countQueries } from '../../support/count-queries'
import { owner as db } from '../../support/owner'

const at = new Date('2026-11-24T10:00:00Z')
const today = londonDay(at)
const begins = addDays(today, 10)
const later = new Date(at.getTime() + 10 * 86_400_000)
const csv = (name: string) => readFileSync(path.join(import.meta.dirname, '../../../data', name), 'utf8')
const rows = { offences: csv('starter-matrix.csv'), factors: csv('starter-factors.csv') }
/** The starter's rows with one other score: common assault. */
const raised = rows.offences.replace(/^(common-assault-or-battery,.*),(\d),([^,]*,[^,]*)$/m, (_line, before: string, _score, after: string) => `${before},5,${after}`)
const input = (id: string, given: Partial<EditionInput> = {}): EditionInput => ({ heading: { id, name: 'County edition', publisher: 'A county', version: id, notice: 'Only for tests', largestFactorShift: 1 }, offences: raised, factors: rows.factors, ...given })

let draftId = ''
beforeAll(async () => {
  expect(raised).not.toBe(rows.offences)
  draftId = done(await importEdition(as('operations', at), input('county-1'))).draftId
})

describe('an import', () => {
  it('tells every problem of both tables by line and column, and writes nothing', async () => {
    const broken = input('county-2', {
      offences: 'code,category,offence,statute,mode_of_trial,score,basis,markers,cjs_code\narson,Damage,Arson,CDA 1971,either-way,7,judgement,fire,NOPE\n\ntheft,Theft,Theft,TA 1968,either-way,2,judgement\nfraud,Fraud,Fraud,FA 2006,sometimes,3,judgement,,',
      factors: 'scope,effect,code,label\nburglary,aggravating,planned,',
    })
    const checked = await checkEdition(broken)
    expect('problems' in checked && checked.problems.map(({ table, row, column }) => `${table} ${row} ${column}`)).toEqual([
      'offences 2 score', 'offences 2 markers', 'offences 3 ', 'offences 4 ', 'offences 5 mode_of_trial', 'factors 2 scope', 'factors 2 label',
    ])
    const before = await db.matrixDraft.count()
    expect(await importEdition(as('operations', at), broken)).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('7 problems') } })
    expect(await db.matrixDraft.count()).toBe(before)
  })

  it('knows a column that is missing, unknown or there twice, text that is no CSV, and a code that no list has', async () => {
    const problemsOf = async (offences: string) => {
      const checked = await checkEdition(input('county-2', { offences }))
      return 'problems' in checked ? checked.problems.map(({ row, column }) => `${row} ${column}`) : []
    }
    expect(await problemsOf('code,category,offence,statute,mode_of_trial,basis,marker,code\n')).toEqual(['1 markers', '1 score', '1 marker', '1 code'])
    expect(await problemsOf('code,category\n"arson,Damage\n')).toHaveLength(1)
    expect(await problemsOf('')).toEqual(['1 '])
    const coded = (code: string) => `code,category,offence,statute,mode_of_trial,score,basis,markers,cjs_code\narson,Damage,Arson,CDA 1971,either-way,4,judgement,,${code}`
    const noFactors = { factors: 'scope,effect,code,label\n' }
    expect(await checkEdition(input('county-2', { offences: coded('COML025|COML999'), ...noFactors }))).toEqual({ problems: [{ table: 'offences', row: 2, column: 'cjs_code', message: '"COML999" is not on the national list of offences' }] })
    expect(await checkEdition(input('county-2', { offences: coded('COML025|COML026'), ...noFactors }))).toHaveProperty('edition.offences.0.cjsCode', 'COML025|COML026')
  })

  it('takes a code once, also while two import at the same time; one that was put aside is free again', async () => {
    expect(await importEdition(as('chair', at), input('county-1'))).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining('county-1') } })
    expect(await importEdition(as('chair', at), input('starter-1'))).toMatchObject({ ok: false })
    const both = await Promise.all([importEdition(as('chair', at), input('county-3')), importEdition(as('operations', at), input('county-3'))])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    const [one] = both.filter((answer) => answer.ok)
    if (!one) throw new Error('none was imported')
    done(await putAsideDraft(as('operations', at), one.value))
    expect(await putAsideDraft(as('operations', at), one.value)).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect(await publishEdition(as('service', at), { ...one.value, inForceFrom: begins })).toMatchObject({ ok: false })
    done(await putAsideDraft(as('operations', at), done(await importEdition(as('operations', at), input('county-3')))))
  })

  it('shows what would change, and scores nothing yet', async () => {
    const { value: page, queries } = await countQueries(() => draftPage(as('service', at), draftId))
    expect(queries.length).toBeLessThanOrEqual(6)
    expect(page?.differences).toMatchObject({ added: [], gone: [], scores: [expect.stringMatching(/score \d, now 5$/)], rows: [], factorsAdded: [], shift: null })
    expect(page?.publish).toEqual({ allowed: true })
    expect((await draftPage(as('operations', at), draftId))?.publish).toMatchObject({ allowed: false })
    expect((await editionInForce(db, '2030-01-01')).id).toBe('starter-1')
    expect(await draftPage(as('service', at), 'no-id')).toBeNull()
  })
})

describe('a publication', () => {
  let scored: { id: string; ref: string }

  it('takes a second person and a day that has not passed', async () => {
    scored = await caseInTriage({ at, score: { final: 2 } })
    expect(await publishEdition(as('operations', at), { draftId, inForceFrom: begins })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    const own = done(await importEdition(as('chair', at), input('county-4')))
    expect(await publishEdition(as('chair', at), { ...own, inForceFrom: begins })).toMatchObject({ ok: false, refusal: { kind: 'right', reason: expect.stringContaining('own work') } })
    expect(await publishEdition(as('service', at), { draftId, inForceFrom: addDays(today, -1) })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await draftPage(as('service', at), draftId)).not.toBeNull()
    expect(await publishEdition(as('service', at), { draftId, inForceFrom: begins })).toMatchObject({ ok: true, value: { editionId: 'county-1' } })
    expect(await publishEdition(as('service', at), { draftId, inForceFrom: begins })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    const events = await db.auditEvent.findMany({ where: { action: 'edition.publish', kind: 'alteration' }, select: { serviceId: true } })
    expect(new Set(events.map(({ serviceId }) => serviceId)).size).toBe(await db.organisation.count({ where: { kind: 'yjs' } }))
  })

  it('scores from its day, and not before', async () => {
    expect([(await editionInForce(db, addDays(begins, -1))).id, (await editionInForce(db, begins)).id]).toEqual(['starter-1', 'county-1'])
    const basisOn = (asOf: string, edition = '') => whatIfBasis(as('analyst', at), { asOf, edition, protocol: '' })
    expect([(await basisOn(addDays(begins, -1)))?.edition.id, (await basisOn(begins))?.edition.id, (await basisOn(begins, 'starter-1'))?.edition.id]).toEqual(['starter-1', 'county-1', 'starter-1'])
    expect(await basisOn(begins, 'county-9')).toBeNull()
    expect((await editionsPage(as('service', at)))?.editions.map(({ id, state }) => `${id}: ${state}`)).toEqual(['county-1: coming', 'starter-1: in force'])
    expect((await editionsPage(as('service', later)))?.editions.map(({ id, state }) => `${id}: ${state}`)).toEqual(['county-1: in force', 'starter-1: earlier'])
    expect((await matrixPage(as('service', later), '', 'starter-1'))?.isInForce).toBe(false)
    expect(await matrixPage(as('service', later), '', 'county-9')).toBeNull()
  })

  it('leaves a case the edition that scored it, says so, and scores it by the new one only when it is scored again', async () => {
    const assessed = async (when: Date) => {
      const record = await caseRecord(db, scored.id)
      return record && assessCase(db, record, when)
    }
    expect(await assessed(at)).toMatchObject({ edition: { id: 'starter-1' }, laterEdition: null })
    expect(await assessed(later)).toMatchObject({ edition: { id: 'starter-1' }, laterEdition: { name: 'County edition' } })
    expect((await editionsPage(as('service', later)))?.editions.map(({ id, openCases }) => `${id}: ${openCases}`)).toEqual(['county-1: 0', 'starter-1: 1'])
    expect(await recordScore(as('triage', later), { ref: scored.ref, version: await versionOf(scored.ref), factors: [], final: 5, rationale: null })).toMatchObject({ ok: true, value: { suggested: 5 } })
    expect(await assessed(later)).toMatchObject({ edition: { id: 'county-1' }, laterEdition: null })
  })

  it('is never edited; a draft keeps what was imported', async () => {
    for (const attempt of [`UPDATE "MatrixEdition" SET content = '{}'`, 'DELETE FROM "MatrixEdition"', 'TRUNCATE "MatrixEdition"']) await expect(db.$executeRawUnsafe(attempt), attempt).rejects.toThrow(/append-only/)
    for (const attempt of [`UPDATE "MatrixDraft" SET content = '{}'`, `UPDATE "MatrixDraft" SET "publishedAt" = NULL`, 'DELETE FROM "MatrixDraft"']) await expect(db.$executeRawUnsafe(attempt), attempt).rejects.toThrow(/keeps what was imported/)
  })
})
