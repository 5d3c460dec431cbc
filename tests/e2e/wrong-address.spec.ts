import { expect } from '@playwright/test'
import type { CastName } from '../../prisma/scenarios/cast'
import { caseReference, openPack } from './support/case-reference'
import { isNowhere } from './support/is-nowhere'
import { test } from './support/people'

/** Addresses that these people's roles do not lead to. */
const NOT_THEIRS: Partial<Record<CastName, readonly string[]>> = {
  triage: ['/panels/new', '/escalations', '/admin/people', '/admin/audit', '/admin/organisations'],
  sergeant: ['/admin/people', '/admin/audit', '/panels/new'],
  caseManager: ['/notifications/import', '/triage', '/escalations', '/panels/new', '/admin/audit'],
  socialCare: ['/cases', '/notifications/new', '/triage', '/escalations', '/panels/new'],
  victimWorker: ['/notifications/new', '/triage', '/escalations', '/panels/new'],
  analyst: ['/cases', '/triage', '/panels', '/escalations', '/notifications', '/admin/people', '/admin/audit'],
  administrator: ['/cases', '/triage', '/panels', '/admin/audit'],
  auditor: ['/cases', '/triage', '/panels', '/admin/people'],
}

for (const [name, addresses] of Object.entries(NOT_THEIRS)) {
  test(`${name}: what is not theirs does not exist @narrow`, async ({ as }) => {
    const page = await as(name as CastName)
    for (const address of addresses) await isNowhere(page, address)
  })
}

test('a case, a pack and a decision of a neighbouring service do not exist for its officer @narrow', async ({ as }) => {
  const officer = await as('triage')
  const inTriage = await caseReference(officer, 'Noah', 'in_triage')
  const waiting = await caseReference(officer, 'Harvey', 'awaiting_authorisation')
  const escalated = await caseReference(officer, 'Ana', 'escalated')
  const pack = await openPack(await as('chair'), 'Beatriz')
  const neighbour = await as('neighbour')
  const addresses = [
    `/cases/${inTriage}`, `/triage/${inTriage}`, `/triage/${inTriage}/decide`, `/triage/${inTriage}/score`, `/notifications/${inTriage}`, `/cases/${inTriage}/victims`,
    `/cases/${waiting}`, `/cases/${waiting}/authorisation`, `/cases/${waiting}/outcome`, `/escalations/${escalated}`, pack, pack.replace(/\/cases\/.*/, ''),
  ]
  for (const address of addresses) await isNowhere(neighbour, address)
  await neighbour.goto('/cases')
  await expect(neighbour.getByText('No case was found')).toBeVisible()
})

test('a case that the panel member holds no seat for, and a person who works elsewhere, do not exist @narrow', async ({ as }) => {
  const inTriage = await caseReference(await as('triage'), 'Noah', 'in_triage')
  const member = await as('socialCare')
  await isNowhere(member, `/cases/${inTriage}`)
  await isNowhere(await as('triage'), '/cases/JN-2026-000001-A')
})
