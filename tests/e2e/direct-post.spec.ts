import { expect, type Page } from '@playwright/test'
import type { CastName } from '../../prisma/scenarios/cast'
import { caseReference, openPack } from './support/case-reference'
import { test } from './support/people'

type Fields = Record<string, string>

/** The forms of a page as they arrive, before any script: each with the fields that it would send. */
async function formsAt(page: Page, address: string): Promise<Fields[]> {
  const html = await (await page.request.get(address)).text()
  return page.evaluate((text) => {
    const forms = [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('main form')] as HTMLFormElement[]
    return forms.map((form) => Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : []))))
  }, html)
}

/** The form that has a field, filled in. */
function filled(forms: readonly Fields[], field: string, more: Fields = {}): Fields {
  const form = forms.find((one) => field in one)
  if (!form) throw new Error(`No form has a field ${field}`)
  if (!Object.keys(form).some((name) => name.startsWith('$ACTION'))) throw new Error('The form would go to no action')
  return { ...form, ...more }
}

/** How many refusals of somebody the audit record shows on its first page. */
async function refusalsOf(auditor: Page, name: string): Promise<number> {
  await auditor.goto(`/admin/audit?${new URLSearchParams({ kind: 'refusal', person: name })}`)
  return auditor.getByRole('row', { name: 'Refus' }).count()
}

test('a form that somebody else filled in is refused to whoever may not send it, and the auditor sees it @desktop', async ({ as }) => {
  test.setTimeout(180_000)
  const [triage, sergeant, operations, chair, auditor] = [await as('triage'), await as('sergeant'), await as('operations'), await as('chair'), await as('auditor')]
  const noah = await caseReference(triage, 'Noah', 'in_triage')
  const szymon = await caseReference(triage, 'Szymon', 'submitted')
  const harvey = await caseReference(sergeant, 'Harvey', 'awaiting_authorisation')
  const megan = await caseReference(triage, 'Megan', 'to_be_given')
  const pack = await openPack(chair, 'Beatriz')
  const meeting = pack.replace(/\/cases\/.*/, '')
  const voter = await as('secondTriage')
  const requests: readonly { address: string; form: Fields }[] = [
    { address: `/triage/${szymon}`, form: filled(await formsAt(triage, `/triage/${szymon}`), 'ref') },
    { address: `/triage/${noah}/score`, form: filled(await formsAt(triage, `/triage/${noah}/score`), 'version', { final: '2' }) },
    { address: `/triage/${noah}/decide/settle`, form: filled(await formsAt(triage, `/triage/${noah}/decide/settle`), 'choice', { outcome: 'OC8', why: 'Why', alternatives: 'Other', child: 'None' }) },
    { address: `/cases/${harvey}/authorisation`, form: filled(await formsAt(sergeant, `/cases/${harvey}/authorisation`), 'version', { answer: 'authorised', reason: 'I agree' }) },
    { address: `/cases/${megan}/outcome/OC8`, form: filled(await formsAt(triage, `/cases/${megan}/outcome/OC8`), 'outcome', { childAgrees: 'yes' }) },
    { address: `/cases/${noah}/case-manager`, form: filled(await formsAt(operations, `/cases/${noah}/case-manager`), 'version', { personId: '01900001-0000-7000-8000-000000000010' }) },
    { address: meeting, form: filled(await formsAt(chair, meeting), 'meetingId') },
    { address: pack, form: filled(await formsAt(voter, pack), 'round', { outcome: 'OC22', reason: 'A view that is not mine to give' }) },
  ]
  const wrong: readonly [CastName, string][] = [['analyst', 'Wei Chen'], ['auditor', 'Robert Ames'], ['service', 'Owen Bartram']]
  for (const [person, name] of wrong) {
    const page = await as(person)
    const before = await refusalsOf(auditor, name)
    for (const { address, form } of requests) {
      const answer = await page.request.post(address, { multipart: form, maxRedirects: 0, headers: { origin: new URL(page.url()).origin } })
      expect(answer.headers().location ?? 'nowhere', `${person} at ${address}`).toMatch(/^nowhere$|done=not-taken$/)
    }
    expect(await refusalsOf(auditor, name), `refusals of ${name}`).toBe(before + requests.length)
  }
  for (const [ref, status] of [[szymon, 'submitted'], [noah, 'in_triage'], [harvey, 'awaiting_authorisation'], [megan, 'to_be_given']] as const)
    expect(await caseReference(triage, ref, status)).toBe(ref)
  await chair.goto(pack)
  await expect(chair.getByText('A view that is not mine to give')).toHaveCount(0)
})
