import { describe, expect, it } from 'vitest'
import { answerAuthority } from '@/lib/server/triage/answer-authority'
import { askAuthority } from '@/lib/server/triage/ask-authority'
import { assignTriage } from '@/lib/server/triage/assign-triage'
import { authorityPage } from '@/lib/server/triage/authority-page'
import { cancelAbsence } from '@/lib/server/triage/cancel-absence'
import { recordAbsence } from '@/lib/server/triage/record-absence'
import { takeBackLapsed } from '@/lib/server/triage/take-back-lapsed'
import { triageQueuePage } from '@/lib/server/triage/triage-queue-page'
import { withdrawAuthority } from '@/lib/server/triage/withdraw-authority'
import { myWorkPage } from '@/lib/server/oversight/my-work-page'
import { as } from '../../../prisma/scenarios/as'
import { CAST, type CastName } from '../../../prisma/scenarios/cast'
import { caseInTriage, versionOf } from '../../support/case-in-triage'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-24T10:00:00Z')
const later = (days: number) => new Date(at.getTime() + days * 86_400_000)
const requestRow = (id: string) => db.authorityRequest.findUniqueOrThrow({ where: { id } })
const status = async (id: string) => (await db.case.findUniqueOrThrow({ where: { id }, select: { status: true } })).status
const titles = async (by: CastName, when: Date, title: string) => (await myWorkPage(as(by, when))).parts.find((part) => part.title === title)?.rows.map((row) => row.title)

async function asked(askedOf?: CastName) {
  const made = await caseInTriage({ at, score: { final: 2 } })
  const { requestId } = settled(await askAuthority(as('triage', at), { ref: made.ref, version: made.version, authority: 'inspector', outcome: 'YC', reason: 'A caution fits', askedOfId: askedOf && CAST[askedOf].id }))
  return { ...made, requestId }
}
const answer = (by: CastName, when: Date, { ref, requestId }: { ref: string; requestId: string }) => answerAuthority(as(by, when), { ref, requestId, answer: 'given', reason: 'I have read it' })

describe('a request for an authority', () => {
  it('is answered by rank, which is kept', async () => {
    const made = await asked()
    settled(await answer('superintendent', at, made))
    expect(await requestRow(made.requestId)).toMatchObject({ decidedRole: 'senior_officer', decidedRank: 'superintendent', coveredId: null, expiresOn: new Date('2026-12-08') })
  })
  it('to one person is for them alone, and shows in their work alone', async () => {
    const made = await asked('inspector')
    expect(await answer('superintendent', at, made)).toMatchObject({ ok: false, refusal: { kind: 'right', reason: expect.stringContaining('by name') } })
    expect(await titles('superintendent', at, 'Authorities asked of you')).not.toContain(made.ref)
    expect(await titles('inspector', at, 'Authorities asked of you')).toContain(made.ref)
    settled(await answer('inspector', at, made))
  })
  it('is not put to somebody whose rank does not suffice, who holds no post here, or whose own work it is', async () => {
    const made = await caseInTriage({ at, score: { final: 2 } })
    const ask = (id: string) => askAuthority(as('triage', at), { ref: made.ref, version: made.version, authority: 'inspector', outcome: 'YC', reason: 'x', askedOfId: id })
    expect(await ask(CAST.sergeant.id)).toMatchObject({ ok: false, refusal: { reason: 'Sgt Hannah Whitlock cannot answer for an inspector' } })
    expect(await ask(CAST.neighbour.id)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await ask(CAST.caseManager.id)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await status(made.id)).toBe('in_triage')
  })
  it('of somebody who is away shows to whoever stands in, who answers it if their rank suffices', async () => {
    const made = await asked('inspector')
    const { absenceId } = settled(await recordAbsence(as('inspector', at), { coverId: CAST.superintendent.id, startsOn: '2026-11-24', endsOn: '2026-11-26' }))
    expect(await titles('superintendent', at, 'Authorities asked of you')).toContain(made.ref)
    expect((await authorityPage(as('superintendent', at), made.ref))?.request).toMatchObject({ askedOf: { name: CAST.inspector.name, cover: CAST.superintendent.name }, may: { allowed: true } })
    expect(await answer('senior', at, made)).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    settled(await answer('superintendent', at, made))
    expect(await requestRow(made.requestId)).toMatchObject({ decidedRank: 'superintendent', coveredId: CAST.inspector.id })
    settled(await cancelAbsence(as('inspector', at), { absenceId }))

    const low = await asked('inspector')
    const second = settled(await recordAbsence(as('inspector', at), { coverId: CAST.sergeant.id, startsOn: '2026-11-24', endsOn: '2026-11-26' }))
    expect(await answer('sergeant', at, low)).toMatchObject({ ok: false, refusal: { kind: 'right', reason: expect.stringContaining('rank of Inspector') } })
    expect(await answer('superintendent', later(3), low)).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    settled(await cancelAbsence(as('inspector', at), second))
  })
  it('is withdrawn by whoever asked and by nobody else; the case goes back, and it can be asked again', async () => {
    const made = await asked()
    expect(await withdrawAuthority(as('secondTriage', at), { ...made, reason: 'x' })).toMatchObject({ ok: false, refusal: { kind: 'right', reason: 'Only whoever asked may do this' } })
    settled(await withdrawAuthority(as('triage', at), { ...made, reason: 'It is not needed' }))
    expect(await status(made.id)).toBe('in_triage')
    expect(await requestRow(made.requestId)).toMatchObject({ status: 'withdrawn', decidedById: CAST.triage.id, decisionReason: 'It is not needed' })
    expect(await answer('inspector', at, made)).toMatchObject({ ok: false, refusal: { kind: 'stale', reason: 'This request is over: withdrawn' } })
    settled(await askAuthority(as('triage', at), { ref: made.ref, version: await versionOf(made.ref), authority: 'inspector', outcome: 'YC', reason: 'Again' }))
  })
  it('is either withdrawn or answered, when both happen at once', async () => {
    for (let number = 0; number < 6; number += 1) {
      const made = await asked()
      const [withdrawn, given] = await Promise.all([withdrawAuthority(as('triage', at), { ...made, reason: 'x' }), answer('inspector', at, made)])
      expect([withdrawn.ok, given.ok].filter(Boolean)).toHaveLength(1)
      const row = await requestRow(made.requestId)
      expect(row.status).toBe(given.ok ? 'given' : 'withdrawn')
      expect(await db.authority.count({ where: { caseId: made.id } })).toBe(given.ok ? 1 : 0)
      expect(await status(made.id)).toBe('in_triage')
    }
  })
  it('lapses after ten working days: it says so, cannot be answered, and the case is taken back', async () => {
    const made = await asked()
    expect(await takeBackLapsed(as('triage', later(14)), made)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await answer('inspector', later(15), made)).toMatchObject({ ok: false, refusal: { kind: 'stale', reason: 'This request is over: lapsed without an answer after 8 December 2026' } })
    expect(await titles('inspector', later(15), 'Authorities asked of you')).not.toContain(made.ref)
    expect(await titles('triage', later(15), 'Requests that lapsed without an answer')).toContain(made.ref)
    expect((await authorityPage(as('triage', later(15)), made.ref))?.request).toMatchObject({ isLapsed: true, mayTakeBack: true, mayWithdraw: false })
    settled(await takeBackLapsed(as('secondTriage', later(15)), made))
    expect(await status(made.id)).toBe('in_triage')
    expect(await requestRow(made.requestId)).toMatchObject({ status: 'lapsed', decidedById: null })
    expect(await takeBackLapsed(as('triage', later(15)), made)).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
  })
})

describe('an absence', () => {
  it('names a colleague who is here, on days to come, once', async () => {
    const record = (days: { startsOn: string; endsOn: string }, coverId: string = CAST.secondTriage.id, by: CastName = 'sergeant') => recordAbsence(as(by, at), { coverId, ...days })
    expect(await record({ startsOn: '2026-11-26', endsOn: '2026-11-25' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await record({ startsOn: '2026-11-20', endsOn: '2026-11-23' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await record({ startsOn: '2026-11-25', endsOn: '2027-11-25' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await record({ startsOn: '2026-11-25', endsOn: '2026-11-26' }, CAST.sergeant.id)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    for (const id of [CAST.neighbour.id, CAST.analyst.id]) expect(await record({ startsOn: '2026-11-25', endsOn: '2026-11-26' }, id)).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    const twice = await Promise.all([record({ startsOn: '2026-11-25', endsOn: '2026-11-26' }), record({ startsOn: '2026-11-26', endsOn: '2026-11-27' })])
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await record({ startsOn: '2026-11-26', endsOn: '2026-11-26' }, CAST.sergeant.id, 'inspector')).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining('is away') } })
    expect(await record({ startsOn: '2026-11-25', endsOn: '2026-11-26' }, CAST.triage.id, 'analyst')).toMatchObject({ ok: false, refusal: { kind: 'right' } })
  })
  it('shows the cases of whoever is away to whoever stands in, and is called off by nobody else', async () => {
    const made = await caseInTriage({ at, triage: 'secondTriage' })
    const when = later(30)
    const { absenceId } = settled(await recordAbsence(as('secondTriage', when), { coverId: CAST.triage.id, startsOn: '2026-12-24', endsOn: '2026-12-28' }))
    expect(await titles('triage', when, 'Cases of those for whom you stand in')).toContain(made.ref)
    expect(await titles('triage', later(40), 'Cases of those for whom you stand in')).not.toContain(made.ref)
    expect(await cancelAbsence(as('triage', when), { absenceId })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    settled(await cancelAbsence(as('secondTriage', when), { absenceId }))
    expect(await titles('triage', when, 'Cases of those for whom you stand in')).not.toContain(made.ref)
  })
})

describe('sharing out', () => {
  const give = async (by: CastName, ref: string, officer: CastName, when = at) => assignTriage(as(by, when), { ref, version: await versionOf(ref), officerId: CAST[officer].id, reason: 'To share the work' })
  it('gives a case that nobody has to an officer, and moves it, with the reason on record', async () => {
    const made = await caseInTriage({ at, status: 'submitted' })
    settled(await give('sergeant', made.ref, 'triage'))
    expect(await db.case.findUniqueOrThrow({ where: { id: made.id } })).toMatchObject({ status: 'in_triage', triageById: CAST.triage.id })
    expect(await give('operations', made.ref, 'triage')).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    settled(await give('operations', made.ref, 'secondTriage'))
    expect(await db.auditEvent.findMany({ where: { caseId: made.id, action: 'triage.assign' }, orderBy: { id: 'asc' }, select: { actorId: true, reason: true } })).toEqual([
      { actorId: CAST.sergeant.id, reason: 'To share the work' }, { actorId: CAST.operations.id, reason: 'To share the work' },
    ])
  })
  it('gives nothing to those who are not triage officers, to those away, or at the word of an officer', async () => {
    const made = await caseInTriage({ at, status: 'submitted' })
    expect(await give('sergeant', made.ref, 'caseManager')).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await give('triage', made.ref, 'secondTriage')).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    const when = later(60)
    const { absenceId } = settled(await recordAbsence(as('secondTriage', when), { coverId: CAST.triage.id, startsOn: '2027-01-23', endsOn: '2027-01-24' }))
    expect(await give('sergeant', made.ref, 'secondTriage', when)).toMatchObject({ ok: false, refusal: { reason: 'PC Tom Larwood is away. Choose somebody who is here' } })
    settled(await cancelAbsence(as('secondTriage', when), { absenceId }))
  })
  it('counts what each officer has in hand for those who share out, and for nobody else', async () => {
    const officers = (await triageQueuePage(as('sergeant', at), 'all', null))?.officers
    const inTriage = await db.case.count({ where: { status: 'in_triage', triageById: CAST.triage.id } })
    expect(officers?.find(({ id }) => id === CAST.triage.id)).toMatchObject({ name: CAST.triage.name, inTriage, away: null })
    expect((await triageQueuePage(as('triage', at), 'all', null))?.officers).toBeNull()
  })
})

describe('the queue', () => {
  it('puts what falls due first before what is older', async () => {
    const made = async (notified: string, more: { informed?: boolean; enhanced?: boolean; offence?: string }) => {
      const one = await caseInTriage({ at, status: 'submitted', ...(more.offence ? { offence: more.offence } : {}), arrived: new Date(`${notified}T09:00:00Z`) })
      await db.victim.updateMany({ where: { caseId: one.id }, data: { informed: more.informed ?? true, enhanced: more.enhanced ?? false } })
      return one.ref
    }
    const [told, waiting, enhanced, knife] = [
      await made('2027-02-01', {}), await made('2027-02-03', { informed: false }), await made('2027-02-08', { informed: false, enhanced: true }),
      await made('2027-02-04', { offence: 'possession-of-a-bladed-article-in-public-child-aged-10-15' }),
    ]
    const refs: string[] = []
    for (let after: { at: Date; id: string } | null = null, page = 0; page < 10; page += 1) {
      const shown = await triageQueuePage(as('triage', new Date('2027-02-09T10:00:00Z')), 'unclaimed', after)
      refs.push(...(shown?.rows.map(({ ref }) => ref) ?? []))
      const [time, id] = shown?.next?.split('.') ?? []
      if (!time || !id) break
      after = { at: new Date(parseInt(time, 36)), id }
    }
    expect(refs.filter((ref) => [told, waiting, enhanced, knife].includes(ref))).toEqual([knife, enhanced, waiting, told])
    expect(new Set(refs).size).toBe(refs.length)
  })
})
