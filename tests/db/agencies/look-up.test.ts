import { beforeEach, describe, expect, it } from 'vitest'
import { searchName } from '@/lib/domain/intake/search-name'
import { knownLogPage } from '@/lib/server/agencies/known-log-page'
import { knownPage } from '@/lib/server/agencies/known-page'
import { lookUpChild, type LookUpInput } from '@/lib/server/agencies/look-up-child'
import { setAgencySettings } from '@/lib/server/agencies/set-agency-settings'
import { matchChild } from '@/lib/server/intake/match-child'
import type { Actor } from '@/lib/server/make-actor'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-20T22:00:00Z')
const patrol = as('patrol', at)
const minutesLater = (minutes: number) => as('patrol', new Date(at.getTime() + minutes * 60_000))
const asked: LookUpInput = { serviceId: ORGANISATIONS.yjs.id, givenNames: 'Jasmin', familyName: 'Quantrill', dateOfBirth: '2011-04-05', postcode: null, purpose: 'stopped', reason: 'Incident 36/1' }

async function child(more: { restricted?: boolean; serviceId?: string; givenNames?: string; dateOfBirth?: string } = {}): Promise<string> {
  const { givenNames = 'Jasmin', restricted = false, serviceId = ORGANISATIONS.yjs.id, dateOfBirth = '2011-04-05' } = more
  const { id } = await db.child.create({
    data: { serviceId, givenNames, familyName: 'Quantrill', dateOfBirth: new Date(dateOfBirth), school: 'Marram High School', searchName: searchName(givenNames, 'Quantrill'), restricted, createdAt: at, createdById: CAST.triage.id },
    select: { id: true },
  })
  await db.$transaction((tx) => matchChild(tx, id, at))
  return id
}

async function answer(by: Actor, input: LookUpInput = asked) {
  const done = settled(await lookUpChild(by, input))
  if (!('lookUpId' in done)) throw new Error(`asked too often, until ${done.againAt.toISOString()}`)
  return { id: done.lookUpId, shown: (await knownPage(by, done.lookUpId))?.answer ?? null }
}

beforeEach(async () => {
  await db.$executeRawUnsafe('TRUNCATE "KnownLookUp"')
})

describe('the look-up', () => {
  it('says yes and the duty number of the day, and nothing that the officer did not type', async () => {
    const id = await child()
    expect((await answer(patrol)).shown).toMatchObject({ answer: 'call', duty: null })
    settled(await setAgencySettings(as('operations', at), { serviceId: ORGANISATIONS.yjs.id, inForceFrom: '2026-11-20', dutyNumber: '01603 555 0199', dutyHours: 'always', checkWorkingDays: 5, lookUpsPerHour: 4, reason: 'Agreed.' }))
    const { shown, id: lookUpId } = await answer(patrol)
    expect(shown).toEqual({ answer: 'call', askedAt: at, asked: { givenNames: 'Jasmin', familyName: 'Quantrill', dateOfBirth: '2011-04-05' }, service: ORGANISATIONS.yjs.name, duty: { number: '01603 555 0199', hours: 'always' } })
    expect(await db.knownLookUp.findUniqueOrThrow({ where: { id: lookUpId } })).toMatchObject({ matchedChildId: id, answer: 'call', number: '01603 555 0199', purpose: 'stopped', reason: 'Incident 36/1' })
    // The child's record tells that an officer was told.
    expect(await db.sharingEvent.count({ where: { childId: id, kind: 'known', direction: 'out', withWhom: { contains: 'Shauna Kerr' } } })).toBe(2)
    // Nobody opens another officer's answer by its address.
    expect((await knownPage(as('sergeant', at), lookUpId))?.answer).toBeNull()
  })

  it('says no where the match is not strong, where the child is another service’s, and where there is none', async () => {
    await child({ givenNames: 'Jolene', dateOfBirth: '2011-08-30' })
    await child({ givenNames: 'Ottilie', dateOfBirth: '2010-02-02', serviceId: ORGANISATIONS.neighbour.id })
    for (const input of [{ ...asked, givenNames: 'Marcus' }, { ...asked, givenNames: 'Jolene', dateOfBirth: '2009-01-17' }, { ...asked, givenNames: 'Ottilie', dateOfBirth: '2010-02-02' }])
      expect((await answer(patrol, input)).shown, input.givenNames).toMatchObject({ answer: 'no-record' })
  })

  it('answers about a restricted child as if there were none, and keeps for those who are named that it matched', async () => {
    const hidden = await child({ givenNames: 'Perpetua', restricted: true })
    const input = { ...asked, givenNames: 'Perpetua' }
    const { shown } = await answer(patrol, input)
    const nobody = (await answer(patrol, { ...asked, givenNames: 'Ignatius', familyName: 'Nobody' })).shown
    expect({ ...shown, asked: null }).toEqual({ ...nobody, asked: null })
    expect(await db.sharingEvent.count({ where: { childId: hidden } })).toBe(0)
    const seen = async (name: 'operations' | 'chair') => (await knownLogPage(as(name, at), null))?.rows.map(({ givenNames, child: matched }) => ({ givenNames, matched }))
    await db.childAccess.create({ data: { childId: hidden, personId: CAST.chair.id, reason: 'Manages it', grantedById: CAST.operations.id, grantedAt: at } })
    expect(await seen('chair')).toContainEqual({ givenNames: 'Perpetua', matched: 'Perpetua Quantrill' })
    expect(await seen('operations')).toEqual([{ givenNames: 'Ignatius', matched: null }])
  })

  it('is bounded for one officer in any hour, by what the database keeps, also when they ask at once', async () => {
    settled(await setAgencySettings(as('operations', at), { serviceId: ORGANISATIONS.yjs.id, inForceFrom: '2026-11-20', dutyNumber: '01603 555 0199', dutyHours: 'always', checkWorkingDays: 5, lookUpsPerHour: 3, reason: 'Agreed.' }))
    const many = (await Promise.all([0, 1, 2, 3, 4, 5].map(() => lookUpChild(patrol, asked)))).map(settled)
    expect(many.filter((one) => 'lookUpId' in one)).toHaveLength(3)
    expect(many.filter((one) => 'againAt' in one)).toHaveLength(3)
    expect(settled(await lookUpChild(minutesLater(59), asked))).toEqual({ againAt: new Date(at.getTime() + 60 * 60_000) })
    expect(settled(await lookUpChild(minutesLater(60), asked))).toHaveProperty('lookUpId')
    expect(settled(await lookUpChild(as('sergeant', at), asked))).toHaveProperty('lookUpId')
    expect(await db.auditEvent.count({ where: { action: 'known.limit', actorId: CAST.patrol.id } })).toBe(4)
  })

  it('is for officers with a post and its list for managers, and what is kept is never rewritten', async () => {
    await answer(patrol)
    for (const name of ['operations', 'caseManager', 'socialCare', 'neighbour'] as const) expect(await lookUpChild(as(name, at), asked), name).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await knownPage(as('caseManager', at), null)).toBeNull()
    for (const name of ['patrol', 'triage', 'caseManager', 'analyst'] as const) expect(await knownLogPage(as(name, at), null), name).toBeNull()
    expect((await knownLogPage(as('neighbourManager', at), null))?.rows).toEqual([])
    expect((await knownLogPage(as('operations', at), null))?.rows).toMatchObject([{ by: 'PC Shauna Kerr', givenNames: 'Jasmin', purpose: 'stopped' }])
    await expect(db.$executeRaw`UPDATE "KnownLookUp" SET reason = 'Another'`).rejects.toThrow(/append-only/)
  })
})
