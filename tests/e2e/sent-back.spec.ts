import { expect } from '@playwright/test'
import { checkPage } from './support/check-page'
import { caseReference } from './support/case-reference'
import { choose, press } from './support/form'
import { isLive } from './support/is-live'
import { arriveAt, isTold } from './support/journey'
import { test } from './support/people'

test('triage sends a section back, whoever sent the notification answers, and it comes back to triage', async ({ as }) => {
  const triage = await as('triage')
  const ref = await caseReference(triage, 'Noah', 'in_triage')
  await triage.goto(`/triage/${ref}`)
  await triage.getByRole('link', { name: 'Send a section back for more' }).click()
  await arriveAt(triage, 'Send back for more')
  await press(triage, 'Send these sections back')
  await expect(triage.getByRole('alert', { name: 'There is a problem' }).getByRole('link', { name: 'Choose at least one section' })).toBeVisible()
  await triage.getByLabel('Rights and the appropriate adult', { exact: true }).check()
  await press(triage, 'Send these sections back')
  await expect(triage.getByRole('alert', { name: 'There is a problem' }).getByRole('link', { name: 'Say what is missing' })).toBeVisible()
  await triage.getByLabel('What is missing in “Rights and the appropriate adult”?').fill('Who was the adult, and when did they come?')
  await press(triage, 'Send these sections back')
  await isTold(triage, 'The sections were sent back')
  await expect(triage.getByText('The clocks of the case run on meanwhile')).toBeVisible()
  await checkPage(triage)

  const officer = await as('sergeant')
  await officer.goto(`/notifications/${ref}`)
  await arriveAt(officer, 'Police notification')
  await isLive(officer)
  await expect(officer.getByText('Who was the adult, and when did they come?')).toBeVisible()
  // Only what was asked for is open; the rest is there to read.
  await expect(officer.getByLabel('What is said to have happened')).toHaveCount(0)
  await expect(officer.getByLabel('Given names')).toHaveCount(0)
  await officer.getByLabel('Name of the appropriate adult').fill('Janet Fuller, from 14:00')
  await choose(officer, 'Who is the adult to the child?', 'Volunteer or scheme')
  await press(officer, 'Save and send the answer to triage')
  await isTold(officer, 'Your answer was sent')
  await checkPage(officer)

  await triage.goto(`/triage/${ref}`)
  await expect(triage.getByText('Answered after less than a working day')).toBeVisible()
  await expect(triage.getByText('Janet Fuller, from 14:00')).toBeVisible()
})

test('a school refers a child: no police parts, and it ends with support', async ({ as }) => {
  const page = await as('operations')
  await page.goto('/notifications/new')
  await arriveAt(page, 'Find the child first')
  await page.getByLabel('Given names').fill('Perpetua')
  await page.getByLabel('Family name').fill('Oakenshaw')
  const born = page.getByRole('group', { name: 'Day of birth' })
  for (const [box, value] of [['Day', '4'], ['Month', '5'], ['Year', '2012']] as const) await born.getByLabel(box, { exact: true }).fill(value)
  await choose(page, 'Who told you about the child?', 'A school or college')
  await press(page, 'Search')
  await press(page, /new child/)
  await arriveAt(page, 'Referral')
  await isLive(page)
  await expect(page.getByText('There is no police notification.')).toBeVisible()
  await expect(page.getByRole('group', { name: 'How far does the evidence go?' })).toHaveCount(0)
  await page.getByLabel('Their name').fill('Ms Farrow')
  await choose(page, 'Why may we hold what they told us?', 'A parent or carer agrees')
  await choose(page, 'Are the police involved?', 'No')
  await page.getByLabel('What is said to have happened').fill('She was found with alcohol twice, and asks for help.')
  await press(page, 'Save and submit to triage')
  await isTold(page, 'The notification was submitted')
  await checkPage(page)
  await page.getByRole('link', { name: 'End the referral without the police' }).click()
  await arriveAt(page, 'Referral')
  await choose(page, 'How does it end?', /voluntary support/)
  await page.getByLabel('Why?').fill('She meets a mentor on Thursdays.')
  await press(page, 'End the referral and close the case')
  await isTold(page, 'The referral was ended')
  await checkPage(page)
})
