import { expect } from '@playwright/test'
import { checkPage } from './support/check-page'
import { choose, fillDay, press } from './support/form'
import { arriveAt, isTold } from './support/journey'
import { test } from './support/people'

test.describe.configure({ timeout: 180_000 })

/** A family name and a day of birth that no other telling of this journey has: the figures of now that change fastest come first. */
function unlike(): { familyName: string; born: string } {
  const now = Date.now()
  const letters = [...now.toString(26)].reverse().map((figure) => 'bcdfghjklmnpqrstvwxzaeiouy'[parseInt(figure, 26)])
  return { familyName: `Q${letters.join('')}`, born: `20${10 + (now % 5)}-0${1 + (now % 9)}-${10 + (now % 17)}` }
}

test('a child is recorded twice, the two records are made one, and parted again @narrow', async ({ as }) => {
  const officer = await as('triage')
  const { familyName, born } = unlike()
  const look = async (givenNames: string) => {
    await officer.goto('/notifications/new')
    await arriveAt(officer, 'Find the child first')
    await officer.getByLabel('Given names').fill(givenNames)
    await officer.getByLabel('Family name').fill(familyName)
    await fillDay(officer, 'Day of birth', born)
    await press(officer, 'Search')
    await checkPage(officer)
  }

  await look('Geoffrey')
  await press(officer, /new child/)
  await arriveAt(officer, 'Police notification')

  await look('Jeffrey')
  const found = officer.getByRole('row', { name: new RegExp(`Geoffrey ${familyName}`) })
  await expect(found).toContainText('The given name sounds the same and is spelt differently')
  await press(officer, 'None of these: a new child')
  await expect(officer.getByRole('alert', { name: 'There is a problem' })).toContainText('say why this is a new child')
  await officer.getByLabel('Why is this a new child?').fill('The mother says that there are two')
  await press(officer, 'None of these: a new child')
  await arriveAt(officer, 'Police notification')

  await officer.goto('/cases')
  await officer.getByRole('link', { name: 'Records that may be of the same child' }).click()
  await arriveAt(officer, 'Records that may be of the same child')
  await officer.getByRole('link', { name: new RegExp(`Compare.*${familyName}`) }).click()
  await arriveAt(officer, 'Are they the same child?')
  await expect(officer.getByText('“The mother says that there are two”')).toBeVisible()
  const pair = new URL(officer.url()).pathname
  const older = await officer.getByRole('link', { name: /^Open the record of Geoffrey/ }).getAttribute('href')
  const newer = await officer.getByRole('link', { name: /^Open the record of Jeffrey/ }).getAttribute('href')

  await press(officer, 'Save the decision')
  await expect(officer.getByRole('alert', { name: 'There is a problem' })).toContainText('Choose whether they are the same child')
  await expect(officer.getByRole('alert', { name: 'There is a problem' })).toContainText('Say what tells you')
  await choose(officer, 'Are they the same child?', /keep the older record/)
  await officer.getByLabel('What tells you?').fill('One school, one mother, one child')
  await press(officer, 'Save the decision')
  await isTold(officer, 'The two records are one')
  await checkPage(officer)
  await expect(officer.getByText('An operational manager can undo this merge')).toBeVisible()
  await officer.goto(String(newer))
  await expect(officer).toHaveURL(new RegExp(`${older}$`))

  const manager = await as('operations')
  await manager.goto(pair)
  await arriveAt(manager, 'Are they the same child?')
  await manager.getByLabel('Why is the merge undone?').fill('The school knows both of them')
  await press(manager, 'Undo the merge')
  await isTold(manager, 'The merge is undone')
  await checkPage(manager)
  await officer.goto(String(newer))
  await expect(officer).toHaveURL(new RegExp(`${newer}$`))
  await expect(officer.getByRole('heading', { level: 1 })).toContainText('Jeffrey')
})
