import { describe, expect, it } from 'vitest'
import { correctInformation } from '@/lib/server/agencies/correct-information'
import { informationPage } from '@/lib/server/agencies/information-page'
import { recordInformation, type InformationEntry } from '@/lib/server/agencies/record-information'
import { shareInformation } from '@/lib/server/agencies/share-information'
import { sharingPage } from '@/lib/server/agencies/sharing-page'
import { takeBackInformation } from '@/lib/server/agencies/take-back-information'
import { packPage } from '@/lib/server/panel/pack-page'
import { triageCasePage } from '@/lib/server/triage/triage-case-page'
import { as } from '../../../prisma/scenarios/as'
import type { CastName } from '../../../prisma/scenarios/cast'
import { caseWithPanel } from '../../support/case-with-panel'
import { openPanel } from '../../support/open-panel'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-20T10:00:00Z')
const officer = as('triage', at)
const reason = { basis: 'dpa-part-3', necessity: 'It bears on the safety of others.' } as const
const plain: InformationEntry = {
  kind: 'violence', happenedOn: '2026-10-01', says: 'Pushed a boy off his bicycle.', sourceAgency: 'Wensum Constabulary', source: 'Report NH/12', sourceEvaluation: 1, assessment: 'A', handling: 'P', conditions: null, meaning: null, consent: 'not-asked',
}
const guarded: InformationEntry = { ...plain, kind: 'weapon', says: 'Said to carry a knife.', source: 'A caller', sourceEvaluation: 2, assessment: 'D', handling: 'C', conditions: 'Police and managers only.' }

const read = async (name: CastName, childId: string) => (await informationPage(as(name, at), childId))?.standing.map(({ says }) => says)

describe('police information', () => {
  it('is read by those who weigh it, and under conditions only by police and managers, who are told that there is more', async () => {
    const { childId, ref } = await caseWithPanel({ at })
    for (const entry of [plain, guarded]) settled(await recordInformation(officer, { ...entry, childId, reason }))
    expect(await read('sergeant', childId)).toHaveLength(2)
    expect(await read('service', childId)).toHaveLength(2)
    expect(await informationPage(as('caseManager', at), childId)).toMatchObject({ standing: [{ says: plain.says }], hasMore: true })
    for (const name of ['victimWorker', 'socialCare', 'analyst', 'neighbour', 'patrol'] as const) expect(await informationPage(as(name, at), childId), name).toBeNull()
    expect((await triageCasePage(as('caseManager', at), ref))?.agencies).toMatchObject({ information: [{ says: plain.says }], hasMore: true })
    expect((await triageCasePage(as('victimWorker', at), ref))?.agencies).toMatchObject({ information: null, hasMore: false })
  })

  it('needs its conditions where it has some, and is never rewritten', async () => {
    const { childId } = await caseWithPanel({ at })
    expect(await recordInformation(officer, { ...guarded, conditions: null, childId, reason })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await recordInformation(officer, { ...plain, happenedOn: '2026-11-21', childId, reason })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    settled(await recordInformation(officer, { ...plain, childId, reason }))
    await expect(db.$executeRaw`UPDATE "PoliceInformation" SET assessment = 'E'`).rejects.toThrow(/append-only/)
    await expect(db.$executeRaw`DELETE FROM "PoliceInformation"`).rejects.toThrow(/append-only/)
  })

  it('is corrected by an entry of its own, once, and a withdrawal leaves nothing standing', async () => {
    const { childId } = await caseWithPanel({ at })
    settled(await recordInformation(officer, { ...plain, childId, reason }))
    const first = (await informationPage(officer, childId))?.standing[0]?.id ?? ''
    settled(await correctInformation(officer, { childId, informationId: first, correctionReason: 'It was a scooter.', entry: { ...plain, says: 'Pushed a boy off his scooter.' } }))
    expect(await correctInformation(officer, { childId, informationId: first, correctionReason: 'Again.', entry: null })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    const corrected = await informationPage(officer, childId)
    expect(corrected).toMatchObject({ standing: [{ says: 'Pushed a boy off his scooter.', correctionReason: 'It was a scooter.' }], past: [{ id: first, isCorrected: true }] })
    settled(await correctInformation(officer, { childId, informationId: corrected?.standing[0]?.id ?? '', correctionReason: 'Another child.', entry: null }))
    expect(await informationPage(officer, childId)).toMatchObject({ standing: [], past: [{ isWithdrawal: true }, { isCorrected: true }, { isCorrected: true }] })
  })
})

describe('before a panel', () => {
  it('its members read the words and nothing else; a correction takes them away', async () => {
    const heard = await caseWithPanel({ at })
    const { childId, ref } = heard
    const { meetingId } = await openPanel({ at, voters: ['triage', 'operations', 'socialCare'], cases: [heard] })
    for (const entry of [plain, guarded]) settled(await recordInformation(officer, { ...entry, childId, reason }))
    const { standing } = (await informationPage(officer, childId)) ?? { standing: [] }
    const idOf = (says: string) => standing.find((row) => row.says === says)?.id ?? ''
    const share = (by: CastName, informationId: string, says: string) => shareInformation(as(by, at), { childId, informationId, ref, says, reason: { ...reason, basis: 'cda-115' } })
    expect(await share('triage', idOf(guarded.says), 'There is talk of a knife.')).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await share('caseManager', idOf(plain.says), 'A push.')).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    settled(await share('triage', idOf(plain.says), 'Once he pushed another child.'))
    settled(await share('sergeant', idOf(guarded.says), 'There is talk of a knife, from one source only.'))
    expect(await share('sergeant', idOf(plain.says), 'Twice.')).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    const words = async () => (await packPage(as('socialCare', at), meetingId, ref))?.case.agencies.forPanel.map(({ says }) => says).sort()
    expect(await words()).toEqual(['Once he pushed another child.', 'There is talk of a knife, from one source only.'])
    // Nothing of the entries themselves is in what a member is sent.
    expect(JSON.stringify(await packPage(as('socialCare', at), meetingId, ref))).not.toMatch(/bicycle|NH\/12|A caller/)

    settled(await correctInformation(officer, { childId, informationId: idOf(plain.says), correctionReason: 'Another boy.', entry: null }))
    expect(await words()).toEqual(['There is talk of a knife, from one source only.'])
    const shares = await db.informationForPanel.findMany({ where: { caseId: heard.id, endedAt: null }, select: { id: true } })
    settled(await takeBackInformation(as('operations', at), { shareId: shares[0]?.id ?? '', endReason: 'The source took it back.' }))
    expect(await words()).toEqual([])
    // That it was shared stays on record, in full for those who may read what is under conditions.
    const told = async (name: CastName) => (await sharingPage(as(name, at), childId, null))?.rows.filter(({ kind }) => kind === 'for-panel').map(({ what }) => what)
    expect((await told('sergeant'))?.sort()).toEqual(['Once he pushed another child.', 'There is talk of a knife, from one source only.'])
    expect(await told('caseManager')).toEqual([null, null])
  })

  it('nothing goes that is suspected to be false, nor to the panel of another child', async () => {
    const heard = await caseWithPanel({ at })
    const other = await caseWithPanel({ at, givenNames: 'Kai' })
    settled(await recordInformation(officer, { ...plain, assessment: 'E', childId: heard.childId, reason }))
    settled(await recordInformation(officer, { ...plain, childId: heard.childId, reason }))
    const { standing } = (await informationPage(officer, heard.childId)) ?? { standing: [] }
    const of = (assessment: string) => standing.find((row) => row.assessment === assessment)?.id ?? ''
    const put = { childId: heard.childId, says: 'A push.', reason: { ...reason, basis: 'cda-115' as const } }
    expect(await shareInformation(officer, { ...put, informationId: of('E'), ref: heard.ref })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await shareInformation(officer, { ...put, informationId: of('A'), ref: other.ref })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
  })
})
