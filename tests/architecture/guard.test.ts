import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { clientAddress, floodGate, mostBytes } from '../../scripts/door-rules.mjs'
import { guardedServer, PATIENCE, settingsOf } from '../../scripts/guard.mjs'

const open: http.Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close().closeAllConnections()
})

/** A guarded server whose application answers with the address that it was told, or with what a body holds; its port. */
async function serve(env: Record<string, string> = {}): Promise<number> {
  const listener: http.RequestListener = (request, response) => {
    if (request.url === '/own') response.setHeader('Cache-Control', 'public, max-age=60')
    const told = [request.headers['x-forwarded-for'], request.headers['x-forwarded-host'] ?? 'nothing'].join(' ')
    request.resume().on('end', () => response.end(told))
  }
  const server: http.Server = guardedServer(http.createServer, listener, settingsOf(env))
  open.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  return (server.address() as AddressInfo).port
}

/** Sends these bytes and answers with all that comes back. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.on('data', data => (answer += data)).on('close', () => resolve(answer)).on('error', reject)
  })
}

const request = (line: string, headers: readonly string[] = [], body = ''): string => [`${line} HTTP/1.1`, 'Host: here', 'Connection: close', ...headers, '', body].join('\r\n')
const FORM = 'Content-Type: multipart/form-data; boundary=x'

describe('the guard before the application', () => {
  it('gives every answer its headers, malformed requests included, and keeps what the application said itself', async () => {
    const port = await serve({ NEXTAUTH_URL: 'https://juncture.example.org' })
    for (const sent of [request('GET /'), request('GET /own'), request('DELETE /'), request('GET /%'), 'nonsense\r\n\r\n', request('GET /', [`X: ${'x'.repeat(20_000)}`])]) {
      const answer = (await raw(port, sent)).toLowerCase()
      for (const header of ['x-content-type-options: nosniff', 'referrer-policy: same-origin', 'cross-origin-resource-policy: same-origin', 'permissions-policy: ', "frame-ancestors 'none'"]) expect(answer, sent.slice(0, 40)).toContain(header)
      expect(answer).toContain(sent.includes('/own') ? 'cache-control: public, max-age=60' : 'cache-control: private, no-store')
      expect(answer).not.toContain('x-powered-by')
    }
    expect(await raw(port, request('GET /'))).toContain('Strict-Transport-Security: max-age=63072000')
    expect(await raw(await serve({ NEXTAUTH_URL: 'http://localhost:3000' }), request('GET /'))).not.toContain('Strict-Transport-Security')
  })

  it('takes three methods, forms and addresses that can be read', async () => {
    const port = await serve()
    const status = async (text: string): Promise<number> => Number((await raw(port, text)).split(' ')[1])
    for (const line of ['PUT /', 'DELETE /cases', 'TRACE /', 'OPTIONS /', 'PROPFIND /', 'POST /api/health', 'POST /_next/static/x.js']) expect(await status(request(line, [FORM])), line).toBe(405)
    for (const line of ['GET /%', 'GET /cases/%00', 'GET /cases?q=%00', 'GET /cases?q=%ff', 'GET /%c0%af']) expect(await status(request(line)), line).toBe(400)
    for (const line of ['GET /_global-error', 'GET /_not-found']) expect(await status(request(line)), line).toBe(404)
    for (const kind of ['application/json', 'application/x-www-form-urlencoded', 'text/html', '']) expect(await status(request('POST /cases', [`Content-Type: ${kind}`])), kind).toBe(415)
    expect(await status(request('POST /cases', [FORM, 'Content-Length: 2'], '{}'))).toBe(200)
    expect(await raw(port, request('GET /cases?q=%00', ['Accept: text/html']))).toMatch(/<h1>This address cannot be read<\/h1>/)
  })

  it('takes no body that is longer than its door, whether it says so or not', async () => {
    const port = await serve()
    const chunked = (size: number): string => request('POST /cases', [FORM, 'Transfer-Encoding: chunked'], `${size.toString(16)}\r\n${'x'.repeat(size)}\r\n0\r\n\r\n`)
    expect(await raw(port, request('POST /cases', [FORM, 'Content-Length: 1000001']))).toMatch(/^HTTP\/1.1 413 /)
    expect(await raw(port, chunked(1_000_001))).toMatch(/^HTTP\/1.1 413 /)
    expect(await raw(port, chunked(999_999))).toMatch(/^HTTP\/1.1 200 /)
    expect([mostBytes('/notifications/import'), mostBytes('/cases')]).toEqual([8_000_000, 1_000_000])
  })

  it('believes what a proxy forwards only where proxies were told of', async () => {
    const forwarded = request('GET /', ['X-Forwarded-For: 203.0.113.9, 198.51.100.7', 'X-Forwarded-Host: evil.example'])
    expect(await raw(await serve(), forwarded)).toMatch(/127\.0\.0\.1 nothing$/)
    expect(await raw(await serve({ TRUSTED_PROXIES: '1' }), forwarded)).toMatch(/198\.51\.100\.7 evil\.example$/)
    expect([clientAddress('10.0.0.1', 'a, b, c', 2), clientAddress('10.0.0.1', undefined, 1), clientAddress('10.0.0.1', 'a', 0)]).toEqual(['b', '10.0.0.1', '10.0.0.1'])
  })

  it('answers 429 with the seconds to wait to one who asks too often, and to nobody else', async () => {
    const port = await serve({ REQUESTS_PER_MINUTE: '4' })
    const ask = (cookie: string, path = '/'): Promise<string> => raw(port, request(`GET ${path}`, [`Cookie: ${cookie}`, 'Accept: text/html']))
    for (const wait of [0, 0]) expect(await ask('a=1'), `${wait}`).toMatch(/^HTTP\/1.1 200 /)
    const refused = await ask('a=1')
    expect(refused).toMatch(/^HTTP\/1.1 429 /)
    expect(refused).toMatch(/Retry-After: 1[0-5]\r\n/)
    expect(refused).toContain('<h1>Too many requests</h1>')
    expect(await ask('a=2')).toMatch(/^HTTP\/1.1 200 /)
    expect(await ask('a=1', '/_next/static/x.css')).toMatch(/^HTTP\/1.1 200 /)
  })

  it('lets go of who waited long enough', () => {
    const gate = floodGate(60)
    for (let asked = 0; asked < 30; asked += 1) expect(gate.take('one', 0)).toBe(0)
    expect(gate.take('one', 0)).toBe(1)
    expect(gate.take('other', 0)).toBe(0)
    expect(gate.take('one', 1000)).toBe(0)
    expect(gate.take('one', 1000)).toBe(1)
  })

  it('waits neither for slow headers nor for slow bodies for ever', () => {
    expect(PATIENCE.headersTimeout).toBeLessThanOrEqual(30_000)
    expect(PATIENCE.requestTimeout).toBeLessThanOrEqual(300_000)
    const server: http.Server = guardedServer(http.createServer, () => {}, settingsOf({}))
    expect([server.headersTimeout, server.requestTimeout, server.maxHeadersCount]).toEqual([PATIENCE.headersTimeout, PATIENCE.requestTimeout, 100])
  })
})
