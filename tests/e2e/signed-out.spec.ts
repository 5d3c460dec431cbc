import { expect, type Page } from '@playwright/test'
import { CAST } from '../../prisma/scenarios/cast'
import { caseReference } from './support/case-reference'
import { checkPage } from './support/check-page'
import { press } from './support/form'
import { isLive } from './support/is-live'
import { test } from './support/people'

/** Somebody signs in at the page that is open. */
async function enter(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill(CAST.secondTriage.email)
  await page.getByLabel('Password').fill('demonstration')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}

/** The same person signs in once more in a tab of their own, and ends there every other session that they have. */
async function endOtherSessions(page: Page): Promise<void> {
  await page.goto('/account')
  await checkPage(page)
  await press(page, 'Sign out everywhere but here')
  await expect(page.getByRole('alert', { name: 'Done' })).toContainText('signed out everywhere but here')
}

test('what was typed when the session ended is there after signing in again @narrow', async ({ browser, complaints }) => {
  const here = await browser.newContext()
  const page = await here.newPage()
  await page.goto('/sign-in?to=/cases')
  await enter(page)
  const ref = await caseReference(page, 'Noah', 'in_triage')
  await page.goto(`/cases/${ref}`)
  const child = await page.getByRole('link', { name: /^Noah/ }).first().getAttribute('href')
  await page.goto(`${child}/note`)
  await isLive(page)
  await page.getByLabel('What kind of note it is').selectOption({ label: 'Visit' })
  const text = `Typed before the session ended, line one.\nAnd line two, ${Date.now()}.`
  await page.getByLabel('Note', { exact: true }).fill(text)

  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await other.goto('/sign-in?to=/account')
  await enter(other)
  await endOtherSessions(other)

  await press(page, 'Add the note')
  if (test.info().project.name === 'no-js') {
    await expect(page.getByRole('heading', { level: 1, name: 'You were signed out' })).toBeVisible()
    await expect(page.getByText('Typed before the session ended, line one.')).toBeVisible()
    const [tab] = await Promise.all([here.waitForEvent('page'), page.getByRole('link', { name: 'Sign in again (opens in a new tab)' }).click()])
    await enter(tab)
    await press(page, 'Send it again')
  } else {
    await expect(page).toHaveURL(/\/sign-in\?to=/)
    await enter(page)
    await expect(page.getByText('You were signed out before this was saved. What you typed is back')).toBeVisible()
    await expect(page.getByLabel('Note', { exact: true })).toHaveValue(text)
    await expect(page.getByLabel('What kind of note it is')).toHaveValue(/./)
    await checkPage(page)
    await press(page, 'Add the note')
  }
  await expect(page.getByText('Typed before the session ended, line one.').first()).toBeVisible()
  expect(complaints.filter((complaint) => !/status of 401/.test(complaint))).toEqual([])
  complaints.length = 0
  await here.close()
  await elsewhere.close()
})
