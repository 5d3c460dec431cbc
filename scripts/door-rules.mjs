// What the web server asks of a request before the application sees it. Pure: no clock, no environment.

/** An answer in place of the application's. `wait` is in seconds. */
const refusal = (status, heading, ...sentences) => ({ status, heading, sentences })

const MEGABYTE = 1_000_000

/** The most bytes of a request's body: a file for import is large, everything else is a form. */
export const mostBytes = path => (/\/import\/?$/.test(path) ? 8 * MEGABYTE : MEGABYTE)

/** What is answered to a body that is too large. */
export const TOO_LARGE = refusal(413, 'What you sent is too large', 'Nothing of it was saved. Go back, make it shorter or divide the file into several, and send it again.')

const NOT_ALLOWED = refusal(405, 'This cannot be done', 'The address takes other requests than this one.')
const NOT_A_FORM = refusal(415, 'This cannot be read', 'What was sent is not a form of Juncture.')
const NOTHING_HERE = refusal(404, 'This page does not exist, or you may not see it', 'Check that the address is complete.')
const NOT_AN_ADDRESS = refusal(400, 'This address cannot be read', 'Check that it is complete, or begin from your work.')

/** A refusal for having asked too often. */
export const tooOften = wait => ({ ...refusal(429, 'Too many requests', `You, or somebody at your address, asked for more than one person can read. Wait ${wait === 1 ? 'a second' : `${wait} seconds`} and try again.`, 'Nothing that you typed was sent; go back to find it.'), wait })

/** What a form's body may be: as React sends it, with a script and without. */
const FORMS = /^(multipart\/form-data|text\/plain)\b/i

const isTextless = text => /%00/.test(text) || !canDecode(text)

function canDecode(text) {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** Where a form is answered with a file: an ordinary form, which no action of React reads. */
export const answersWithFile = path => /\/export\/?$/.test(path)

/** Why a request is not handed on, or undefined. `url` is the request's target, as it came. */
export function refusalOf({ method, url, headers }) {
  if (!['GET', 'HEAD', 'POST'].includes(method)) return NOT_ALLOWED
  const [path, query = ''] = url.split(/\?(.*)/s, 2)
  if (!path.startsWith('/') || isTextless(path) || isTextless(query)) return NOT_AN_ADDRESS
  // Next's own pages for what went wrong are nobody's addresses.
  if (/^\/_(global-error|not-found|error)\b/.test(path)) return NOTHING_HERE
  const length = Number(headers['content-length'] ?? 0)
  if (!Number.isInteger(length) || length > mostBytes(path)) return TOO_LARGE
  if (method !== 'POST') return undefined
  if (/^\/(_next|api|calendar)\//.test(path)) return NOT_ALLOWED
  const kind = headers['content-type'] ?? ''
  return FORMS.test(kind) || (answersWithFile(path) && /^application\/x-www-form-urlencoded\b/i.test(kind)) ? undefined : NOT_A_FORM
}

/** What tells of the way to us: believed only of proxies that are ours. */
export const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto', 'x-real-ip']

/** The address that a request came from: the connection's, or, behind so many proxies of ours, what the first of them saw. */
export function clientAddress(connection, forwardedFor, trustedProxies) {
  const seen = String(forwardedFor ?? '').split(',').map(text => text.trim()).filter(Boolean)
  return (trustedProxies > 0 && seen[seen.length - trustedProxies]) || connection || 'unknown'
}

/**
 * Counts requests by whoever sends them: so many a minute, of which half may come at once. `take` answers with the seconds
 * to wait, 0 where there is none; `now` is in milliseconds. Kept for this process alone, and only while it matters.
 */
export function floodGate(perMinute) {
  const emission = 60_000 / perMinute
  const burst = 30_000
  const fullAt = new Map()
  return {
    take(who, now) {
      if (fullAt.size > 10_000) for (const [key, at] of fullAt) if (at <= now) fullAt.delete(key)
      const at = Math.max(fullAt.get(who) ?? 0, now) + emission
      if (at - now > burst) return Math.ceil((at - now - burst) / 1000)
      fullAt.set(who, at)
      return 0
    },
  }
}
