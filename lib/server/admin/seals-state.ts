import 'server-only'
import { stat } from 'node:fs/promises'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { env } from '../env'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

/** Up to how many events that no seal holds are counted. */
const COUNTED = 10_000

const found = z.array(z.object({ sealedAt: z.date().nullable(), behind: z.number(), verifiedAt: z.date().nullable(), verified: z.object({ events: z.number(), isWhole: z.boolean() }).nullable() }))

/** How the seals of the audit record stand: the last one, how many events none holds yet, when they were last published here, and last proven. */
export type SealsState = Omit<z.infer<typeof found>[number], 'behind'> & { behind: number; isBehindMore: boolean; publishedAt: Date | null; publishes: boolean }

/** How the seals stand, for whoever reads the audit record; null for everybody else. One query. */
export async function sealsState(actor: Actor): Promise<SealsState | null> {
  const db = reading(actor)
  if (servicesWhere(actor, 'audit.read').length === 0) return null
  const file = env().AUDIT_SEAL_FILE
  const [rows, published] = await Promise.all([
    db.$queryRaw`
      SELECT last."sealedAt", (SELECT count(*)::int FROM (SELECT 1 FROM "AuditEvent" e WHERE (e.era, e."transaction") >= (coalesce(last."untilEra", 0), coalesce(last."untilTransaction", 0)) LIMIT ${COUNTED}) x) AS behind,
             proof.at AS "verifiedAt", proof."after" AS verified
      FROM (SELECT 1) one
      LEFT JOIN LATERAL (SELECT s."sealedAt", s."untilEra", s."untilTransaction" FROM "AuditSealing" s ORDER BY s.id DESC LIMIT 1) last ON TRUE
      LEFT JOIN LATERAL (SELECT e.at, e."after" FROM "AuditEvent" e WHERE e."actorId" IS NULL AND e.action = 'audit.verify' ORDER BY e.at DESC LIMIT 1) proof ON TRUE`,
    file ? stat(file).then(({ mtime }) => mtime, () => null) : null,
  ])
  const [state] = found.parse(rows)
  return state ? { ...state, isBehindMore: state.behind === COUNTED, publishedAt: published, publishes: file !== undefined } : null
}
