import { describe, expect, it } from 'vitest'
import { casePage } from '@/lib/server/intake/case-page'
import { addCaseToAgenda } from '@/lib/server/panel/add-case-to-agenda'
import { adviceFigures } from '@/lib/server/panel/advice-figures'
import { arrangeMeeting, type MeetingPlan } from '@/lib/server/panel/arrange-meeting'
import { bookPage } from '@/lib/server/panel/book-page'
import { cancelMeeting } from '@/lib/server/panel/cancel-meeting'
import { castVote } from '@/lib/server/panel/cast-vote'
import { changeMeeting } from '@/lib/server/panel/change-meeting'
import { closeMeeting } from '@/lib/server/panel/close-meeting'
import { declareInterest } from '@/lib/server/panel/declare-interest'
import { explainAbsence } from '@/lib/server/panel/explain-absence'
import { meetingPage } from '@/lib/server/panel/meeting-page'
import { nameDeputy } from '@/lib/server/panel/name-deputy'
import { openMeeting } from '@/lib/server/panel/open-meeting'
import { packPage } from '@/lib/server/panel/pack-page'
import { publishPapers } from '@/lib/server/panel/publish-papers'
import { readinessOfCases } from '@/lib/server/panel/readiness-of-cases'
import { recordAgencyView } from '@/lib/server/panel/record-agency-view'
import { recordAssessment } from '@/lib/server/panel/record-assessment'
import { recordOwnWords } from '@/lib/server/panel/record-own-words'
import { recordTraining } from '@/lib/server/panel/record-training'
import { sendApology } from '@/lib/server/panel/send-apology'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS, type CastName } from '../../../prisma/scenarios/cast'
import { NATIONAL_PROTOCOL } from '@/lib/domain/rulebook/protocol'
import { caseWithPanel } from '../../support/case-with-panel'
import { countQueries } from '../../support/count-queries'
import { openPanel } from '../../support/open-panel'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-22T10:00:00Z')
const reason = 'What is missing is brought to the table'
const serviceId = ORGANISATIONS.yjs.id

async function postOf(name: CastName): Promise<string> {
  return (await db.post.findFirstOrThrow({ where: { personId: CAST[name].id }, select: { id: true } })).id
}

/** A meeting on Thursday week at which the police, the service and social care vote. */
async function arranged(more: Partial<MeetingPlan> = {}): Promise<{ meetingId: string; seatOf: (name: CastName) => Promise<string> }> {
  const seats = await Promise.all((['secondTriage', 'operations', 'socialCare'] as const).map(async (name) => ({ postId: await postOf(name), seat: 'voting' as const })))
  const { meetingId } = settled(await arrangeMeeting(as('operations', at), { serviceId, day: '2026-12-03', time: '14:30', venue: 'Room 2', chairPostId: await postOf('chair'), coChairPostId: null, seats, ...more }))
  return { meetingId, seatOf: async (name) => (await db.seat.findFirstOrThrow({ where: { meetingId, personId: CAST[name].id }, select: { id: true } })).id }
}

const refusal = (done: { ok: true } | { ok: false; refusal: { kind: string; reason: string } }) => (done.ok ? 'done' : `${done.refusal.kind}: ${done.refusal.reason}`)

const messages = (meetingId: string) => db.outboxMessage.findMany({ where: { meetingId }, orderBy: { id: 'asc' }, select: { kind: true, personId: true, subject: true, body: true } })

/** Everything that a panel needs for a case of `caseWithPanel`. */
async function makeReady(ref: string, caseId: string): Promise<void> {
  const by = as('caseManager', at)
  settled(await recordOwnWords(by, { ref, whose: 'child', says: 'I am sorry about the lip.', whyNone: null, heardOn: '2026-11-20', heardHow: null }))
  settled(await recordOwnWords(by, { ref, whose: 'parents', says: null, whyNone: 'They did not want to say anything yet', heardOn: '2026-11-20', heardHow: null }))
  settled(await recordAssessment(by, { ref, receivedOn: '2026-11-21' }))
  await db.partnerCheck.createMany({ data: ['education', 'health', 'social-care'].map((agency) => ({ caseId, agency, askedOf: 'The desk', asks: 'Is anything known?', askedById: CAST.caseManager.id, askedAt: at, dueOn: new Date('2026-11-27'), answer: 'nothing-known', answeredAt: at })) })
}

const missing = async (caseId: string) => ((await readinessOfCases(db, [caseId], at)).get(caseId) ?? []).filter(({ state }) => state === 'missing').map(({ id }) => id)

describe('an agenda from cases that are ready', () => {
  it('says what is missing, and takes a case of which nothing is without asking', async () => {
    const made = await caseWithPanel({ at })
    expect(await missing(made.id)).toEqual(['words.child', 'words.parents', 'partner.education', 'partner.health', 'partner.social-care', 'assessment'])
    const { meetingId } = await arranged()
    const first = await addCaseToAgenda(as('operations', at), { meetingId, ref: made.ref })
    expect(refusal(first)).toContain('the child’s own words (Sofia Marques, case manager)')
    expect(refusal(await addCaseToAgenda(as('operations', at), { meetingId, ref: made.ref, reason: '  ' }))).toContain('Say why it is to be heard all the same')
    await makeReady(made.ref, made.id)
    expect(await missing(made.id)).toEqual([])
    settled(await addCaseToAgenda(as('operations', at), { meetingId, ref: made.ref }))
  })

  it('keeps the reason with the case and out of the audit record', async () => {
    const made = await caseWithPanel({ at })
    const { meetingId } = await arranged()
    settled(await addCaseToAgenda(as('operations', at), { meetingId, ref: made.ref, reason }))
    const card = (await meetingPage(as('operations', at), meetingId))?.agenda[0]
    expect(card?.before).toMatchObject({ unreadyReason: reason, fullReason: null, isLate: false })
    expect(card?.before?.missing.map(({ id }) => id)).toContain('assessment')
    expect(await db.auditEvent.findFirstOrThrow({ where: { action: 'meeting.add-case', caseId: made.id }, select: { reason: true } })).toEqual({ reason: null })
  })

  it('asks for a reason beyond what the meeting is to hear', async () => {
    const [one, two] = [await caseWithPanel({ at }), await caseWithPanel({ at })]
    const { meetingId } = await arranged({ capacity: 1 })
    for (const made of [one, two]) await makeReady(made.ref, made.id)
    settled(await addCaseToAgenda(as('operations', at), { meetingId, ref: one.ref }))
    expect(refusal(await addCaseToAgenda(as('operations', at), { meetingId, ref: two.ref }))).toContain('The agenda of this meeting is full')
    settled(await addCaseToAgenda(as('operations', at), { meetingId, ref: two.ref, reason: 'The brothers are heard together' }))
    expect(await db.agendaItem.findFirstOrThrow({ where: { caseId: two.id }, select: { unreadyReason: true, fullReason: true } })).toEqual({ unreadyReason: null, fullReason: 'The brothers are heard together' })
  })

  it('takes words once each way, never of a day to come, and never rewrites them', async () => {
    const made = await caseWithPanel({ at })
    const words = { ref: made.ref, whose: 'child' as const, says: 'Only this.', whyNone: null, heardOn: '2026-11-22', heardHow: null }
    expect(refusal(await recordOwnWords(as('caseManager', at), { ...words, whyNone: 'Both' }))).toContain('invalid')
    expect(refusal(await recordOwnWords(as('caseManager', at), { ...words, heardOn: '2026-11-23' }))).toBe('invalid: This day has not come yet')
    expect(refusal(await recordOwnWords(as('socialCare', at), words))).toContain('not let you')
    settled(await recordOwnWords(as('caseManager', at), words))
    await expect(db.ownWords.updateMany({ where: { caseId: made.id }, data: { says: 'Something else' } })).rejects.toThrow()
    expect(refusal(await recordAssessment(as('caseManager', at), { ref: made.ref, extendedTo: '2026-11-21', reason: 'Ill' }))).toBe('invalid: An extension ends today or later')
    settled(await recordAssessment(as('caseManager', at), { ref: made.ref, extendedTo: '2026-11-30', reason: 'Ill' }))
    expect(await missing(made.id)).not.toContain('assessment')
  })
})

describe('meetings', () => {
  it('are arranged in series around bank holidays, with papers due in working days and everybody invited', async () => {
    const { meetingId } = await arranged({ day: '2026-12-18', series: { every: 'weekly', times: 3 }, link: 'https://meet.example/panel' })
    const { seriesId } = await db.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: { seriesId: true } })
    const meetings = await db.meeting.findMany({ where: { seriesId }, orderBy: { startsAt: 'asc' }, select: { id: true, startsAt: true, papersDueOn: true, capacity: true } })
    expect(meetings.map(({ startsAt, papersDueOn, capacity }) => [startsAt.toISOString(), papersDueOn?.toISOString().slice(0, 10), capacity])).toEqual([
      ['2026-12-18T14:30:00.000Z', '2026-12-15', 8], ['2026-12-29T14:30:00.000Z', '2026-12-22', 8], ['2027-01-04T14:30:00.000Z', '2026-12-29', 8],
    ])
    for (const { id } of meetings) expect((await messages(id)).map(({ kind }) => kind)).toEqual(['invited', 'invited', 'invited', 'invited'])
    expect(refusal(await arrangeMeeting(as('operations', at), { serviceId, day: '2030-12-20', time: '10:00', venue: 'Room 2', chairPostId: await postOf('chair'), coChairPostId: null, seats: [], series: { every: 'monthly', times: 3 } }))).toContain('Bank holidays are known')
  })

  it('tell people of a move and of being called off, and of nothing about a case', async () => {
    const made = await caseWithPanel({ at, givenNames: 'Zebedee' })
    const { meetingId } = await arranged()
    settled(await addCaseToAgenda(as('operations', at), { meetingId, ref: made.ref, reason }))
    settled(await publishPapers(as('operations', at), { meetingId }))
    const change = { meetingId, day: '2026-12-04', time: '10:00', venue: 'Room 5', link: null, capacity: 8, shownSequence: 0 }
    settled(await changeMeeting(as('operations', at), change))
    expect(refusal(await changeMeeting(as('operations', at), change))).toContain('stale')
    settled(await cancelMeeting(as('operations', at), { meetingId, reason: 'No room' }))
    expect(refusal(await openMeeting(as('chair', at), { meetingId }))).toContain('stale')
    const told = await messages(meetingId)
    expect([...new Set(told.map(({ kind }) => kind))]).toEqual(['invited', 'papers-ready', 'moved', 'cancelled'])
    expect(told).toHaveLength(16)
    for (const { subject, body } of told) expect(`${subject} ${body}`).not.toMatch(/Zebedee|Harmsworth|JN-|No room/)
    // Its case waits again.
    settled(await addCaseToAgenda(as('operations', at), { meetingId: (await arranged()).meetingId, ref: made.ref, reason }))
  })

  it('say when papers came late', async () => {
    const made = await caseWithPanel({ at })
    const { meetingId } = await arranged({ day: '2026-11-24' })
    settled(await addCaseToAgenda(as('operations', at), { meetingId, ref: made.ref, reason }))
    settled(await publishPapers(as('operations', at), { meetingId }))
    expect((await meetingPage(as('operations', at), meetingId))?.before).toMatchObject({ papersDueOn: '2026-11-19', isLate: true })
    expect(refusal(await publishPapers(as('operations', at), { meetingId }))).toContain('There are no papers')
    const later = await caseWithPanel({ at })
    settled(await addCaseToAgenda(as('operations', at), { meetingId, ref: later.ref, reason }))
    expect((await messages(meetingId)).filter(({ kind }) => kind === 'agenda-changed')).toHaveLength(4)
  })

  it('let a deputy take the seat of somebody who cannot come', async () => {
    const { meetingId, seatOf } = await arranged()
    const seatId = await seatOf('secondTriage')
    expect(refusal(await nameDeputy(as('operations', at), { meetingId, seatId, postId: await postOf('health') }))).toContain('another agency')
    settled(await nameDeputy(as('operations', at), { meetingId, seatId, postId: await postOf('triage') }))
    expect(refusal(await sendApology(as('socialCare', at), { meetingId, seatId, reason: 'Not mine' }))).toContain('right')
    expect(settled(await sendApology(as('secondTriage', at), { meetingId, seatId, reason: 'On a course' }))).toEqual({ deputy: 'PC Grace Adeyemi' })
    expect(refusal(await sendApology(as('secondTriage', at), { meetingId, seatId, reason: 'Again' }))).toContain('already recorded')
    const page = await meetingPage(as('triage', at), meetingId)
    expect(page?.seats.filter(({ agency }) => agency === 'police').map(({ name, before }) => [name, before?.apology, before?.insteadOf])).toEqual([['PC Grace Adeyemi', null, 'PC Tom Larwood'], ['PC Tom Larwood', 'On a course', null]])
    expect(page?.missing).toEqual([])
  })

  it('take nobody whose post ends before the day, and move to no day on which a post has ended', async () => {
    const { meetingId } = await arranged()
    const post = await postOf('socialCare')
    await db.post.update({ where: { id: post }, data: { endsOn: new Date('2026-12-10') } })
    expect(refusal(await changeMeeting(as('operations', at), { meetingId, day: '2026-12-11', time: '10:00', venue: 'Room 2', link: null, capacity: 8, shownSequence: 0 }))).toContain('no post is held here by Leanne Howes')
    await db.post.update({ where: { id: post }, data: { endsOn: null } })
  })
})

describe('access by a seat', () => {
  it('opens with the papers and closes with the meeting', async () => {
    const made = await caseWithPanel({ at })
    const { meetingId } = await arranged()
    settled(await addCaseToAgenda(as('operations', at), { meetingId, ref: made.ref, reason }))
    const seen = async () => {
      const [pack, own, book, page] = [await packPage(as('socialCare', at), meetingId, made.ref), await casePage(as('socialCare', at), made.ref), await bookPage(as('socialCare', at), meetingId, null), await meetingPage(as('socialCare', at), meetingId)]
      return [pack !== null, own !== null, book !== null, page?.agenda.length, page?.withheld]
    }
    expect(await seen()).toEqual([false, false, false, 0, ['not-yet']])
    settled(await publishPapers(as('operations', at), { meetingId }))
    expect(await seen()).toEqual([true, true, true, 1, []])
    settled(await openMeeting(as('chair', at), { meetingId }))
    expect(await seen()).toEqual([true, true, true, 1, []])
    settled(await closeMeeting(as('chair', at), { meetingId }))
    expect(await seen()).toEqual([false, false, false, 0, ['over']])
    // Whoever reads cases by their post needs no seat for it.
    expect(await packPage(as('operations', at), meetingId, made.ref)).not.toBeNull()
  })

  it('is withheld from whoever has declared an interest, and from nobody else', async () => {
    const [made, other] = [await caseWithPanel({ at }), await caseWithPanel({ at })]
    const { meetingId, seatOf } = await openPanel({ at, voters: ['operations', 'secondTriage', 'socialCare'], cases: [made, other] })
    settled(await declareInterest(as('socialCare', at), { meetingId, ref: made.ref, seatId: seatOf('socialCare'), detail: 'A neighbour' }))
    expect([await packPage(as('socialCare', at), meetingId, made.ref), await casePage(as('socialCare', at), made.ref)]).toEqual([null, null])
    expect((await bookPage(as('socialCare', at), meetingId, null))?.cases.map(({ ref }) => ref)).toEqual([other.ref])
    expect((await bookPage(as('operations', at), meetingId, null))?.cases.map(({ ref }) => ref)).toEqual([made.ref, other.ref])
    settled(await declareInterest(as('operations', at), { meetingId, ref: other.ref, seatId: seatOf('operations'), detail: 'Supervised him' }))
    expect((await bookPage(as('operations', at), meetingId, null))?.cases.map(({ ref }) => ref)).toEqual([made.ref])
  })

  it('ends with apologies', async () => {
    const made = await caseWithPanel({ at })
    const { meetingId, seatOf } = await openPanel({ at, status: 'planned', voters: ['operations', 'socialCare'], cases: [made] })
    expect(await casePage(as('socialCare', at), made.ref)).not.toBeNull()
    settled(await sendApology(as('socialCare', at), { meetingId, seatId: seatOf('socialCare'), reason: 'Ill' }))
    expect([await packPage(as('socialCare', at), meetingId, made.ref), await casePage(as('socialCare', at), made.ref)]).toEqual([null, null])
  })
})

describe('training', () => {
  it('that is not in date is shown, and takes the vote away where the service has agreed so', async () => {
    settled(await recordTraining(as('operations', at), { serviceId, personId: CAST.socialCare.id, kind: 'panel', doneOn: '2024-11-01', expiresOn: '2026-11-01' }))
    const shown = await openPanel({ at, status: 'planned', voters: ['operations', 'secondTriage', 'socialCare'], cases: [] })
    const training = async (meetingId: string) => (await meetingPage(as('chair', at), meetingId))?.seats.find(({ name }) => name === 'Leanne Howes')
    expect((await training(shown.meetingId))?.before?.training).toBe('Sitting on a panel: expired on 1 November 2026')
    settled(await openMeeting(as('chair', at), { meetingId: shown.meetingId }))
    expect((await training(shown.meetingId))?.seat).toBe('voting')

    const { protocol } = NATIONAL_PROTOCOL
    await db.protocolVersion.create({ data: {
      serviceId, inForceFrom: new Date('2026-11-22'), content: { ...protocol, panel: { ...protocol.panel, trainingNotInDate: 'no-vote' } } as object, reason: 'Agreed', proposedById: CAST.operations.id, proposedAt: at,
      answer: { create: { answer: 'approved', answeredById: CAST.service.id, answeredAt: at } },
    } })
    const made = await caseWithPanel({ at })
    const strict = await openPanel({ at, status: 'planned', voters: ['operations', 'secondTriage', 'socialCare'], cases: [made] })
    settled(await openMeeting(as('chair', at), { meetingId: strict.meetingId }))
    expect(await training(strict.meetingId)).toMatchObject({ seat: 'adviser', before: { voteWithheld: true } })
    expect(refusal(await castVote(as('socialCare', at), { meetingId: strict.meetingId, ref: made.ref, round: 1, outcome: 'OC22', reason: 'I would' }))).toContain('right: An adviser')
    expect(await db.auditEvent.count({ where: { action: 'meeting.withhold-vote', subject: `meeting:${strict.meetingId}` } })).toBe(1)
  })
})

it('counts how education and health were heard', async () => {
  const before = (await adviceFigures(as('operations', at), [serviceId])).figures
  const made = await caseWithPanel({ at })
  const { meetingId } = await openPanel({ at, voters: ['operations', 'secondTriage', 'socialCare'], others: [{ name: 'education', seat: 'adviser' }], cases: [made, await caseWithPanel({ at })] })
  settled(await recordAgencyView(as('chair', at), { meetingId, ref: made.ref, agency: 'health', view: 'Known to nobody' }))
  settled(await explainAbsence(as('chair', at), { meetingId, agency: 'health', reason: 'A vacancy' }))
  expect(refusal(await explainAbsence(as('chair', at), { meetingId, agency: 'health', reason: 'Again' }))).toContain('stale')
  await db.agendaItem.updateMany({ where: { meetingId }, data: { result: 'unanimous' } })
  const after = (await adviceFigures(as('operations', at), [serviceId])).figures
  const added = after.map((one, index) => [one.agency, one.heard - (before[index]?.heard ?? 0), one.present - (before[index]?.present ?? 0), one.view - (before[index]?.view ?? 0), one.explained - (before[index]?.explained ?? 0)])
  expect(added).toEqual([['education', 2, 2, 0, 0], ['health', 2, 0, 1, 1]])
})

it('makes a book of twelve cases in the same few queries as of one, with a look at each child', async () => {
  const one = await openPanel({ at, voters: ['operations'], cases: [await caseWithPanel({ at })] })
  const cases = []
  for (let number = 0; number < 12; number += 1) cases.push(await caseWithPanel({ at }))
  for (const { ref, id } of cases.slice(0, 2)) await makeReady(ref, id)
  const twelve = await openPanel({ at, voters: ['operations'], cases })
  await bookPage(as('chair', at), one.meetingId, null)
  const counts = []
  for (const { meetingId } of [one, twelve]) counts.push((await countQueries(() => bookPage(as('chair', at), meetingId, null))).queries.length)
  expect(counts).toEqual([8, 8])
  const book = await bookPage(as('chair', at), twelve.meetingId, null)
  expect(book?.cases[0]).toMatchObject({ words: [{ whose: 'child', says: 'I am sorry about the lip.' }, { whose: 'parents', says: null }], checks: [{ answer: 'nothing-known' }, {}, {}] })
  expect((await bookPage(as('chair', at), twelve.meetingId, cases[3]?.ref ?? ''))?.cases.map(({ ref }) => ref)).toEqual([cases[3]?.ref])
  expect(await db.auditEvent.count({ where: { action: 'book.view', kind: 'consultation', caseId: cases[5]?.id } })).toBe(2)
})
