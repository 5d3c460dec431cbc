import { expect, type Page } from '@playwright/test'

/** Somebody signs in with their address and the password of the demonstration, and comes to their work. */
export async function signIn(page: Page, email: string, password = 'demonstration'): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible()
}
