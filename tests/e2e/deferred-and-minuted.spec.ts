import { expect } from '@playwright/test'
import { checkPage } from './support/check-page'
import { choose, dayFromNow, fillDay, press } from './support/form'
import { preparedJourneys } from '../support/prepared-journeys'
import { isTold } from './support/journey'
import { test } from './support/people'

test('a panel defers a case, whoever gets what is missing has it as their work, the chair signs the minutes and adds to them, and the case comes back to a later meeting @narrow', async ({ as }) => {
  const { ref, meeting } = preparedJourneys().begun
  const chair = await as('chair')
  await chair.goto(`${meeting}/cases/${ref}/after`)
  await chair.getByText('Defer the case', { exact: true }).first().click()
  await press(chair, 'Defer the case')
  const problems = chair.getByRole('alert', { name: 'There is a problem' })
  await expect(problems).toContainText('Choose why the case is deferred')
  await expect(problems).toContainText('Say what is missing')
  await checkPage(chair)
  await choose(chair, 'Why is it deferred?', 'Whoever was harmed has not been heard')
  await chair.getByLabel('What is missing?').fill('Ask the girl’s family what they would like to happen')
  await chair.getByLabel('Who gets it?').selectOption({ label: 'Michael Sayer, Wensum Victim Care' })
  await choose(chair, 'When is it heard?', 'At a meeting that is not arranged yet')
  await fillDay(chair, 'If no meeting is arranged: heard by', dayFromNow(21))
  await press(chair, 'Defer the case')
  await isTold(chair, 'The case is deferred')
  await checkPage(chair)

  const worker = await as('victimWorker')
  await worker.goto('/')
  await worker.getByRole('row', { name: ref }).getByRole('link', { name: 'Ask the girl’s family' }).click()
  await checkPage(worker)
  await choose(worker, 'Was it done?', 'Yes, it was done')
  await worker.getByLabel('How it went, or why it was not done').fill('Her mother wrote a page.')
  await press(worker, 'Save')
  await isTold(worker, 'What you wrote was saved')
  await checkPage(worker)

  await chair.goto(meeting)
  await press(chair, 'End the meeting')
  await isTold(chair, 'The meeting has ended')
  await chair.getByRole('link', { name: 'Minutes', exact: true }).click()
  await expect(chair.getByText('Ask the girl’s family what they would like to happen').first()).toBeVisible()
  await expect(chair.getByText('Overy')).toHaveCount(0)
  await checkPage(chair)
  await press(chair, 'Sign the minutes')
  await isTold(chair, 'The minutes are signed')
  await chair.getByLabel('What is added').fill('The officer joined by telephone.')
  await chair.getByLabel('Why', { exact: true }).fill('It was left out')
  await press(chair, 'Add it under your name')
  await isTold(chair, 'What you wrote was added')
  await checkPage(chair)

  // The case comes back: a manager puts it on the agenda of a later meeting, which knows why.
  const { meeting: later } = preparedJourneys().books.two
  const operations = await as('operations')
  await operations.goto(later)
  await operations.getByLabel('Put a case on the agenda').selectOption(ref)
  await operations.getByLabel('Why it is heard all the same').fill('The girl’s family has written.')
  await press(operations, 'Put it on the agenda')
  await expect(operations.getByRole('heading', { name: /Tamsin Overy/ })).toBeVisible()
  await checkPage(operations)
  await operations.goto(`/cases/${ref}/deferral`)
  await expect(operations.getByText('Ask the girl’s family what they would like to happen').first()).toBeVisible()
  await checkPage(operations)
})
