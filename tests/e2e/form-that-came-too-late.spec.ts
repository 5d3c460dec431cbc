import { expect } from '@playwright/test'
import { caseReference } from './support/case-reference'
import { checkPage } from './support/check-page'
import { choose, press } from './support/form'
import { isLive } from './support/is-live'
import { isTold } from './support/journey'
import { test } from './support/people'

test('a form that came too late says so and keeps what was typed @narrow', async ({ as }) => {
  const first = await as('triage')
  const ref = await caseReference(first, 'Noah', 'in_triage')
  const second = await first.context().newPage()
  await first.goto(`/triage/${ref}/score`)
  await second.goto(`/triage/${ref}/score`)
  await second.getByLabel('Why this score').fill('Saved by the second window.')
  await press(second, 'Save the score')
  await isTold(second, 'The score was saved')

  await choose(first, 'The final score is yours', '3')
  await first.getByLabel('The child acted on impulse or was provoked').check()
  await first.getByLabel('Why this score').fill('Typed in the first window, and not to be lost.')
  await press(first, 'Save the score')
  await expect(first.getByRole('alert', { name: 'There is a problem' })).toContainText('Somebody changed this case since you opened it')
  await expect(first.getByLabel('Why this score')).toHaveValue('Typed in the first window, and not to be lost.')
  await expect(first.getByRole('group', { name: 'The final score is yours' }).getByLabel('3', { exact: true })).toBeChecked()
  await expect(first.getByLabel('The child acted on impulse or was provoked')).toBeChecked()
  await checkPage(first)

  await first.goto(`/triage/${ref}`)
  await expect(first.getByRole('blockquote').filter({ hasText: 'Saved by the second window.' })).toBeVisible()
})

test('a form with nothing in it names every field at once, and its links lead to them @narrow', async ({ as }) => {
  const page = await as('triage')
  const ref = await caseReference(page, 'Noah', 'in_triage')
  await page.goto(`/triage/${ref}/decide/settle`)
  await press(page, 'Settle by police')
  const summary = page.getByRole('alert', { name: 'There is a problem' })
  await expect(summary.getByRole('link')).toHaveCount(4)
  await checkPage(page)
  await summary.getByRole('link', { name: 'Choose the outcome' }).click()
  await expect(page.getByRole('group', { name: 'Which outcome?' }).getByRole('radio').and(page.locator(':focus'))).toHaveCount(1)
  await summary.getByRole('link', { name: /what you considered instead/ }).click()
  await expect(page.getByLabel('Why would a lower response not do?')).toBeFocused()
  await page.getByLabel('Why is this outcome right for this child?').fill('He came back by himself.')
  await press(page, 'Settle by police')
  await expect(summary.getByRole('link')).toHaveCount(3)
  await expect(page.getByLabel('Why is this outcome right for this child?')).toHaveValue('He came back by himself.')
})

test('a notification that is not complete goes nowhere, and says everything that is missing @narrow', async ({ as }) => {
  const page = await as('triage')
  await page.goto('/notifications')
  await page.getByRole('link', { name: /^JN-/ }).first().click()
  await isLive(page)
  await page.getByLabel('What is said to have happened').fill('')
  await page.getByLabel('Officer in the case').fill('')
  await press(page, 'Save and submit to triage')
  const summary = page.getByRole('alert', { name: 'There is a problem' })
  for (const message of ['Enter the officer in the case', 'Write what is said to have happened', 'Choose how far the evidence goes']) await expect(summary.getByRole('link', { name: message })).toBeVisible()
  await checkPage(page)
  await summary.getByRole('link', { name: 'Choose how far the evidence goes' }).click()
  await expect(page.getByRole('group', { name: 'How far does the evidence go?' }).getByRole('radio').first()).toBeFocused()
})
