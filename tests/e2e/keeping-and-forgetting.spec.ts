import { expect } from '@playwright/test'
import { arriveAt, isTold } from './support/journey'
import { choose, dayFromNow, fillDay, press } from './support/form'
import { test } from './support/people'

test('a record is held, kept longer, and asked for; a manager sees what is due and what was erased @narrow', async ({ as }) => {
  const manager = await as('operations')
  await manager.goto('/oversight/retention')
  await arriveAt(manager, 'Keeping and forgetting')
  await expect(manager.getByRole('row', { name: /Callum Thirkettle/ })).toBeVisible()
  await manager.getByRole('link', { name: 'Callum Thirkettle' }).click()
  await arriveAt(manager, 'How long the record is kept')
  await expect(manager.getByText('that day has come')).toBeVisible()

  await manager.getByText('Put it under a legal hold').first().click()
  await press(manager, 'Put it under a legal hold')
  await expect(manager.getByRole('alert', { name: 'There is a problem' })).toContainText('Choose why it is held')
  await expect(manager.getByRole('alert', { name: 'There is a problem' })).toContainText('Say what it is needed for')
  await choose(manager, 'What it is needed for', 'A legal claim, made or expected')
  await manager.getByLabel('Who asked, and under which number').fill('A letter before claim, 2026/41')
  await fillDay(manager, 'Looked at again on', dayFromNow(60))
  await press(manager, 'Put it under a legal hold')
  await isTold(manager, 'Saved.')
  await expect(manager.getByText('Under a legal hold', { exact: true })).toBeVisible()
  const address = manager.url().replace(/\?.*/, '')

  const chair = await as('chair')
  await chair.goto(address)
  await chair.getByText('Lift the hold').first().click()
  await chair.getByLabel('Why the hold is lifted').fill('The claim was withdrawn')
  await press(chair, 'Lift the hold')
  await isTold(chair, 'Saved.')

  await chair.goto('/oversight/retention?show=erased')
  await chair.getByRole('link', { name: 'A record without a case' }).first().click()
  await arriveAt(chair, 'An erased record')
  await expect(chair.getByText('Karen Mobbs')).toBeVisible()

  await manager.goto('/oversight/retention?show=requests')
  await manager.getByRole('link', { name: 'Leon Skipper' }).click()
  await arriveAt(manager, 'What we hold about you')
  await expect(manager.getByText('Maureen Skipper')).toBeVisible()
  await press(manager, 'Save, and go on')
  await isTold(manager, 'Saved.')
})
