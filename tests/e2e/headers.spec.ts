import { expect, test, type APIResponse } from '@playwright/test'
import { CAST } from '../../prisma/scenarios/cast'
import { signIn } from './support/sign-in'

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Looks at the headers of any answer whatever. */
function checkHeaders(answer: APIResponse, what: string): void {
  const headers = answer.headers()
  for (const [name, value] of Object.entries(EVERYWHERE)) expect(headers[name], `${name} of ${what}`).toBe(value)
  for (const feature of ['camera', 'microphone', 'geolocation', 'display-capture']) expect(headers['permissions-policy'], what).toContain(`${feature}=()`)
  const policy = headers['content-security-policy'] ?? ''
  for (const part of ["base-uri 'none'", "frame-ancestors 'none'", 'form-action ', 'default-src ']) expect(policy, what).toContain(part)
  expect(policy, what).not.toContain('unsafe-')
  expect(headers['x-powered-by'], what).toBeUndefined()
  if (!what.startsWith('file ')) expect(headers['cache-control'], `cache-control of ${what}`).toContain('no-store')
}

test('every kind of answer carries its headers, and what is about people is kept nowhere @desktop', async ({ page, baseURL }) => {
  await signIn(page, CAST.triage.email)
  const html = await (await page.request.get('/cases')).text()
  const file = /\/_next\/static\/[^"]+\.js/.exec(html)?.[0] ?? ''
  const styles = /\/_next\/static\/[^"]+\.css/.exec(html)?.[0] ?? ''
  const ref = /\/cases\/JN-[\w-]+/.exec(html)?.[0] ?? ''
  const child = /\/children\/[0-9a-f-]{36}/.exec(await (await page.request.get(ref)).text())?.[0] ?? ''
  for (const found of [file, styles, ref, child]) expect(found).not.toBe('')
  const asked: readonly [number, string][] = [
    [200, '/'], [200, '/cases'], [200, ref], [200, child], [200, '/cases?q=Noah'], [200, '/api/offences?words=theft'], [200, '/api/health'], [200, '/notifications/import/template/notifications'],
    [404, '/no-such-page'], [404, '/cases/JN-2026-999999-A'], [404, '/api/nothing'], [404, '/api/panels/none/events'], [404, '/calendar/not-a-token'], [404, '/panels/none/calendar'],
    [308, '/cases/'], [308, '//evil.example/x'], [400, '/cases?q=%00'], [400, '/%'], [400, '/api/auth/callback/nothing%00'],
  ]
  for (const [status, address] of asked) {
    const answer = await page.request.get(`${baseURL}${address}`, { maxRedirects: 0 })
    expect(answer.status(), address).toBe(status)
    checkHeaders(answer, address)
  }
  for (const address of [file, styles, '/icon.svg']) {
    const answer = await page.request.get(address)
    expect(answer.status(), address).toBe(200)
    checkHeaders(answer, `file ${address}`)
  }
  for (const address of [`${file}.map`, `${styles}.map`, '/_next/image?url=%2Ficon.svg&w=64&q=75', '/.env', '/package.json', '/.next/BUILD_ID', '/_next/static/../../package.json'])
    expect((await page.request.get(address)).status(), address).toBe(404)
})

test('whoever is not signed in, and whatever no door takes, is answered with the same headers @desktop', async ({ request, baseURL }) => {
  const multipart = { word: 'x' }
  const origin = baseURL ?? ''
  const answers: readonly [string, number, Promise<APIResponse>][] = [
    ['a page that sends to sign in', 307, request.get('/cases', { maxRedirects: 0 })],
    ['the API without a session', 401, request.get('/api/offences?words=theft')],
    ['a form from another site', 403, request.post('/sign-in', { multipart, headers: { origin: 'https://evil.example' } })],
    ['a form from nowhere', 403, request.post('/sign-in', { multipart })],
    ['a form of a framed page', 403, request.post('/sign-in', { multipart, headers: { origin: 'null' } })],
    ['another method', 405, request.fetch('/cases', { method: 'DELETE', headers: { origin } })],
    ['a question that only other sites ask', 405, request.fetch('/cases', { method: 'OPTIONS', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } })],
    ['what is no form', 415, request.post('/cases', { data: { word: 'x' }, headers: { origin } })],
    ['what is too large', 413, request.post('/cases', { multipart: { word: 'x'.repeat(1_100_000) }, headers: { origin } })],
    ['a post to what only answers', 405, request.post('/api/health', { multipart, headers: { origin } })],
  ]
  for (const [what, status, answer] of answers) {
    expect((await answer).status(), what).toBe(status)
    checkHeaders(await answer, what)
    expect((await answer).headers()['access-control-allow-origin'], what).toBeUndefined()
  }
})

test('the cookie of a session is for the server alone and for this site alone @desktop', async ({ page }) => {
  await signIn(page, CAST.triage.email)
  const cookies = (await page.context().cookies()).filter(({ name }) => /session/i.test(name))
  expect(cookies.map(({ httpOnly, path, sameSite }) => ({ httpOnly, path, sameSite }))).toEqual([{ httpOnly: true, path: '/', sameSite: 'Lax' }])
})

test('what somebody got into a page does not run @desktop', async ({ page }) => {
  const refused: string[] = []
  page.on('console', message => /Content Security Policy/.test(message.text()) && refused.push(message.text()))
  const slipped = '<script>window.slipped = 1</script><img src="/nothing.png" onerror="window.slipped = 2" alt=""><script src="https://evil.example/x.js"></script><a href="javascript:window.slipped = 3">Look</a><form action="https://evil.example"><button>Send it</button></form>'
  await page.route('**/sign-in', async route => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replace('</body>', `${slipped}</body>`) })
  })
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Look' }).click()
  await page.getByRole('button', { name: 'Send it' }).evaluate((button: HTMLButtonElement) => button.form?.requestSubmit())
  // The script, the handler, the script from elsewhere, the address that is a script, and the form.
  await expect.poll(() => refused.length).toBe(5)
  expect(await page.evaluate(() => Reflect.get(window, 'slipped'))).toBeUndefined()
  expect(await page.evaluate(() => location.pathname)).toBe('/sign-in')
})
