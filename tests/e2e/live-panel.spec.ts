import { expect } from '@playwright/test'
import { checkPage } from './support/check-page'
import { choose, press } from './support/form'
import { preparedJourneys } from '../support/prepared-journeys'
import { beginMeeting, discuss, isTold, propose } from './support/journey'
import { test } from './support/people'

test('a chair and members hold one case: every page follows the meeting by itself, and nothing that is typed is lost @desktop', async ({ as, complaints }) => {
  const { ref, meeting } = preparedJourneys().live
  const pack = `${meeting}/cases/${ref}`
  const [chair, member, police, manager] = [await as('chair'), await as('socialCare'), await as('secondTriage'), await as('operations')]
  await beginMeeting(chair, meeting)
  for (const page of [member, police, manager]) {
    await page.goto(pack)
    await expect(page.getByText('This case is not before the meeting yet.')).toBeVisible()
  }

  // From here on nobody but the chair loads a page.
  await discuss(chair, pack)
  for (const page of [member, police, manager]) {
    await expect(page.getByText('This case is before the meeting.')).toBeVisible()
    await expect(page.getByText('Said at the table, 3.')).toBeVisible()
  }
  const half = police.getByLabel('Why do you propose it?')
  await police.getByText('Propose an outcome', { exact: true }).click()
  await half.fill('Half a sentence that')
  await propose(member, 'Diversionary activity undertaken (Outcome 22)')
  for (const page of [chair, police]) await expect(page.getByText('A mentor for eight weeks')).toBeVisible()
  await expect(half).toHaveValue('Half a sentence that')
  await expect(half).toBeFocused()

  await press(chair, 'Open the ballot')
  await isTold(chair, 'The ballot was opened')
  const paper = { name: 'Which outcome do you choose?' }
  for (const page of [member, police, manager]) await expect(page.getByRole('group', paper)).toBeVisible()
  await checkPage(member, { isRound: true })

  // A lost connection: it is said, what is typed meanwhile stays, and a reload finds it again.
  await member.context().setOffline(true)
  await expect(member.getByText('The connection was lost.')).toBeVisible()
  await choose(member, paper.name, /^Diversionary activity/)
  await member.getByLabel('Why?').fill('Typed without a connection.')
  await member.context().setOffline(false)
  await expect(member.getByText('The connection was lost.')).toBeHidden()
  await member.reload()
  await expect(member.getByLabel('Why?')).toHaveValue('Typed without a connection.')
  await expect(member.getByRole('radio', { name: /^Diversionary activity/ })).toBeChecked()
  complaints.splice(0, complaints.length, ...complaints.filter((said) => !/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/.test(said)))
  await press(member, 'Give your view')
  await isTold(member, 'Nobody else sees it')

  await choose(police, paper.name, /^Diversionary activity/)
  await police.getByLabel('Why?').fill('I agree.')
  await press(police, 'Give your view')
  await isTold(police, 'Nobody else sees it')
  await expect(chair.getByText('Leanne Howes, PC Tom Larwood').or(chair.getByText('PC Tom Larwood, Leanne Howes'))).toBeVisible()
  await expect(chair.getByText('I agree.')).toHaveCount(0)

  // The chair closes the ballot while somebody is still writing: their words stay on their page.
  await manager.getByLabel('Why?').fill('I was not quick enough.')
  await press(chair, 'Close the ballot now')
  await isTold(chair, 'The ballot is closed')
  await expect(manager.getByLabel('What you typed, to copy')).toHaveValue('I was not quick enough.')
  for (const page of [chair, member, police, manager]) await expect(page.getByText('Typed without a connection.').first()).toBeVisible()
  await checkPage(manager, { isRound: true })
})
