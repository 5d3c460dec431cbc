import { expect, test, type Page } from '@playwright/test'

/** Opens an address at which there is nothing for whoever is signed in: status 404, and the words that say so. */
export async function isNowhere(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address)
  expect(answer?.status(), address).toBe(404)
  // Without a script the words are at an address of their own, which the page leads to.
  if (test.info().project.name === 'no-js') await page.waitForURL('/page-not-found')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist, or you may not see it')
}
