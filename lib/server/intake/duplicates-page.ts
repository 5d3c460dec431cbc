import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { likelihoodInWords } from '@/lib/domain/matching/explain-match'
import { writePairListKey, type PairListKey } from '@/lib/domain/matching/pair-list-key'
import { WORTH_A_LOOK } from '@/lib/domain/matching/weights'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { PAGE_SIZE } from './case-list'
import { visiblePairSql } from './visible-pair'

const side = z.object({ givenNames: z.string(), familyName: z.string(), dateOfBirth: z.string() })
const rowsSchema = z.array(z.object({ id: z.string(), score: z.number(), foundAt: z.date(), decision: z.enum(['same', 'different']).nullable(), decidedAt: z.date().nullable(), first: side, second: side }))

/** Two records in the list of those that may be of one child. */
export type DuplicateRow = Omit<z.infer<typeof rowsSchema>[number], 'score'> & { likelihood: string }

/** Pairs of records of the actor's services that nobody has decided, or those that were decided; the likeliest first, by key. Null where the actor may not see them. One query. */
export async function duplicatesPage(actor: Actor, which: 'open' | 'decided', after: PairListKey | null): Promise<{ rows: DuplicateRow[]; next: string | null } | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'duplicate.list')
  if (services.length === 0) return null
  const sideOf = (column: string) => Prisma.sql`(SELECT jsonb_build_object('givenNames', c."givenNames", 'familyName', c."familyName", 'dateOfBirth', c."dateOfBirth") FROM "Child" c WHERE c.id = d.${Prisma.raw(`"${column}"`)})`
  const rows = rowsSchema.parse(
    await db.$queryRaw`
      SELECT d.id, d.score, d."foundAt", d.decision, d."decidedAt", ${sideOf('firstChildId')} AS first, ${sideOf('secondChildId')} AS second
      FROM "DuplicatePair" d
      WHERE d."serviceId" = ANY(${services}::uuid[]) AND ${visiblePairSql(actor)}
        AND ${which === 'open' ? Prisma.sql`d.decision IS NULL AND d.score >= ${Math.round(WORTH_A_LOOK * 1000)}` : Prisma.sql`d.decision IS NOT NULL`}
        ${after ? Prisma.sql`AND (d.score, d.id) < (${after.score}, ${after.id}::uuid)` : Prisma.empty}
      ORDER BY d.score DESC, d.id DESC
      LIMIT ${PAGE_SIZE + 1}`,
  )
  const shown = rows.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ score, ...row }) => ({ ...row, likelihood: likelihoodInWords(score / 1000) })),
    next: rows.length > PAGE_SIZE && last ? writePairListKey(last) : null,
  }
}
