import { expect, test as base } from '@playwright/test'
import { preparedJourneys } from '../support/prepared-journeys'
import { checkPage } from './support/check-page'
import { choose, dayFromNow, fillDay, press } from './support/form'
import { isLive } from './support/is-live'
import { arriveAt, isTold, notify } from './support/journey'
import { test } from './support/people'

const FLICK_KNIFE = 'Possess a flick knife or gravity knife'

test('an offence that no row covers is found in the national list, and scored by a row that the officer chooses with a reason @narrow', async ({ as }) => {
  const officer = await as('triage')
  const ref = await notify(officer, {
    givenNames: 'Ivor', familyName: 'Hempnall', dateOfBirth: '2010-09-01', offence: FLICK_KNIFE,
    circumstances: 'A flick knife was found in a coat at the bus station. It was not taken out.',
  })
  await officer.goto(`/cases/${ref}`)
  await expect(officer.getByText(`${FLICK_KNIFE} (RE59025)`)).toBeVisible()
  await expect(officer.getByText('Yes, by the national list of offences')).toBeVisible()
  await officer.getByRole('link', { name: 'Take the case into triage' }).click()
  await press(officer, 'Take this case')
  await isTold(officer, 'You have this case now.')
  await officer.goto(`/triage/${ref}/score`)
  await expect(officer.getByText('This case cannot be scored yet')).toBeVisible()
  await expect(officer.getByRole('button', { name: 'Save the score' })).toHaveCount(0)
  await checkPage(officer)
  await officer.getByRole('link', { name: 'choose the row that scores it' }).click()
  await arriveAt(officer, 'Which row scores this offence?')
  await press(officer, 'Save the row')
  await expect(officer.getByRole('alert', { name: 'There is a problem' })).toContainText('Choose the row that scores it')
  await expect(officer.getByRole('alert', { name: 'There is a problem' })).toContainText('Say why this row is the nearest')
  await checkPage(officer)
  await officer.getByLabel('Score it as').selectOption('possession-of-a-prohibited-weapon-in-private')
  await officer.getByLabel('Why this row').fill('The nearest in harm: a prohibited knife that stayed in a pocket.')
  await press(officer, 'Save the row')
  await arriveAt(officer, 'How grave is it?')
  await expect(officer.getByText('The nearest in harm: a prohibited knife that stayed in a pocket.')).toBeVisible()
  await choose(officer, 'The final score is yours', '3')
  await press(officer, 'Save the score')
  await isTold(officer, 'The score was saved')
  await expect(officer.getByText('scored as Possession of a prohibited weapon in private')).toBeVisible()
  await checkPage(officer)
})

test('a second offence is picked by what people say, and two children’s cases are linked and told apart @narrow', async ({ as }) => {
  const isScripted = base.info().project.name !== 'no-js'
  const officer = await as('secondTriage')
  const [first, second] = preparedJourneys().together

  await officer.goto(`/notifications/${first}`)
  await isLive(officer)
  const row = officer.getByRole('group', { name: 'Another offence' })
  const offence = officer.getByLabel('Offence', { exact: true }).nth(1)
  await offence.fill('shoplifting')
  if (isScripted) {
    await expect(row.getByRole('option').first()).toBeVisible()
    await checkPage(officer)
    await offence.press('ArrowDown')
    await offence.press('Enter')
    await expect(offence).toHaveValue('Theft from a shop, goods up to £200')
    await expect(row.getByRole('listbox')).toHaveCount(0)
  }
  await fillDay(row, 'It happened on', dayFromNow(-3))
  await choose(row, 'Where it happened', 'In a public place')
  await press(officer, 'Save')
  if (!isScripted) {
    await expect(officer.getByRole('alert', { name: 'There is a problem' })).toContainText('Choose which offence you mean')
    await officer.getByRole('group', { name: 'Which of these do you mean?' }).getByLabel('Theft from a shop, goods up to £200').first().check()
    await press(officer, 'Save')
  }
  await isTold(officer, 'Saved.')
  await expect(officer.getByRole('group', { name: /^Offence \d: Theft from a shop, goods up to £200/ })).toHaveCount(1)
  await checkPage(officer)

  await officer.goto(`/triage/${first}/score`)
  await expect(officer.getByRole('heading', { name: 'Each offence by itself' })).toBeVisible()
  await expect(officer.getByText('Leads: the case’s base score is this one’s')).toHaveCount(1)
  await checkPage(officer)

  await officer.goto(`/cases/${first}/linked`)
  await arriveAt(officer, 'Others in the same matter')
  await press(officer, 'Link the cases')
  await expect(officer.getByRole('alert', { name: 'There is a problem' })).toContainText('Say how you know that they are about the same matter')
  await officer.getByLabel(/eference of (the other|another) case/).fill(second)
  await officer.getByLabel('How do you know that they are about the same matter?').fill('The same phone, and both are named by him.')
  await press(officer, 'Link the cases')
  await isTold(officer, 'The cases are linked.')
  await checkPage(officer)
  await officer.goto(`/cases/${second}`)
  const matter = officer.getByRole('region', { name: 'Others in the same matter' }).or(officer.locator('#same-matter'))
  await expect(matter.first()).toContainText(first)
  await expect(matter.first()).toContainText('RL')
  await checkPage(officer)
  await officer.goto(`/cases/${second}/linked`)
  await officer.getByLabel('Why is this case not about the same matter?').fill('It was another phone.')
  await press(officer, 'Take this case out')
  await isTold(officer, 'This case was taken out of the matter.')
  await checkPage(officer)
})
