import { expect } from '@playwright/test'
import { caseReference } from './support/case-reference'
import { isLive } from './support/is-live'
import { test } from './support/people'

test('what was typed before the script arrived stays @js @desktop', async ({ as }) => {
  const page = await as('triage')
  const ref = await caseReference(page, 'Noah', 'in_triage')
  let letGo = () => {}
  const typed = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/\.js(\?|$)/, async (route) => {
    await typed
    await route.continue()
  })
  await page.goto(`/notifications/${ref}`, { waitUntil: 'commit' })
  const told = page.getByLabel('What is said to have happened')
  await expect(told).not.toHaveValue('')
  await told.fill('Typed while the script was on its way.')
  letGo()
  await isLive(page)
  await expect(told).toHaveValue('Typed while the script was on its way.')
})
