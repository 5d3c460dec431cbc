import { NextResponse, type NextRequest } from 'next/server'

/**
 * Gives every page its request id and its content security policy. It guards nothing else: who may see what is decided
 * where the data is read (`requireActor`, `can`).
 */
export function proxy(request: NextRequest): NextResponse {
  const requestId = crypto.randomUUID()
  const nonce = btoa(crypto.randomUUID())
  const isHttps = (request.headers.get('x-forwarded-proto') ?? request.nextUrl.protocol).startsWith('https')
  const policy = contentSecurityPolicy(nonce, isHttps)

  // Next takes the nonce for its own scripts from the request's policy; `x-path` is for coming back after signing in.
  const headers = new Headers(request.headers)
  headers.set('x-request-id', requestId)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  headers.set('content-security-policy', policy)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('x-request-id', requestId)
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('Cache-Control', 'private, no-store')
  if (isHttps) response.headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  return response
}

/** Scripts and styles of our own origin only, none inline without this response's nonce; `next dev` needs eval and inline styles. */
function contentSecurityPolicy(nonce: string, isHttps: boolean): string {
  const isDevelopment = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** Everything but the build's own files, which hold no data. */
export const config = { matcher: ['/((?!_next/static|icon.svg).*)'] }
