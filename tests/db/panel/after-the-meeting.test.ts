import { describe, expect, it } from 'vitest'
import { authoriseDecision } from '@/lib/server/disposal/authorise-decision'
import { authorisationPage } from '@/lib/server/disposal/authorisation-page'
import { myWorkPage } from '@/lib/server/oversight/my-work-page'
import { addCaseToAgenda } from '@/lib/server/panel/add-case-to-agenda'
import { addToMinutes } from '@/lib/server/panel/add-to-minutes'
import { answerAction } from '@/lib/server/panel/answer-action'
import { answerFlag } from '@/lib/server/panel/answer-flag'
import { castVote } from '@/lib/server/panel/cast-vote'
import { decideDeferral } from '@/lib/server/panel/decide-deferral'
import { deferCase } from '@/lib/server/panel/defer-case'
import { flagFairness } from '@/lib/server/panel/flag-fairness'
import { hashOf, minutesContent } from '@/lib/server/panel/minutes-content'
import { minutesPage } from '@/lib/server/panel/minutes-page'
import { openBallot } from '@/lib/server/panel/open-ballot'
import { recordAdvice } from '@/lib/server/panel/record-advice'
import { returnCase } from '@/lib/server/panel/return-case'
import { signMinutes } from '@/lib/server/panel/sign-minutes'
import { signMinutesApart } from '@/lib/server/panel/sign-minutes-apart'
import { as } from '../../../prisma/scenarios/as'
import { CAST, type CastName } from '../../../prisma/scenarios/cast'
import { versionOf } from '../../support/case-in-triage'
import { caseWithPanel } from '../../support/case-with-panel'
import { countQueries } from '../../support/count-queries'
import { openPanel } from '../../support/open-panel'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')
const later = new Date('2026-11-25T10:00:00Z')
const VOTERS = ['operations', 'secondTriage', 'socialCare'] as const satisfies readonly CastName[]

/** A case before a meeting that is under way. */
async function heard(panel: Partial<Parameters<typeof openPanel>[0]> = {}) {
  const made = await caseWithPanel({ at })
  const { meetingId } = await openPanel({ at, voters: VOTERS, cases: [made], ...panel })
  return { meetingId, ref: made.ref, caseId: made.id }
}

/** The same, decided by a vote of everybody; what has to be said before a ballot is left out, since the ballot is written as open. */
async function decided(panel: Parameters<typeof heard>[0] = {}, votes: Partial<Record<CastName, 'OC22' | 'YC'>> = {}) {
  const made = await heard(panel)
  const item = await db.agendaItem.findFirstOrThrow({ where: { meetingId: made.meetingId }, select: { id: true } })
  await db.ballot.create({ data: { agendaItemId: item.id, round: 1, openedById: CAST.chair.id, openedAt: at }, select: { id: true } })
  for (const name of VOTERS) settled(await castVote(as(name, at), { ...made, round: 1, outcome: votes[name] ?? 'OC22', reason: `Reason of ${name}`, whyNotLower: 'It would not answer the harm' }))
  return { ...made, itemId: item.id }
}

const missing = { reason: 'victim', missing: 'What Callum says', ownerId: CAST.victimWorker.id, newDay: '2026-12-08', toMeetingId: null } as const
const statusOf = async (caseId: string) => (await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { status: true } })).status

describe('a deferral', () => {
  it('says why, what is missing, who gets it and until when; whoever gets it has it as their work', async () => {
    const made = await heard()
    expect(await deferCase(as('chair', at), { ...made, ...missing, missing: ' ' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await deferCase(as('chair', at), { ...made, ...missing, newDay: null })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await deferCase(as('chair', at), { ...made, ...missing, newDay: '2026-11-24' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await deferCase(as('chair', at), { ...made, ...missing, ownerId: CAST.analyst.id })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(settled(await deferCase(as('chair', at), { ...made, ...missing }))).toEqual({ toManager: false })
    expect(await statusOf(made.caseId)).toBe('with_panel')
    expect(await deferCase(as('chair', at), { ...made, ...missing })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    const { parts } = await myWorkPage(as('victimWorker', at))
    expect(parts.find(({ title }) => title === 'What panels asked of you')?.rows.map(({ title, clock }) => [title, clock?.due])).toContainEqual(['What Callum says', '2026-12-08'])
    expect(JSON.stringify(await db.auditEvent.findMany({ where: { caseId: made.caseId }, select: { before: true, after: true, reason: true } }))).not.toContain('What Callum says')
  })

  it('puts the case on a later meeting; the second goes to a manager, who is not the one who deferred it', async () => {
    const made = await heard()
    const next = await openPanel({ at: later, voters: VOTERS, cases: [], status: 'planned' })
    settled(await deferCase(as('chair', at), { ...made, ...missing, toMeetingId: next.meetingId }))
    expect(await db.agendaItem.count({ where: { meetingId: next.meetingId, caseId: made.caseId } })).toBe(1)
    expect(await db.deferral.findFirst({ where: { caseId: made.caseId }, select: { newDay: true } })).toEqual({ newDay: new Date('2026-11-25') })
    await db.meeting.update({ where: { id: next.meetingId }, data: { status: 'open' } })

    expect(settled(await deferCase(as('chair', later), { meetingId: next.meetingId, ref: made.ref, ...missing }))).toEqual({ toManager: true })
    const third = await openPanel({ at: new Date('2026-12-09T10:00:00Z'), voters: VOTERS, cases: [], status: 'planned' })
    expect(await addCaseToAgenda(as('operations', later), { meetingId: third.meetingId, ref: made.ref, reason: 'Now' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    const decision = { ref: made.ref, version: await versionOf(made.ref), decision: 'hear', reason: 'He has answered', toMeetingId: third.meetingId } as const
    expect(await decideDeferral(as('chair', later), decision)).toMatchObject({ ok: false, refusal: { kind: 'right', reason: 'Nobody approves their own work: you deferred the case' } })
    settled(await decideDeferral(as('operations', later), decision))
    expect(await db.agendaItem.count({ where: { meetingId: third.meetingId, caseId: made.caseId } })).toBe(1)
    expect(await decideDeferral(as('operations', later), decision)).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    await expect(db.deferral.updateMany({ where: { caseId: made.caseId }, data: { missing: 'Nothing' } })).rejects.toThrow()
  })

  it('that a manager sends back ends what was asked for it', async () => {
    const made = await heard()
    await db.deferral.create({ data: { agendaItemId: (await db.agendaItem.findFirstOrThrow({ where: { meetingId: (await openPanel({ at, voters: VOTERS, cases: [{ id: made.caseId }] })).meetingId } })).id, caseId: made.caseId, nth: 1, reason: 'papers', missing: 'x', ownerId: CAST.caseManager.id, newDay: later, deferredById: CAST.chair.id, deferredAt: at } })
    expect(settled(await deferCase(as('chair', at), { ...made, ...missing }))).toEqual({ toManager: true })
    settled(await decideDeferral(as('operations', at), { ref: made.ref, version: await versionOf(made.ref), decision: 'return', reason: 'It needs a new score', toMeetingId: null }))
    expect(await statusOf(made.caseId)).toBe('in_triage')
    expect(await db.panelAction.findMany({ where: { caseId: made.caseId }, select: { status: true } })).toEqual([{ status: 'withdrawn' }])
  })
})

describe('a case that goes back, and a panel that gives no outcome', () => {
  it('is with triage again, with the reason, and not while a ballot is open', async () => {
    const made = await heard()
    const item = await db.agendaItem.findFirstOrThrow({ where: { meetingId: made.meetingId }, select: { id: true } })
    await db.ballot.create({ data: { agendaItemId: item.id, round: 1, openedById: CAST.chair.id, openedAt: at } })
    expect(await returnCase(as('chair', at), { ...made, reason: 'Too low for us' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    await db.ballot.updateMany({ where: { agendaItemId: item.id }, data: { status: 'closed', closedAt: at } })
    settled(await returnCase(as('chair', at), { ...made, reason: 'Too low for us' }))
    expect(await statusOf(made.caseId)).toBe('in_triage')
    expect(await db.agendaItem.findUnique({ where: { id: item.id }, select: { result: true, panelReturn: { select: { reason: true } } } })).toEqual({ result: 'returned', panelReturn: { reason: 'Too low for us' } })
  })

  it('recommends, opens no ballot, and leaves the case where it stands', async () => {
    const made = await heard()
    expect(await recordAdvice(as('chair', at), { ...made, says: 'A mentor' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    await db.meeting.update({ where: { id: made.meetingId }, data: { kind: 'preventive' } })
    expect(await openBallot(as('chair', at), made)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    settled(await recordAdvice(as('chair', at), { ...made, says: 'A mentor' }))
    expect(await statusOf(made.caseId)).toBe('with_panel')
    expect(await db.decision.count({ where: { caseId: made.caseId } })).toBe(0)
  })
})

describe('a service that has agreed on a majority', () => {
  it('decides by it, says so, and keeps who thought otherwise', async () => {
    const { NATIONAL_PROTOCOL } = await import('@/lib/domain/rulebook/protocol')
    const { ORGANISATIONS } = await import('../../../prisma/scenarios/cast')
    const content = { ...NATIONAL_PROTOCOL.protocol, decision: { ...NATIONAL_PROTOCOL.protocol.decision, decisionRule: 'majority' } }
    const version = await db.protocolVersion.create({ data: { serviceId: ORGANISATIONS.yjs.id, inForceFrom: new Date('2027-02-01'), content: content as object, reason: 'Agreed', proposedById: CAST.operations.id, proposedAt: at }, select: { id: true } })
    await db.protocolAnswer.create({ data: { versionId: version.id, answer: 'approved', answeredById: CAST.chair.id, answeredAt: at } })
    const inFebruary = new Date('2027-02-02T10:00:00Z')
    const made = await caseWithPanel({ at: inFebruary })
    const { meetingId } = await openPanel({ at: inFebruary, voters: VOTERS, cases: [made] })
    const item = await db.agendaItem.findFirstOrThrow({ where: { meetingId }, select: { id: true } })
    await db.ballot.create({ data: { agendaItemId: item.id, round: 1, openedById: CAST.chair.id, openedAt: inFebruary } })
    for (const name of VOTERS) settled(await castVote(as(name, inFebruary), { meetingId, ref: made.ref, round: 1, outcome: name === 'socialCare' ? 'YC' : 'OC22', reason: 'Mine', whyNotLower: 'It would not answer the harm' }))
    expect(await db.decision.findFirst({ where: { caseId: made.id }, select: { choice: true, outcome: true } })).toEqual({ choice: 'majority', outcome: 'OC22' })
    expect((await minutesContent(db, meetingId)).cases[0]).toMatchObject({ result: 'majority', rounds: [{ by: 'majority', votes: [{ name: 'Karen Mobbs' }, { name: 'Leanne Howes', outcome: 'YC' }, { name: 'PC Tom Larwood' }] }] })
  })
})

describe('a decision', () => {
  it('names who tells whom by when; nobody is told before the police have authorised it, and a return takes it back', async () => {
    const { caseId, ref } = await decided()
    const errands = await db.panelAction.findMany({ where: { caseId }, orderBy: { kind: 'asc' }, select: { id: true, kind: true, personId: true, dueOn: true } })
    expect(errands.map(({ kind, personId }) => [kind, personId])).toEqual([['tell-child', CAST.caseManager.id], ['tell-officer', CAST.triage.id], ['tell-parent', CAST.caseManager.id], ['tell-victim', CAST.chair.id]])
    expect(errands[0]?.dueOn).toEqual(new Date('2026-12-01'))
    const told = { ref, actionId: errands[0]?.id ?? '', answer: 'done', closedOn: '2026-11-24', note: null } as const
    expect(await answerAction(as('caseManager', at), told)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await answerAction(as('operations', at), told)).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    settled(await authoriseDecision(as('sergeant', later), { ref, version: await versionOf(ref), answer: 'returned', reason: 'Look at the school’s letter' }))
    expect(await db.panelAction.count({ where: { caseId, status: 'withdrawn' } })).toBe(4)
    expect(await db.decision.count({ where: { caseId, station: 'panel' } })).toBe(1)
    const became = (await myWorkPage(as('socialCare', later))).parts.find(({ title }) => title.startsWith('What became'))
    expect(became?.rows).toMatchObject([{ title: ref, waiting: expect.stringContaining('The police returned it to the panel.') }])
  })

  it('waits for the chair’s answer to a member’s flag, for the police and for the minutes', async () => {
    const made = await decided()
    expect(await flagFairness(as('chair', at), { ...made, reason: 'x' })).toMatchObject({ ok: false })
    settled(await flagFairness(as('socialCare', at), { ...made, reason: 'Two others got a word in the street' }))
    expect(await flagFairness(as('socialCare', at), { ...made, reason: 'Again' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    const answer = { ref: made.ref, version: await versionOf(made.ref), answer: 'authorised', reason: 'Sound' } as const
    expect(await authoriseDecision(as('sergeant', at), answer)).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('The chair answers before') } })
    await db.meeting.update({ where: { id: made.meetingId }, data: { status: 'closed' } })
    const shown = hashOf(await minutesContent(db, made.meetingId))
    expect(await signMinutes(as('chair', at), { meetingId: made.meetingId, shown })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    const flag = await db.fairnessFlag.findFirstOrThrow({ where: { agendaItemId: made.itemId }, select: { id: true } })
    settled(await answerFlag(as('chair', at), { ...made, flagId: flag.id, says: 'We read both cases' }))
    expect(await signMinutes(as('chair', at), { meetingId: made.meetingId, shown })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    settled(await authoriseDecision(as('sergeant', at), answer))
    expect((await authorisationPage(as('sergeant', at), made.ref))?.record.ref).toBeUndefined()
  })
})

describe('minutes', () => {
  it('make themselves, are signed by the chair, and never change afterwards but by what is added', async () => {
    const made = await decided({ coChair: 'inspector' })
    await db.meeting.update({ where: { id: made.meetingId }, data: { status: 'closed' } })
    const { id: seatId } = await db.seat.findFirstOrThrow({ where: { meetingId: made.meetingId, personId: CAST.socialCare.id }, select: { id: true } })
    await db.seatStay.create({ data: { seatId, cameAt: at, leftAt: later }, select: { id: true } })
    const { value: page, queries } = await countQueries(() => minutesPage(as('chair', at), made.meetingId))
    const stays = page?.content.seats.find(({ name }) => name === CAST.socialCare.name)?.stays.map(({ cameAt, leftAt }) => [new Date(cameAt), new Date(leftAt ?? 0)])
    expect(stays).toEqual([[at, later]])
    expect(queries.length).toBeLessThan(15)
    expect(page?.entries).toMatchObject([{ number: 1, apart: null, minuted: { ref: made.ref, initials: 'J. H.', result: 'unanimous', outcome: 'OC22', score: { final: 3 }, rounds: [{ votes: VOTERS.map(() => ({ outcome: 'OC22' })) }] } }])
    expect(page?.entries[0]?.minuted?.actions).toHaveLength(4)
    expect(JSON.stringify(page?.entries)).not.toContain('Harmsworth')
    const shown = page?.hash ?? ''
    expect(await signMinutes(as('inspector', at), { meetingId: made.meetingId, shown })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await signMinutes(as('chair', at), { meetingId: made.meetingId, shown: 'other' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    settled(await signMinutes(as('chair', at), { meetingId: made.meetingId, shown }))
    await db.case.update({ where: { id: made.caseId }, data: { outcome: 'YC' } })
    await db.disposalFacts.upsert({ where: { caseId: made.caseId }, create: { caseId: made.caseId, conditions: ['Another'] }, update: { conditions: ['Another'] } })
    settled(await addToMinutes(as('chair', later), { meetingId: made.meetingId, reason: 'Left out', says: 'The officer joined by telephone' }))
    const signed = await minutesPage(as('socialCare', later), made.meetingId)
    expect(signed).toMatchObject({ signed: { by: 'Denise Cubitt', as: 'chair', isUnchanged: true }, addenda: [{ number: 1, says: 'The officer joined by telephone' }], mayAdd: false })
    expect(signed).toMatchObject({ content: page?.content, entries: page?.entries })
    await expect(db.minutes.updateMany({ where: { meetingId: made.meetingId }, data: { hash: 'x' } })).rejects.toThrow()
    expect(await minutesPage(as('victimWorker', later), made.meetingId)).toBeNull()
  })

  it('are the co-chair’s to sign where the chair was not there', async () => {
    const made = await heard({ coChair: 'inspector', absent: ['chair'] })
    await db.meeting.update({ where: { id: made.meetingId }, data: { status: 'closed' } })
    expect(settled(await signMinutes(as('inspector', at), { meetingId: made.meetingId, shown: hashOf(await minutesContent(db, made.meetingId)) }))).toEqual({ signedAs: 'co-chair' })
  })

  it('of a meeting with a restricted case are signed by the chair without it, and its part by somebody who heard it and may see it', async () => {
    const [open, hidden] = [await caseWithPanel({ at, givenNames: 'Ola' }), await caseWithPanel({ at, givenNames: 'Quentin' })]
    const { meetingId } = await openPanel({ at, voters: VOTERS, cases: [hidden, open], others: [{ name: 'health', seat: 'adviser' }], absent: ['health'] })
    await db.child.update({ where: { id: hidden.childId }, data: { restricted: true } })
    const items = await db.agendaItem.findMany({ where: { meetingId }, orderBy: { position: 'asc' }, select: { id: true } })
    await db.fairnessFlag.create({ data: { agendaItemId: items[0]?.id ?? '', caseId: hidden.id, personId: CAST.socialCare.id, reason: 'A flag that the chair cannot see', raisedAt: at } })
    for (const name of ['operations', 'health', 'socialCare'] as const) await db.childAccess.create({ data: { childId: hidden.childId, personId: CAST[name].id, reason: 'Named', grantedById: CAST.operations.id, grantedAt: at } })
    await db.interest.create({ data: { agendaItemId: items[0]?.id ?? '', seatId: (await db.seat.findFirstOrThrow({ where: { meetingId, personId: CAST.socialCare.id }, select: { id: true } })).id, detail: 'A neighbour', declaredAt: at } })
    await db.meeting.update({ where: { id: meetingId }, data: { status: 'closed' } })

    const page = await minutesPage(as('chair', at), meetingId)
    expect(page?.entries).toMatchObject([{ number: 1, minuted: null, apart: null }, { number: 2, minuted: { ref: open.ref } }])
    expect(page?.openFlags).toBe(0)
    expect(await signMinutes(as('chair', at), { meetingId, shown: hashOf(await minutesContent(db, meetingId)) })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    settled(await signMinutes(as('chair', at), { meetingId, shown: page?.hash ?? '' }))
    const kept = await db.minutes.findUniqueOrThrow({ where: { meetingId }, select: { content: true } })
    expect(JSON.stringify(kept.content)).not.toMatch(/Q\. H\.|A flag that/)
    expect(JSON.stringify(kept.content)).not.toContain(hidden.ref)
    expect((await minutesPage(as('chair', at), meetingId))?.entries[0]).toMatchObject({ minuted: null, apart: { signed: null, sign: { allowed: false }, shown: null } })

    // Who may see it: the manager heard it, health was not there, social care declared an interest.
    for (const name of ['health', 'socialCare'] as const) expect((await minutesPage(as(name, at), meetingId))?.entries[0]).toMatchObject({ minuted: { ref: hidden.ref }, apart: { sign: { allowed: false } } })
    const mine = (await minutesPage(as('operations', at), meetingId))?.entries[0]
    expect(mine).toMatchObject({ minuted: { initials: 'Q. H.' }, apart: { signed: null, sign: { allowed: true } } })
    expect((await myWorkPage(as('operations', at))).parts.find(({ title }) => title === 'Minutes to sign')?.rows.map(({ href }) => href)).toContain(`/panels/${meetingId}/minutes`)
    const part = { meetingId, ref: hidden.ref, shown: mine?.apart?.shown ?? '' }
    for (const name of ['health', 'socialCare'] as const) expect(await signMinutesApart(as(name, at), part)).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await signMinutesApart(as('chair', at), part)).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await signMinutesApart(as('operations', at), { ...part, ref: open.ref })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect(await signMinutesApart(as('operations', at), part)).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('flagged') } })
    await db.fairnessAnswer.create({ data: { flagId: (await db.fairnessFlag.findFirstOrThrow({ where: { caseId: hidden.id }, select: { id: true } })).id, says: 'We looked at both', answeredById: CAST.operations.id, answeredAt: at } })
    expect(await signMinutesApart(as('operations', at), part)).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    settled(await signMinutesApart(as('operations', at), { ...part, shown: (await minutesPage(as('operations', at), meetingId))?.entries[0]?.apart?.shown ?? '' }))
    expect((await minutesPage(as('health', at), meetingId))?.entries[0]).toMatchObject({ minuted: { ref: hidden.ref }, apart: { signed: { by: 'Karen Mobbs', isUnchanged: true } } })
    expect((await minutesPage(as('chair', at), meetingId))?.entries[0]).toMatchObject({ minuted: null, apart: { signed: { by: 'Karen Mobbs' } } })
    expect((await minutesPage(as('chair', at), meetingId))?.signed?.isUnchanged).toBe(true)
    await expect(db.minutesApart.updateMany({ where: { meetingId }, data: { hash: 'x' } })).rejects.toThrow()
  })

  it('that were signed before a record was restricted keep its place for those who may not see it', async () => {
    const made = await heard()
    await db.meeting.update({ where: { id: made.meetingId }, data: { status: 'closed' } })
    settled(await signMinutes(as('chair', at), { meetingId: made.meetingId, shown: hashOf(await minutesContent(db, made.meetingId)) }))
    await db.child.updateMany({ where: { cases: { some: { id: made.caseId } } }, data: { restricted: true } })
    expect((await minutesPage(as('socialCare', later), made.meetingId))?.entries).toEqual([{ number: 1, minuted: null, apart: null }])
  })
})
