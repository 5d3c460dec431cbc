import { expect } from '@playwright/test'
import { checkPage } from './support/check-page'
import { choose, press } from './support/form'
import { preparedJourneys } from '../support/prepared-journeys'
import { authorise, isTold, voteInTurn } from './support/journey'
import { test } from './support/people'

test('a panel is split, the service manager and the chief inspector settle it, and a sergeant authorises the settlement @narrow', async ({ as }) => {
  const { ref, meeting } = preparedJourneys().balloted
  const pack = `${meeting}/cases/${ref}`
  const [caution, diversion] = [/^Youth caution/, /^Diversionary activity/]
  await voteInTurn(as, pack, [caution, diversion, caution, diversion])

  const [manager, chiefInspector] = [await as('service'), await as('senior')]
  for (const [page, outcome] of [[manager, diversion], [chiefInspector, caution]] as const) {
    await page.goto('/escalations')
    await checkPage(page)
    await page.getByRole('link', { name: ref }).or(page.getByRole('row', { name: 'Casper Thwaite' }).getByRole('link')).first().click()
    await expect(page.getByText('Position of member 1.')).toBeVisible()
    await checkPage(page)
    await choose(page, /^Your view as the/, outcome)
    await page.getByLabel('Why?').fill(page === manager ? 'Work with both boys will end it.' : 'A lost tooth needs a formal answer.')
    await press(page, 'Record your view')
    await isTold(page, 'Your view was recorded')
    await checkPage(page)
  }
  await choose(chiefInspector, 'Propose a settlement', diversion)
  await chiefInspector.getByLabel('Why this outcome').fill('Both of us want it not to happen again.')
  await chiefInspector.getByLabel('What help is offered, and how the work runs').fill('Eight weeks of work with the case manager and a restorative meeting.')
  await chiefInspector.getByLabel('What in the gravity matrix it rests on').fill('Score 3, no factors.')
  await press(chiefInspector, 'Propose it')
  await isTold(chiefInspector, 'Your proposal was recorded')
  await checkPage(chiefInspector)
  await manager.reload()
  await checkPage(manager)
  await press(manager, 'Agree to it')
  await isTold(manager, 'It is settled')
  await checkPage(manager)
  await authorise(await as('sergeant'), ref)
  const officer = await as('triage')
  await officer.goto(`/cases/${ref}`)
  await expect(officer.getByText('Eight weeks of work with the case manager and a restorative meeting.')).toBeVisible()
})
