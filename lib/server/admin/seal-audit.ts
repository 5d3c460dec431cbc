import 'server-only'
import { z } from 'zod'
import { db } from '../db'
import { auditLines, type AuditMark } from './audit-lines'
import { openLink, type OpenLink } from './audit-link'

/** Only one sealer at a time, anywhere. */
const SEALER_LOCK = 72_707_436

/** The newest seal of a chain: what is published where the database's administrator cannot rewrite it. */
export type Seal = { chain: string; number: number; hash: string; sealedAt: string }

const bounds = z.array(z.object({ isMine: z.boolean(), era: z.number().nullable(), transaction: z.bigint().nullable() }))

/**
 * Seals every event that is final into its service's chain (F136), in one pass, and answers with the new seals; null while
 * another sealer is at it. Final is what was written by a transaction below every one that still runs: nobody waits for
 * the sealer, and it waits for nobody.
 */
export async function sealAudit(at: Date): Promise<Seal[] | null> {
  return db.$transaction(
    async (tx) => {
      const [mine] = bounds.parse(await tx.$queryRaw`SELECT pg_try_advisory_xact_lock(${SEALER_LOCK}::bigint) AS "isMine", NULL::int AS era, NULL::bigint AS "transaction"`)
      if (!mine?.isMine) return null
      const [here] = bounds.parse(await tx.$queryRaw`SELECT true AS "isMine", audit_begin_era() AS era, pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS "transaction"`)
      if (!here || here.era === null || here.transaction === null) throw new Error('The database did not say which transactions are final')
      const until: AuditMark = { era: here.era, transaction: here.transaction }
      const last = await tx.auditSealing.findFirst({ orderBy: { id: 'desc' }, select: { id: true, untilEra: true, untilTransaction: true } })
      const from: AuditMark = last ? { era: last.untilEra, transaction: last.untilTransaction } : { era: 0, transaction: 0n }

      const links = new Map<string, OpenLink>()
      for await (const lines of auditLines(tx, from, until)) {
        for (const line of lines) {
          const link = links.get(line.chain) ?? openLink()
          links.set(line.chain, link)
          link.add(line)
        }
      }
      if (links.size === 0) return []

      const before = await tx.auditSeal.findMany({ where: { chain: { in: [...links.keys()] } }, distinct: ['chain'], orderBy: [{ chain: 'asc' }, { number: 'desc' }], select: { chain: true, number: true, hash: true } })
      const sealingId = (last?.id ?? 0) + 1
      const sealed = [...links].map(([chain, link]) => {
        const previous = before.find((seal) => seal.chain === chain)
        const number = (previous?.number ?? 0) + 1
        return { chain, number, sealingId, events: link.events, marks: new Uint8Array(link.marks()), hash: link.hash({ chain, number, until, sealedAt: at }, previous?.hash ?? '') }
      })
      await tx.auditSealing.create({ data: { id: sealingId, untilEra: until.era, untilTransaction: until.transaction, sealedAt: at }, select: { id: true } })
      await tx.auditSeal.createMany({ data: sealed })
      return sealed.map(({ chain, number, hash }) => ({ chain, number, hash, sealedAt: at.toISOString() }))
    },
    { timeout: 600_000 },
  )
}
