import 'server-only'
import { allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, discovery, randomNonce, randomPKCECodeVerifier, randomState, type Configuration } from 'openid-client'
import { z } from 'zod'
import { env } from '../env'
import { openText, sealText } from '../sealed-text'

/** Whom the identity provider says that somebody is. */
export type ProviderPerson = { issuer: string; subject: string; email: string | null; isEmailVerified: boolean }

let known: { issuer: string; found: Promise<Configuration> } | undefined

/** What the provider says of itself, asked for once; asked again where that failed. */
async function configuration(): Promise<Configuration> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env()
  if (!issuer) throw new Error('No identity provider is set up')
  if (known?.issuer !== issuer) {
    // Without https only to this very machine, where tests and trials run.
    const isHere = /^http:\/\/(127\.0\.0\.1|localhost)(:|\/|$)/.test(issuer)
    known = { issuer, found: discovery(new URL(issuer), OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, undefined, { timeout: 10, ...(isHere ? { execute: [allowInsecureRequests] } : {}) }) }
  }
  try {
    return await known.found
  } catch (thrown) {
    known = undefined
    throw thrown
  }
}

const journey = z.object({ verifier: z.string(), state: z.string(), nonce: z.string(), to: z.string(), until: z.number() })
const home = (): string => (env().NEXTAUTH_URL ?? 'http://localhost:3000').replace(/\/$/, '')
const PURPOSE = 'provider-sign-in'

/** Where the provider sends people back to. */
export const providerCallback = (): string => `${home()}/sign-in/provider/back`

/** The address at the provider to send somebody to, and what their browser has to bring back: sealed, since it holds what proves that it was this browser that set out. */
export async function setOut(to: string, at: Date): Promise<{ address: string; sealed: string }> {
  const [verifier, state, nonce] = [randomPKCECodeVerifier(), randomState(), randomNonce()]
  const address = buildAuthorizationUrl(await configuration(), {
    redirect_uri: providerCallback(), scope: 'openid email profile', state, nonce, code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
  })
  return { address: address.href, sealed: sealText(PURPOSE, PURPOSE, JSON.stringify({ verifier, state, nonce, to, until: at.getTime() + 600_000 })) }
}

/** Who somebody is who came back from the provider, and where they were going; null where it was not this browser that set out, or the provider does not vouch for them. */
export async function comeBack(query: string, sealed: string | null, at: Date): Promise<{ person: ProviderPerson; to: string } | null> {
  const text = sealed && openText(PURPOSE, PURPOSE, sealed)
  const found = text ? journey.safeParse(JSON.parse(text)) : null
  if (!found?.success || found.data.until < at.getTime()) return null
  const { verifier, state, nonce, to } = found.data
  const provider = await configuration()
  const tokens = await authorizationCodeGrant(provider, new URL(`${providerCallback()}${query}`), { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true }).catch(() => null)
  const claims = tokens?.claims()
  if (!claims) return null
  const email = claims[env().OIDC_EMAIL_CLAIM]
  return { person: { issuer: claims.iss, subject: claims.sub, email: typeof email === 'string' ? email.trim().toLowerCase() : null, isEmailVerified: claims.email_verified === true || env().OIDC_TRUST_EMAIL }, to }
}
