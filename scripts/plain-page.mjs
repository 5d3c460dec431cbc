// The page of an answer that is given before the application is asked: no script, no file, in the application's colours.
import crypto from 'node:crypto'

const style = 'body{margin:0;font:1.1875rem/1.4 system-ui,sans-serif;color:#0b0c0c}header{padding:.75rem 1rem;background:#16365a;color:#fff;font-weight:700}main{max-width:40rem;padding:2rem 1rem}h1{font-size:1.75rem;line-height:1.2}a{color:#1a65a6}'
const styleHash = crypto.createHash('sha256').update(style).digest('base64')

/** The policy of such a page: its own style, and nothing else. */
export const PLAIN_PAGE_POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** The page as HTML. Heading and sentences are ours, never what somebody sent. */
export function plainPage(heading, sentences) {
  const paragraphs = sentences.map(sentence => `<p>${sentence}</p>`).join('')
  return `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${heading} – Juncture</title><style>${style}</style></head><body><header>Juncture</header><main><h1>${heading}</h1>${paragraphs}<p><a href="/">Go to your work</a></p></main></body></html>`
}
