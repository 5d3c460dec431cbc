import { defineConfig } from '@playwright/test'

/** Each project has a server and a demonstration database of its own, so that what one decides the others do not see. */
const servers: Record<string, string> = JSON.parse(process.env.TEST_SERVERS ?? '{}')

/** Debian's Chromium in a closed network: without these it tries to call home at every start. */
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

const chromium = { browserName: 'chromium' as const }

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.data/test/browser',
  // A bound for what hangs, wide enough for a shared machine; nothing waits for it.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 3,
  reporter: [['list'], ['json', { outputFile: '.data/test/playwright.json' }]],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROME_PATH, args: quiet },
  },
  // A journey runs in all three unless a tag says otherwise: @desktop, @phone, @no-js for one alone, @narrow for the latter
  // two (the round of every screen looks at the wide layout), @js for what needs JavaScript. One worker a project: within
  // it the files run in order, and journeys do not meet.
  projects: [
    { name: 'desktop', workers: 1, grepInvert: /@no-js|@phone|@narrow/, use: { ...chromium, baseURL: servers.desktop, viewport: { width: 1280, height: 900 } } },
    { name: 'phone', workers: 1, grepInvert: /@no-js|@desktop/, use: { ...chromium, baseURL: servers.phone, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
    { name: 'no-js', workers: 1, grepInvert: /@js|@phone|@desktop/, use: { ...chromium, baseURL: servers['no-js'], viewport: { width: 1280, height: 900 }, javaScriptEnabled: false } },
  ],
})
