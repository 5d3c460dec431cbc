import 'server-only'
import { db } from '../db'
import { auditLines, type AuditLine, type AuditMark } from './audit-lines'
import { MARK_BYTES, openLink, type OpenLink } from './audit-link'
import type { Seal } from './seal-audit'

/** The first thing that is not as it was sealed. */
export type Broken =
  | { what: 'event-changed' | 'event-missing-before'; chain: string; number: number; eventId: string; at: Date }
  | { what: 'events-missing-at-end' | 'seal-missing' | 'seal-changed'; chain: string; number: number; missing?: number }
  | { what: 'event-not-sealed'; chain: string; eventId: string; at: Date }
  | { what: 'not-as-published'; chain: string; number: number }

/** How the audit record stands: the events that were proven, those that no seal holds yet, and the first thing that breaks. */
export type Verified = { events: number; seals: number; notYetSealed: number; broken: Broken | null }

type StoredSeal = { chain: string; number: number; events: number; marks: Buffer; hash: string }

const markAt = (seal: StoredSeal, index: number) => seal.marks.subarray(index * MARK_BYTES, (index + 1) * MARK_BYTES)

/** What is wrong with an event that does not bear the mark of its place. */
function whatStandsHere(seal: StoredSeal, index: number, line: AuditLine): Broken {
  const isNext = index + 1 < seal.events && markAt(seal, index + 1).equals(line.hash.subarray(0, MARK_BYTES))
  return { what: isNext ? 'event-missing-before' : 'event-changed', chain: seal.chain, number: seal.number, eventId: line.id, at: line.at }
}

/**
 * Proves every sealed event again, in order, and each link by the one before it (F136); with seals that were published
 * elsewhere, also that they are these. Stops at the first thing that breaks and names it.
 */
export async function verifyAudit(published: readonly Seal[] = []): Promise<Verified> {
  const passes = await db.auditSealing.findMany({ orderBy: { id: 'asc' }, select: { id: true, untilEra: true, untilTransaction: true, sealedAt: true } })
  const chains = new Map<string, { number: number; hash: string }>()
  const wanted = new Map(published.map((seal) => [`${seal.chain} ${seal.number}`, seal.hash]))
  let from: AuditMark = { era: 0, transaction: 0n }
  let [events, seals] = [0, 0]
  const stop = async (broken: Broken): Promise<Verified> => ({ events, seals, notYetSealed: await countFrom(from), broken })
  for (const pass of passes) {
    const until: AuditMark = { era: pass.untilEra, transaction: pass.untilTransaction }
    const kept = await db.auditSeal.findMany({ where: { sealingId: pass.id }, orderBy: { chain: 'asc' }, select: { chain: true, number: true, events: true, marks: true, hash: true } })
    const stored: StoredSeal[] = kept.map(({ marks, ...seal }) => ({ ...seal, marks: Buffer.from(marks) }))
    const links = new Map<string, OpenLink>()
    for await (const lines of auditLines(db, from, until)) {
      for (const line of lines) {
        const seal = stored.find(({ chain }) => chain === line.chain)
        const link = links.get(line.chain) ?? openLink()
        links.set(line.chain, link)
        if (!seal || link.events >= seal.events) return stop({ what: 'event-not-sealed', chain: line.chain, eventId: line.id, at: line.at })
        if (!markAt(seal, link.events).equals(line.hash.subarray(0, MARK_BYTES))) return stop(whatStandsHere(seal, link.events, line))
        link.add(line)
      }
    }
    for (const seal of stored) {
      const { chain, number } = seal
      const link = links.get(chain) ?? openLink()
      const previous = chains.get(chain) ?? { number: 0, hash: '' }
      if (number !== previous.number + 1) return stop({ what: 'seal-missing', chain, number: previous.number + 1 })
      if (link.events < seal.events) return stop({ what: 'events-missing-at-end', chain, number, missing: seal.events - link.events })
      if (link.hash({ chain, number, until, sealedAt: pass.sealedAt }, previous.hash) !== seal.hash) return stop({ what: 'seal-changed', chain, number })
      const told = wanted.get(`${chain} ${number}`)
      if (told !== undefined && told !== seal.hash) return stop({ what: 'not-as-published', chain, number })
      wanted.delete(`${chain} ${number}`)
      chains.set(chain, { number, hash: seal.hash })
      events += seal.events
      seals += 1
    }
    from = until
  }
  const [gone] = published.filter((seal) => wanted.has(`${seal.chain} ${seal.number}`))
  if (gone) return stop({ what: 'not-as-published', chain: gone.chain, number: gone.number })
  return { events, seals, notYetSealed: await countFrom(from), broken: null }
}

/** The events from a mark on. */
async function countFrom({ era, transaction }: AuditMark): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`SELECT count(*) AS count FROM "AuditEvent" WHERE (era, "transaction") >= (${era}, ${transaction})`
  return Number(row?.count ?? 0)
}
