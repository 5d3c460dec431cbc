import 'server-only'
import { z } from 'zod'
import { writeAudit } from '../audit'
import { db } from '../db'
import { EVERY_SERVICE, inScope } from '../scope'
import { matchChild } from './match-child'

/** How many children one transaction compares. */
const BATCH = 50

const waiting = z.array(z.object({ id: z.string(), serviceId: z.string() }))

/** Compares children that were written by something that did not compare them, or renamed since: so many at the most. Two sweeps at once share the work. Answers with the number of children and of pairs. */
export async function sweepDuplicates(at: Date, most: number): Promise<{ children: number; pairs: number }> {
  const done = { children: 0, pairs: 0 }
  while (done.children < most) {
    const [children, pairs] = await inScope(EVERY_SERVICE, () => db.$transaction(async (tx) => {
      const rows = waiting.parse(
        await tx.$queryRaw`SELECT id, "serviceId" FROM "Child" WHERE "matchedAt" IS NULL AND "mergedIntoId" IS NULL ORDER BY id LIMIT ${Math.min(BATCH, most - done.children)} FOR NO KEY UPDATE SKIP LOCKED`,
      )
      let found = 0
      for (const { id } of rows) found += await matchChild(tx, id, at)
      const services = [...new Set(rows.map(({ serviceId }) => serviceId))]
      await writeAudit(tx, { at, requestId: null, sessionId: null, personId: null }, services.map((serviceId) => ({
        kind: 'collection', action: 'duplicate.sweep', serviceId, after: { children: rows.filter((row) => row.serviceId === serviceId).length },
      })))
      return [rows.length, found]
    }, { timeout: 60_000 }))
    done.children += children
    done.pairs += pairs
    if (children === 0) break
  }
  return done
}
