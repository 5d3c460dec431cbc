import { NextResponse, type NextRequest } from 'next/server'
import { tooOften } from './scripts/door-rules.mjs'
import { PLAIN_PAGE_POLICY, plainPage } from './scripts/plain-page.mjs'

/**
 * Refuses what another site sends, and gives every page its request id and its content security policy. It guards nothing
 * else: who may see what is decided where the data is read (`requireActor`, `can`).
 */
export function proxy(request: NextRequest): NextResponse {
  if (!['GET', 'HEAD'].includes(request.method) && !isOurs(request)) return fromElsewhere()
  if (request.nextUrl.pathname === '/wait') return waitPage(request.nextUrl.searchParams.get('seconds'))
  const requestId = crypto.randomUUID()
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce)

  // Next takes the nonce for its own scripts from the request's policy; `x-path` is for coming back after signing in.
  const headers = new Headers(request.headers)
  headers.set('x-request-id', requestId)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  headers.set('content-security-policy', policy)
  // Next compares an action's origin with this header, which anybody can send: it is told what was found here.
  const origin = request.headers.get('origin')
  if (origin && isOurs(request)) headers.set('x-forwarded-host', new URL(origin).host)
  else headers.delete('x-forwarded-host')

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('x-request-id', requestId)
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('Cache-Control', 'private, no-store')
  return response
}

const address = (): string => process.env.NEXTAUTH_URL ?? ''

/**
 * Whether a browser says that the request comes from a page of ours: every browser names the origin of what it posts. Served
 * by https there is one origin; on a network of one's own also the name by which the server was called.
 */
function isOurs(request: NextRequest): boolean {
  const origin = request.headers.get('origin') ?? ''
  if (!URL.canParse(origin)) return false
  if (URL.canParse(address()) && new URL(address()).origin === origin) return true
  return !address().startsWith('https:') && new URL(origin).host === request.headers.get('host')
}

function answer(status: number, heading: string, sentences: readonly string[], headers: Record<string, string> = {}): NextResponse {
  return new NextResponse(plainPage(heading, sentences), { status, headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': PLAIN_PAGE_POLICY, 'Cache-Control': 'private, no-store' } })
}

const fromElsewhere = (): NextResponse => answer(403, 'This form came from another site', ['Nothing of it was saved. Open the page in Juncture and send the form from there.'])

/** Where a page sends whoever used it too often (`requireAllowance`). */
function waitPage(asked: string | null): NextResponse {
  const seconds = /^[1-9]\d{0,3}$/.test(asked ?? '') ? Number(asked) : 60
  const { status, heading, sentences } = tooOften(seconds)
  return answer(status, heading, sentences, { 'Retry-After': String(seconds) })
}

/** Scripts and styles of our own origin only, none inline without this response's nonce; `next dev` needs eval and inline styles. */
function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(address().startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** Everything but the build's own files, which hold no data. */
export const config = { matcher: ['/((?!_next/static|icon.svg).*)'] }
