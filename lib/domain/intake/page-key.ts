/** Where a list goes on: the instant and the id of the last row that was shown. */
export type PageKey = { at: Date; id: string }

/** A key as an address carries it. */
export function writePageKey(key: PageKey): string {
  return `${key.at.getTime().toString(36)}.${key.id}`
}

/** The key that an address carries, or null where it is none. */
export function readPageKey(text: string | undefined): PageKey | null {
  const [, time, id] = /^([0-9a-z]{1,10})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '') ?? []
  const at = time ? new Date(parseInt(time, 36)) : null
  return at && id && !Number.isNaN(at.getTime()) ? { at, id } : null
}
