import { describe, expect, it } from 'vitest'
import { addCaseToAgenda } from '@/lib/server/panel/add-case-to-agenda'
import { bookPage } from '@/lib/server/panel/book-page'
import { closeMeeting } from '@/lib/server/panel/close-meeting'
import { declareInterest } from '@/lib/server/panel/declare-interest'
import { discussionPage } from '@/lib/server/panel/discussion-page'
import { makeProposal } from '@/lib/server/panel/make-proposal'
import { meetingPage } from '@/lib/server/panel/meeting-page'
import { minutesPage } from '@/lib/server/panel/minutes-page'
import { openBallot } from '@/lib/server/panel/open-ballot'
import { openCase } from '@/lib/server/panel/open-case'
import { openMeeting } from '@/lib/server/panel/open-meeting'
import { packPage } from '@/lib/server/panel/pack-page'
import { readinessOfCases } from '@/lib/server/panel/readiness-of-cases'
import { recordAdvice } from '@/lib/server/panel/record-advice'
import { recordDiscussion } from '@/lib/server/panel/record-discussion'
import { as } from '../../../prisma/scenarios/as'
import { openPanel } from '../../support/open-panel'
import { owner as db } from '../../support/owner'
import { referredChild } from '../../support/referred-child'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')
const VOTERS = ['operations', 'secondTriage', 'socialCare'] as const
const reason = 'The school speaks at the table'

async function planned(kind: 'preventive' | 'diversion') {
  const made = await openPanel({ at, voters: VOTERS, cases: [], status: 'planned' })
  await db.meeting.update({ where: { id: made.meetingId }, data: { kind } })
  return made
}

describe('a child who was referred without an offence', () => {
  it('is heard by a preventive panel and by no other, and less has to be there for it', async () => {
    const { id, ref } = await referredChild(at)
    expect((await readinessOfCases(db, [id], at)).get(id)?.map((line) => line.id)).toEqual(['words.child', 'words.parents', 'partner.education', 'partner.health', 'partner.social-care'])
    const [diversion, preventive] = [await planned('diversion'), await planned('preventive')]
    expect(await addCaseToAgenda(as('operations', at), { meetingId: diversion.meetingId, ref, reason })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect((await meetingPage(as('operations', at), diversion.meetingId))?.waiting.cases.map((one) => one.ref)).not.toContain(ref)
    expect((await meetingPage(as('operations', at), preventive.meetingId))?.waiting.cases.map((one) => one.ref)).toContain(ref)
    settled(await addCaseToAgenda(as('operations', at), { meetingId: preventive.meetingId, ref, reason }))
    await db.case.update({ where: { id }, data: { status: 'with_panel' } })
    const another = await planned('diversion')
    await db.agendaItem.deleteMany({ where: { caseId: id } })
    expect(await addCaseToAgenda(as('operations', at), { meetingId: another.meetingId, ref, reason })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('at least one offence') } })
  })

  it('has a pack and a book without a score or an outcome; nothing is proposed or voted on, and what comes of it is advice', async () => {
    const { id, ref } = await referredChild(at)
    const { meetingId, seatOf } = await planned('preventive')
    settled(await addCaseToAgenda(as('operations', at), { meetingId, ref, reason }))
    settled(await openMeeting(as('chair', at), { meetingId }))
    await db.seat.updateMany({ where: { meetingId }, data: { present: true } })
    const item = { meetingId, ref }
    const pack = await packPage(as('socialCare', at), meetingId, ref)
    expect(pack?.case).toMatchObject({ rules: null, offences: [], referral: { source: 'school', asks: 'Somebody whom she can talk to.' } })
    expect(pack?.may).toMatchObject({ declareOwn: { allowed: true }, vote: { allowed: false } })
    expect((await packPage(as('chair', at), meetingId, ref))?.may.open).toMatchObject({ allowed: false, reason: expect.stringContaining('gives no outcome') })
    expect((await bookPage(as('socialCare', at), meetingId, null))?.cases).toMatchObject([{ ref, rules: null, facts: { referral: { source: 'school' } } }])
    settled(await declareInterest(as('secondTriage', at), { ...item, seatId: seatOf('secondTriage'), detail: 'His niece' }))
    settled(await openCase(as('chair', at), item))
    settled(await recordDiscussion(as('chair', at), { ...item, notes: [{ heading: 'safety', spokenTo: true, note: 'Who the older boys are' }] }))
    expect((await discussionPage(as('chair', at), meetingId, ref))?.notes).toMatchObject([{ heading: 'safety', spokenTo: true }])
    expect(await makeProposal(as('chair', at), { ...item, outcome: 'OC8', conditions: [], interventions: [], weeks: null, why: 'x', whyNotLower: null })).toMatchObject({ ok: false })
    expect(await openBallot(as('chair', at), item)).toMatchObject({ ok: false })
    settled(await recordAdvice(as('chair', at), { ...item, says: 'A mentor from the Broads Youth Trust' }))
    settled(await closeMeeting(as('chair', at), { meetingId }))
    expect((await minutesPage(as('chair', at), meetingId))?.entries).toMatchObject([{ minuted: { ref, offences: [], outcome: null, result: 'advised', advice: 'A mentor from the Broads Youth Trust' } }])
    expect(await db.case.findUniqueOrThrow({ where: { id }, select: { status: true, outcome: true } })).toEqual({ status: 'submitted', outcome: null })
    expect(await db.decision.count({ where: { caseId: id } })).toBe(0)
  })
})
