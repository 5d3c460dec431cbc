import { expect, type Page } from '@playwright/test'
import { preparedJourneys } from '../support/prepared-journeys'
import { checkPage } from './support/check-page'
import { pdfPages, type PdfPage } from './support/pdf-pages'
import { test } from './support/people'

async function printed(page: Page, meeting: string, refs: readonly string[]): Promise<PdfPage[]> {
  await page.goto(`${meeting}/book`)
  await expect(page.getByRole('heading', { name: 'Contents' })).toBeVisible()
  for (const ref of refs) await expect(page.getByRole('link', { name: ref }).or(page.locator(`a[href="#${ref}"]`)).first()).toBeVisible()
  return pdfPages(await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } }))
}

test('the book of a meeting prints as one document with contents, each case from a new page, no page blank @desktop', async ({ as }) => {
  const { twelve, two } = preparedJourneys().books
  const chair = await as('chair')
  const [many, few] = [await printed(chair, twelve.meeting, twelve.refs), await printed(chair, two.meeting, two.refs)]
  await checkPage(chair)
  for (const [pages, refs] of [[many, twelve.refs], [few, two.refs]] as const) {
    expect(pages.map(({ hasText }, index) => (hasText ? null : `page ${index + 1} is blank`)).filter(Boolean)).toEqual([])
    const starts = refs.map((ref) => pages.findIndex(({ begins }) => begins.some(({ name }) => name === ref)))
    // The contents come first, then every case on a page of its own, in the order of the agenda.
    expect(starts).toEqual([...new Set(starts)].sort((one, other) => one - other))
    expect(starts[0]).toBeGreaterThan(0)
    for (const ref of refs) expect(pages.flatMap(({ begins }) => begins).find(({ name }) => name === ref)?.fromTop).toBeLessThan(120)
  }
  const aCase = (many.length - few.length) / (twelve.refs.length - two.refs.length)
  test.info().annotations.push({ type: 'pages', description: `${twelve.refs.length} full cases: ${many.length} pages; ${two.refs.length}: ${few.length}; ${aCase.toFixed(1)} a case` })
  expect(aCase).toBeGreaterThan(4)
  expect(many.length).toBeGreaterThan(12 * 4)
})
