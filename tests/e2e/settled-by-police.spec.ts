import { expect } from '@playwright/test'
import { checkPage } from './support/check-page'
import { choose, press } from './support/form'
import { arriveAt, decide, isTold, notify, takeAndScore } from './support/journey'
import { test } from './support/people'

test.describe.configure({ timeout: 180_000 })

test('a notification comes in, and the police settle it with a community resolution', async ({ as }) => {
  const officer = await as('triage')
  const ref = await notify(officer, {
    givenNames: 'Bertie', familyName: 'Ashwellthorpe', dateOfBirth: '2012-05-14', offence: 'Theft from a shop, goods up to £200',
    circumstances: 'Bertie left a shop with a football shirt under a coat. He gave it back at the door.',
  })
  await takeAndScore(officer, ref, 2)
  await decide(officer, ref, 'Settle by police', /^Community resolution/)

  await officer.getByRole('link', { name: 'Give the outcome' }).click()
  await arriveAt(officer, /Community resolution/)
  await expect(officer.getByText('It cannot be given yet')).toBeVisible()
  await officer.getByRole('link', { name: 'Record what it asks for' }).first().click()
  await checkPage(officer)
  await choose(officer, 'Was it offered without threat or promise?', 'Yes')
  await choose(officer, 'Was it said that it is voluntary?', 'Yes')
  await choose(officer, 'Does the child agree to take part?', 'Yes')
  await press(officer, 'Save')
  await isTold(officer, 'was saved')
  await officer.goto(`/cases/${ref}/outcome`)
  await press(officer, /^Give it/)
  await isTold(officer, 'The outcome was given')
  await checkPage(officer)
  await officer.getByRole('link', { name: 'Close the case' }).click()
  await officer.getByLabel('What was done since the outcome was given?').fill('The shop has his letter.')
  await press(officer, 'Close the case')
  await expect(officer.getByText('Nothing: the case is closed.')).toBeVisible()
  await checkPage(officer)
})
