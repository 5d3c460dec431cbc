import { expect, type Page } from '@playwright/test'
import type { CastName } from '../../../prisma/scenarios/cast'
import { checkPage } from './check-page'
import { choose, dayFromNow, fillDay, press } from './form'

/** What a journey's notification is about. */
export type Told = { givenNames: string; familyName: string; dateOfBirth: string; offence: string; circumstances: string }

/** The reference in the address that is open. */
function referenceIn(page: Page): string {
  const [ref] = /JN-\d{4}-\d{6}-[A-Z]/.exec(page.url()) ?? []
  if (!ref) throw new Error(`There is no reference in ${page.url()}`)
  return ref
}

/** The heading that says where one is, and the page as every page is looked at. */
export async function arriveAt(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(heading)
  await checkPage(page)
}

/** What a page says was done. */
export async function isTold(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByRole('alert', { name: 'Done' })).toContainText(words)
}

/** An officer looks for the child, finds nobody, begins a record and fills in the whole notification; answers with its reference. */
export async function notify(page: Page, told: Told): Promise<string> {
  await page.goto('/')
  await page.getByRole('link', { name: 'New notification' }).click()
  await arriveAt(page, 'Find the child first')
  await page.getByLabel('Given names').fill(told.givenNames)
  await page.getByLabel('Family name').fill(told.familyName)
  await fillDay(page, 'Day of birth', told.dateOfBirth)
  await press(page, 'Search')
  await expect(page.getByText(told.dateOfBirth.slice(0, 4))).not.toHaveCount(0)
  await checkPage(page)
  // On a server where this journey was told before, the child of then is a strong match.
  const why = page.getByLabel('Why is this a new child?')
  if ((await why.count()) > 0) await why.fill('The child of another telling of this journey')
  await press(page, /new child/)
  await arriveAt(page, 'Police notification')
  const ref = referenceIn(page)

  await page.getByLabel('School or college').fill('Marram High School')
  await choose(page, 'Sex', 'Not stated')
  await page.getByLabel('First language').fill('English')
  await choose(page, 'Is an interpreter needed?', 'No')
  await page.getByLabel('Communication needs and adjustments').fill('None known')
  await choose(page, 'Is the child care-experienced?', 'No')
  await choose(page, 'Is the child being exploited by others?', 'No sign of it')
  await choose(page, /been considered/, 'Yes')
  await choose(page, /^The section 45 defence/, 'It does not apply')
  await page.getByLabel('Officer in the case').fill('PC Ella Spinks')
  await page.getByLabel('What is said to have happened').fill(told.circumstances)
  await page.getByRole('combobox', { name: 'Offence' }).or(page.getByLabel('Offence', { exact: true })).first().fill(told.offence)
  await fillDay(page, 'It happened on', dayFromNow(-3))
  await choose(page, 'Where it happened', 'In a public place')
  await choose(page, 'How far does the evidence go?', 'Sufficient to charge')
  await choose(page, 'What does the child say?', 'Admits the offence')
  await choose(page, 'Was the child cautioned (PACE)?', 'Yes')
  await choose(page, 'Was free legal advice offered beforehand?', 'Yes')
  await choose(page, 'Was an appropriate adult present?', 'Yes')
  await choose(page, 'Who is the adult to the child?', 'Parent')
  await choose(page, 'Is anybody known to have been harmed?', 'Yes')
  await page.getByLabel('Name of the person or organisation').fill('Dereham Road Stores')
  await choose(page, 'Entitled to enhanced rights?', 'No')
  await choose(page, 'Told what action is being taken?', 'Yes')
  await fillDay(page, 'Told on', dayFromNow(-1))
  await choose(page, 'Their view', 'They gave a view')
  await page.getByLabel('What they said, in their words').fill('We would like to hear that it is put right.')
  await page.getByLabel('I have checked police and YJS records for earlier disposals today').check()
  await press(page, 'Save as a draft')
  await isTold(page, 'Saved.')
  await checkPage(page)
  await press(page, 'Save and submit to triage')
  await isTold(page, 'The notification was submitted')
  await arriveAt(page, told.offence)
  return ref
}

/** An officer takes the case and scores it. */
export async function takeAndScore(page: Page, ref: string, final: 1 | 2 | 3 | 4 | 5): Promise<void> {
  await page.goto(`/cases/${ref}`)
  await page.getByRole('link', { name: 'Take the case into triage' }).click()
  await press(page, 'Take this case')
  await isTold(page, 'You have this case now.')
  await checkPage(page)
  await page.getByRole('link', { name: 'Score the case' }).click()
  await arriveAt(page, 'How grave is it?')
  await choose(page, 'The final score is yours', String(final))
  await press(page, 'Save the score')
  await isTold(page, 'The score was saved')
  await checkPage(page)
}

/** An officer decides where a scored case goes. */
export async function decide(page: Page, ref: string, way: 'Settle by police' | 'Send to the panel', outcome?: RegExp): Promise<void> {
  await page.getByRole('link', { name: 'Decide where it goes' }).click()
  await arriveAt(page, 'Where does this case go?')
  await page.getByRole('link', { name: way }).click()
  await arriveAt(page, way)
  if (outcome) await choose(page, 'Which outcome?', outcome)
  const boxes = page.getByRole('textbox')
  await boxes.nth(0).fill('It answers what happened, and the child understands the harm.')
  await boxes.nth(1).fill('A lower response would leave the person harmed without an answer.')
  await boxes.nth(2).fill('No history, and no sign of exploitation.')
  await press(page, way)
  await isTold(page, 'The decision was made')
  await expect(page).toHaveURL(new RegExp(`/cases/${ref}`))
  await checkPage(page)
}

/** Who sits with a vote at a journey's panel. */
const VOTERS = ['secondTriage', 'operations', 'socialCare', 'victimWorker'] as const

/** Whom a journey's meeting has seats for: its chair and the four. */
const PRESENT = ['Denise Cubitt', 'PC Tom Larwood', 'Karen Mobbs', 'Leanne Howes', 'Michael Sayer'] as const

/** A manager names a case manager, arranges a meeting with four voting members and puts the case on its agenda; answers with the meeting's address. */
export async function arrangeMeeting(page: Page, ref: string, venue: string): Promise<string> {
  await page.goto(`/cases/${ref}/case-manager`)
  await checkPage(page)
  await page.getByLabel('Sofia Marques').check()
  await page.getByRole('button', { name: /case manager/i }).click()
  await expect(page).toHaveURL(new RegExp(`/cases/${ref}(\\?|$)`))
  await page.goto('/panels')
  await page.getByRole('link', { name: 'Arrange a meeting' }).click()
  await arriveAt(page, 'Arrange a meeting')
  await fillDay(page, 'Day', dayFromNow(0))
  await page.getByLabel('Time').fill('23:30')
  await page.getByLabel('Where', { exact: true }).fill(venue)
  await page.getByLabel('Chair', { exact: true }).selectOption({ label: 'Denise Cubitt, yjs service area manager' })
  const voting = page.getByRole('group', { name: 'Members with a vote' })
  for (const member of PRESENT.slice(1)) await voting.getByLabel(member).check()
  await press(page, 'Arrange the meeting')
  await isTold(page, 'The meeting is arranged')
  await checkPage(page)
  await page.getByLabel('Put a case on the agenda').selectOption(ref)
  await page.getByLabel('Why it is heard all the same').fill('What is missing is brought to the table.')
  await press(page, 'Put it on the agenda')
  await isTold(page, 'The case is on the agenda')
  await checkPage(page)
  return new URL(page.url()).pathname
}

/** The chair begins the meeting and records that everybody is there. */
export async function beginMeeting(page: Page, meeting: string): Promise<void> {
  await page.goto(meeting)
  await press(page, 'Begin the meeting')
  await isTold(page, 'The meeting has begun')
  const present = page.getByRole('group', { name: 'Who is present?' })
  for (const name of PRESENT) await present.getByLabel(name).check()
  await press(page, 'Save the attendance')
  await isTold(page, 'The attendance was saved')
  await checkPage(page)
}

/** The chair opens a case and notes what was said under every heading. */
export async function discuss(page: Page, pack: string): Promise<void> {
  await page.goto(pack)
  await checkPage(page)
  await press(page, 'Open this case')
  await isTold(page, 'The case was opened')
  const headings = page.getByRole('textbox', { name: /^(The child’s words|The victim’s words|Risk to others|The child’s safety|Desistance|Diversity|Care experience)/ })
  await expect(page.getByRole('button', { name: 'Save the notes' })).toBeVisible()
  for (let index = 0; index < (await headings.count()); index += 1) await headings.nth(index).fill(`Said at the table, ${index + 1}.`)
  await press(page, 'Save the notes')
  await isTold(page, 'The notes were saved')
  await expect(page.getByText('Said at the table, 1.')).toBeVisible()
}

/** Somebody at the table proposes an outcome on the pack that is open. */
export async function propose(page: Page, outcome: string): Promise<void> {
  await page.getByText('Propose an outcome', { exact: true }).click()
  await page.getByLabel('Outcome', { exact: true }).selectOption({ label: outcome })
  await page.getByLabel('Help and work').fill('A mentor for eight weeks')
  await page.getByLabel('How many weeks does it run?').fill('8')
  await page.getByLabel('Why do you propose it?').fill('It answers what is behind it.')
  await page.getByLabel('Why would a lower outcome not do?').first().fill('A word alone would not last.')
  await press(page, 'Propose it')
  await isTold(page, 'The proposal is on the table')
}

/** The chair begins the meeting, leads through the case, proposes and opens the ballot; answers with the pack's address. */
export async function openBallot(page: Page, meeting: string, ref: string): Promise<string> {
  await beginMeeting(page, meeting)
  const pack = `${meeting}/cases/${ref}`
  await discuss(page, pack)
  await checkPage(page)
  await propose(page, 'Diversionary activity undertaken (Outcome 22)')
  await press(page, 'Open the ballot')
  await isTold(page, 'The ballot was opened')
  await checkPage(page)
  return pack
}

/** The members read the pack and give their views in turn; the last one closes the ballot. `views` are outcomes by member, in the order of `VOTERS`. */
export async function voteInTurn(as: (name: CastName) => Promise<Page>, pack: string, views: readonly RegExp[]): Promise<void> {
  for (const [index, name] of VOTERS.entries()) {
    const isLast = index === VOTERS.length - 1
    const page = await as(name)
    await page.goto(pack)
    if (index === 0) await checkPage(page)
    // Nobody sees what another one thinks while the ballot is open.
    await expect(page.getByText('Position of member')).toHaveCount(0)
    await choose(page, 'Which outcome do you choose?', views[index] ?? /^I abstain/)
    await page.getByLabel('Why?').fill(`Position of member ${index + 1}.`)
    // Asked of whoever chooses what nobody proposed.
    const lower = page.getByLabel('Why would a lower outcome not do?')
    if ((await lower.count()) > 0) await lower.fill('It would not be enough.')
    await press(page, 'Give your view')
    await isTold(page, isLast ? 'It was the last one' : 'Nobody else sees it')
    if (index === 0 || isLast) await checkPage(page)
  }
}

/** A police decision-maker authorises the decision that waits. */
export async function authorise(page: Page, ref: string): Promise<void> {
  await page.goto(`/cases/${ref}`)
  await page.getByRole('link', { name: 'Authorise the decision, or return it' }).click()
  await checkPage(page)
  await choose(page, 'Your decision', /^Authorise/)
  await page.getByLabel('Why', { exact: true }).fill('I agree with the reasons that were given.')
  await press(page, 'Record your decision')
  await isTold(page, 'The decision was authorised')
  await expect(page.getByText('To be given', { exact: true })).not.toHaveCount(0)
  await checkPage(page)
}
