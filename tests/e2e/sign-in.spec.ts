import { expect, type Page } from '@playwright/test'
import { checkPage } from './support/check-page'
import { press } from './support/form'
import { test } from './support/people'
import { signIn } from './support/sign-in'

const summaryOf = (page: Page) => page.getByRole('alert', { name: 'There is a problem' })

test('a wrong password says no more than that it is wrong, and the address stays', async ({ page }) => {
  for (const email of ['triage@juncture.example', 'nobody@juncture.example']) {
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password').fill('a wrong password')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(summaryOf(page)).toContainText('The e-mail address or the password is not right')
    await expect(page.getByLabel('E-mail address')).toHaveValue(email)
    await expect(page.getByLabel('Password')).toHaveValue('')
    await checkPage(page)
  }
})

test('both blank fields are named at once, each with a way to it', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(summaryOf(page).getByRole('listitem')).toHaveText(['Enter your e-mail address', 'Enter your password'])
  await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription(/Enter your e-mail address/)
  await checkPage(page)
  await page.getByRole('link', { name: 'Enter your password' }).click()
  await expect(page.getByLabel('Password')).toBeFocused()
})

test('the summary takes the focus @js', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(summaryOf(page)).toBeFocused()
})

test('whoever is not signed in comes back to where they were going', async ({ page }) => {
  await page.goto('/triage?show=mine')
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  await page.getByLabel('E-mail address').fill('triage@juncture.example')
  await page.getByLabel('Password').fill('demonstration')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/triage\?show=mine$/)
})

test('an address that leads elsewhere is not followed', async ({ page }) => {
  await page.goto('/sign-in?to=https%3A%2F%2Fexample.org')
  await page.getByLabel('E-mail address').fill('analyst@juncture.example')
  await page.getByLabel('Password').fill('demonstration')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible()
})

test('the demonstration’s people are a press away, one a role', async ({ page }) => {
  await page.goto('/sign-in')
  await checkPage(page)
  for (const role of ['Triage officer', 'Sergeant', 'Inspector', 'Senior police officer', 'YJS operational manager', 'YJS service area manager', 'YJS service manager (independent)', 'Case manager', 'Victim worker', 'Analyst', 'Administrator', 'Auditor'])
    await expect(page.getByRole('listitem').filter({ hasText: role }).first()).toBeVisible()
  await press(page, 'Insp Marcus Reeve')
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible()
})

test('signing out ends the session, for a copy of its cookie too', async ({ page, browser }) => {
  await signIn(page, 'auditor@juncture.example')
  const copy = await browser.newContext({ storageState: await page.context().storageState() })
  const menu = page.locator('summary').filter({ hasText: 'Menu' })
  if (await menu.isVisible()) await menu.click()
  await page.getByRole('button', { name: 'Sign out' }).filter({ visible: true }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await page.goto('/admin/audit')
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  const other = await copy.newPage()
  await other.goto('/admin/audit')
  await expect(other).toHaveURL(/\/sign-in\?to=/)
  await copy.close()
})
