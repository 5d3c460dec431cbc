import { db } from '@/lib/server/db'
import { beginSession } from '@/lib/server/admin/begin-session'
import type { Person } from '@/lib/server/generated/prisma/client'

/** Somebody who is signed in, as a browser without a script: a cookie, pages and forms. */
export type Visitor = {
  get: (path: string, headers?: Record<string, string>) => Promise<Response>
  /** Posts an action of the build as a form without a script would. */
  post: (path: string, action: string, fields: Record<string, string>, headers?: Record<string, string>) => Promise<Response>
  /** Posts an action of the build as the page's script would. */
  send: (path: string, action: string, fields: Record<string, string>, headers?: Record<string, string>) => Promise<Response>
  cookie: string
}

/** A form's body for an action with a state, in the words that React writes into a page. */
export function actionForm(action: string, fields: Record<string, string>): FormData {
  const form = new FormData()
  form.set('$ACTION_REF_1', '')
  form.set('$ACTION_1:0', JSON.stringify({ id: action, bound: '$@1' }))
  form.set('$ACTION_1:1', JSON.stringify([{ errors: {}, values: {} }]))
  form.set('$ACTION_KEY', 'k0')
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/** The same as the page's script sends it: the state before, and the form. */
function scriptForm(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(`1_${name}`, value)
  form.set('0', JSON.stringify([{ errors: {}, values: {} }, '$K1']))
  return form
}

/** A visitor with a cookie, or with none: nobody. */
export function visitor(url: () => string, cookie: string): Visitor {
  const base = (headers: Record<string, string> = {}) => ({ ...(cookie ? { cookie } : {}), ...headers })
  const at = (path: string) => `${url()}${path}`
  return {
    cookie,
    get: (path, headers) => fetch(at(path), { headers: base({ accept: 'text/html', ...headers }), redirect: 'manual' }),
    post: (path, action, fields, headers) => fetch(at(path), { method: 'POST', body: actionForm(action, fields), headers: base({ accept: 'text/html', origin: url(), ...headers }), redirect: 'manual' }),
    send: (path, action, fields, headers) => fetch(at(path), { method: 'POST', body: scriptForm(fields), headers: base({ accept: 'text/x-component', 'next-action': action, origin: url(), ...headers }), redirect: 'manual' }),
  }
}

/** Begins a session for somebody and answers with the browser that has it. */
export async function signedIn(url: () => string, personId: Person['id']): Promise<Visitor> {
  const begun = await db.$transaction((tx) => beginSession(tx, { personId, way: 'password', awaits: null, from: { browser: null, address: null, requestId: null }, at: new Date() }))
  return visitor(url, `juncture.session=${begun.token}`)
}
