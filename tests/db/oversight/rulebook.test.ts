import { describe, expect, it } from 'vitest'
import { rulesInForce } from '@/lib/domain/rules/in-force'
import { protocolPage } from '@/lib/server/admin/protocol-page'
import { makeActor } from '@/lib/server/make-actor'
import { matrixPage } from '@/lib/server/oversight/matrix-page'
import { rightsPage, rulebookPage, rulePage } from '@/lib/server/oversight/rulebook-page'
import { as } from '../../../prisma/scenarios/as'
import { CAST, type CastName } from '../../../prisma/scenarios/cast'
import { loadStarterEdition } from '../../../scripts/rules/load-starter-edition'
import { countQueries } from '../../support/count-queries'

const at = new Date('2026-11-24T10:00:00Z')
const nobody = makeActor({ ...as('analyst', at), posts: [] })

describe('the rulebook', () => {
  it('tells the rules that run today, all of them or those of one outcome, without a query', async () => {
    const { value, queries } = await countQueries(async () => ({ all: rulebookPage(as('analyst', at), null), oc8: rulebookPage(as('analyst', at), 'OC8') }))
    const { rules } = rulesInForce('2026-11-24')
    const idsOf = (page: ReturnType<typeof rulebookPage>) => page?.groups.flatMap((group) => group.rules.map((rule) => rule.id)).sort()
    expect(queries).toEqual([])
    expect(idsOf(value.all)).toEqual(rules.map((rule) => rule.id).sort())
    expect(idsOf(value.oc8)).toEqual(rules.filter((rule) => rule.outcomes.includes('OC8')).map((rule) => rule.id).sort())
    expect(value.oc8?.ruleset).toEqual({ name: 'First ruleset', from: '2020-01-01', ruleCount: rules.length })
  })
  it('has a page for each rule, with an example of each verdict, and none for another', () => {
    for (const { id, reaches } of rulesInForce('2026-11-24').rules) {
      const rule = rulePage(as('socialCare', at), id)
      expect(rule?.examples.map((example) => example.verdict), id).toEqual(reaches)
      expect(rule?.source.title, id).not.toBe('')
    }
    expect(rulePage(as('socialCare', at), 'victim.pleased')).toBeNull()
  })
  it('tells the matrix edition in force with its notice, and finds offences by words, with the codes that its rows cover, in three queries at first and in one after', async () => {
    const edition = loadStarterEdition()
    const { value: page, queries } = await countQueries(() => matrixPage(as('auditor', at), ''))
    expect(queries.length).toBeLessThanOrEqual(3)
    expect((await countQueries(() => matrixPage(as('auditor', at), 'theft'))).queries).toHaveLength(1)
    expect(page?.disagreements.length).toBeGreaterThan(0)
    expect(page?.edition).toMatchObject({ id: 'starter-1', notice: expect.stringContaining('not the NPCC'), offenceCount: edition.offences.length, factorCount: edition.factors.length })
    expect(page?.categories.flatMap((category) => category.offences)).toHaveLength(edition.offences.length)
    const found = await matrixPage(as('auditor', at), 'common assault')
    expect(found?.categories.flatMap((category) => category.offences.map((offence) => offence.code))).toContain('common-assault-or-battery')
    expect(found?.categories.flatMap((category) => category.offences.flatMap(({ codes }) => codes))).toContain('CJ88116')
    expect(found?.found).toBeLessThan(10)
    expect(await matrixPage(as('auditor', at), 'unheard of')).toMatchObject({ found: 0, categories: [] })
  })
  it('is there for every role, and for nobody without a post', async () => {
    for (const name of Object.keys(CAST) as CastName[]) expect(rulebookPage(as(name, at), null), name).not.toBeNull()
    expect([rulebookPage(nobody, null), rulePage(nobody, 'victim.aware'), await protocolPage(nobody, null), rightsPage(nobody), await matrixPage(nobody, '')]).toEqual([null, null, null, null, null])
    expect((await protocolPage(as('chair', at), null))?.inForce.settings.length).toBeGreaterThan(8)
    expect(rightsPage(as('chair', at))?.groups.length).toBeGreaterThan(8)
  })
})
