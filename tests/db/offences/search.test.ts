import { describe, expect, it } from 'vitest'
import { NATIONAL_LIST } from '@/lib/domain/offences/national-offence'
import { MOST_CHOICES, offenceChoices } from '@/lib/server/intake/offence-choices'
import { as } from '../../../prisma/scenarios/as'
import { loadNationalList } from '../../../prisma/load-national-list'
import { countQueries } from '../../support/count-queries'
import { owner as db } from '../../support/owner'

const at = new Date('2026-11-24T10:00:00Z')
const search = async (words: string) => (await offenceChoices(as('triage', at), words)).map(({ value, title }) => ({ value, title }))
const values = async (words: string) => (await search(words)).map(({ value }) => value)

describe('the national list', () => {
  it('is loaded whole, once', async () => {
    const [loaded] = await db.nationalList.findMany()
    expect(loaded).toMatchObject({ version: NATIONAL_LIST.version, codes: 15_352 })
    expect(await db.nationalOffence.count()).toBe(15_352)
    await loadNationalList()
    expect(await db.nationalList.findMany()).toEqual([loaded])
  })

  it('covers with every kept code one that is on it, and an offence', async () => {
    const pairs = await db.rowCode.findMany({ select: { cjsCode: true } })
    const codes = [...new Set(pairs.map(({ cjsCode }) => cjsCode))]
    expect(codes.length).toBeGreaterThan(1000)
    expect(await db.nationalOffence.count({ where: { code: { in: codes }, modeOfTrial: { not: null } } })).toBe(codes.length)
  })

  it('is loaded again where the files changed', async () => {
    await db.nationalList.updateMany({ data: { fingerprint: 'another' } })
    await db.nationalOffence.update({ where: { code: 'TH68010' }, data: { title: 'Wrong' } })
    await loadNationalList()
    expect(await db.nationalOffence.findUnique({ where: { code: 'TH68010' }, select: { title: true, recordable: true } })).toEqual({ title: 'Theft from a shop', recordable: true })
    expect(await db.nationalOffence.count()).toBe(15_352)
  })
})

describe('looking for an offence', () => {
  it('puts the exact code first, with each row that could score it', async () => {
    expect((await values('TH68010')).slice(0, 2)).toEqual(['TH68010/theft-from-a-shop-goods-up-to-200', 'TH68010/theft-from-a-shop-goods-over-200'])
    expect((await values('cj 88 116'))[0]).toBe('CJ88116/common-assault-or-battery')
    expect(await values('RE59025')).toEqual(['RE59025/'])
  })

  it('finds by words, the rows of the matrix before the codes', async () => {
    expect((await values('common assault'))[0]).toBe('common-assault-or-battery')
    expect(await values('common assault')).toContain('CJ88001/common-assault-or-battery')
    expect((await values('theft from shop')).slice(0, 2)).toEqual(['TH68010/theft-from-a-shop-goods-up-to-200', 'TH68010/theft-from-a-shop-goods-over-200'])
    expect(await values('flick knife')).toContain('RE59025/')
  })

  it('finds by statute', async () => {
    const byStatute = await values('theft act s9')
    expect(byStatute.slice(0, 2)).toEqual(['burglary-of-a-dwelling', 'burglary-other-than-a-dwelling'])
    expect(byStatute.some((value) => value.startsWith('TH680'))).toBe(true)
    expect(await values('public order act section 5')).toContain('harassment-alarm-or-distress')
  })

  it('finds by what people say', async () => {
    expect(await values('shoplifting')).toContain('TH68010/theft-from-a-shop-goods-up-to-200')
    expect(await values('gbh')).toContain('wounding-or-causing-gbh-with-intent')
    expect((await search('knife school')).map(({ title }) => title).join()).toMatch(/school/i)
  })

  it('finds what is misspelt', async () => {
    expect((await search('burglery dweling'))[0]?.title).toMatch(/burglary.*dwelling/i)
  })

  it('offers no applications and no orders, and nothing for nothing', async () => {
    expect(await values('CD98501')).toEqual([])
    expect(await values('x')).toEqual([])
    expect(await values('  %_ ')).toEqual([])
    expect(await values("'; & | ! :*")).toEqual([])
  })

  it('never answers with more than fits, nor asks more than three questions', async () => {
    await offenceChoices(as('triage', at), 'theft')
    for (const words of ['possess', 'theft', 'TH68', 'nothing like this']) {
      const { value, queries } = await countQueries(() => offenceChoices(as('triage', at), words))
      expect(value.length).toBeLessThanOrEqual(MOST_CHOICES)
      expect(queries.length).toBeLessThanOrEqual(3)
    }
  })

  it('answers each choice once', async () => {
    for (const words of ['robbery', 'criminal damage', 'cannabis']) expect(new Set(await values(words)).size).toBe((await values(words)).length)
  })
})
