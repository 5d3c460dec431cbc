import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const NARROWEST = 320

/** How far a page reaches beyond its window, in pixels, and what reaches out. */
async function overflow(page: Page): Promise<{ by: number; what: string[] }> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const by = Math.max(0, document.documentElement.scrollWidth - width)
    const out = by === 0 ? [] : [...document.querySelectorAll('main *, header *, nav *, footer *, section *')].filter((element) => element.getBoundingClientRect().right > width + 0.5)
    return { by, what: out.slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.className}`.slice(0, 120)) }
  })
}

/** The pages that this worker has audited, as `buildOf` tells them apart. What is built alike is audited once. */
const audited = new Set<string>()

/** The addresses, without ids, whose colours this worker has audited: the slowest rule by far, and every page has the same few colours. */
const contrasted = new Set<string>()

/** How a page is built: its address without ids, and each kind of element that is on it, by tag, parent, class, role and type, however often it stands there. */
function buildOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const kinds = [...document.body.querySelectorAll('*')].map((element) => [element.parentElement?.tagName, element.tagName, element.className, element.getAttribute('role'), element.getAttribute('type')].join(' '))
    return [location.pathname.replace(/JN-[\dA-Z-]+|[\da-f-]{36}/g, '*'), ...[...new Set(kinds)].sort()].join()
  })
}

/** Fails unless axe finds no violation of WCAG 2.2 AA. No page has frames, so nothing is gained by the window that axe would open for each page. */
async function auditPage(page: Page, where: string): Promise<void> {
  const build = await buildOf(page)
  if (audited.has(build)) return
  audited.add(build)
  const [address = ''] = build.split(',')
  const isFirst = !contrasted.has(address)
  contrasted.add(address)
  const found = await new AxeBuilder({ page }).setLegacyMode(true).options({ runOnly: { type: 'tag', values: WCAG }, resultTypes: ['violations'], rules: { 'color-contrast': { enabled: isFirst } } }).analyze()
  const violations = found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  expect(violations, `axe on ${where}`).toEqual([])
}

/**
 * Looks at the page that is open as every page is looked at: one main heading, a title of its own, nothing wider than the
 * window, and, at a phone's width in the journeys and at a desk's in the round of all screens (`isRound`), nothing wider
 * than 320 pixels either and no violation that axe can find.
 */
export async function checkPage(page: Page, { isRound = false } = {}): Promise<void> {
  const where = new URL(page.url()).pathname
  const { project } = test.info()
  await expect(page.getByRole('heading', { level: 1 }), `the heading of ${where}`).toHaveCount(1)
  await expect(page, `the title of ${where}`).toHaveTitle(/.+ – Juncture$/)
  if (project.name === 'no-js') return
  expect(await overflow(page), `what is wider than the window on ${where}`).toEqual({ by: 0, what: [] })
  const size = page.viewportSize()
  if (!size || (project.name !== 'phone' && !isRound)) return
  await auditPage(page, where)
  await page.setViewportSize({ width: NARROWEST, height: size.height })
  expect(await overflow(page), `what is wider than ${NARROWEST} pixels on ${where}`).toEqual({ by: 0, what: [] })
  await page.setViewportSize(size)
}
