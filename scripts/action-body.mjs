// Whether what was posted is what our own pages post. Next and React read a body before any code of ours sees it, and fall
// over what no page ever sends; such a body is turned away at the door instead.

const ACTION_ID = /^[0-9a-f]{42}$/

/** How many arguments an action takes, the form last: Next writes it into the first byte of an action's id. */
const argumentsOf = id => [...(parseInt(id.slice(0, 2), 16) & 0x7e).toString(2).padStart(7, '0')].filter(bit => bit === '1').length

/** Deeper than anything that our forms keep between two sendings. */
const DEEPEST = 20

/** Whether React can revive a value: what begins with a dollar refers to something, and may refer to a form or a part that is there. */
function canRevive(value, parts, depth = 0) {
  if (depth > DEEPEST) return false
  if (typeof value === 'string') return !value.startsWith('$') || /^\$(\$|undefined$|K[0-9a-f]{1,4}$|T)/.test(value) || (value.startsWith('$@') && parts.includes(value.slice(2)))
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, inner]) => name !== '__proto__' && canRevive(inner, parts, depth + 1))
}

function parsed(text, parts = []) {
  if (typeof text !== 'string') return undefined
  try {
    const value = JSON.parse(text)
    return canRevive(value, parts) ? value : undefined
  } catch {
    return undefined
  }
}

const isForm = value => typeof value === 'string' && value.startsWith('$K')

/** Whether the arguments, as a script of ours sends them, are those of the action: whatever it takes, and the form last. */
function areArguments(value, id) {
  const count = argumentsOf(id)
  return Array.isArray(value) && value.length >= count && (count === 0 || isForm(value[count - 1]))
}

/** Whether a body without a form is one: only an action that takes nothing is called so. */
export const isActionText = (text, id) => ACTION_ID.test(id) && areArguments(parsed(text), id)

/** Whether a form, as its names and values, was sent by a page of ours: `id` is the action that a script named, null without one. */
export function isActionForm(entries, id) {
  const fields = [...entries]
  const valueOf = name => fields.find(([one]) => one === name)?.[1]
  if (id !== null) return ACTION_ID.test(id) && fields.every(([name]) => name === '0' || /^_?[0-9a-f]{1,4}_/.test(name)) && areArguments(parsed(valueOf('0')), id)

  const own = fields.filter(([name]) => name.startsWith('$ACTION_') && name !== '$ACTION_KEY')
  if (new Set(own.map(([name]) => name)).size !== own.length || own.some(([, value]) => typeof value !== 'string')) return false
  const named = own.filter(([name]) => /^\$ACTION_(ID|REF)_/.test(name))
  const [first] = named
  if (!first || named.length > 1) return false
  const [, kind, rest] = /^\$ACTION_(ID|REF)_(.*)$/s.exec(first[0]) ?? []
  if (kind === 'ID') return own.length === 1 && ACTION_ID.test(rest) && argumentsOf(rest) <= 1
  if (!/^\d{1,4}$/.test(rest)) return false
  const parts = own.flatMap(([name]) => (name.startsWith(`$ACTION_${rest}:`) ? [name.slice(`$ACTION_${rest}:`.length)] : []))
  if (parts.length + 1 !== own.length) return false
  const about = parsed(valueOf(`$ACTION_${rest}:0`), parts)
  if (typeof about !== 'object' || about === null || typeof about.id !== 'string' || !ACTION_ID.test(about.id)) return false
  const bound = about.bound === null ? [] : about.bound === '$@1' ? parsed(valueOf(`$ACTION_${rest}:1`)) : undefined
  return Array.isArray(bound) && bound.length === Math.max(0, argumentsOf(about.id) - 1)
}
