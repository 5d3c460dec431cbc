import { NextRequest } from 'next/server'
import { afterEach, expect, it, vi } from 'vitest'
import { proxy } from '@/proxy'

afterEach(() => vi.unstubAllEnvs())

/** The status of what is posted with these headers to a server that is told its address so; 200 is on to the application. */
async function posted(address: string, headers: Record<string, string>, method = 'POST'): Promise<number> {
  vi.stubEnv('NEXTAUTH_URL', address)
  const body = new FormData()
  body.append(`$ACTION_ID_40${'a'.repeat(40)}`, '')
  const { status } = await proxy(new NextRequest('http://10.0.0.5:3000/cases', { method, body, headers: { host: '10.0.0.5:3000', ...headers } }))
  // Whatever else is said of an action that this build does not have.
  return status === 403 ? 403 : 200
}

it('takes a form of the address that it was told, and behind https of no other', async () => {
  const ours = 'https://juncture.example.org'
  expect(await posted(ours, { origin: ours })).toBe(200)
  for (const origin of ['https://evil.example', 'http://juncture.example.org', 'https://juncture.example.org:8443', 'https://juncture.example.org.evil.example', 'http://10.0.0.5:3000', 'null', 'not an origin'])
    expect(await posted(ours, { origin }), origin).toBe(403)
  for (const method of ['POST', 'PUT', 'DELETE']) expect(await posted(ours, {}, method), method).toBe(403)
})

it('is not told who it is by the request', async () => {
  const forwarded = { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }
  expect(await posted('https://juncture.example.org', forwarded)).toBe(403)
  expect(await posted('http://localhost:3000', forwarded)).toBe(403)
})

it('on a network of one’s own takes the name by which it was called', async () => {
  expect(await posted('http://localhost:3000', { origin: 'http://10.0.0.5:3000' })).toBe(200)
  expect(await posted('http://localhost:3000', { origin: 'http://localhost:3000' })).toBe(200)
  expect(await posted('http://localhost:3000', { origin: 'http://10.0.0.6:3000' })).toBe(403)
})

it('hands on the origin that it found as the host that Next compares it with, and asks nothing of whoever only reads', async () => {
  vi.stubEnv('NEXTAUTH_URL', 'https://juncture.example.org')
  const told = async (headers: Record<string, string>): Promise<string | null> => (await proxy(new NextRequest('http://10.0.0.5/cases', { method: headers.origin ? 'HEAD' : 'GET', headers }))).headers.get('x-middleware-request-x-forwarded-host')
  expect(await told({ origin: 'https://juncture.example.org' })).toBe('juncture.example.org')
  expect(await told({ 'x-forwarded-host': 'evil.example' })).toBeNull()
})
