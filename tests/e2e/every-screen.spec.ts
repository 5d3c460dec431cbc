import { expect, type Page } from '@playwright/test'
import type { CastName } from '../../prisma/scenarios/cast'
import { caseReference } from './support/case-reference'
import { checkPage } from './support/check-page'
import { test } from './support/people'

/** Opens an address and looks at what is there. */
async function look(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address)
  expect(answer?.status(), address).toBe(200)
  await checkPage(page, { isRound: true })
}

const PLACES: Partial<Record<CastName, readonly string[]>> = {
  triage: ['/', '/notifications', '/notifications?show=sent', '/notifications/new?givenNames=Alfi&familyName=Rud', '/triage', '/triage?show=mine', '/triage?show=unclaimed', '/cases', '/rulebook', '/rulebook/matrix', '/rulebook/matrix/editions', '/rulebook/protocol', '/rulebook/outcomes', '/rulebook/what-if', '/rulebook/rights', '/rulebook/oc8.first-time', '/notifications/import', '/absence', '/account', '/account/password', '/account/second-factor', '/triage/second-scores', '/children/duplicates'],
  sergeant: ['/', '/notifications'],
  inspector: ['/', '/children/emergency'],
  senior: ['/', '/escalations'],
  operations: ['/', '/rulebook/matrix/import', '/rulebook/protocol/new', '/panels', '/panels/new', '/panels/training', '/panels/calendar', '/cases?status=closed', '/triage', '/triage/reviews', '/oversight', '/oversight/dissent', '/oversight/alerts', '/oversight/emergencies', '/admin/access-reviews', '/oversight/retention', '/oversight/retention?show=held', '/oversight/retention?show=erased', '/oversight/retention/policy', '/children/to-ask'],
  chair: ['/', '/panels'],
  service: ['/', '/escalations', '/oversight/emergencies?show=all', '/oversight/restricted', '/admin/audit/looking'],
  caseManager: ['/', '/panels'],
  socialCare: ['/', '/panels'],
  victimWorker: ['/', '/panels'],
  analyst: ['/', '/rulebook'],
  administrator: ['/', '/admin/people', '/admin/people/new', '/admin/people/import', '/admin/organisations', '/admin/organisations/new', '/admin/outbox'],
  patrol: ['/', '/known'],
  neighbourManager: ['/', '/hand-overs'],
  auditor: ['/', '/admin/audit', '/admin/audit/looking?show=all'],
}

for (const [name, places] of Object.entries(PLACES)) {
  test(`${name}: every place of the navigation @desktop`, async ({ as }) => {
    const page = await as(name as CastName)
    for (const place of places) await look(page, place)
  })
}

test('a case at every station, and each of its screens @desktop', async ({ as }) => {
  test.setTimeout(180_000)
  const triage = await as('triage')
  const inTriage = await caseReference(triage, 'Noah', 'in_triage')
  for (const place of ['', '/score', '/history', '/authority', '/decide', '/decide/settle', '/decide/panel', '/decide/charge', '/decide/no-criminal-outcome']) await look(triage, `/triage/${inTriage}${place}`)
  await look(triage, `/cases/${inTriage}`)
  await look(triage, `/cases/${inTriage}/victims`)
  await look(triage, `/notifications/${inTriage}`)
  await look(triage, `/triage/${await caseReference(triage, 'Kayden', 'in_triage')}`)
  await look(triage, `/triage/${await caseReference(triage, 'Freddie', 'submitted')}`)
  const toBeGiven = await caseReference(triage, 'Kacper', 'to_be_given')
  await look(triage, `/cases/${toBeGiven}/outcome`)
  for (const outcome of ['NFA', 'OC8', 'OC20', 'OC21', 'OC22', 'OC23', 'YC', 'YCC', 'CHARGE']) await look(triage, `/cases/${toBeGiven}/outcome/${outcome}`)
  for (const [child, status] of [['Ruby', 'under_way'], ['Andrei', 'under_way'], ['Mason', 'given']] as const) {
    const ref = await caseReference(triage, child, status)
    await look(triage, `/cases/${ref}`)
    await look(triage, `/cases/${ref}/outcome`)
  }
  await look(triage, `/cases/${await caseReference(triage, 'Reece', 'sent_for_charge')}/charge`)
  await look(triage, `/cases/${await caseReference(triage, 'Ioana', 'closed')}`)
})

test('a child’s record, an authority, an authorisation, a case manager @desktop', async ({ as }) => {
  test.setTimeout(120_000)
  const [sergeant, inspector, operations] = [await as('sergeant'), await as('inspector'), await as('operations')]
  await look(inspector, `/cases/${await caseReference(inspector, 'Lily', 'awaiting_authority')}/authority`)
  await look(inspector, `/cases/${await caseReference(inspector, 'Oliwia', 'awaiting_authorisation')}/authorisation`)
  const harvey = await caseReference(sergeant, 'Harvey', 'awaiting_authorisation')
  await look(sergeant, `/cases/${harvey}/authorisation`)
  await look(operations, `/cases/${harvey}/case-manager`)
  await look(operations, '/known/log')
  await look(operations, '/known/settings')
  await sergeant.goto(`/cases/${await caseReference(sergeant, 'Alfie', 'with_panel')}`)
  await sergeant.getByRole('region', { name: /^About/ }).getByRole('link').click()
  await expect(sergeant).toHaveURL(/\/children\//)
  await checkPage(sergeant, { isRound: true })
  for (const part of ['information', 'sharing', 'hand-over', 'retention', 'subject-access']) await look(operations, `${new URL(sergeant.url()).pathname}/${part}`)
})

/** What each of them sees at a meeting: its chair, a member who has not voted, a manager before it begins, somebody with an interest. */
const AT_MEETINGS = [['chair', 'Under way'], ['secondTriage', 'Under way'], ['health', 'Under way'], ['operations', 'County Hall'], ['caseManager', 'County Hall']] as const

for (const [name, row] of AT_MEETINGS) {
  test(`${name}: a meeting and the pack of a case @desktop`, async ({ as }) => {
    const page = await as(name)
    await page.goto('/panels')
    const meeting = page.getByRole('row', { name: row }).getByRole('link').first()
    await look(page, (await meeting.getAttribute('href')) ?? '')
    const pack = page.getByRole('link', { name: /^Open the pack/ }).first()
    await look(page, (await pack.getAttribute('href')) ?? '')
  })
}

test('a meeting that is prepared: its change, apologies, its book, and what a case still needs @desktop', async ({ as }) => {
  const [operations, caseManager] = [await as('operations'), await as('caseManager')]
  await operations.goto('/panels')
  const meeting = (await operations.getByRole('row', { name: 'Committee room 2' }).getByRole('link').first().getAttribute('href')) ?? ''
  await look(operations, `${meeting}/arrange`)
  await look(operations, `${meeting}/book`)
  await look(caseManager, `${meeting}/apology`)
  await look(caseManager, `/cases/${await caseReference(caseManager, 'Alfie', 'with_panel')}/readiness`)
})

test('after a panel: its result, a deferral, the notice, an errand, what became of it, minutes, the book and dissent @desktop', async ({ as }) => {
  test.setTimeout(120_000)
  const [chair, operations, victimWorker, member] = [await as('chair'), await as('operations'), await as('victimWorker'), await as('socialCare')]
  await operations.goto('/panels')
  for (const row of ['The Loft', 'Committee room 2']) {
    const meeting = (await operations.getByRole('row', { name: row }).last().getByRole('link').first().getAttribute('href')) ?? ''
    for (const place of ['', '/minutes', '/book']) await look(chair, `${meeting}${place}`)
    await look(member, `${meeting}/heard`)
    await chair.goto(meeting)
    const after = chair.getByRole('link', { name: /^Result and who does what/ }).last()
    await look(chair, (await after.getAttribute('href')) ?? '')
  }
  const deferred = await caseReference(operations, 'Ethan', 'with_panel')
  await look(operations, `/cases/${deferred}/deferral`)
  await look(operations, `/cases/${await caseReference(operations, 'Mason', 'given')}/notice`)
  await victimWorker.goto('/')
  const errand = victimWorker.getByRole('row', { name: deferred }).getByRole('link').first()
  await look(victimWorker, (await errand.getAttribute('href')) ?? '')
  await operations.goto('/oversight/dissent')
  await look(operations, (await operations.getByRole('link', { name: /^JN-/ }).first().getAttribute('href')) ?? '')
})

test('an escalation and a person’s page @desktop', async ({ as }) => {
  for (const name of ['service', 'senior'] as const) {
    const page = await as(name)
    await look(page, `/escalations/${await caseReference(page, 'Ana', 'escalated')}`)
  }
  const administrator = await as('administrator')
  await administrator.goto('/admin/people')
  await administrator.getByRole('link', { name: 'Wei Chen' }).click()
  await expect(administrator).toHaveURL(/\/admin\/people\/[0-9a-f-]+$/)
  await checkPage(administrator, { isRound: true })
  await look(administrator, `${new URL(administrator.url()).pathname}/posts/new`)
})
