/** The fields of a form by name, as somebody typed them. */
export type KeptValues = Record<string, string | string[]>

/** What somebody typed into a form and nobody saved yet: whose it is, on which version and which showing of the page it was typed, and whether a button sent it since. */
export type KeptText = { owner: string; version: number; values: KeptValues; page: string; isSent: boolean }

const PREFIX = 'juncture.unsaved.'

/** This tab's own store, gone when the tab is: never one that the next person at a shared computer finds. Null where the browser has none. */
function store(): Storage | null {
  try {
    return window.sessionStorage
  } catch {
    return null
  }
}

/** Keeps what was typed in this tab. Where the browser has no room left, the open page alone has it. */
export function keepText(ref: string, kept: KeptText): void {
  try {
    store()?.setItem(PREFIX + ref, JSON.stringify(kept))
  } catch {
    forgetText(ref)
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** What the same person typed before in this tab; null where there is nothing, or what there is cannot be read. */
export function keptText(ref: string, owner: string): KeptText | null {
  try {
    const kept: unknown = JSON.parse(store()?.getItem(PREFIX + ref) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('owner' in kept) || !('version' in kept) || !('values' in kept) || !('page' in kept) || !('isSent' in kept)) return null
    const { version, values, page, isSent } = kept
    if (kept.owner !== owner || typeof version !== 'number' || typeof page !== 'string' || typeof isSent !== 'boolean' || typeof values !== 'object' || values === null) return null
    return { owner, version, page, isSent, values: Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string | string[]] => isText(entry[1]) || (Array.isArray(entry[1]) && entry[1].every(isText)))) }
  } catch {
    return null
  }
}

/** Forgets what was kept for one form. */
export function forgetText(ref: string): void {
  store()?.removeItem(PREFIX + ref)
}

/** Forgets everything that was kept in this tab; with `owner`, everything but theirs. */
export function forgetAllText(owner?: string): void {
  const all = store()
  const keys = all ? Object.keys(all).filter((key) => key.startsWith(PREFIX)) : []
  for (const key of keys) if (!owner || !keptText(key.slice(PREFIX.length), owner)) all?.removeItem(key)
}

/** The fields of a form as they stand, without those that React adds and those that say which form it is. */
export function fieldsIn(form: HTMLFormElement): KeptValues {
  const data = new FormData(form)
  const values: KeptValues = {}
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$') || ['ref', 'version', 'intent', 'differs'].includes(name) || name.startsWith('keep.')) continue
    const typed = data.getAll(name).filter(isText)
    const [only] = typed
    values[name] = typed.length === 1 && only !== undefined ? only : typed
  }
  return values
}

/** Whether two forms hold the same answers; an empty row is none, and the id that a row was given since does not matter. */
export function isSameText(one: KeptValues, other: KeptValues): boolean {
  const plain = (values: KeptValues, name: string) => [values[name] ?? ''].flat().join('\n').replaceAll('\r\n', '\n').trim()
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => !/\.\d+\.(id|suggested)$/.test(name)).every((name) => plain(one, name) === plain(other, name))
}
