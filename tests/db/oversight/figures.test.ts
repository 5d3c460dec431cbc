import { describe, expect, it } from 'vitest'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import { DECISION_WAYS } from '@/lib/domain/oversight/decision-ways'
import { makeActor } from '@/lib/server/make-actor'
import { caseRecord } from '@/lib/server/intake/case-record'
import { figuresPage, type FiguresPage } from '@/lib/server/oversight/figures-page'
import { assessCase } from '@/lib/server/triage/assess-case'
import { freezeDecision, type DecisionDraft } from '@/lib/server/triage/freeze-decision'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS, type CastName } from '../../../prisma/scenarios/cast'
import { caseInTriage, type TriageCaseOptions } from '../../support/case-in-triage'
import { caseWithPanel } from '../../support/case-with-panel'
import { countQueries } from '../../support/count-queries'
import { openPanel } from '../../support/open-panel'
import { owner as db } from '../../support/owner'

const at = new Date('2026-11-24T10:00:00Z')
const daysBefore = (days: number) => new Date(at.getTime() - days * 86_400_000)

/** Decides an assessed case as if a station had, through the function that freezes every decision. */
async function decide(caseId: string, outcome: Outcome, more: Partial<DecisionDraft> & { on?: Date } = {}): Promise<void> {
  const { on = at, ...draft } = more
  const record = await caseRecord(db, caseId)
  const assessed = record && (await assessCase(db, record, on))
  if (!record || !assessed) throw new Error('There is no case to decide')
  await db.$transaction((tx) => freezeDecision(tx, as('triage', on), record, assessed, { station: 'triage', choice: 'settle', outcome, rationale: { why: 'It fits' }, decidedById: CAST.triage.id, ...draft }))
  await db.case.update({ where: { id: caseId }, data: { outcome, status: 'to_be_given' } })
}

async function decided(outcome: Outcome, options: Partial<TriageCaseOptions> = {}, more: Parameters<typeof decide>[2] = {}): Promise<{ id: string; childId: string; ref: string }> {
  const made = await caseInTriage({ at, score: { final: 2 }, offence: 'theft-from-a-shop-goods-up-to-200', ...options })
  await decide(made.id, outcome, more)
  return made
}

const figures = async (by: CastName = 'operations'): Promise<FiguresPage> => {
  const page = await figuresPage(as(by, at), null)
  if (!page) throw new Error(`${by} sees no figures`)
  return page
}
const row = ({ figures: { decisions } }: FiguresPage, outcome: Outcome) => {
  const found = decisions.rows[['NFA', 'OC8', 'OC20', 'OC21', 'OC22', 'OC23', 'YC', 'YCC', 'CHARGE'].indexOf(outcome)]
  return Object.fromEntries(DECISION_WAYS.flatMap((way, index) => (found?.cells[index] === 0 ? [] : [[way, found?.cells[index]]])))
}

describe('figures without names', () => {
  it('are there with nothing to count, in eight queries', async () => {
    const { value: page, queries } = await countQueries(() => figures())
    expect(queries).toHaveLength(8)
    expect(page).toMatchObject({ service: { name: ORGANISATIONS.yjs.name }, from: '2025-11-24', to: '2026-11-24', hidesSmall: false })
    expect(page.figures.decisions.total).toBe(0)
    expect(page.figures.statuses.total).toBe(0)
    expect(page.figures.speeds.map((speed) => speed.workingDays)).toEqual([null, null, null, null])
  })
  it('count the decisions that stand, by outcome and way, with what each should have', async () => {
    for (let count = 0; count < 6; count += 1) await decided('OC8')
    await decided('OC21', { score: { final: 3 }, offence: 'assault-occasioning-actual-bodily-harm', arrived: daysBefore(7) })
    await decided('OC20', { score: { final: 4 } })
    await decided('NFA', { score: null, evidence: 'insufficient' })
    await decided('OC22', { score: { final: 3 }, historyChecked: false, arrived: daysBefore(28) }, { station: 'panel', choice: 'unanimous', rationale: { 'A member': '  ' } })
    await decided('YC', { score: { final: 3 } }, { station: 'escalation', choice: 'settlement' })
    // Decided twice: the later stands. Taken back: none stands. Too long ago, and another service’s: not counted.
    const twice = await decided('OC8', {}, { on: daysBefore(3) })
    await decide(twice.id, 'OC22', { station: 'panel', choice: 'unanimous' })
    const back = await decided('OC8')
    await db.case.update({ where: { id: back.id }, data: { outcome: null, status: 'in_triage' } })
    await decided('OC8', { at: daysBefore(400) }, { on: daysBefore(400) })
    await decided('OC8', { serviceId: ORGANISATIONS.neighbour.id })

    const { value: page, queries } = await countQueries(() => figures('chair'))
    expect(queries).toHaveLength(8)
    expect(page.figures.decisions.total).toBe(12)
    expect(row(page, 'OC8')).toEqual({ 'police-low': 6 })
    expect(row(page, 'OC21')).toEqual({ 'police-serious': 1 })
    expect(row(page, 'OC20')).toEqual({ 'police-serious': 1 })
    expect(row(page, 'NFA')).toEqual({ 'police-unscored': 1 })
    expect(row(page, 'OC22')).toEqual({ panel: 2 })
    expect(row(page, 'YC')).toEqual({ escalation: 1 })
    expect(page.figures.seriousByPolice).toBe(2)
    expect(page.figures.graveByPolice).toMatchObject({ has: 1, lacks: 8 })
    expect(page.figures.checks.map(({ has, lacks }) => [has, lacks])).toEqual([[11, 1], [11, 0], [11, 1]])
    expect(page.figures.speeds).toMatchObject([
      { label: 'All decisions', decisions: 12, workingDays: 0 }, { label: 'Police alone', decisions: 9, workingDays: 0 },
      // 28 days before, with no bank holiday between, are 20 working days; the other was decided on its day.
      { label: 'Panel', decisions: 2, workingDays: 10 }, { label: 'Settled after a split', decisions: 1, workingDays: 0 },
    ])
    expect(page.figures.statuses.lines.filter((line) => line.count !== 0)).toEqual([{ label: 'In triage', count: 1 }, { label: 'To be given', count: 12 }])
  })
  it('count what panels came to, and outcomes by how many the child had before', async () => {
    const cases = [await caseWithPanel({ at }), await caseWithPanel({ at }), await caseWithPanel({ at })]
    const { meetingId } = await openPanel({ at, voters: ['operations'], cases })
    for (const [index, result] of (['unanimous', 'unanimous', 'escalated'] as const).entries()) await db.agendaItem.updateMany({ where: { meetingId, caseId: cases[index]!.id }, data: { result } })
    const earlier = { offence: 'Theft', givenBy: 'Elsewhere', recordedById: CAST.triage.id, recordedAt: at }
    const giveTo = async (childId: string, caseId: string, outcome: Outcome, days: number) => db.disposal.create({ data: { caseId, childId, outcome, givenOn: daysBefore(days), givenById: CAST.triage.id, recordedAt: daysBefore(days) } })
    const [first, second, third] = cases
    const { childId } = first!
    await db.earlierDisposal.create({ data: { ...earlier, childId, outcome: 'NFA', givenOn: daysBefore(900) } })
    await giveTo(childId, first!.id, 'OC8', 20)
    await giveTo(childId, second!.id, 'OC22', 10)
    await db.earlierDisposal.create({ data: { ...earlier, childId, outcome: 'YC', givenOn: daysBefore(15) } })
    await giveTo(third!.childId, third!.id, 'NFA', 5)

    const page = await figures('service')
    expect(page.figures.panels).toEqual({ lines: [{ label: 'Unanimous', count: 2 }, { label: 'Not unanimous: escalated', count: 1 }], total: 3 })
    // The first had only an NFA before it; the one after had that disposal and a caution from elsewhere.
    expect(page.figures.repeats).toEqual({ lines: [{ label: 'The child’s first', count: 1 }, { label: 'The second', count: 0 }, { label: 'The third or a later one', count: 1 }], total: 2 })
  })
  it('hide small numbers from an analyst, and nothing from those who manage the cases', async () => {
    const analyst = await figures('analyst')
    expect(analyst.hidesSmall).toBe(true)
    expect(JSON.stringify(analyst.figures)).not.toMatch(/(count|total|has|lacks|decisions)":[1-4]\b/)
    expect(row(analyst, 'OC8')).toEqual({ 'police-low': 6 })
    expect(row(analyst, 'YC')).toEqual({ escalation: null })
    expect(analyst.figures.seriousByPolice).toBeNull()
    for (const by of ['operations', 'chair', 'service', 'senior'] as const) expect((await figures(by)).hidesSmall, by).toBe(false)
    const both = makeActor({ ...as('analyst', at), posts: [...as('analyst', at).posts, ...as('service', at).posts] })
    expect((await figuresPage(both, null))?.hidesSmall).toBe(false)
  })
  it('are of one’s own services, one at a time, for those who may see them', async () => {
    for (const by of ['triage', 'sergeant', 'inspector', 'caseManager', 'socialCare', 'victimWorker', 'administrator', 'auditor', 'neighbour'] as const) expect(await figuresPage(as(by, at), null), by).toBeNull()
    expect(await figuresPage(as('analyst', at), ORGANISATIONS.neighbour.id)).toBeNull()
    const of = as('analyst', at)
    const two = makeActor({ ...of, posts: [...of.posts, ...of.posts.map((post) => ({ ...post, serviceId: ORGANISATIONS.neighbour.id }))] })
    const theirs = await figuresPage(two, ORGANISATIONS.neighbour.id)
    expect(theirs?.service.name).toBe(ORGANISATIONS.neighbour.name)
    expect(theirs?.services.map((service) => service.name)).toEqual([ORGANISATIONS.neighbour.name, ORGANISATIONS.yjs.name])
    expect(JSON.stringify(theirs?.figures.decisions.total)).toBe('null')
  })
})
