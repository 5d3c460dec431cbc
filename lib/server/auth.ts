import 'server-only'
import { cookies, headers } from 'next/headers'
import { SESSION_HOURS, type Begun, type Origin } from './admin/begin-session'
import { endSession } from './admin/end-session'
import { env } from './env'
import { standingOf, type Standing } from './session-standing'

/** Whether people reach the site over https. */
const isSecure = (): boolean => env().NEXTAUTH_URL?.startsWith('https:') === true

/** A cookie's name: with `__Host-` where the site is served over https, so that no other host or path can set or read it. */
const named = (name: string): string => `${isSecure() ? '__Host-' : ''}juncture.${name}`

/** How every cookie of the site is set: never read by a script, never sent by another site's form. */
const guarded = (maxAge: number) => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge }) as const

/** The token that the request's cookie carries, or null. Says nothing about whether its session stands. */
export async function tokenOfRequest(): Promise<string | null> {
  return (await cookies()).get(named('session'))?.value || null
}

/** What the session of the request is worth; null where it names none. */
export async function standingOfRequest(): Promise<Standing | null> {
  const token = await tokenOfRequest()
  return token ? standingOf(token, new Date()) : null
}

/** Where the request comes from. The network address is what the proxy in front of us appended last: whatever stands before that, anybody can write. */
export async function originOfRequest(): Promise<Origin> {
  const all = await headers()
  return { browser: all.get('user-agent'), address: all.get('x-forwarded-for')?.split(',').at(-1)?.trim() || null, requestId: all.get('x-request-id') }
}

/** The screens on which somebody does what a session still waits for. */
const STEPS = { code: '/sign-in/code', 'set-up': '/sign-in/set-up', ready: '/sign-in/set-up' } as const

/** Hands the browser the cookie of a session that was just begun, in the place of any that it had, and says where to go: on, or to what is still asked. */
export async function takeIn(begun: Begun, to: string): Promise<string> {
  const before = await tokenOfRequest()
  if (before) await endSession(before, new Date(), (await originOfRequest()).requestId)
  ;(await cookies()).set(named('session'), begun.token, guarded(SESSION_HOURS * 3600))
  return begun.awaits ? `${STEPS[begun.awaits]}${to === '/' ? '' : `?to=${encodeURIComponent(to)}`}` : to
}

/** Takes the session's cookie away. */
export async function clearSessionCookie(): Promise<void> {
  // Deleting means setting anew: a `__Host-` cookie is taken back only with the attributes that it was given with.
  ;(await cookies()).set(named('session'), '', guarded(0))
}

/** Whether people may sign in at an identity provider. */
export const hasProvider = (): boolean => Boolean(env().OIDC_ISSUER)

/** Hands the browser what it brings back from the identity provider, for ten minutes. */
export async function setProviderCookie(sealed: string): Promise<void> {
  ;(await cookies()).set(named('provider'), sealed, guarded(600))
}

/** What the browser brought back from the identity provider, once. */
export async function takeProviderCookie(): Promise<string | null> {
  const jar = await cookies()
  const sealed = jar.get(named('provider'))?.value ?? null
  jar.set(named('provider'), '', guarded(0))
  return sealed
}
