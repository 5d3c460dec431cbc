import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Tx } from '../db'

/** A place in the audit record: before every event of this transaction and after every one of those before it. */
export type AuditMark = { era: number; transaction: bigint }

/** An event as it is sealed: where it stands, which chain it belongs to, and the hash of everything that it says. */
export type AuditLine = AuditMark & { id: string; at: Date; chain: string; hash: Buffer }

/** Whether an event stands before a mark. */
export const isBefore = (line: AuditMark, mark: AuditMark): boolean => line.era < mark.era || (line.era === mark.era && line.transaction < mark.transaction)

/** The chain of what belongs to no service. */
export const NO_SERVICE = 'none'

/** How many events are held in memory at a time. */
const PAGE = 20_000

const page = z.array(z.object({ id: z.string(), era: z.number(), transaction: z.bigint(), at: z.date(), chain: z.string(), line: z.string() }))

/** The committed events between two marks in the order in which they are sealed, a page at a time. */
export async function* auditLines(tx: Pick<Tx, '$queryRaw'>, from: AuditMark, until: AuditMark): AsyncGenerator<AuditLine[]> {
  let last = { ...from, id: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const rows = page.parse(
      await tx.$queryRaw`
        SELECT id::text, era, "transaction", at, coalesce("serviceId"::text, ${NO_SERVICE}) AS chain,
               json_build_array(id, era, "transaction", at AT TIME ZONE 'UTC', kind, action, "serviceId", "actorId", "sessionId", "requestId", "caseId", "childId", subject, "before", "after", reason)::text AS line
        FROM "AuditEvent"
        WHERE (era, "transaction", id) > (${last.era}, ${last.transaction}, ${last.id}::uuid) AND (era, "transaction") < (${until.era}, ${until.transaction})
        ORDER BY era, "transaction", id LIMIT ${PAGE}`,
    )
    if (rows.length > 0) yield rows.map(({ line, ...event }) => ({ ...event, hash: createHash('sha256').update(line).digest() }))
    const end = rows.at(-1)
    if (!end || rows.length < PAGE) return
    last = { era: end.era, transaction: end.transaction, id: end.id }
  }
}
