import { expect } from '@playwright/test'
import { checkPage } from './support/check-page'
import { choose, fillDay, press } from './support/form'
import { arriveAt, isTold } from './support/journey'
import { test } from './support/people'

const OFFENCES = [
  'code,category,offence,statute,mode_of_trial,score,basis,markers',
  'scrumping,Theft,Taking apples from an orchard,Theft Act 1968 s1,either-way,9,judgement,',
  'splashing,Nuisance,Splashing passers-by,Local byelaw,summry,1,judgement,',
].join('\n')
const FACTORS = 'scope,effect,code,label\ngeneral,aggravating,planned,The act was planned'

test('an edition is imported with two mistakes, mended, published by another, and scores from its day @narrow', async ({ as }) => {
  test.setTimeout(300_000)
  const code = `orchard-${Date.now().toString(36)}`
  const manager = await as('operations')
  await manager.goto('/rulebook/matrix/editions')
  await arriveAt(manager, 'Editions of the gravity matrix')
  await manager.getByRole('link', { name: 'Import an edition' }).click()
  await arriveAt(manager, 'Import an edition of the gravity matrix')
  await manager.getByLabel('Name', { exact: true }).fill('Orchard edition')
  await manager.getByLabel('Publisher').fill('Orchard county')
  await manager.getByLabel('Version').fill(code)
  await manager.getByLabel('Short code').fill(code)
  await manager.getByLabel('Or the text of the offences').fill(OFFENCES)
  await manager.getByLabel('Or the text of the factors').fill(FACTORS)
  await press(manager, 'Import as a draft')
  await expect(manager.getByRole('list', { name: 'Problems of the offences' })).toContainText('Line 2, score')
  await expect(manager.getByRole('list', { name: 'Problems of the offences' }).getByRole('listitem')).toHaveCount(2)
  await expect(manager.getByLabel('Publisher')).toHaveValue('Orchard county')
  await checkPage(manager)

  const box = manager.getByLabel('Or the text of the offences')
  await box.fill((await box.inputValue()).replace('either-way,9,', 'either-way,4,').replace('summry', 'summary'))
  await press(manager, 'Import as a draft')
  await isTold(manager, 'imported as a draft')
  await arriveAt(manager, 'Orchard edition')
  await expect(manager.getByText('Taking apples from an orchard: score 4')).toHaveCount(1)
  await expect(manager.getByText('Nobody approves their own work').or(manager.getByText('Your role does not let you publish'))).toHaveCount(1)
  const draft = new URL(manager.url()).pathname

  const second = await as('service')
  await second.goto(draft)
  await arriveAt(second, 'Orchard edition')
  await fillDay(second, 'It scores from', '2019-01-01')
  await press(second, 'Publish for all services')
  await expect(second.getByRole('alert', { name: 'There is a problem' })).toContainText('today or later')
  await fillDay(second, 'It scores from', '2033-06-01')
  await press(second, 'Publish for all services')
  await isTold(second, 'The edition is published')
  await expect(second.getByRole('row', { name: new RegExp(code) })).toContainText('Still to come')
  await checkPage(second)

  const analyst = await as('analyst')
  await analyst.goto('/rulebook/what-if')
  await arriveAt(analyst, 'What if')
  const ask = async (day: string) => {
    await fillDay(analyst, 'The day of decision', day)
    await fillDay(analyst, 'Date of birth', '2019-03-09')
    await analyst.locator('[name="offences.0.offence"]').fill('scrumping')
    await fillDay(analyst.getByRole('group', { name: 'The offence', exact: true }), 'It happened on', '2033-05-20')
    await press(analyst, 'Try these facts')
  }
  await ask('2033-05-31')
  await expect(analyst.getByRole('alert', { name: 'There is a problem' })).toContainText('has no offence "scrumping"')
  await checkPage(analyst)
  await ask('2033-06-01')
  await expect(analyst.getByRole('heading', { name: 'The answer on 1 June 2033' })).toHaveCount(1)
  await expect(analyst.getByText('Taking apples from an orchard: 4')).toHaveCount(1)
  await expect(analyst.getByText(new RegExp(`Orchard edition, version ${code} \\(Orchard county\\), in force from 1 June 2033`))).toHaveCount(1)
  await checkPage(analyst)
})

test('a line of JSON is answered, and its problems are told at their place @narrow', async ({ as }) => {
  const page = await as('triage')
  await page.goto('/rulebook/what-if')
  const line = { id: 'x', asOf: '2026-11-22', child: { dateOfBirth: '2011-03-09' }, offences: [{ offence: 'common-assault-or-battery', committedOn: '2026-11-01' }] }
  await page.getByLabel('One case, as the rules contract describes it').fill(JSON.stringify({ ...line, child: {}, account: 'perhaps' }))
  await press(page, 'Try this line')
  await expect(page.getByRole('list', { name: 'Problems of the line' }).getByRole('listitem')).toHaveText([/^child\.dateOfBirth/, /^account/])
  await page.getByLabel('One case, as the rules contract describes it').fill(JSON.stringify(line))
  await press(page, 'Try this line')
  await expect(page.getByRole('heading', { name: 'The answer on 22 November 2026' })).toHaveCount(1)
  await expect(page.getByText('earlier disposals and convictions').first()).toBeVisible()
})

test('a change of the local protocol waits for a second person @narrow', async ({ as }) => {
  const manager = await as('operations')
  await manager.goto('/rulebook/protocol/new')
  await manager.getByLabel('Working days to complete the assessment').fill('99')
  await fillDay(manager, 'It should hold from', '2034-01-01')
  await press(manager, 'Propose the change')
  await expect(manager.getByRole('alert', { name: 'There is a problem' })).toContainText('from 1 to 60')
  await expect(manager.getByRole('alert', { name: 'There is a problem' })).toContainText('Say why')
  await checkPage(manager)
  await manager.getByLabel('Working days to complete the assessment').fill('12')
  await manager.getByLabel('Why').fill('Agreed by the board.')
  await press(manager, 'Propose the change')
  await isTold(manager, 'The change is proposed')
  await expect(manager.getByText('Working days to complete the assessment: from 15 working days to 12 working days')).toHaveCount(1)

  const chair = await as('service')
  await chair.goto('/rulebook/protocol')
  await checkPage(chair)
  await choose(chair, 'Your answer', 'Decline')
  await press(chair, 'Save the answer')
  await expect(chair.getByRole('alert', { name: 'There is a problem' })).toContainText('Say why you decline it')
  await chair.getByLabel(/^Why/).fill('The board has not met.')
  await press(chair, 'Save the answer')
  await isTold(chair, 'The change is declined')
  await checkPage(chair)
})
