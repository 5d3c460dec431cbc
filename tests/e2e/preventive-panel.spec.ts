import { expect } from '@playwright/test'
import { preparedJourneys } from '../support/prepared-journeys'
import { checkPage } from './support/check-page'
import { dayFromNow, fillDay, press } from './support/form'
import { isTold } from './support/journey'
import { test } from './support/people'

test('a preventive panel hears a child whom a school referred, recommends help and names who does what; nothing is voted on @narrow', async ({ as }) => {
  const { ref, meeting } = preparedJourneys().preventive
  const chair = await as('chair')
  await chair.goto(meeting)
  await expect(chair.getByText('Referred without an offence')).toBeVisible()
  await chair.goto(`${meeting}/cases/${ref}`)
  await expect(chair.getByRole('heading', { name: 'Why the child was referred' })).toBeVisible()
  await expect(chair.getByText('Somebody whom she can talk to.')).toBeVisible()
  for (const name of ['What happened', 'How serious it is', 'The nine outcomes, and what the rules find', 'The ballot']) await expect(chair.getByRole('heading', { name, exact: true })).toHaveCount(0)
  await checkPage(chair)
  await chair.getByRole('link', { name: 'Record what it recommends, and who does what' }).click()
  await expect(chair.getByText('Defer the case')).toHaveCount(0)
  await press(chair, 'Record the recommendations')
  await expect(chair.getByRole('alert', { name: 'There is a problem' })).toBeVisible()
  await chair.getByLabel('What does the panel recommend?').fill('A mentor, twice a week, and one plan for school and home.')
  await press(chair, 'Record the recommendations')
  await isTold(chair, 'The recommendations were recorded')
  await checkPage(chair)
  await chair.getByLabel('What is to be done?').fill('Find a mentor')
  await chair.getByLabel('Who does it?').selectOption({ label: 'Sofia Marques, Wensum Youth Justice Service' })
  await fillDay(chair, 'By when?', dayFromNow(14))
  await press(chair, 'Add it')
  await isTold(chair, 'It was added')
  await checkPage(chair)

  const member = await as('socialCare')
  await member.goto(`${meeting}/minutes`)
  await expect(member.getByText('None: the child was referred without one')).toBeVisible()
  await expect(member.getByText('A mentor, twice a week')).toBeVisible()
  await checkPage(member)
})
