import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import pg from 'pg'
import { CAST } from '../../prisma/scenarios/cast'
import { faultsIn } from './faults-in'
import { formsOf, linksOf, type Field } from './forms-of'
import { hostileFile, hostileName, hostileText } from './hostile'

// Against a running server that nobody else uses: everything that it can be sent, in the name of everybody, until the time
// is over; and then every page that was ever seen, which must still open. What is tried follows from the seed alone.
const [address = '', seconds = '40', seedText = '1', build = '.next', log = ''] = process.argv.slice(2)
const seed = Number(seedText)
const until = Date.now() + Number(seconds) * 1000
const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
await client.connect()

type Request = { method: string; path: string; headers: Record<string, string>; body?: FormData | string | Uint8Array<ArrayBuffer>; sent: string[]; what: string }

const counts = { requests: 0, forms: 0, actions: 0, routes: 0, broken: 0, replays: 0, pages: 0 }
const faults = new Map<string, { times: number; example: string }>()
const statuses = new Map<number, number>()

function note(fault: string, example: string): void {
  const before = faults.get(fault)
  faults.set(fault, { times: (before?.times ?? 0) + 1, example: before?.example ?? example })
}

let tried = 0
/** A value of the seed's own row: the next one differs, the same run has the same. */
function draw<T>(arbitrary: fc.Arbitrary<T>): T {
  tried += 1
  const [value] = fc.sample(arbitrary, { seed: seed + tried, numRuns: 1 })
  return value as T
}
const chance = (percent: number): boolean => draw(fc.integer({ min: 0, max: 99 })) < percent
const pick = <T>(from: readonly T[]): T => draw(fc.constantFrom(...from))

/** Sends one request and looks at the answer; null where the connection was ended before there was one. */
async function send({ method, path: to, headers, body, sent, what }: Request): Promise<{ status: number; body: string; location: string | null } | null> {
  counts.requests += 1
  const began = performance.now()
  try {
    const answer = await fetch(address + to, { method, headers, body, redirect: 'manual', signal: AbortSignal.timeout(60_000) })
    const text = answer.headers.get('content-type')?.includes('event-stream') ? (await answer.body?.cancel(), '') : await answer.text()
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    for (const fault of faultsIn({ status: answer.status, headers: answer.headers, body: text, milliseconds: performance.now() - began }, sent)) note(`${what}: ${fault}`, `${answer.headers.get('x-request-id')} ${method} ${to} ${JSON.stringify(sent).slice(0, 300)}`)
    return { status: answer.status, body: text, location: answer.headers.get('location') }
  } catch (error) {
    // A body that is too large, or headers that are no headers, may end the connection; an answer that never comes is a fault.
    if (error instanceof Error && error.name === 'TimeoutError') note(`${what}: no answer within a minute`, `${method} ${to} ${JSON.stringify(sent).slice(0, 600)}`)
    return null
  }
}

const manifest = (name: string): Record<string, unknown> => JSON.parse(fs.readFileSync(path.join(build, 'server', name), 'utf8'))
const addressOf = (file: string): string => file.replace(/^app/, '').replace(/\/(page|route)$/, '').replace(/\/\([^)]+\)/g, '') || '/'
const routes = Object.keys(manifest('app-paths-manifest.json')).map(addressOf)
const actions = Object.entries(manifest('server-reference-manifest.json').node as Record<string, { workers: Record<string, unknown> }>).map(([id, { workers }]) => ({ id, pages: Object.keys(workers).map(addressOf) }))

const people = Object.entries(CAST).map(([name, { id }]) => ({ name, id }))
/** A cookie for everybody in the cast, and one of nobody. */
const cookies: string[] = ['']
for (const { id } of people) {
  const token = randomBytes(32).toString('base64url')
  await client.query(`INSERT INTO "Session" (id, "personId", "createdAt", "expiresAt", "tokenHash") VALUES (gen_random_uuid(), $1, now(), now() + interval '10 hours', $2)`, [id, createHash('sha256').update(token).digest('base64url')])
  cookies.push(`juncture.session=${token}`)
}

/** Whoever signed themselves out is let in again. */
const letIn = () => client.query(`UPDATE "Session" SET "endedAt" = NULL, "lastSeenAt" = now() WHERE "tokenHash" = ANY($1)`, [cookies.slice(1).map((cookie) => createHash('sha256').update(cookie.replace('juncture.session=', '')).digest('base64url'))])

/** Every page that somebody was shown, by whom: where forms are found, and what must still open at the end. */
const known = new Map<string, Set<string>>()
const forms: { path: string; cookie: string; fields: Field[] }[] = []
const seenForms = new Set<string>()
/** Forms of one page and make are enough. */
const makeOf = (to: string, fields: readonly Field[]): string => `${patternOf(to)} ${[...new Set(fields.map(({ name }) => name.replace(/\d+/g, '#')))].sort().join()}`
/** The route that an address belongs to: the one with most of its parts written out. */
function patternOf(to: string): string {
  const parts = (to.split('?')[0] ?? '').split('/')
  const fits = routes.filter((route) => route.split('/').length === parts.length && route.split('/').every((part, index) => part.startsWith('[') || part === parts[index]))
  return fits.sort((a, b) => a.split('[').length - b.split('[').length)[0] ?? 'no route'
}
const references = { refs: new Set<string>(), ids: new Set<string>() }

async function open(to: string, cookie: string): Promise<void> {
  const answer = await send({ method: 'GET', path: to, headers: { cookie, accept: 'text/html' }, sent: [], what: `GET ${patternOf(to)}` })
  counts.pages += 1
  if (answer?.status !== 200) return
  known.set(to, (known.get(to) ?? new Set()).add(cookie))
  for (const ref of answer.body.match(/JN-\d{4}-\d{6}-[A-Z]/g) ?? []) references.refs.add(ref)
  for (const id of answer.body.match(/[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? []) references.ids.add(id)
  for (const fields of formsOf(answer.body)) {
    const make = makeOf(to, fields)
    if (seenForms.has(make)) continue
    seenForms.add(make)
    forms.push({ path: to, cookie, fields })
  }
  for (const link of linksOf(answer.body)) if (!known.has(link) && !toOpen.some((one) => one.path === link && one.cookie === cookie)) toOpen.push({ path: link, cookie })
}

const toOpen: { path: string; cookie: string }[] = cookies.map((cookie) => ({ path: cookie ? '/' : '/sign-in', cookie }))
const openedPatterns = new Map<string, number>()
/** Opens the next page of which few like it were opened for this person. */
async function explore(): Promise<boolean> {
  for (let next = toOpen.shift(); next; next = toOpen.shift()) {
    const key = `${patternOf(next.path)} ${next.cookie}`
    const before = openedPatterns.get(key) ?? 0
    if (before >= 3) continue
    openedPatterns.set(key, before + 1)
    await open(next.path, next.cookie)
    return true
  }
  return false
}

const earlier: Request[] = []

/** A form as it stands, with what it offers here and there, and hostile where chance has it. */
function fuzzedForm(): Request | null {
  if (forms.length === 0) return null
  const form = pick(forms)
  const data = new FormData()
  const sent: string[] = []
  const put = (name: string, value: string): void => {
    sent.push(value)
    data.append(name, value)
  }
  const how = pick([3, 10, 30, 60])
  for (const { name, kind, stands, offers } of form.fields) {
    if (name.startsWith('$ACTION_') && !chance(4)) {
      data.append(name, stands ?? '')
      continue
    }
    if (chance(how / 4)) continue
    if (kind === 'file') {
      const { name: fileName, type, bytes } = draw(hostileFile)
      if (chance(85)) data.append(name, new Blob([new Uint8Array(bytes)], { type }), fileName)
      else put(name, draw(hostileText))
    } else if (chance(how)) put(name, draw(hostileText))
    else if (kind === 'submit' || kind === 'radio' || kind === 'checkbox' || kind === 'select') {
      if (chance(60)) put(name, pick(offers.length > 0 ? offers : ['']))
    } else put(name, stands || (chance(50) ? draw(hostileText) : ''))
    if (chance(5)) put(name, draw(hostileText))
    if (chance(3)) data.append(name, new Blob([draw(hostileText)]), 'a.txt')
  }
  for (let more = chance(20) ? 3 : 0; more > 0; more -= 1) put(draw(hostileName), draw(hostileText))
  const cookie = chance(85) ? form.cookie : pick(cookies)
  counts.forms += 1
  return { method: 'POST', path: form.path, headers: { cookie, origin: address, accept: 'text/html' }, body: data, sent, what: `form of ${patternOf(form.path)}` }
}

const PARAMETERS = ['words', 'status', 'after', 'show', 'done', 'to', 'seconds', 'seen', 'check', 'case', 'kind', 'person', 'from', 'until', 'givenNames', 'familyName', 'dateOfBirth-day', 'dateOfBirth-month', 'dateOfBirth-year', 'source', 'service', 'day', 'page', 'q', '_rsc', 'code', 'state', 'error']

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed())

/** An address of a route with its parts filled in: what there is, or anything. */
function fuzzedAddress(route: string): { to: string; sent: string[] } {
  const sent: string[] = []
  const anything = (): string => {
    const text = draw(hostileText).slice(0, 400)
    sent.push(text)
    return encoded(text)
  }
  const to = route.replace(/\[\.{0,3}(\w+)\]/g, (_part, name: string) => (chance(25) ? anything() || 'x' : pick([...(name === 'ref' ? references.refs : references.ids), 'x'])))
  const query = chance(50) ? [...new Set([pick(PARAMETERS), pick(PARAMETERS), pick(PARAMETERS)])].map((name) => `${name}=${anything()}`).join('&') : ''
  return { to: query ? `${to}?${query}` : to, sent }
}

function fuzzedRoute(): Request {
  counts.routes += 1
  const route = pick(routes)
  const { to, sent } = fuzzedAddress(route)
  const method = chance(85) ? 'GET' : pick(['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])
  const headers: Record<string, string> = { cookie: pick(cookies), origin: address, ...(chance(10) ? { rsc: '1', 'next-router-state-tree': encoded(draw(hostileText).slice(0, 200)) } : {}), ...(chance(5) ? { 'next-router-prefetch': '1' } : {}), ...(chance(10) ? { cookie: `juncture.session=${encoded(draw(hostileText).slice(0, 300))}` } : {}) }
  return { method, path: to, headers, body: method === 'POST' ? new FormData() : undefined, sent, what: `${method} ${route}` }
}

/** An action called as a script would call it, with what no script of ours would send. */
function fuzzedAction(): Request {
  counts.actions += 1
  const { id, pages } = pick(actions)
  const { to, sent } = fuzzedAddress(pages.length > 0 && chance(90) ? pick(pages) : '/')
  const text = draw(hostileText).slice(0, 2000)
  const json = draw(fc.json({ maxDepth: 4 }))
  const body = pick<() => FormData | string>([
    () => '[]', () => text, () => json, () => `[${json},${json}]`, () => '["$K1"]', () => '["$F1","$T","$@1"]', () => `["$undefined",${JSON.stringify(text)}]`, () => '[{"__proto__":{"then":"$1"}}]', () => '"$$$$"', () => '["$Q0","$W0","$i0","$n99999999999999999999","$D2026-99-99"]',
    () => {
      const data = new FormData()
      data.append('1__proto__', text)
      data.append('0', '["$undefined","$K1"]')
      data.append('1_ref', text)
      return data
    },
    () => {
      const data = new FormData()
      data.append('0', '[{"errors":{},"values":{}},"$K1"]')
      for (const { name, stands } of forms.length > 0 ? pick(forms).fields : []) if (!name.startsWith('$')) data.append(`_1_${name}`, chance(40) ? text : (stands ?? ''))
      return data
    },
    () => {
      const data = new FormData()
      data.append('0', json)
      data.append('1', text)
      return data
    },
  ])()
  const headers: Record<string, string> = { cookie: pick(cookies), origin: address, accept: 'text/x-component', 'next-action': chance(92) ? id : draw(fc.stringMatching(/^[\w$-]{0,60}$/)), ...(typeof body === 'string' ? { 'content-type': 'text/plain;charset=UTF-8' } : {}) }
  return { method: 'POST', path: to, headers, body, sent: [...sent, text], what: `action at ${patternOf(to)}` }
}

/** What is hardly HTTP: bodies that do not hold what their header says. */
function broken(): Request {
  counts.broken += 1
  const form = forms.length > 0 ? pick(forms) : null
  const to = form?.path ?? '/sign-in'
  const text = draw(hostileText)
  const boundary = '----x'
  const part = (name: string, value: string): string => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const action = form?.fields.find(({ name }) => name.startsWith('$ACTION_'))
  const bodies: readonly [string, string][] = [
    [`multipart/form-data; boundary=${boundary}`, part('$ACTION_ID_x', text)],
    [`multipart/form-data; boundary=${boundary}`, `${part(action?.name ?? 'x', action?.stands ?? '')}--${boundary}\r\nContent-Disposition: form-data; name=`],
    [`multipart/form-data; boundary=${boundary}`, `${part(action?.name ?? 'x', 'nonsense')}${part('a', text)}--${boundary}--\r\n`],
    [`multipart/form-data; boundary=${boundary}`, `${part(action?.name ?? 'x', action?.stands ?? '')}--${boundary}\r\nContent-Disposition: form-data; name="a"; filename="${text.replace(/[\r\n"]/g, '')}"\r\nContent-Type: nonsense\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!\r\n--${boundary}--\r\n`],
    ['multipart/form-data', part('a', text)], ['multipart/form-data; boundary=', ''], [`multipart/form-data; boundary=${boundary}`, ''], [`multipart/form-data; boundary=${boundary}; charset=utf-7`, text],
    ['text/plain', text], ['application/json', '{"a":'], ['application/x-www-form-urlencoded', 'a=%'], ['', text],
  ]
  const [type, body] = pick(bodies)
  return { method: 'POST', path: to, headers: { cookie: form?.cookie ?? '', origin: chance(95) ? address : 'https://evil.example', ...(type ? { 'content-type': type } : {}), ...(chance(20) ? { 'next-action': pick(actions).id } : {}) }, body: new TextEncoder().encode(body.toWellFormed()), sent: [text], what: `broken body at ${patternOf(to)}` }
}

/** Something that was sent before, once more, by whoever sent it or by somebody else. */
function replayed(): Request | null {
  if (earlier.length === 0) return null
  counts.replays += 1
  const before = pick(earlier)
  return { ...before, headers: { ...before.headers, ...(chance(40) ? { cookie: pick(cookies) } : {}) }, what: `again, ${before.what}` }
}

console.log(`The seed is ${seed}`)
for (let turn = 0; Date.now() < until; turn += 1) {
  // The first third of the time goes into finding what there is, and a page in ten after that.
  if (turn % 20 === 0) await letIn()
  const isYoung = Date.now() < until - Number(seconds) * 667
  if (turn % (isYoung ? 2 : 10) === 0 && (await explore())) continue
  const request = draw(fc.constantFrom(fuzzedForm, fuzzedForm, fuzzedForm, fuzzedForm, fuzzedRoute, fuzzedRoute, fuzzedAction, fuzzedAction, broken, replayed))()
  if (!request) continue
  if (request.method === 'POST' && earlier.length < 500) earlier.push(request)
  const answer = await send(request)
  // Where a form led to is a page like any other, and holds what was stored.
  if (answer?.location?.startsWith('/')) toOpen.unshift({ path: answer.location, cookie: request.headers.cookie ?? '' })
}

// Whatever was stored has to be shown: every page is opened once more.
let again = 0
await letIn()
for (const [to, who] of known) for (const cookie of [...who].slice(0, 1)) {
  again += 1
  await send({ method: 'GET', path: to, headers: { cookie, accept: 'text/html' }, sent: [], what: `afterwards ${patternOf(to)}` })
}

// What the server noted as failed is a fault, whatever it answered.
const noted = (log ? fs.readFileSync(log, 'utf8') : '').split('\n').filter((line) => line.startsWith('{') && /"level":"(error|fatal)"/.test(line))
for (const line of noted) {
  const { event, route, error, errorCode, frames = [] }: { event: string; route?: string; error?: string; errorCode?: string; frames?: string[] } = JSON.parse(line)
  note(`the server noted ${event} ${route ?? ''} ${error ?? ''} ${errorCode ?? ''} ${frames.find((frame) => !frame.includes('node_modules')) ?? frames[0] ?? ''}`, line.slice(0, 900))
}
await client.end()
const made = Object.entries(counts).map(([name, count]) => `${count} ${name}`).join(', ')
console.log(`${made}; ${forms.length} kinds of form on ${new Set([...known.keys()].map(patternOf)).size} kinds of page, ${actions.length} actions, ${routes.length} routes; ${again} pages opened again`)
console.log([...statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`).join('  '))
for (const [fault, { times, example }] of faults) console.log(`✗ ${fault} (${times} times)\n    ${example}`)
console.log(`${counts.requests} inputs, ${faults.size} kinds of fault`)
process.exit(faults.size > 0 ? 1 : 0)
