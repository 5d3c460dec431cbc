import { describe, expect, it } from 'vitest'
import { agencySettings } from '@/lib/server/agencies/agency-settings'
import { answerCheck } from '@/lib/server/agencies/answer-check'
import { askPartner } from '@/lib/server/agencies/ask-partner'
import { chasePartner } from '@/lib/server/agencies/chase-partner'
import { checkPage } from '@/lib/server/agencies/check-page'
import { checksPage } from '@/lib/server/agencies/checks-page'
import { setAgencySettings } from '@/lib/server/agencies/set-agency-settings'
import { sharingPage } from '@/lib/server/agencies/sharing-page'
import { casePage } from '@/lib/server/intake/case-page'
import { myWorkPage } from '@/lib/server/oversight/my-work-page'
import { packPage } from '@/lib/server/panel/pack-page'
import { as } from '../../../prisma/scenarios/as'
import { ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { caseInTriage } from '../../support/case-in-triage'
import { caseWithPanel } from '../../support/case-with-panel'
import { countQueries } from '../../support/count-queries'
import { openPanel } from '../../support/open-panel'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

// A Friday: five working days later is a Friday again.
const at = new Date('2026-11-20T10:00:00Z')
const officer = as('triage', at)
const reason = { basis: 'cda-115', necessity: 'The decision needs it.' } as const
const answered = { answeredBy: 'Ms Alcock', answeredOn: null, reason } as const

const ask = (ref: string, agency: 'education' | 'health' | 'social-care' = 'education') => askPartner(officer, { ref, agency, askedOf: 'Inclusion team', asks: 'Is she in school?', dueOn: null, reason })

describe('a partner check', () => {
  it('is due as the service has set, by the version that holds on the day', async () => {
    const first = await caseInTriage({ at })
    expect(settled(await ask(first.ref)).dueOn).toBe('2026-11-27')
    settled(await setAgencySettings(as('chair', at), { serviceId: ORGANISATIONS.yjs.id, inForceFrom: '2026-11-23', dutyNumber: '01603 555 0100', dutyHours: 'always', checkWorkingDays: 2, lookUpsPerHour: 3, reason: 'Agreed.' }))
    expect((await agencySettings(db, ORGANISATIONS.yjs.id, '2026-11-22')).checkWorkingDays).toBe(5)
    const monday = as('triage', new Date('2026-11-23T10:00:00Z'))
    expect(settled(await askPartner(monday, { ref: first.ref, agency: 'health', askedOf: 'School nurse', asks: 'Anything?', dueOn: null, reason })).dueOn).toBe('2026-11-25')
  })

  it('is asked once at a time, chased until it is answered, and every answer stays', async () => {
    const { ref } = await caseInTriage({ at })
    const { checkId } = settled(await ask(ref))
    expect(await ask(ref)).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining('has not answered') } })
    settled(await chasePartner(officer, { checkId, how: 'phone', note: 'They look for it.', promisedOn: '2026-11-24' }))
    settled(await answerCheck(officer, { checkId, ...answered, answer: 'no-answer', says: 'Nobody could say who holds the file.' }))
    expect(await chasePartner(officer, { checkId, how: 'email', note: 'Again.', promisedOn: null })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    settled(await answerCheck(officer, { checkId, ...answered, answer: 'known', says: 'She is there every morning.' }))
    expect(await answerCheck(officer, { checkId, ...answered, answer: 'no-answer', says: 'Late.' })).toMatchObject({ ok: false })
    const [check] = (await checksPage(officer, ref))?.checks ?? []
    expect(check).toMatchObject({ agency: 'education', answer: 'known', chases: [{ note: 'They look for it.', promisedOn: '2026-11-24' }], answers: [{ says: 'She is there every morning.' }, { says: 'Nobody could say who holds the file.', answeredBy: null }] })
    await expect(db.$executeRaw`UPDATE "PartnerCheckAnswer" SET says = 'Something else'`).rejects.toThrow(/append-only/)
    // Answered, it can be asked anew.
    expect(await ask(ref)).toMatchObject({ ok: true })
  })

  it('takes “nothing known” without a word more, and a refusal only with its reason', async () => {
    const { ref } = await caseInTriage({ at })
    const { checkId } = settled(await ask(ref, 'health'))
    expect(await answerCheck(officer, { checkId, ...answered, answer: 'refused', says: null })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await answerCheck(officer, { checkId, ...answered, answeredBy: null, answer: 'nothing-known', says: null })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await answerCheck(officer, { checkId, ...answered, answer: 'nothing-known', says: null })).toMatchObject({ ok: true })
  })

  it('is told to others in the sharing record: who was asked, who answered, on what ground', async () => {
    const { ref, childId } = await caseInTriage({ at })
    const { checkId } = settled(await ask(ref))
    settled(await answerCheck(officer, { checkId, ...answered, answer: 'known', says: 'She is there.' }))
    const page = await sharingPage(as('caseManager', at), childId, null)
    expect(page?.rows.map(({ direction, kind, withWhom, basis, necessity }) => ({ direction, kind, withWhom, basis, necessity })).sort((a, b) => a.direction.localeCompare(b.direction))).toEqual([
      { direction: 'in', kind: 'check-answered', withWhom: 'Education: Ms Alcock', ...reason },
      { direction: 'out', kind: 'check-asked', withWhom: 'Education: Inclusion team', ...reason },
    ])
    expect(await db.auditEvent.count({ where: { childId, kind: 'disclosure', action: 'sharing.record' } })).toBe(1)
    expect(await askPartner(officer, { ref, agency: 'health', askedOf: 'Nurse', asks: 'Anything?', dueOn: null, reason: { basis: 'cda-115', necessity: ' ' } })).toMatchObject({ ok: false })
  })

  it('stands in the work of those who answer for it once it is overdue, and in nobody’s before', async () => {
    const { ref, id } = await caseInTriage({ at })
    settled(await ask(ref))
    const work = async (name: 'triage' | 'secondTriage' | 'operations' | 'caseManager', on: string) => (await myWorkPage(as(name, new Date(on)))).parts.find(({ title }) => title === 'Partners who have not answered in time')?.rows.filter(({ title }) => title.includes(ref)).length ?? 0
    expect(await work('triage', '2026-11-27T10:00:00Z')).toBe(0)
    expect(await work('triage', '2026-11-30T10:00:00Z')).toBe(1)
    expect(await work('operations', '2026-11-30T10:00:00Z')).toBe(1)
    expect(await work('secondTriage', '2026-11-30T10:00:00Z')).toBe(0)
    await db.child.updateMany({ where: { cases: { some: { id } } }, data: { restricted: true } })
    expect(await work('triage', '2026-11-30T10:00:00Z')).toBe(0)
  })
})

describe('at a panel', () => {
  it('a member answers for their own agency and nobody else’s, and everybody at the table reads it', async () => {
    const heard = await caseWithPanel({ at })
    const other = await caseWithPanel({ at, givenNames: 'Kai' })
    const { checkId } = settled(await ask(heard.ref))
    const elsewhere = settled(await ask(other.ref))
    const { meetingId } = await openPanel({ at, voters: ['triage', 'operations', 'socialCare'], others: [{ name: 'education', seat: 'adviser' }], cases: [heard] })
    const answer = { checkId, answer: 'known' as const, says: 'In school, full time.', answeredBy: null, answeredOn: null, reason }
    expect(await answerCheck(as('socialCare', at), answer)).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await answerCheck(as('education', at), { ...answer, checkId: elsewhere.checkId })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await checkPage(as('socialCare', at), heard.ref, checkId)).toBeNull()
    expect(await checkPage(as('education', at), heard.ref, checkId)).toMatchObject({ asOwn: true, mayChase: false, mayOpenCase: false })
    expect(settled(await answerCheck(as('education', at), answer))).toEqual({ ref: heard.ref, isOwn: true })
    const pack = await packPage(as('socialCare', at), meetingId, heard.ref)
    expect(pack?.case.agencies.checks).toMatchObject([{ agency: 'education', isYours: false, answers: [{ says: 'In school, full time.', answeredBy: 'Peter Catchpole' }] }])
    expect((await packPage(as('education', at), meetingId, heard.ref))?.case.agencies.checks[0]?.isYours).toBe(true)
  })
})

describe('the pages of a case', () => {
  it('read all checks in one query however many there are, and keep them from those who do not weigh them', async () => {
    const { ref } = await caseInTriage({ at })
    await casePage(officer, ref)
    const none = await countQueries(() => casePage(officer, ref))
    for (const agency of ['education', 'health', 'social-care'] as const) settled(await ask(ref, agency))
    const three = await countQueries(() => casePage(officer, ref))
    expect(three.value?.agencies.checks).toHaveLength(3)
    expect(three.queries).toHaveLength(none.queries.length)
    expect((await casePage(as('victimWorker', at), ref))?.agencies.checks).toBeNull()
    expect(await checksPage(as('victimWorker', at), ref)).toBeNull()
    expect(await checksPage(as('neighbour', at), ref)).toBeNull()
  })
})
