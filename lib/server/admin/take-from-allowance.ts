import 'server-only'
import { z } from 'zod'
import { ALLOWANCES, type Door } from '@/lib/domain/access/allowance'
import { db } from '../db'

const answered = z.array(z.object({ fullAt: z.date() }))

/**
 * Takes one use of a door from somebody's allowance, which all instances share: 0 where there was one left, else the whole
 * seconds until there is. Whoever has to wait uses nothing up. One query, two for whoever waits; what is full again goes.
 */
export async function takeFromAllowance(door: Door, whose: string, at: Date): Promise<number> {
  const { atOnce, everySeconds } = ALLOWANCES[door]
  const key = `${door} ${whose}`
  const [step, most] = [everySeconds * 1000, atOnce * everySeconds * 1000]
  const taken = answered.parse(
    await db.$queryRaw`
      WITH gone AS (
        DELETE FROM "Allowance" WHERE key IN (SELECT key FROM "Allowance" WHERE "fullAt" < ${at} AND key <> ${key} ORDER BY "fullAt" LIMIT 5 FOR UPDATE SKIP LOCKED)
      )
      INSERT INTO "Allowance" AS a (key, "fullAt") VALUES (${key}, ${at}::timestamptz + make_interval(secs => ${step / 1000}::float8))
      ON CONFLICT (key) DO UPDATE SET "fullAt" = greatest(a."fullAt", ${at}) + make_interval(secs => ${step / 1000}::float8)
      WHERE greatest(a."fullAt", ${at}) + make_interval(secs => ${step / 1000}::float8) <= ${at}::timestamptz + make_interval(secs => ${most / 1000}::float8)
      RETURNING a."fullAt"`,
  )
  if (taken.length > 0) return 0
  const [now] = answered.parse(await db.$queryRaw`SELECT "fullAt" FROM "Allowance" WHERE key = ${key}`)
  return now ? Math.max(1, Math.ceil((now.fullAt.getTime() + step - most - at.getTime()) / 1000)) : 1
}
