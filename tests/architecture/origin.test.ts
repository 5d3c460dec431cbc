import { NextRequest } from 'next/server'
import { afterEach, expect, it, vi } from 'vitest'
import { proxy } from '@/proxy'

afterEach(() => vi.unstubAllEnvs())

/** The status of what is posted with these headers to a server that is told its address so; 200 is on to the application. */
function posted(address: string, headers: Record<string, string>, method = 'POST'): number {
  vi.stubEnv('NEXTAUTH_URL', address)
  return proxy(new NextRequest('http://10.0.0.5:3000/cases', { method, headers: { host: '10.0.0.5:3000', ...headers } })).status
}

it('takes a form of the address that it was told, and behind https of no other', () => {
  const ours = 'https://juncture.example.org'
  expect(posted(ours, { origin: ours })).toBe(200)
  for (const origin of ['https://evil.example', 'http://juncture.example.org', 'https://juncture.example.org:8443', 'https://juncture.example.org.evil.example', 'http://10.0.0.5:3000', 'null', 'not an origin'])
    expect(posted(ours, { origin }), origin).toBe(403)
  for (const method of ['POST', 'PUT', 'DELETE']) expect(posted(ours, {}, method), method).toBe(403)
})

it('is not told who it is by the request', () => {
  const forwarded = { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }
  expect(posted('https://juncture.example.org', forwarded)).toBe(403)
  expect(posted('http://localhost:3000', forwarded)).toBe(403)
})

it('on a network of one’s own takes the name by which it was called', () => {
  expect(posted('http://localhost:3000', { origin: 'http://10.0.0.5:3000' })).toBe(200)
  expect(posted('http://localhost:3000', { origin: 'http://localhost:3000' })).toBe(200)
  expect(posted('http://localhost:3000', { origin: 'http://10.0.0.6:3000' })).toBe(403)
})

it('hands on the origin that it found as the host that Next compares it with, and asks nothing of whoever only reads', () => {
  vi.stubEnv('NEXTAUTH_URL', 'https://juncture.example.org')
  const told = (headers: Record<string, string>): string | null => proxy(new NextRequest('http://10.0.0.5/cases', { method: headers.origin ? 'POST' : 'GET', headers })).headers.get('x-middleware-request-x-forwarded-host')
  expect(told({ origin: 'https://juncture.example.org' })).toBe('juncture.example.org')
  expect(told({ 'x-forwarded-host': 'evil.example' })).toBeNull()
})
