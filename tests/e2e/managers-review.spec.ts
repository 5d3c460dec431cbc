import { expect } from '@playwright/test'
import { checkPage } from './support/check-page'
import { choose, press } from './support/form'
import { preparedJourneys } from '../support/prepared-journeys'
import { test } from './support/people'

test('a decision of the police raises an alert, is asked about, answered and agreed with @narrow', async ({ as }) => {
  const ref = preparedJourneys().settled
  const triage = await as('triage')
  await triage.goto(`/cases/${ref}`)
  await expect(triage.getByText('Waits for review')).toBeVisible()

  const manager = await as('operations')
  await manager.goto(`/cases/${ref}/alert`)
  await expect(manager.getByText('An offence is marked as violent.')).toBeVisible()
  await checkPage(manager)
  await press(manager, 'Acknowledge the alert')
  await expect(manager.getByRole('alert', { name: 'There is a problem' })).toContainText('Write what you make of it')
  await manager.getByLabel('What do you make of it?').fill('I have read the reasons.')
  await press(manager, 'Acknowledge the alert')
  await expect(manager.getByText('You acknowledged the alert.')).toBeVisible()

  await manager.goto(`/cases/${ref}/review`)
  await checkPage(manager)
  await choose(manager, 'What do you make of it?', 'I have a question')
  await manager.getByLabel('Your note, question or reason').fill('Was her mother there?')
  await press(manager, 'Record your review')
  await expect(manager.getByText('Your question was sent to the officer.')).toBeVisible()

  await triage.goto(`/cases/${ref}/review`)
  await checkPage(triage)
  await triage.getByLabel('Your answer').fill('She was, and spoke for her.')
  await press(triage, 'Send the answer')
  await expect(triage.getByText('Your answer was sent.')).toBeVisible()

  await manager.goto(`/cases/${ref}/review`)
  await expect(manager.getByText('She was, and spoke for her.')).toBeVisible()
  await choose(manager, 'What do you make of it?', 'I agree')
  await press(manager, 'Record your review')
  await expect(manager.getByText('You agreed with the decision.')).toBeVisible()
  await checkPage(manager)
})

test('a manager’s lists, an absence and a case to share out @desktop', async ({ as }) => {
  test.setTimeout(120_000)
  const manager = await as('operations')
  for (const place of ['/triage/reviews', '/oversight/alerts', '/oversight/alerts?show=all', '/triage/second-scores', '/absence', '/triage', '/oversight']) {
    await manager.goto(place)
    await checkPage(manager, { isRound: true })
  }
  await manager.goto('/triage?show=unclaimed')
  await manager.getByRole('link', { name: /^Give/ }).first().click()
  await expect(manager.getByRole('heading', { level: 1 })).toContainText('Give the case to an officer')
  await checkPage(manager, { isRound: true })
  await manager.goto('/triage/second-scores')
  await manager.getByRole('row').getByRole('link').first().click()
  await expect(manager.getByRole('heading', { level: 1 })).toContainText('How grave is it to you?')
  await checkPage(manager, { isRound: true })
})
