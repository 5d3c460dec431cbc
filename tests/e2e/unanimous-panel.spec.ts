import { expect } from '@playwright/test'
import { checkPage } from './support/check-page'
import { arrangeMeeting, authorise, decide, notify, openBallot, takeAndScore, voteInTurn } from './support/journey'
import { test } from './support/people'

test.describe.configure({ timeout: 300_000 })

test('a notification goes to a panel, which is unanimous, and a sergeant authorises the decision @narrow', async ({ as }) => {
  const officer = await as('triage')
  const ref = await notify(officer, {
    givenNames: 'Greta', familyName: 'Wickhampton', dateOfBirth: '2011-02-20', offence: 'Assault occasioning actual bodily harm',
    circumstances: 'An argument at a bus stop. Greta hit another girl, whose lip needed two stitches.',
  })
  await takeAndScore(officer, ref, 3)
  await decide(officer, ref, 'Send to the panel')

  const meeting = await arrangeMeeting(await as('operations'), ref, 'Room 4, the first journey')
  const chair = await as('chair')
  const pack = await openBallot(chair, meeting, ref)
  const diversion = /^Diversionary activity/
  await voteInTurn(as, pack, [diversion, diversion, diversion, diversion])
  await chair.getByRole('link', { name: 'Refresh this page' }).click()
  await expect(chair.getByText('Unanimous: Diversionary activity undertaken')).toBeVisible()
  await expect(chair.getByText('Position of member 1.')).toBeVisible()
  await checkPage(chair)
  await authorise(await as('sergeant'), ref)
})
