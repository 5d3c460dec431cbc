import { describe, expect, it } from 'vitest'
import { endReferral } from '@/lib/server/intake/end-referral'
import { notificationPage } from '@/lib/server/intake/notification-page'
import { saveNotification } from '@/lib/server/intake/save-notification'
import { startNotification } from '@/lib/server/intake/start-notification'
import { whatDiffers } from '@/lib/server/intake/what-differs'
import { myWorkPage } from '@/lib/server/oversight/my-work-page'
import { claimCase } from '@/lib/server/triage/claim-case'
import { decideTriage } from '@/lib/server/triage/decide-triage'
import { sendBack } from '@/lib/server/triage/send-back'
import { takeBack } from '@/lib/server/triage/take-back'
import { triageCasePage } from '@/lib/server/triage/triage-case-page'
import { as } from '../../../prisma/scenarios/as'
import { CAST } from '../../../prisma/scenarios/cast'
import { caseInTriage, versionOf } from '../../support/case-in-triage'
import { notificationInput } from '../../support/notification-input'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-20T10:00:00Z')
const later = new Date('2026-11-24T10:00:00Z')
const triage = as('triage', at)
const notifier = as('sergeant', at)
const rights = [{ section: 'rights', reason: 'Was legal advice offered before the interview?' }] as const

async function sentBackCase() {
  const made = await caseInTriage({ at })
  settled(await sendBack(triage, { ref: made.ref, version: made.version, sections: rights }))
  return { ...made, version: await versionOf(made.ref) }
}

describe('a section that is sent back', () => {
  it('opens to whoever sent the notification, and comes back to the same officer with the answer', async () => {
    const { ref, version, id } = await sentBackCase()
    const work = await myWorkPage(notifier)
    expect(work.parts.find((part) => part.title === 'Sent back to you for more')?.rows.map((row) => row.href)).toEqual([`/notifications/${ref}`])
    const page = await notificationPage(notifier, ref)
    expect(page).toMatchObject({ maySave: true, maySubmit: true, sections: ['rights'], sentBackBy: CAST.triage.name })
    const done = settled(await saveNotification(as('sergeant', later), { ref, version, legalAdviceOffered: false }, true))
    expect(done.status).toBe('in_triage')
    expect(await db.case.findUniqueOrThrow({ where: { ref }, select: { status: true, triageById: true, notification: { select: { legalAdviceOffered: true, cautioned: true, circumstances: true, submittedAt: true } } } })).toEqual({
      status: 'in_triage', triageById: CAST.triage.id, notification: { legalAdviceOffered: false, cautioned: true, circumstances: 'A shove in a queue.', submittedAt: at },
    })
    expect((await triageCasePage(as('triage', later), ref))?.sendBacks).toMatchObject([{ askedBy: CAST.triage.name, endedBy: CAST.sergeant.name, ending: 'answered', askedAt: at, endedAt: later, sections: rights }])
    const events = await db.auditEvent.findMany({ where: { caseId: id, kind: 'alteration' }, select: { action: true, after: true }, orderBy: { id: 'asc' } })
    expect(events.map(({ action }) => action)).toEqual(['triage.send-back', 'notification.answer'])
    expect(JSON.stringify(events)).not.toContain('legal advice')
  })

  it('leaves every other section shut, whatever a request holds', async () => {
    const { ref, version } = await sentBackCase()
    const before = await db.notification.findFirstOrThrow({ where: { case: { ref } } })
    for (const changes of [{ circumstances: 'Another story.' }, { child: { givenNames: 'Nobody' } }, { offences: [] }, { evidence: 'insufficient' as const }, { victims: [] }])
      expect(await saveNotification(notifier, { ref, version, legalAdviceOffered: true, ...changes }, false)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await db.notification.findFirstOrThrow({ where: { case: { ref } } })).toEqual(before)
  })

  it('waits: nobody scores or decides meanwhile, and triage may take it back with a reason', async () => {
    const { ref, version } = await sentBackCase()
    expect(await claimCase(triage, { ref, takeOverReason: null })).toMatchObject({ ok: false })
    expect(await takeBack(triage, { ref, version, reason: ' ' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    settled(await takeBack(triage, { ref, version, reason: 'The officer is on leave; the custody record has it.' }))
    expect(await db.case.findUniqueOrThrow({ where: { ref }, select: { status: true, sendBacks: { select: { ending: true, endedById: true } } } })).toEqual({ status: 'in_triage', sendBacks: [{ ending: 'taken-back', endedById: CAST.triage.id }] })
    // And again, as often as it takes.
    settled(await sendBack(triage, { ref, version: await versionOf(ref), sections: [{ section: 'child', reason: 'Which school?' }] }))
    expect(await db.sendBack.count({ where: { case: { ref }, endedAt: null } })).toBe(1)
  })

  it('is never everything and nothing: it takes a section that there is, and a reason', async () => {
    const { ref, version } = await caseInTriage({ at })
    for (const sections of [[], [{ section: 'rights' as const, reason: '  ' }], [{ section: 'referral' as const, reason: 'Who?' }]])
      expect(await sendBack(triage, { ref, version, sections })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await sendBack(as('secondTriage', at), { ref, version, sections: rights })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
  })
})

describe('two who write in one notification', () => {
  it('are told where their answers differ, and nothing else', async () => {
    const { ref } = settled(await startNotification(triage, { givenNames: 'Ola', familyName: 'Nowak', dateOfBirth: '2012-02-03' }))
    const version = await versionOf(ref)
    const first = settled(await saveNotification(notifier, notificationInput(ref, version, { crimeReference: 'first' }), false))
    expect(first.version).toBe(version + 1)
    const values = { crimeReference: 'second', officerInCase: 'PC 1 Ives', 'notifiedOn-day': '20', 'notifiedOn-month': '11', 'notifiedOn-year': '2026', circumstances: 'A shove in a queue.\r\n' }
    const { offences = [] } = notificationInput(ref, version)
    expect(await whatDiffers(triage, ref, { values, offences })).toEqual({ version: version + 1, differs: [{ name: 'crimeReference', label: 'Crime reference', saved: 'first', typed: 'second' }] })
    expect(await whatDiffers(as('neighbour', at), ref, { values, offences })).toBeNull()
    expect(await whatDiffers(as('analyst', at), ref, { values, offences })).toBeNull()
  })

  it('leaves alone what a form did not ask', async () => {
    const { ref } = settled(await startNotification(triage, { givenNames: 'Wren', familyName: 'Abara', dateOfBirth: '2010-09-17' }))
    const whole = settled(await saveNotification(triage, notificationInput(ref, await versionOf(ref)), false))
    settled(await saveNotification(triage, { ref, version: whole.version, child: { school: 'Marram High School' } }, false))
    expect(await db.case.findUniqueOrThrow({ where: { ref }, select: { child: { select: { school: true, givenNames: true } }, _count: { select: { offences: true, victims: true } }, notification: { select: { evidence: true, notifiedOn: true } } } })).toEqual({
      child: { school: 'Marram High School', givenNames: 'Ola' }, _count: { offences: 1, victims: 1 }, notification: { evidence: 'sufficient-to-charge', notifiedOn: new Date('2026-11-20') },
    })
  })
})

describe('bail', () => {
  it('is shown with the clocks at triage, and cannot end before it begins', async () => {
    const { ref, version } = await caseInTriage({ at })
    expect(await saveNotification(triage, { ref, version, release: 'bail', releasedOn: '2026-11-18', bailUntil: '2026-11-17' }, false)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    settled(await saveNotification(triage, { ref, version, release: 'bail-with-conditions', releasedOn: '2026-11-02', bailUntil: '2027-02-02', bailConditionsUntil: '2026-11-18', releaseReviewOn: '2026-11-20' }, false))
    const clocks = (await triageCasePage(triage, ref))?.clocks.map(({ name, words }) => `${name}: ${words}`)
    expect(clocks).toEqual(expect.arrayContaining(['Bail conditions end: overdue by 2 working days', 'Bail review: due today', expect.stringMatching(/^Bail ends: due in \d+ working days, on 2 February 2027$/)]))
  })
})

describe('a referral', () => {
  const manager = as('operations', at)
  const told = { source: 'school', fromName: 'Ms Farrow', fromRole: 'Head of year', fromContact: 'office@marram.example', lawfulBasis: 'parent-agrees', asks: 'Somebody to talk to him about knives.', policeInvolved: false } as const

  it('is taken by the service, goes to triage without police parts, and ends without a criminal outcome', async () => {
    const { ref } = settled(await startNotification(manager, { givenNames: 'Kit', familyName: 'Farrier', dateOfBirth: '2012-02-03' }, 'school'))
    const version = await versionOf(ref)
    expect(await saveNotification(notifier, { ref, version, circumstances: 'x' }, false)).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await saveNotification(manager, { ref, version, circumstances: 'He brought a knife and handed it in.' }, true)).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: 'Enter who told the service' } })
    settled(await saveNotification(manager, { ref, version, referral: told, circumstances: 'He brought a knife and handed it in.' }, true))
    settled(await claimCase(triage, { ref, takeOverReason: null }))
    const page = await triageCasePage(triage, ref)
    expect(page).toMatchObject({ isWithoutPolice: true, assessment: null })
    const rationale = { why: 'x', alternatives: 'x', child: 'x', departure: null }
    expect(await decideTriage(triage, { ref, version: await versionOf(ref), choice: 'settle', outcome: 'OC8', rationale })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('There is no police notification') } })
    settled(await endReferral(manager, { ref, version: await versionOf(ref), ending: 'support', note: 'He meets a mentor on Thursdays.' }))
    expect(await db.case.findUniqueOrThrow({ where: { ref }, select: { status: true, outcome: true, referral: { select: { ending: true } }, decisions: true } })).toEqual({ status: 'closed', outcome: null, referral: { ending: 'support' }, decisions: [] })
  })

  it('becomes a police matter when the police are involved, and then asks what the police can tell', async () => {
    const { ref } = settled(await startNotification(manager, { givenNames: 'Bryony', familyName: 'Quill', dateOfBirth: '2009-05-30' }, 'parent'))
    const input = { ref, version: await versionOf(ref), referral: { ...told, source: 'parent' as const, policeInvolved: true }, circumstances: 'It was reported.' }
    expect(await saveNotification(manager, input, true)).toMatchObject({ ok: false, refusal: { reason: 'Enter the officer in the case' } })
    const saved = settled(await saveNotification(manager, input, false))
    expect((await notificationPage(manager, ref))?.sections).toEqual(expect.arrayContaining(['offences', 'evidence', 'rights']))
    const { child: _child, ...rest } = notificationInput(ref, saved.version)
    settled(await saveNotification(manager, rest, true))
    expect(await endReferral(manager, { ref, version: await versionOf(ref), ending: 'support', note: 'x' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
  })

  it('is no police notification’s: one cannot be ended by the service, nor be given a referrer', async () => {
    const { ref, version } = await caseInTriage({ at })
    expect(await endReferral(manager, { ref, version, ending: 'support', note: 'x' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await saveNotification(manager, { ref, version, referral: told }, false)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
  })
})
