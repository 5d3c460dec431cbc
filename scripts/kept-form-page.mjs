// The page of a form that could not be taken, for those without a script: it holds what was typed, and can send it again.
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const style = 'body{margin:0;font:1.1875rem/1.4 system-ui,sans-serif;color:#0b0c0c}header{padding:.75rem 1rem;background:#16365a;color:#fff;font-weight:700}main{max-width:40rem;padding:2rem 1rem}h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.25rem}a{color:#1a65a6}dt{font-weight:700}dd{margin:0 0 1rem;white-space:pre-wrap;overflow-wrap:anywhere}button{font:inherit;padding:.5rem 1rem;border:0;background:#0f7a52;color:#fff}'
const styleHash = crypto.createHash('sha256').update(style).digest('base64')

/** The policy of such a page: its own style, and a form that goes back where it came from. */
export const KEPT_FORM_POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`

const escaped = text => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
/** What is given back to nobody: whoever comes to the screen next could read it. */
const isSecret = ([name]) => /password/i.test(name) || /^(current|code|secret)$/i.test(name)
const isTyped = ([name, value]) => !name.startsWith('$') && typeof value === 'string' && value.trim() !== '' && !isSecret([name]) && !/^(ref|version|id|[a-z]+Id)$/.test(name)

/**
 * The page as HTML. `fields` are those of the form as they came; `isSentAgain` puts a button there that sends them again, and
 * `address` is where the page can be opened anew, `signIn` where to sign in first.
 * @param {{ heading: string, sentences: readonly string[], fields?: readonly [string, unknown][], isSentAgain?: boolean, address: string, signIn?: string }} page
 */
export function keptFormPage({ heading, sentences, fields = [], isSentAgain = false, address, signIn }) {
  const texts = fields.filter(field => typeof field[1] === 'string' && !isSecret(field))
  const again = isSentAgain && texts.length > 0
    ? `<form method="post" enctype="multipart/form-data" action="${escaped(address)}">${texts.map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`).join('')}<button>Send it again</button></form>`
    : ''
  const typed = fields.filter(isTyped)
  const shown = typed.length > 0 ? `<h2>What you typed</h2><dl>${typed.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>` : ''
  return `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(heading)} – Juncture</title><style>${style}</style></head><body><header>Juncture</header><main><h1>${escaped(heading)}</h1>${sentences.map(sentence => `<p>${escaped(sentence)}</p>`).join('')}${signIn ? `<p><a href="${escaped(signIn)}" target="_blank" rel="noopener">Sign in again (opens in a new tab)</a></p>` : ''}${again}<p><a href="${escaped(address)}">Open the page again</a></p>${shown}</main></body></html>`
}

let known

/** The actions of this build, by id; nothing where there is no build to read. */
function knownActions() {
  if (known !== undefined) return known
  try {
    known = new Set(Object.keys(JSON.parse(fs.readFileSync(path.join(process.cwd(), '.next', 'server', 'server-reference-manifest.json'), 'utf8')).node))
  } catch {
    known = null
  }
  return known
}

/** The ids of the actions that a form without a script asks for. */
function actionsOf(fields) {
  return fields.flatMap(([name, value]) => {
    if (name.startsWith('$ACTION_ID_')) return [name.slice('$ACTION_ID_'.length)]
    const asked = /^\$ACTION_\d+:0$/.test(name) && typeof value === 'string' ? /"id":"([0-9a-f]+)"/.exec(value) : null
    return asked ? [asked[1]] : []
  })
}

/** Whether a form asks for an action that this build does not have: it was opened before a new version. */
export function isOfOtherVersion(fields) {
  const all = knownActions()
  return all !== null && actionsOf(fields).some(id => /^[0-9a-f]{42}$/.test(id) && !all.has(id))
}
