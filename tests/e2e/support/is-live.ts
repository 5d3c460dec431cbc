import { test, type Page } from '@playwright/test'

/**
 * Waits until React has taken the page's form over. Until then it may still set a filled text area back to what the
 * server sent, and a test is quicker than any person. Without JavaScript there is nothing to wait for.
 */
export async function isLive(page: Page): Promise<void> {
  if (test.info().project.name === 'no-js') return
  await page.waitForFunction(() => {
    const form = document.querySelector('main form')
    return form !== null && Object.keys(form).some((key) => key.startsWith('__react'))
  })
}
