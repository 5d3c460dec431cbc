import { NextResponse, type NextRequest } from 'next/server'
import { isActionForm, isActionText } from './scripts/action-body.mjs'
import { answersWithFile, tooOften } from './scripts/door-rules.mjs'
import { isOfOtherVersion, KEPT_FORM_POLICY, keptFormPage } from './scripts/kept-form-page.mjs'
import { PLAIN_PAGE_POLICY, plainPage } from './scripts/plain-page.mjs'

/**
 * Refuses what another site sends and what no page of ours sends, and gives every page its request id and its content
 * security policy. It guards nothing else: who may see what is decided where the data is read (`requireActor`, `can`).
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!['GET', 'HEAD'].includes(request.method)) {
    if (!isOurs(request)) return fromElsewhere()
    const kept = await keptForm(request)
    if (kept) return kept
    if (!(await isReadable(request))) return unreadable()
  } else if (isDatabaseLost() && !request.nextUrl.pathname.startsWith('/api/health')) return unreached(request)
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

const unreadable = (): NextResponse => answer(400, 'This form cannot be read', ['It did not arrive whole, so nothing of it was saved. Go back to find what you typed, open the page anew and send it again.'])

const isDatabaseLost = (): boolean => Boolean(Reflect.get(globalThis, 'junctureDatabaseIsLost'))

type Field = [string, FormDataEntryValue]

function keptPage(request: NextRequest, status: number, words: { heading: string; sentences: readonly string[] }, fields: readonly Field[], isSentAgain: boolean, signIn?: string): NextResponse {
  const page = keptFormPage({ ...words, fields, isSentAgain, signIn, address: request.nextUrl.pathname + request.nextUrl.search })
  return new NextResponse(page, { status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': KEPT_FORM_POLICY, 'Cache-Control': 'private, no-store', 'Retry-After': '5' } })
}

/** What is answered while the database is gone: a plain page, with whatever somebody without a script sent and a button that sends it again. */
function unreached(request: NextRequest, fields: readonly Field[] = []): NextResponse {
  const lost = fields.length > 0 ? 'Nothing of what you sent was saved, and none of it is lost: it is in this page. Leave the page open, wait a moment and send it again.' : 'What was saved is safe. Wait a moment and open the page again.'
  return keptPage(request, 503, { heading: 'The record cannot be reached just now', sentences: [lost] }, fields, true)
}

/** The answer to a form that cannot be taken now: the database is gone, or it comes from a page of another version of Juncture. Null where it can. */
async function keptForm(request: NextRequest): Promise<NextResponse | null> {
  // With a script the page itself keeps what was typed (`use-form-action.ts`).
  if (request.headers.has('next-action')) return isDatabaseLost() ? unreached(request) : null
  const fields: Field[] = await request.clone().formData().then((form) => [...form.entries()], () => [])
  if (isDatabaseLost()) return unreached(request, fields)
  const ended = await afterSession(request, fields)
  if (ended) return ended
  if (!isOfOtherVersion(fields)) return null
  const sentences = ['Juncture was renewed while you had the page open. Nothing of what you sent was saved, and none of it is lost: it stands below. Open the page again, look at it and send it from there.']
  return keptPage(request, 409, { heading: 'This page is of an earlier version', sentences }, fields, false)
}

/** By whom a form was typed that came after its session had ended: it goes on under nobody else's name. */
const SENT_BY = '$sent-by'

/**
 * The answer to a form that somebody without a script sent after their session had ended: what they typed, in the page, to be
 * sent once they have signed in again. Null where the session stands, and for signing in itself.
 */
async function afterSession(request: NextRequest, fields: readonly Field[]): Promise<NextResponse | null> {
  const standingOf: unknown = Reflect.get(globalThis, 'junctureStandingOf')
  if (typeof standingOf !== 'function' || request.nextUrl.pathname.startsWith('/sign-in') || request.nextUrl.pathname.startsWith('/api/')) return null
  const token = request.cookies.get(`${address().startsWith('https:') ? '__Host-' : ''}juncture.session`)?.value
  const session: { personId: string; seconds: number } | null = token ? await standingOf(token) : null
  const sentBy = fields.find(([name]) => name === SENT_BY)?.[1]
  const typed = fields.filter(([name]) => !/password/i.test(name))
  if (typed.every(([name]) => name.startsWith('$ACTION'))) return null
  if (session && session.seconds > 0) {
    if (!sentBy || sentBy === session.personId) return null
    return keptPage(request, 403, { heading: 'Somebody else typed this', sentences: ['It was typed by another person than the one who is signed in now, so it was not sent.'] }, [], false)
  }
  if (!session && !sentBy) return keptPage(request, 401, { heading: 'You were signed out', sentences: ['Nobody was signed in when you sent this. Nothing of it was saved: it stands below, to copy. Sign in again in another tab, and enter it there.'] }, typed, false, '/sign-in')
  const own: Field[] = session && !sentBy ? [[SENT_BY, session.personId]] : []
  const sentences = ['Your session had ended when you sent this. Nothing of it was saved, and none of it is lost: it is in this page. Sign in again in another tab, leave this one open, then send it again from here.']
  return keptPage(request, 401, { heading: 'You were signed out', sentences }, [...typed, ...own], true, '/sign-in')
}

/** Whether a body can be read as a form of a page of ours. The application reads it once more. */
async function isReadable(request: NextRequest): Promise<boolean> {
  const id = request.headers.get('next-action')
  try {
    if (answersWithFile(request.nextUrl.pathname)) return id === null && Boolean(await request.formData())
    if (!request.headers.get('content-type')?.toLowerCase().startsWith('multipart/form-data')) return id !== null && isActionText(await request.text(), id)
    return isActionForm((await request.formData()).entries(), id)
  } catch {
    return false
  }
}

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
