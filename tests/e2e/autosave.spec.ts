import { expect, type Page } from '@playwright/test'
import { CAST } from '../../prisma/scenarios/cast'
import { checkPage } from './support/check-page'
import { fillDay, press } from './support/form'
import { isLive } from './support/is-live'
import { isTold } from './support/journey'
import { test } from './support/people'

/** A new draft of this officer's own, open and live. */
async function openDraft(page: Page, familyName: string): Promise<void> {
  await page.goto('/notifications/new')
  await page.getByLabel('Given names').fill('Lettice')
  await page.getByLabel('Family name').fill(familyName)
  await fillDay(page, 'Day of birth', '2011-08-19')
  await press(page, 'Search')
  await press(page, /new child/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Police notification')
  await isLive(page)
}

/** Types a crime reference and leaves the field. */
async function typeReference(page: Page, reference: string): Promise<void> {
  await page.getByLabel('Crime reference').fill(reference)
  await page.getByLabel('Officer in the case').focus()
}

const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved at \d\d:\d\d$/ })

test('what is typed saves itself; a lost connection and a session that ran out lose nothing @js', async ({ as, complaints }) => {
  const page = await as('triage')
  await openDraft(page, 'Wymondley')
  await typeReference(page, '36/1/26')
  await expect(saved(page)).toBeVisible()
  await checkPage(page)
  await page.reload()
  await expect(page.getByLabel('Crime reference')).toHaveValue('36/1/26')
  await isLive(page)

  await page.context().setOffline(true)
  await typeReference(page, '36/2/26')
  await expect(page.getByText('Not saved: the connection is gone')).toBeVisible()
  await page.context().setOffline(false)
  await expect(saved(page)).toBeVisible()

  await page.context().clearCookies()
  await typeReference(page, '36/3/26')
  await page.getByRole('link', { name: 'Sign in again' }).click()
  await page.getByLabel('E-mail address').fill(CAST.triage.email)
  await page.getByLabel('Password').fill('demonstration')
  await press(page, 'Sign in')
  await expect(page.getByText('What you typed before you left this page is back')).toBeVisible()
  await expect(page.getByLabel('Crime reference')).toHaveValue('36/3/26')
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Crime reference')).toHaveValue('36/3/26')

  // The browser itself complains of the request that found no network, and of nothing else.
  expect(complaints.filter((complaint) => !/ERR_INTERNET_DISCONNECTED/.test(complaint))).toEqual([])
  complaints.length = 0
})

test('another person at the same tab finds nothing of what was typed @js', async ({ as, complaints }) => {
  const page = await as('triage')
  await openDraft(page, 'Attlebury')
  const address = new URL(page.url()).pathname
  await page.context().setOffline(true)
  await typeReference(page, 'not for others')
  await expect(page.getByText('Not saved: the connection is gone')).toBeVisible()
  await page.context().clearCookies()
  await page.context().setOffline(false)
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(CAST.sergeant.email)
  await page.getByLabel('Password').fill('demonstration')
  await press(page, 'Sign in')
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible()
  await page.goto(address)
  await isLive(page)
  await expect(page.getByLabel('Crime reference')).toHaveValue('')
  expect(complaints.filter((complaint) => !/ERR_INTERNET_DISCONNECTED/.test(complaint))).toEqual([])
  complaints.length = 0
})

test('two windows on one notification: both versions are shown, and a person chooses', async ({ as }) => {
  const first = await as('triage')
  const hasScript = test.info().project.name !== 'no-js'
  if (hasScript) await first.clock.install()
  await openDraft(first, 'Swanton')
  const second = await first.context().newPage()
  await second.goto(first.url())
  await isLive(second)
  await second.getByLabel('Crime reference').fill('typed in the second window')
  await press(second, 'Save as a draft')
  await isTold(second, 'Saved.')

  await first.getByLabel('Crime reference').fill('typed in the first window')
  await press(first, 'Save as a draft')
  const choice = first.getByRole('group', { name: 'Crime reference' })
  await expect(choice).toContainText('typed in the second window')
  await expect(choice).toContainText('typed in the first window')
  // However long somebody thinks about it, nothing saves itself over the other's answer.
  if (hasScript) await first.clock.fastForward(60_000)
  await checkPage(first)
  await press(first, 'Save as a draft')
  await expect(first.getByRole('alert', { name: 'There is a problem' }).getByRole('link', { name: 'Choose which answer to keep' })).toBeVisible()
  await choice.getByLabel('Keep what is saved now').check()
  await press(first, 'Save as a draft')
  await isTold(first, 'Saved.')
  await expect(first.getByLabel('Crime reference')).toHaveValue('typed in the second window')
})
