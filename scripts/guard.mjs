// Stands between Node and the application: no answer leaves without its headers, and nothing arrives that no door takes.
import crypto from 'node:crypto'
import { clientAddress, floodGate, FORWARDED, mostBytes, refusalOf, TOO_LARGE, tooOften } from './door-rules.mjs'
import { PLAIN_PAGE_POLICY, plainPage } from './plain-page.mjs'
import { HTTPS_ONLY, OTHERWISE, SECURITY_HEADERS } from './security-headers.mjs'

/** Headers within 15 seconds, the whole of a request within two minutes, 16 kilobytes and 100 lines of headers. */
export const PATIENCE = { headersTimeout: 15_000, requestTimeout: 120_000, connectionsCheckingInterval: 5_000, maxHeaderSize: 16_384 }

/** An office shares an address. */
const PEOPLE_AN_ADDRESS = 10

const number = (text, otherwise) => (/^\d{1,7}$/.test(text ?? '') ? Number(text) : otherwise)

/** The guard's settings, from the server's environment. */
export const settingsOf = env => ({
  isHttps: (env.NEXTAUTH_URL ?? '').startsWith('https:'),
  trustedProxies: number(env.TRUSTED_PROXIES, 0),
  perMinute: Math.max(1, number(env.REQUESTS_PER_MINUTE, 1200)),
})

const keyOf = cookies => crypto.createHash('sha256').update(cookies).digest('base64')

/** Wraps the web server's listener. */
export function guarded(listener, { isHttps, trustedProxies, perMinute }, now = Date.now) {
  const always = { ...SECURITY_HEADERS, ...OTHERWISE, ...(isHttps ? HTTPS_ONLY : {}) }
  const ofSession = floodGate(perMinute)
  const ofAddress = floodGate(perMinute * PEOPLE_AN_ADDRESS)
  return (request, response) => {
    const writeHead = response.writeHead
    response.writeHead = (...args) => {
      for (const [name, value] of Object.entries(always)) if (!response.hasHeader(name)) response.setHeader(name, value)
      return writeHead.apply(response, args)
    }
    const address = clientAddress(request.socket.remoteAddress, request.headers['x-forwarded-for'], trustedProxies)
    if (trustedProxies === 0) for (const name of FORWARDED) delete request.headers[name]
    request.headers['x-forwarded-for'] = address
    const refused = refusalOf(request) ?? askedTooOften(request, address, { ofSession, ofAddress, now })
    if (refused) return refuse(request, response, refused)
    limitBody(request, mostBytes(request.url.split('?')[0]))
    return listener(request, response)
  }
}

/** Files of the build and the question whether we are alive cost nothing and are not counted. */
function askedTooOften({ url, headers }, address, { ofSession, ofAddress, now }) {
  if (/^\/(_next\/static\/|icon\.svg|api\/health)/.test(url)) return undefined
  const at = now()
  const wait = Math.max(ofAddress.take(address, at), headers.cookie ? ofSession.take(keyOf(headers.cookie), at) : 0)
  return wait > 0 ? tooOften(wait) : undefined
}

function refuse(request, response, { status, heading, sentences, wait }) {
  const isForPeople = (request.headers.accept ?? '').includes('text/html')
  response.statusCode = status
  if (status === 405) response.setHeader('Allow', 'GET, HEAD, POST')
  if (wait) response.setHeader('Retry-After', String(wait))
  response.setHeader('Content-Type', `text/${isForPeople ? 'html' : 'plain'}; charset=utf-8`)
  if (isForPeople) response.setHeader('Content-Security-Policy', PLAIN_PAGE_POLICY)
  // What is still on its way is not read.
  response.setHeader('Connection', 'close')
  response.end(isForPeople ? plainPage(heading, sentences) : `${heading}. ${sentences[0]}`)
}

/** Ends a request whose body, told without its length, turns out longer than the door takes. */
function limitBody(request, most) {
  const push = request.push
  let size = 0
  request.push = (chunk, encoding) => {
    size += chunk?.length ?? 0
    if (size <= most) return push.call(request, chunk, encoding)
    endRaw(request.socket, TOO_LARGE.status, 'Payload Too Large')
    request.destroy()
    return false
  }
}

/** An answer for what is not HTTP, or no longer: a line, and the same headers as ever. */
function endRaw(socket, status, words) {
  if (!socket.writable) return
  const lines = Object.entries({ ...SECURITY_HEADERS, ...OTHERWISE, Connection: 'close', 'Content-Length': '0' }).map(([name, value]) => `${name}: ${value}`)
  socket.end([`HTTP/1.1 ${status} ${words}`, ...lines, '', ''].join('\r\n'))
}

const MALFORMED = { HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'], ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'], HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'Payload Too Large'] }

/** A guarded web server around a listener. `create` is Node's own. */
export function guardedServer(create, listener, settings) {
  const server = create(PATIENCE, guarded(listener, settings))
  server.maxHeadersCount = 100
  return server.on('clientError', (error, socket) => endRaw(socket, ...(MALFORMED[error.code] ?? [400, 'Bad Request'])))
}
