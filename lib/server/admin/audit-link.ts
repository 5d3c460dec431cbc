import 'server-only'
import { createHash } from 'node:crypto'
import type { AuditLine, AuditMark } from './audit-lines'

/** How much of each event's hash a seal keeps, in bytes: enough to name the first event that differs. */
export const MARK_BYTES = 4

/** What a link says of itself. */
export type Link = { chain: string; number: number; until: AuditMark; sealedAt: Date }

/** The events of one chain in one pass, as they come. */
export type OpenLink = { events: number; marks: () => Buffer; add: (line: AuditLine) => void; hash: (link: Link, previous: string) => string }

/** Begins a link; its hash proves what the link says, every event in its order, and, by the hash of the link before it, every one before them. */
export function openLink(): OpenLink {
  const digest = createHash('sha256')
  const marks: Buffer[] = []
  return {
    get events() {
      return marks.length
    },
    marks: () => Buffer.concat(marks),
    add: ({ hash }) => {
      digest.update(hash)
      marks.push(hash.subarray(0, MARK_BYTES))
    },
    hash: ({ chain, number, until, sealedAt }, previous) =>
      createHash('sha256')
        .update(JSON.stringify([previous, chain, number, until.era, String(until.transaction), sealedAt.toISOString(), marks.length, digest.digest('hex')]))
        .digest('hex'),
  }
}
