import { expect, type Locator, type Page } from '@playwright/test'
import { openPack } from './support/case-reference'
import { isTold } from './support/journey'
import { test } from './support/people'

/** Presses Tab until the focus is there. A page on which it never arrives fails. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab')
    if (await target.and(page.locator(':focus')).count()) return
  }
  throw new Error(`Tab never came to ${String(target)}`)
}

test('every page begins with a way past the navigation @desktop', async ({ as }) => {
  const page = await as('triage')
  for (const address of ['/', '/cases', '/triage', '/notifications/new']) {
    await page.goto(address)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.locator('#main')).toBeFocused()
  }
})

test('a view is given in a ballot with the keyboard alone @desktop', async ({ as }) => {
  const page = await as('victimWorker')
  await page.goto(await openPack(page, 'Beatriz'))
  await tabTo(page, page.getByRole('link', { name: 'Go to the ballot' }))
  await page.keyboard.press('Enter')
  const outcomes = page.getByRole('group', { name: 'Which outcome do you choose?' }).getByRole('radio')
  await tabTo(page, outcomes)
  const wanted = page.getByLabel(/^Diversionary activity/)
  for (let presses = 0; presses < 12 && !(await wanted.isChecked()); presses += 1) await page.keyboard.press('ArrowDown')
  await expect(wanted).toBeChecked()
  await tabTo(page, page.getByLabel('Why?'))
  await page.keyboard.type('Nobody was harmed but her.')
  await tabTo(page, page.getByRole('button', { name: 'Give your view' }))
  const outline = await page.locator(':focus').evaluate((element) => getComputedStyle(element).boxShadow + getComputedStyle(element).outlineStyle + getComputedStyle(element).backgroundColor)
  expect(outline).toMatch(/rgb\(255, 221, 0\)/)
  await page.keyboard.press('Enter')
  await isTold(page, 'Nobody else sees it until the ballot has closed')
})
