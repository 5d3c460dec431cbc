import { test as base, type BrowserContext, type Page } from '@playwright/test'
import { CAST, type CastName } from '../../../prisma/scenarios/cast'
import { signIn } from './sign-in'

/** What a browser holds once somebody has signed in. */
type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>

/** What a browser said while a test ran that it never should: policy violations, and scripts that failed. */
export type Complaints = string[]

/** Notes down whatever a page's console says that is a fault. A page that answers 404 on purpose is none. */
function listen(page: Page, complaints: Complaints): void {
  page.on('console', (message) => {
    const text = message.text()
    if (/Content Security Policy/i.test(text) || (message.type() === 'error' && !/status of 404/.test(text))) complaints.push(`${page.url()}: ${text}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
}

/**
 * Tests in which several people work at once: `as('triage')` is a page on which PC Grace Adeyemi is signed in, in a browser
 * of her own, at her work. She signs in once a worker; each test after that begins with her cookies in an empty browser.
 */
export const test = base.extend<{ as: (name: CastName) => Promise<Page>; complaints: Complaints }, { signedIn: Map<CastName, SignedIn> }>({
  signedIn: [async ({}, provide) => provide(new Map()), { scope: 'worker' }],
  complaints: [
    async ({ page }, provide) => {
      const complaints: Complaints = []
      listen(page, complaints)
      await provide(complaints)
      base.expect(complaints, 'what the console complained of').toEqual([])
    },
    { auto: true },
  ],
  as: async ({ browser, complaints, signedIn }, provide) => {
    const contexts = new Map<CastName, { context: BrowserContext; page: Page }>()
    await provide(async (name) => {
      const known = contexts.get(name)
      if (known) return known.page
      const context = await browser.newContext({ storageState: signedIn.get(name) })
      const page = await context.newPage()
      listen(page, complaints)
      if (signedIn.has(name)) await page.goto('/')
      if (!signedIn.has(name) || new URL(page.url()).pathname === '/sign-in') {
        await signIn(page, CAST[name].email)
        signedIn.set(name, await context.storageState())
      }
      contexts.set(name, { context, page })
      return page
    })
    for (const { context } of contexts.values()) await context.close()
  },
})
