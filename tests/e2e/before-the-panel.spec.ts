import { expect, type Page } from '@playwright/test'
import { checkPage } from './support/check-page'
import { dayFromNow, fillDay, press } from './support/form'
import { arriveAt, isTold } from './support/journey'
import { test } from './support/people'

/** How many pages a document of `page.pdf()` has: each is one object of type Page. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

/** A manager arranges a meeting of her own and answers with its address. */
async function arrange(page: Page, venue: string): Promise<string> {
  await page.goto('/panels/new')
  await fillDay(page, 'Day', dayFromNow(30))
  await page.getByLabel('Time').fill('10:00')
  await page.getByLabel('Where', { exact: true }).fill(venue)
  await page.getByLabel('Chair', { exact: true }).selectOption({ label: 'Denise Cubitt, yjs service area manager' })
  const voting = page.getByRole('group', { name: 'Members with a vote' })
  for (const member of ['PC Tom Larwood', 'Karen Mobbs', 'Leanne Howes']) await voting.getByLabel(member).check()
  await press(page, 'Arrange the meeting')
  await isTold(page, 'The meeting is arranged')
  return new URL(page.url()).pathname
}

test('a meeting is prepared: moved, a deputy takes a seat, people are told, and it is called off @narrow', async ({ as }) => {
  const manager = await as('operations')
  const meeting = await arrange(manager, 'Room 7, before the panel')
  await checkPage(manager)
  await manager.getByRole('link', { name: 'Move it, call it off, name deputies' }).click()
  await arriveAt(manager, 'Change the meeting')
  await manager.getByLabel('Where', { exact: true }).fill('Room 8, before the panel')
  await press(manager, 'Save the change')
  await isTold(manager, 'The meeting was changed')
  await manager.goto(`${meeting}/arrange`)
  await manager.getByLabel('Whose seat?').selectOption({ label: 'PC Tom Larwood, police' })
  await manager.getByLabel('Who is the deputy?').selectOption({ label: 'PC Grace Adeyemi, police' })
  await press(manager, 'Save the deputy')
  await isTold(manager, 'The deputy was saved')

  const member = await as('secondTriage')
  await member.goto(meeting)
  await member.getByRole('link', { name: 'Send apologies' }).click()
  await arriveAt(member, 'Send apologies')
  await press(member, 'Send apologies')
  await expect(member.getByRole('alert', { name: 'There is a problem' })).toContainText('Say why you cannot come')
  await member.getByLabel('Why you cannot come').fill('A court date')
  await press(member, 'Send apologies')
  await isTold(member, 'the deputy takes the seat')
  await expect(member.getByText('Takes the seat of PC Tom Larwood.')).toBeVisible()

  await manager.goto(`${meeting}/arrange`)
  await manager.getByLabel('Why it does not take place').fill('No case is ready')
  await press(manager, 'Call the meeting off')
  await isTold(manager, 'The meeting was called off')
  await checkPage(manager)

  const administrator = await as('administrator')
  await administrator.goto('/admin/outbox')
  await checkPage(administrator)
  await expect(administrator.getByText(/^Called off: panel meeting/).first()).toBeAttached()
})

test('a case manager writes down what the child said, and the panel reads it @narrow', async ({ as }) => {
  const manager = await as('operations')
  await manager.goto('/panels')
  await manager.getByRole('row', { name: 'Committee room 2' }).getByRole('link').first().click()
  const meeting = new URL(manager.url()).pathname
  const pack = (await manager.getByRole('link', { name: /^Open the pack/ }).last().getAttribute('href')) ?? ''
  const ref = pack.split('/').at(-1) ?? ''

  const caseManager = await as('caseManager')
  await caseManager.goto(`/cases/${ref}/readiness`)
  await arriveAt(caseManager, 'What the panel needs')
  const form = caseManager.getByText('Write down what was said')
  if (!(await caseManager.getByLabel('What they said, in their own words').isVisible())) await form.click()
  await press(caseManager, 'Save the words')
  await expect(caseManager.getByRole('alert', { name: 'There is a problem' })).toContainText('Write what they said')
  await caseManager.getByRole('radio', { name: 'The child' }).check()
  await caseManager.getByLabel('What they said, in their own words').fill('I want my mum to be there when you tell me.')
  await fillDay(caseManager, 'On', dayFromNow(0))
  await press(caseManager, 'Save the words')
  await isTold(caseManager, 'The words were saved')

  await manager.goto(`${meeting}/book?case=${ref}`)
  await arriveAt(manager, 'Papers of one case')
  await expect(manager.getByText('I want my mum to be there when you tell me.').first()).toBeVisible()
})

test('the papers of a meeting print as one book, a case from a new page each @desktop', async ({ as }) => {
  const manager = await as('operations')
  await manager.goto('/panels')
  await manager.getByRole('row', { name: 'Committee room 2' }).getByRole('link').first().click()
  await manager.getByRole('link', { name: 'All papers as one book' }).click()
  await arriveAt(manager, 'Papers of the meeting')
  const cases = await manager.getByRole('article').count()
  expect(cases).toBeGreaterThan(2)
  await manager.emulateMedia({ media: 'print' })
  expect(await manager.getByRole('article').evaluateAll((articles) => articles.map((one) => getComputedStyle(one).breakBefore))).toEqual(Array.from({ length: cases }, () => 'page'))
  const pages = pagesOf(await manager.pdf({ preferCSSPageSize: true, format: 'A4' }))
  expect(pages).toBeGreaterThan(2 * cases)
  expect(pages).toBeLessThan(13 * cases)
})
