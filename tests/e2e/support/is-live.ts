import { test, type Page } from '@playwright/test'

/** Waits until React has taken the page's form over, if it ever will. At that instant a selection in a text area is lost, and a test that empties one selects first. */
export async function isLive(page: Page): Promise<void> {
  if (test.info().project.name === 'no-js') return
  await page.waitForFunction(() => {
    const form = document.querySelector('main form')
    return form !== null && Object.keys(form).some((key) => key.startsWith('__react'))
  })
}
