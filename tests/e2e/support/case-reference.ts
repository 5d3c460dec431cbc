import type { Page } from '@playwright/test'

/** The reference of a child's case at a station, found as people find it: by name and status. */
export async function caseReference(page: Page, name: string, status: string): Promise<string> {
  await page.goto(`/cases?${new URLSearchParams({ words: name, status })}`)
  return page.getByRole('link', { name: /^JN-/ }).first().innerText()
}

/** The address of the pack of a child's case at the meeting that is under way. */
export async function openPack(page: Page, name: string): Promise<string> {
  await page.goto('/panels')
  await page.getByRole('row', { name: 'Under way' }).getByRole('link').first().click()
  const link = page.getByRole('link', { name: new RegExp(`^Open the pack.* of ${name}`) })
  return (await link.getAttribute('href')) ?? ''
}
