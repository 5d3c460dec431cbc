import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { actorOfToken } from '@/lib/server/actor'
import { comeBack, setOut } from '@/lib/server/admin/provider'
import { signInAtProvider } from '@/lib/server/admin/sign-in-at-provider'
import { CAST } from '../../../prisma/scenarios/cast'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

vi.mock('next/navigation', () => ({ redirect: () => undefined }))

const home = 'http://127.0.0.1:3999'
const from = { requestId: 'request-1' }
const { analyst } = CAST
/** What the provider says of the people who sign in there, by the name that they sign in with. */
const people: Record<string, { email: string; email_verified: boolean }> = {
  'entra-1': { email: analyst.email.toUpperCase(), email_verified: true },
  'entra-2': { email: CAST.auditor.email, email_verified: false },
  'entra-3': { email: 'stranger@juncture.example', email_verified: true },
  'entra-4': { email: analyst.email, email_verified: true },
}
let server: Server

beforeAll(async () => {
  // The port is known once the server listens, and the issuer's address holds it.
  const http = await import('node:http')
  server = http.createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'juncture', client_secret: 'a secret between the two', redirect_uris: [`${home}/sign-in/provider/back`] }],
    pkce: { required: () => true },
    claims: { openid: ['sub', 'email', 'email_verified'] },
    conformIdTokenClaims: false,
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['a key of the tests'] },
  })
  server.on('request', provider.callback())
  Object.assign(process.env, { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'juncture', OIDC_CLIENT_SECRET: 'a secret between the two', NEXTAUTH_URL: home })
})
afterAll(async () => {
  for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'NEXTAUTH_URL', 'OIDC_TRUST_EMAIL']) delete process.env[name]
  await new Promise((resolve) => server.close(resolve))
})
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})

/** Somebody's browser goes to an address at the provider and does there what is asked, until it is sent back; answers with the query that it brings. */
async function browse(address: string, login: string): Promise<string> {
  const jar = new Map<string, string>()
  let next = { url: address, body: undefined as URLSearchParams | undefined }
  for (let step = 0; step < 12; step += 1) {
    if (next.url.startsWith(home)) return new URL(next.url).search
    const answer = await fetch(next.url, { method: next.body ? 'POST' : 'GET', body: next.body, redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    const location = answer.headers.get('location')
    const page = await answer.text()
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1]
    if (location) next = { url: new URL(location, next.url).href, body: undefined }
    else if (action) next = { url: new URL(action, next.url).href, body: new URLSearchParams(page.includes('name="login"') ? { prompt: 'login', login, password: 'any' } : { prompt: 'consent' }) }
    else throw new Error(`The provider answered ${answer.status}: ${page.slice(0, 300)}`)
  }
  throw new Error('The provider never sent anybody back')
}

/** Somebody signs in at the provider and comes back. */
async function travel(login: string, at = new Date()) {
  const out = await setOut('/oversight', at)
  return { ...out, query: await browse(out.address, login), at }
}

async function arrive(login: string) {
  const { query, sealed, at } = await travel(login)
  const back = await comeBack(query, sealed, at)
  if (!back) throw new Error('Nobody came back')
  return { to: back.to, at, done: await signInAtProvider(back.person, from, at) }
}

describe('signing in at an identity provider', () => {
  it('links the account that was made for a verified address, with PKCE, state and nonce; and knows the person by their subject from then on', async () => {
    const { address } = await setOut('/', new Date())
    const asked = new URL(address).searchParams
    expect([asked.get('code_challenge_method'), asked.get('state')?.length, asked.get('nonce')?.length].map(Boolean)).toEqual([true, true, true])
    const first = await arrive('entra-1')
    expect(first.to).toBe('/oversight')
    const begun = settled(first.done)
    expect((await actorOfToken(begun.token, first.at, null))?.personId).toBe(analyst.id)
    expect(await db.auditEvent.findMany({ where: { actorId: analyst.id, action: { in: ['account.link-provider', 'session.begin'] } }, orderBy: { id: 'asc' }, select: { action: true } })).toEqual([{ action: 'account.link-provider' }, { action: 'session.begin' }])
    people['entra-1'] = { email: 'renamed@juncture.example', email_verified: true }
    expect((await arrive('entra-1')).done.ok).toBe(true)
    expect(await db.providerIdentity.count()).toBe(1)
  })
  it('links nobody else with an account that is linked, nor by an address that nobody vouches for, and makes no account', async () => {
    const before = await db.person.count()
    for (const login of ['entra-4', 'entra-2', 'entra-3']) expect((await arrive(login)).done, login).toMatchObject({ ok: false, refusal: { reason: 'There is no account for you here' } })
    expect(await db.person.count()).toBe(before)
    expect(await db.auditEvent.count({ where: { kind: 'refusal', action: 'session.begin', subject: { startsWith: 'provider:' } } })).toBe(3)
    process.env.OIDC_TRUST_EMAIL = '1'
    expect((await arrive('entra-2')).done.ok).toBe(true)
  })
  it('lets nobody in whose account is closed', async () => {
    await db.person.update({ where: { id: analyst.id }, data: { disabledAt: new Date() } })
    expect((await arrive('entra-1')).done.ok).toBe(false)
    await db.person.update({ where: { id: analyst.id }, data: { disabledAt: null } })
  })
  it('takes nothing back from another browser, too late, twice, or altered', async () => {
    const one = await travel('entra-1')
    const other = await setOut('/', one.at)
    expect(await comeBack(one.query, null, one.at)).toBeNull()
    expect(await comeBack(one.query, other.sealed, one.at)).toBeNull()
    expect(await comeBack(one.query, `${one.sealed.slice(0, -4)}AAAA`, one.at)).toBeNull()
    expect(await comeBack(one.query, one.sealed, new Date(one.at.getTime() + 600_001))).toBeNull()
    expect(await comeBack(one.query.replace(/state=[^&]+/, 'state=x'), one.sealed, one.at)).toBeNull()
    expect(await comeBack('?error=access_denied', one.sealed, one.at)).toBeNull()
    expect(await comeBack(one.query, one.sealed, one.at)).not.toBeNull()
    expect(await comeBack(one.query, one.sealed, one.at)).toBeNull()
  })
})
