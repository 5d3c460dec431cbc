import 'server-only'
import { getServerSession, type NextAuthOptions } from 'next-auth'
import { decode, encode } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import { cookies } from 'next/headers'
import { SESSION_HOURS, signIn } from './admin/sign-in'
import { env } from './env'

/** next-auth's settings: the cookie is a signed and encrypted token that holds the id of a row in `Session`, and nothing else that matters. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_HOURS * 3600 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(given) {
          const done = await signIn({ email: given?.email ?? '', password: given?.password ?? '', at: new Date(), requestId: null })
          return done.ok ? { id: done.value.sessionId } : null
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, sid: user.id } : token),
      session: ({ session, token }) => ({ ...session, user: undefined, sid: typeof token.sid === 'string' ? token.sid : '' }),
    },
  }
}

/** The cookie's name: `__Secure-` where the site is served over https. */
function cookieName(): string {
  return env().NEXTAUTH_URL?.startsWith('https:') ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}

/** The id of the session that the request's cookie names, or null. Says nothing about whether the session still stands. */
export async function sessionIdOfRequest(): Promise<string | null> {
  const session: { sid?: unknown } | null = await getServerSession(authOptions())
  return session && typeof session.sid === 'string' && session.sid ? session.sid : null
}

/** Hands the browser the cookie of a session that was just begun. Works without JavaScript. */
export async function setSessionCookie(sessionId: string): Promise<void> {
  const token = await encode({ secret: env().AUTH_SECRET, maxAge: SESSION_HOURS * 3600, token: { sub: sessionId, sid: sessionId } })
  ;(await cookies()).set(cookieName(), token, { httpOnly: true, sameSite: 'lax', path: '/', secure: cookieName().startsWith('__Secure-'), maxAge: SESSION_HOURS * 3600 })
}

/** Takes the cookie away and says which session it named. */
export async function clearSessionCookie(): Promise<string | null> {
  const jar = await cookies()
  const token = jar.get(cookieName())?.value
  jar.delete(cookieName())
  const claims = token ? await decode({ secret: env().AUTH_SECRET, token }).catch(() => null) : null
  return typeof claims?.sid === 'string' ? claims.sid : null
}
