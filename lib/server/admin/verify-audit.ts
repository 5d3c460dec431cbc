import 'server-only'
import { db } from '../db'
import { auditLines, isBefore, type AuditLine, type AuditMark } from './audit-lines'
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

/** How many passes of the sealer are read at a time: there may be one a minute. */
const PASSES = 1_000

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
  const chains = new Map<string, { number: number; hash: string }>()
  const wanted = new Map(published.map((seal) => [`${seal.chain} ${seal.number}`, seal.hash]))
  let from: AuditMark = { era: 0, transaction: 0n }
  let [events, seals, lastPass] = [0, 0, 0]
  let links = new Map<string, OpenLink>()
  const stop = async (broken: Broken): Promise<Verified> => ({ events, seals, notYetSealed: await countFrom(from), broken })

  /** Holds a pass against its seals once all of its events have come, and makes ready for the next one. */
  const finish = ({ until, sealedAt, stored }: Pass): Broken | null => {
    for (const seal of stored) {
      const { chain, number } = seal
      const link = links.get(chain) ?? openLink()
      const previous = chains.get(chain) ?? { number: 0, hash: '' }
      if (number !== previous.number + 1) return { what: 'seal-missing', chain, number: previous.number + 1 }
      if (link.events < seal.events) return { what: 'events-missing-at-end', chain, number, missing: seal.events - link.events }
      if (link.hash({ chain, number, until, sealedAt }, previous.hash) !== seal.hash) return { what: 'seal-changed', chain, number }
      const told = wanted.get(`${chain} ${number}`)
      if (told !== undefined && told !== seal.hash) return { what: 'not-as-published', chain, number }
      wanted.delete(`${chain} ${number}`)
      chains.set(chain, { number, hash: seal.hash })
      events += seal.events
      seals += 1
    }
    links = new Map()
    from = until
    return null
  }

  for (;;) {
    const passes = await passesAfter(lastPass)
    const last = passes.at(-1)
    if (!last) break
    let at = 0
    for await (const lines of auditLines(db, from, last.until)) {
      for (const line of lines) {
        for (let pass = passes[at]; pass && !isBefore(line, pass.until); pass = passes[(at += 1)]) {
          const broken = finish(pass)
          if (broken) return stop(broken)
        }
        const seal = passes[at]?.stored.find(({ chain }) => chain === line.chain)
        const link = links.get(line.chain) ?? openLink()
        links.set(line.chain, link)
        if (!seal || link.events >= seal.events) return stop({ what: 'event-not-sealed', chain: line.chain, eventId: line.id, at: line.at })
        if (!markAt(seal, link.events).equals(line.hash.subarray(0, MARK_BYTES))) return stop(whatStandsHere(seal, link.events, line))
        link.add(line)
      }
    }
    for (const pass of passes.slice(at)) {
      const broken = finish(pass)
      if (broken) return stop(broken)
    }
    lastPass = last.id
  }
  const [gone] = published.filter((seal) => wanted.has(`${seal.chain} ${seal.number}`))
  if (gone) return stop({ what: 'not-as-published', chain: gone.chain, number: gone.number })
  return { events, seals, notYetSealed: await countFrom(from), broken: null }
}

type Pass = { id: number; until: AuditMark; sealedAt: Date; stored: StoredSeal[] }

/** The next passes of the sealer with their seals. Two queries. */
async function passesAfter(id: number): Promise<Pass[]> {
  const found = await db.auditSealing.findMany({
    where: { id: { gt: id } }, orderBy: { id: 'asc' }, take: PASSES,
    select: { id: true, untilEra: true, untilTransaction: true, sealedAt: true, seals: { orderBy: { chain: 'asc' }, select: { chain: true, number: true, events: true, marks: true, hash: true } } },
  })
  return found.map((pass) => ({
    id: pass.id, until: { era: pass.untilEra, transaction: pass.untilTransaction }, sealedAt: pass.sealedAt,
    stored: pass.seals.map(({ marks, ...seal }) => ({ ...seal, marks: Buffer.from(marks) })),
  }))
}

/** The events from a mark on. */
async function countFrom({ era, transaction }: AuditMark): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`SELECT count(*) AS count FROM "AuditEvent" WHERE (era, "transaction") >= (${era}, ${transaction})`
  return Number(row?.count ?? 0)
}
