import { expect, vi } from 'vitest'
import { owner as db } from './owner'

/** Waits until every event of the audit record can be sealed: transactions of other tests on the same server, which are short, hold the sealer back. */
export async function untilFinal(): Promise<void> {
  await vi.waitFor(
    async () => {
      const [row] = await db.$queryRaw<{ isFinal: boolean }[]>`SELECT coalesce(max("transaction"), 0) < pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS "isFinal" FROM "AuditEvent" WHERE era = audit_era()`
      expect(row?.isFinal).toBe(true)
    },
    { timeout: 25_000, interval: 20 },
  )
}
