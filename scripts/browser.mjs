// Finds a Chrome or Chromium for the browser tests, or installs one.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Plain, run, say, tool } from './lib.mjs'

// The shell without windows comes first: it does half the work of a whole browser.
const names = ['chromium-headless-shell', 'google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge']
const places = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name =>
    [String.raw`Google\Chrome\Application\chrome.exe`, String.raw`Microsoft\Edge\Application\msedge.exe`].map(file => path.join(process.env[name] ?? '', file)),
  ),
}

const onPath = name => (process.env.PATH ?? '').split(path.delimiter).map(folder => path.join(folder, name)).find(file => fs.existsSync(file))

/** A browser that this machine has: CHROME_PATH, one on the path, one in its usual place, or Playwright's own. */
function findBrowser() {
  const own = createRequire(import.meta.url)('@playwright/test').chromium.executablePath()
  const candidates = [process.env.CHROME_PATH, ...names.map(onPath), ...(places[process.platform] ?? []), own]
  return candidates.find(file => file && fs.existsSync(file))
}

/** The path of a browser; tries Playwright's download, then Debian's package when root, then says what to install. */
export async function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  say('Looking for a browser: trying Playwright\'s')
  await tool('@playwright/test/cli.js', ['install', 'chromium'], { silent: true, minutes: 5 }).catch(() => {})
  if (!findBrowser() && process.getuid?.() === 0 && onPath('apt-get')) {
    say('That cannot be had here: installing Debian\'s chromium')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env }).catch(() => {})
    const install = packages => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages, 'fonts-liberation'], { env })
    await install(['chromium-headless-shell']).catch(() => install(['chromium']))
  }
  const installed = findBrowser()
  if (installed) return installed
  throw new Plain('The browser tests need Chrome or Chromium: install it (on Debian or Ubuntu: sudo apt-get install chromium), or set CHROME_PATH.')
}
