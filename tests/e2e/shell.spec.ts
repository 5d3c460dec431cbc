import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

test.describe('the shell around every page', () => {
  test('says that it is alive, and whether the database is', async ({ request }) => {
    for (const address of ['/api/health', '/api/health?check=database']) {
      const answer = await request.get(address)
      expect(answer.status()).toBe(200)
      expect(answer.headers()['cache-control']).toContain('no-store')
    }
  })

  test('sends a policy without inline scripts, and an id for each request', async ({ request }) => {
    const [one, two] = [await request.get('/sign-in'), await request.get('/sign-in')]
    const policy = one.headers()['content-security-policy'] ?? ''
    for (const part of ["default-src 'self'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'"]) expect(policy).toContain(part)
    expect(policy).not.toContain('unsafe-')
    expect(policy).not.toEqual(two.headers()['content-security-policy'])
    expect(one.headers()['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(one.headers()['x-request-id']).not.toEqual(two.headers()['x-request-id'])
    expect(one.headers()['x-content-type-options']).toBe('nosniff')
  })

  test('says the same of what does not exist and of what one may not see', async ({ page }) => {
    const violations: string[] = []
    page.on('console', message => /Content Security Policy/.test(message.text()) && violations.push(message.text()))
    const answer = await page.goto('/no-such-page')
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist, or you may not see it')
    await expect(page).toHaveTitle(/Juncture/)
    expect(violations).toEqual([])
  })

  test('has no accessibility violation and does not scroll sideways @js', async ({ page }) => {
    for (const address of ['/sign-in', '/no-such-page']) {
      await page.goto(address)
      const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
      expect(found.violations.map(violation => violation.id)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    }
  })

  test('leads from the first Tab to the main content @desktop', async ({ page }) => {
    await page.goto('/sign-in')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.locator('#main')).toBeFocused()
  })
})
