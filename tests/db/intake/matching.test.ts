import { describe, expect, it } from 'vitest'
import { duplicatePage } from '@/lib/server/intake/duplicate-page'
import { duplicatesPage } from '@/lib/server/intake/duplicates-page'
import { findChildrenPage } from '@/lib/server/intake/find-children-page'
import { startNotification } from '@/lib/server/intake/start-notification'
import { sweepDuplicates } from '@/lib/server/intake/sweep-duplicates'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { countQueries } from '../../support/count-queries'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-20T10:00:00Z')
const officer = as('triage', at)

type Invented = { givenNames: string; familyName: string; dateOfBirth: string }

const begin = async (child: Invented, whyNew: string | null = null): Promise<string> => {
  const { ref } = settled(await startNotification(officer, { ...child, whyNew }))
  return (await db.case.findUniqueOrThrow({ where: { ref }, select: { childId: true } })).childId
}
const find = (givenNames: string, familyName: string, dateOfBirth: string | null = null, who = officer) => findChildrenPage(who, { givenNames, familyName, dateOfBirth })
const idsOf = (rows: Awaited<ReturnType<typeof find>>) => rows?.map(({ id }) => id)
const openPairs = async (who = officer) => (await duplicatesPage(who, 'open', null))?.rows ?? []

describe('search before create', () => {
  it('finds by sound, slips, swapped names and slips of the day, with the reasons, the likeliest first', async () => {
    const id = await begin({ givenNames: 'Geoffrey', familyName: 'Quantrill', dateOfBirth: '2011-04-03' })
    const slips: [string, string, string | null][] = [['Jeffrey', 'Quantril', '2011-04-03'], ['Quantrill', 'Geoffrey', '2011-04-03'], ['Geoffrey', 'Quantrill', '2011-03-04'], ['Geoffry', 'Quantrill', '2012-04-03'], ['Geofrey', 'Qantrill', null]]
    for (const asked of slips) {
      const [first] = (await find(...asked)) ?? []
      expect(first, asked.join(' ')).toMatchObject({ id })
      expect(first?.explanation.reasons.length, asked.join(' ')).toBeGreaterThan(0)
    }
    const [first] = (await find('Geoffrey', 'Quantrill', '2011-03-04')) ?? []
    expect(first).toMatchObject({ isStrong: true, likelihood: expect.stringMatching(/^(Very likely|Likely) the same child$/) })
    expect(first?.explanation.reasons).toContainEqual({ says: 'nearly', words: 'Day and month of birth are the other way round' })
    expect(await find('Imogen', 'Fairweather', '2013-09-21')).toEqual([])
  })
  it('shows ten at the most, in two queries whatever there is, and is on record', async () => {
    for (let index = 0; index < 14; index += 1) await begin({ givenNames: 'Lenny', familyName: 'Starling', dateOfBirth: `2012-01-${10 + index}` }, 'Another')
    const before = await db.auditEvent.count({ where: { action: 'child.search' } })
    const { value, queries } = await countQueries(() => find('Lenny', 'Starling'))
    expect([value?.length, queries.length]).toEqual([10, 2])
    expect(await db.auditEvent.count({ where: { action: 'child.search' } })).toBe(before + 1)
  })
  it('asks why a child is new who strongly matches, and keeps the answer', async () => {
    const child = { givenNames: 'Ivy', familyName: 'Websdale', dateOfBirth: '2010-10-10' }
    const first = await begin(child)
    expect(await startNotification(officer, { ...child, givenNames: 'Ivie', whyNew: '  ' })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('say why this is a new child') } })
    const second = await begin({ ...child, givenNames: 'Ivie' }, 'Her cousin, whom I have met')
    expect(await db.newDespiteMatch.findUniqueOrThrow({ where: { childId: second } })).toMatchObject({ shownIds: [first], reason: 'Her cousin, whom I have met', writtenById: CAST.triage.id })
    expect(await db.newDespiteMatch.count({ where: { childId: first } })).toBe(0)
  })
  it('lets one of two who begin the same child at once through without a reason', async () => {
    const child = { givenNames: 'Jude', familyName: 'Gedge', dateOfBirth: '2012-12-01' }
    const done = await Promise.all([officer, as('sergeant', at), as('inspector', at)].map((who) => startNotification(who, child)))
    expect(done.filter((one) => one.ok)).toHaveLength(1)
    expect(await db.child.count({ where: { familyName: 'Gedge' } })).toBe(1)
  })
})

describe('a child whom somebody may not know of', () => {
  it('changes nothing about what they are told: in the search, in the question why, in the list of pairs', async () => {
    const child = { givenNames: 'Orla', familyName: 'Ketteringham', dateOfBirth: '2011-11-11' }
    const hidden = await begin(child)
    await db.child.update({ where: { id: hidden }, data: { restricted: true } })
    expect(await find('Orla', 'Ketteringham', '2011-11-11')).toEqual([])
    const second = await begin(child)
    expect(await db.newDespiteMatch.count({ where: { childId: second } })).toBe(0)
    expect(idsOf(await find('Orla', 'Ketteringham', '2011-11-11'))).toEqual([second])
    const pair = await db.duplicatePair.findFirstOrThrow({ where: { OR: [{ firstChildId: second }, { secondChildId: second }] } })
    expect((await openPairs()).map(({ id }) => id)).not.toContain(pair.id)
    expect(await duplicatePage(officer, pair.id)).toBeNull()
    await db.childAccess.create({ data: { childId: hidden, personId: CAST.triage.id, reason: 'Knows the family', grantedById: CAST.operations.id, grantedAt: at } })
    expect((await openPairs()).map(({ id }) => id)).toContain(pair.id)
    expect(await duplicatePage(officer, pair.id)).toMatchObject({ isStrong: true })
    expect((await openPairs(as('operations', at))).map(({ id }) => id)).not.toContain(pair.id)
  })
  it('is as little known to another service, and to roles that decide no pairs', async () => {
    const id = await begin({ givenNames: 'Kit', familyName: 'Orford', dateOfBirth: '2012-06-07' })
    await begin({ givenNames: 'Kitt', familyName: 'Orford', dateOfBirth: '2012-06-07' }, 'Another')
    const [pair] = (await openPairs()).filter(({ first }) => first.familyName === 'Orford')
    expect(idsOf(await find('Kit', 'Orford'))).toContain(id)
    expect(await find('Kit', 'Orford', '2012-06-07', as('neighbour', at))).toEqual([])
    expect((await openPairs(as('neighbour', at)))).toEqual([])
    expect(await duplicatePage(as('neighbour', at), pair?.id ?? '')).toBeNull()
    for (const name of ['caseManager', 'sergeant', 'analyst', 'auditor', 'administrator'] as const) {
      expect(await duplicatesPage(as(name, at), 'open', null), name).toBeNull()
      expect(await duplicatePage(as(name, at), pair?.id ?? ''), name).toBeNull()
    }
  })
})

describe('the list of pairs', () => {
  it('goes on by key, and shows every pair once', async () => {
    for (let index = 0; index < 9; index += 1) await begin({ givenNames: 'Wren', familyName: 'Leeder', dateOfBirth: '2013-03-03' }, 'Another')
    const seen: string[] = []
    let page = await duplicatesPage(officer, 'open', null)
    while (page) {
      seen.push(...page.rows.map(({ id }) => id))
      const [score = '', id = ''] = page.next?.split('.') ?? []
      page = page.next ? await duplicatesPage(officer, 'open', { score: Number(score), id }) : null
    }
    expect(seen.length).toBeGreaterThan(30)
    expect(new Set(seen).size).toBe(seen.length)
  })
  it('records a look at both children before it is shown', async () => {
    const [pair] = await openPairs()
    const looks = () => db.auditEvent.count({ where: { action: 'duplicate.view', subject: `pair:${pair?.id}` } })
    const before = await looks()
    expect(await duplicatePage(officer, pair?.id ?? '')).not.toBeNull()
    expect(await looks()).toBe(before + 2)
  })
})

describe('the sweep', () => {
  it('compares those whom nothing compared or who were renamed since, so many at the most, and then nobody', async () => {
    const data = { serviceId: ORGANISATIONS.yjs.id, familyName: 'Bullen', dateOfBirth: new Date('2010-01-02'), searchName: 'percy bullen', createdAt: at, createdById: CAST.triage.id }
    await db.child.createMany({ data: [{ ...data, givenNames: 'Percy' }, { ...data, givenNames: 'Percey' }] })
    expect(await sweepDuplicates(at, 1)).toMatchObject({ children: 1 })
    await sweepDuplicates(at, 1000)
    // The list shows the likeliest first, and other tests have filled its first page.
    const standing = (who: { familyName: string } | { givenNames: string }) => db.duplicatePair.count({ where: { decision: null, score: { gte: 300 }, OR: [{ firstChild: who }, { secondChild: who }] } })
    expect(await standing({ familyName: 'Bullen' })).toBe(1)
    expect(await sweepDuplicates(at, 1000)).toEqual({ children: 0, pairs: 0 })
    await db.child.updateMany({ where: { givenNames: 'Percey' }, data: { familyName: 'Quite-Another', givenNames: 'Hermione', dateOfBirth: new Date('2014-08-09') } })
    expect(await sweepDuplicates(at, 1000)).toMatchObject({ children: 1, pairs: 0 })
    expect(await standing({ givenNames: 'Hermione' })).toBe(0)
  })
})
