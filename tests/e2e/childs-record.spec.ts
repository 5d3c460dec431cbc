import { expect, type Page } from '@playwright/test'
import { arriveAt, isTold } from './support/journey'
import { checkPage } from './support/check-page'
import { choose, dayFromNow, fillDay, press } from './support/form'
import { isNowhere } from './support/is-nowhere'
import { test } from './support/people'

/** A child whom nobody has met before, as an officer begins the record; answers with the address of the record. */
async function newChild(officer: Page, familyName: string): Promise<string> {
  await officer.goto('/notifications/new')
  await officer.getByLabel('Given names').fill('Jessamy')
  await officer.getByLabel('Family name').fill(familyName)
  await fillDay(officer, 'Day of birth', '2012-04-03')
  await press(officer, 'Search')
  await press(officer, /new child/)
  await arriveAt(officer, 'Police notification')
  await officer.goto(officer.url().replace('/notifications/', '/cases/'))
  const record = await officer.getByRole('link', { name: `Jessamy ${familyName}` }).getAttribute('href')
  if (!record) throw new Error('The case does not lead to the child’s record')
  return record
}

test('a child’s record is filled in, warned about, and restricted to named people @narrow', async ({ as }) => {
  const officer = await as('triage')
  const familyName = `Quill${Date.now().toString(36)}`
  const record = await newChild(officer, familyName)
  await officer.goto(record)
  await arriveAt(officer, familyName)
  await expect(officer.getByText('Still to ask')).toBeVisible()

  await officer.getByRole('link', { name: 'Self-defined ethnicity' }).click()
  await arriveAt(officer, 'Ethnicity and language')
  await officer.getByLabel('Ethnicity, as the child says').selectOption({ label: 'Mixed: White and Asian' })
  await choose(officer, 'Is the child Roma?', 'Not stated')
  await officer.getByLabel('First language').fill('English')
  await press(officer, 'Save')
  await isTold(officer, 'Saved.')
  await expect(officer.getByText('Mixed: White and Asian (M3)')).toBeVisible()
  await expect(officer.getByRole('link', { name: 'Self-defined ethnicity' })).toHaveCount(0)

  await officer.goto(`${record}/addresses`)
  await officer.getByLabel('Postcode').fill('nowhere')
  await press(officer, 'Add')
  await expect(officer.getByRole('alert', { name: 'There is a problem' })).toContainText('Choose what kind of place it is')
  await expect(officer.getByRole('alert', { name: 'There is a problem' })).toContainText('Enter the address')
  await expect(officer.getByLabel('Postcode')).toHaveValue('nowhere')
  await officer.getByLabel('What kind of place it is').selectOption({ label: 'Home' })
  await officer.getByLabel('Address', { exact: true }).fill('4 Staithe Row')
  await officer.getByLabel('Postcode').fill('nr1 3dh')
  await press(officer, 'Add')
  await isTold(officer, 'Saved.')
  await expect(officer.getByText('NR1 3DH')).toBeVisible()

  await officer.goto(`${record}/warnings`)
  await checkPage(officer)
  await officer.getByLabel('What it is about').selectOption({ label: 'Self-harm' })
  await officer.getByLabel('What people must know').fill('Do not leave her alone after a meeting.')
  await fillDay(officer, 'Looked at again on', dayFromNow(30))
  await press(officer, 'Add the warning')
  await isTold(officer, 'Saved.')
  await expect(officer.getByRole('region', { name: `About Jessamy ${familyName}` })).toContainText('Do not leave her alone after a meeting.')
  await checkPage(officer)

  const manager = await as('operations')
  await manager.goto(record)
  await manager.getByRole('link', { name: 'Restrict this record' }).click()
  await arriveAt(manager, 'Who may see this record')
  await expect(manager.getByLabel('PC Grace Adeyemi')).toBeChecked()
  await manager.getByLabel('Why it is restricted').fill('A relative of somebody on the staff')
  await press(manager, 'Restrict the record')
  await isTold(manager, 'Saved.')
  await expect(manager.getByText('Restricted: only Karen Mobbs, PC Grace Adeyemi may see this record.')).toBeVisible()
  await checkPage(manager)

  const other = await as('sergeant')
  await isNowhere(other, record)
  await other.goto(`/cases?words=${familyName}`)
  await expect(other.getByText(familyName, { exact: true })).toHaveCount(0)
  await expect(other.getByText(`Jessamy ${familyName}`)).toHaveCount(0)
  await officer.goto(record)
  await arriveAt(officer, familyName)
})
