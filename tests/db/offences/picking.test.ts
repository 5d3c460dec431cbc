import { describe, expect, it } from 'vitest'
import { notificationOffences } from '@/lib/server/intake/notification-offences'
import { notificationPage } from '@/lib/server/intake/notification-page'
import { saveNotification } from '@/lib/server/intake/save-notification'
import { chooseMatrixRow } from '@/lib/server/triage/choose-matrix-row'
import { decideTriage } from '@/lib/server/triage/decide-triage'
import { matrixRowPage } from '@/lib/server/triage/matrix-row-page'
import { recordScore } from '@/lib/server/triage/record-score'
import { scorePage } from '@/lib/server/triage/score-page'
import { as } from '../../../prisma/scenarios/as'
import { CAST } from '../../../prisma/scenarios/cast'
import { caseInTriage, versionOf } from '../../support/case-in-triage'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')
const day = '2026-11-10'
const blank = { title: '', code: '', pick: '', committedOn: day, place: 'public' as const, imagery: null }
const meant = (row: Partial<typeof blank>) => notificationOffences(as('triage', at), [{ ...blank, ...row }])
const offencesOf = (caseId: string) => db.offence.findMany({ where: { caseId }, orderBy: { committedOn: 'asc' }, select: { id: true, code: true, cjsCode: true, cjsTitle: true, rowReason: true } })
const save = async (ref: string, offences: { code: string; cjsCode?: string | null }[]) =>
  saveNotification(as('triage', at), { ref, version: await versionOf(ref), offences: offences.map((offence) => ({ ...offence, committedOn: day, place: 'public', imagery: null })) }, false)
const score = async (ref: string, final: number) => recordScore(as('triage', at), { ref, version: await versionOf(ref), factors: [], final, rationale: null })
const choose = async (ref: string, offenceId: string, code: string) =>
  chooseMatrixRow(as('triage', at), { ref, version: await versionOf(ref), offenceId, code, reason: 'The nearest in harm: the knife stayed in the pocket.', imagery: null })

/** A case whose one offence no row covers: possession of a flick knife. */
async function uncovered() {
  const made = await caseInTriage({ at })
  settled(await save(made.ref, [{ code: 'RE59025', cjsCode: 'RE59025' }]))
  const [offence] = await offencesOf(made.id)
  if (!offence) throw new Error('The case has no offence')
  return { ...made, offence }
}

describe('what a row of the form means', () => {
  it('takes a whole title of the matrix, with its code where it stands for one', async () => {
    expect(await meant({ title: 'Robbery' })).toMatchObject({ errors: {}, chosen: [{ code: 'robbery', cjsCode: 'TH68023' }] })
    expect(await meant({ title: 'Common assault or battery' })).toMatchObject({ errors: {}, chosen: [{ code: 'common-assault-or-battery', cjsCode: null }] })
  })

  it('takes a whole title of the national list', async () => {
    expect(await meant({ title: 'possess a flick knife or gravity knife' })).toMatchObject({ errors: {}, chosen: [{ code: 'RE59025', cjsCode: 'RE59025' }] })
  })

  it('takes a code that means one thing, and asks where it means several', async () => {
    expect(await meant({ title: 'CJ88116' })).toMatchObject({ errors: {}, chosen: [{ code: 'common-assault-or-battery', cjsCode: 'CJ88116' }] })
    const asked = await meant({ title: 'TH68010' })
    expect(asked.chosen).toEqual([])
    expect(asked.errors).toEqual({ 'offences.0.title': 'Choose which offence you mean' })
    expect(asked.values['offences.0.suggested']).toContain('TH68010/theft-from-a-shop-goods-up-to-200')
    expect(asked.values['offences.0.suggestedTitles']).toHaveLength(asked.values['offences.0.suggested']?.length ?? -1)
  })

  it('takes what was picked, and shows it again by its title', async () => {
    const picked = await meant({ title: 'theft', pick: 'TH68010/theft-from-a-shop-goods-over-200' })
    expect(picked).toMatchObject({ errors: {}, chosen: [{ code: 'theft-from-a-shop-goods-over-200', cjsCode: 'TH68010' }], values: { 'offences.0.title': 'Theft from a shop, goods over £200', 'offences.0.code': 'TH68010/theft-from-a-shop-goods-over-200' } })
  })

  it('does not take what was chosen before for another text', async () => {
    expect(await meant({ title: 'Robbery', code: 'common-assault-or-battery' })).toMatchObject({ chosen: [{ code: 'robbery' }] })
    expect(await meant({ title: 'Assault by beating', code: 'CJ88116/common-assault-or-battery' })).toMatchObject({ chosen: [{ code: 'common-assault-or-battery', cjsCode: 'CJ88116' }] })
  })

  it('believes no value that is none', async () => {
    for (const pick of ['TH68010/robbery', 'XX00000/', 'CD98501/', '/robbery', 'nothing']) expect((await meant({ title: '', pick })).chosen).toEqual([])
  })

  it('says so where nothing has the words', async () => {
    expect((await meant({ title: 'xylophone zebra' })).errors).toEqual({ 'offences.0.title': 'No offence has these words: try others, or its code' })
  })
})

describe('saving an offence of the national list', () => {
  it('keeps its code and its title there', async () => {
    const made = await caseInTriage({ at })
    settled(await save(made.ref, [{ code: 'common-assault-or-battery', cjsCode: 'CJ88116' }]))
    expect(await offencesOf(made.id)).toMatchObject([{ code: 'common-assault-or-battery', cjsCode: 'CJ88116', cjsTitle: 'Assault by beating', rowReason: null }])
    const page = await notificationPage(as('triage', at), made.ref)
    expect(page?.offences).toMatchObject([{ value: 'CJ88116/common-assault-or-battery', title: 'Assault by beating', asksImagery: false }])
  })

  it.each([
    ['a row that does not cover the code', { code: 'robbery', cjsCode: 'CJ88116' }],
    ['a code that is not on the list', { code: 'XX99999', cjsCode: 'XX99999' }],
    ['an application, which is no offence', { code: 'CD98501', cjsCode: 'CD98501' }],
    ['a row that is none', { code: 'no-such-row' }],
  ])('refuses %s', async (_what, offence) => {
    const made = await caseInTriage({ at })
    expect(await save(made.ref, [offence])).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
  })

  it('keeps a score while only the exact code changes, and takes it away with another row', async () => {
    const made = await caseInTriage({ at, score: { final: 2 } })
    settled(await save(made.ref, [{ code: 'common-assault-or-battery', cjsCode: 'CJ88001' }]))
    expect(await db.score.count({ where: { caseId: made.id } })).toBe(1)
    settled(await save(made.ref, [{ code: 'robbery', cjsCode: 'TH68023' }]))
    expect(await db.score.count({ where: { caseId: made.id } })).toBe(0)
  })
})

describe('an offence that no row covers', () => {
  it('cannot be scored until a row is chosen, and says so', async () => {
    const made = await uncovered()
    expect(await score(made.ref, 3)).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('Choose the row') } })
    const page = await scorePage(as('triage', at), made.ref)
    expect(page).toMatchObject({ working: null, unchosen: [{ id: made.offence.id, title: 'Possess a flick knife or gravity knife', cjsCode: 'RE59025' }] })
    expect(page?.cannot).toContain('cannot be scored yet')
    expect(await matrixRowPage(as('triage', at), made.ref, made.offence.id)).toMatchObject({ listed: { recordable: true }, saved: null, may: { allowed: true } })
  })

  it('is scored by the chosen row, with the reason in the working and frozen with the decision', async () => {
    const made = await uncovered()
    settled(await choose(made.ref, made.offence.id, 'possession-of-a-prohibited-weapon-in-private'))
    const page = await scorePage(as('triage', at), made.ref)
    expect(page?.working?.offences).toMatchObject([{ score: 3, title: 'Possess a flick knife or gravity knife, scored as Possession of a prohibited weapon in private', why: expect.stringContaining('nearest in harm') }])
    settled(await score(made.ref, 3))
    const why = { why: 'Help is what is needed.', alternatives: 'Less would not answer it.', child: 'No history.', departure: null }
    const { decisionId } = settled(await decideTriage(as('triage', at), { ref: made.ref, version: await versionOf(made.ref), choice: 'send_to_panel', outcome: null, rationale: why }))
    const decision = await db.decision.findUniqueOrThrow({ where: { id: decisionId }, select: { offences: true, facts: true } })
    expect(decision.offences).toMatchObject([{ code: 'possession-of-a-prohibited-weapon-in-private', cjsCode: 'RE59025', rowReason: expect.stringContaining('nearest in harm'), rowChosenById: CAST.triage.id }])
    expect(decision.facts).toMatchObject({ offences: [{ offence: 'possession-of-a-prohibited-weapon-in-private' }] })
  })

  it('keeps the chosen row when the notification is saved again', async () => {
    const made = await uncovered()
    settled(await choose(made.ref, made.offence.id, 'possession-of-a-prohibited-weapon-in-private'))
    const page = await notificationPage(as('triage', at), made.ref)
    expect(page?.offences).toMatchObject([{ value: 'RE59025/', title: 'Possess a flick knife or gravity knife' }])
    settled(await save(made.ref, [{ code: 'RE59025', cjsCode: 'RE59025' }]))
    expect(await offencesOf(made.id)).toMatchObject([{ code: 'possession-of-a-prohibited-weapon-in-private', rowReason: expect.stringContaining('nearest') }])
  })

  it('loses its score when another row is chosen', async () => {
    const made = await uncovered()
    settled(await choose(made.ref, made.offence.id, 'possession-of-a-prohibited-weapon-in-private'))
    settled(await score(made.ref, 3))
    settled(await choose(made.ref, made.offence.id, 'criminal-damage-over-5000'))
    expect(await db.score.count({ where: { caseId: made.id } })).toBe(0)
    const events = await db.auditEvent.findMany({ where: { caseId: made.id, action: 'offence.choose-row' }, orderBy: { at: 'asc' }, select: { subject: true, before: true, after: true, reason: true } })
    expect(events).toHaveLength(2)
    expect(events[1]).toMatchObject({ subject: 'offence:RE59025', before: { row: 'possession-of-a-prohibited-weapon-in-private' }, after: { row: 'criminal-damage-over-5000', scoreTakenAway: true }, reason: null })
  })

  it('has no row chosen by somebody who has not taken the case, nor where one covers it, nor one that is none', async () => {
    const made = await uncovered()
    const input = { ref: made.ref, version: await versionOf(made.ref), offenceId: made.offence.id, code: 'robbery', reason: 'r', imagery: null }
    expect(await chooseMatrixRow(as('secondTriage', at), input)).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await chooseMatrixRow(as('triage', at), { ...input, code: 'no-such-row' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await chooseMatrixRow(as('triage', at), { ...input, code: 'possessing-an-indecent-image-of-a-child' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await chooseMatrixRow(as('triage', at), { ...input, version: input.version - 1 })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    const covered = await caseInTriage({ at })
    const [offence] = await offencesOf(covered.id)
    expect(await choose(covered.ref, offence?.id ?? '', 'robbery')).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await matrixRowPage(as('triage', at), covered.ref, offence?.id ?? '')).toBeNull()
  })
})

describe('several offences', () => {
  it('are shown apart, with the one that leads', async () => {
    const made = await caseInTriage({ at })
    settled(await save(made.ref, [{ code: 'common-assault-or-battery', cjsCode: 'CJ88116' }, { code: 'robbery', cjsCode: 'TH68023' }]))
    const page = await scorePage(as('triage', at), made.ref)
    const apart = [...(page?.apart ?? [])].sort((a, b) => a.base - b.base)
    expect(apart).toMatchObject([{ title: 'Common assault or battery', cjsCode: 'CJ88116', base: 2, leads: false, route: 'police-may-decide' }, { title: 'Robbery', base: 4, leads: true, route: 'panel' }])
    expect(page?.working?.base).toBe(4)
    expect((await scorePage(as('triage', at), (await caseInTriage({ at })).ref))?.apart).toEqual([])
  })
})
