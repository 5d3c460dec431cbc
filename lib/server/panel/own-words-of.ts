import 'server-only'
import { z } from 'zod'
import { WHOSE, type Whose } from '@/lib/domain/panel/own-words'
import type { Tx } from '../db'

/** What the child or the parents said, or why nothing was said. */
export type OwnWordsLine = { whose: Whose; says: string | null; whyNone: string | null; heardOn: string; heardHow: string | null; by: string }

const rows = z.array(z.object({ caseId: z.string(), whose: z.enum(WHOSE), says: z.string().nullable(), whyNone: z.string().nullable(), heardOn: z.string(), heardHow: z.string().nullable(), by: z.string() }))

/** What children and parents said about some cases, by case, oldest first. One query. Says nothing about rights. */
export async function ownWordsOf(tx: Pick<Tx, '$queryRaw'>, caseIds: readonly string[]): Promise<Map<string, OwnWordsLine[]>> {
  const found = rows.parse(
    await tx.$queryRaw`
      SELECT w."caseId", w.whose, w.says, w."whyNone", w."heardOn"::text AS "heardOn", w."heardHow", p.name AS by
      FROM "OwnWords" w JOIN "Person" p ON p.id = w."recordedById" WHERE w."caseId" = ANY(${[...caseIds]}::uuid[]) ORDER BY w."recordedAt", w.id`,
  )
  return new Map(caseIds.map((id) => [id, found.filter(({ caseId }) => caseId === id)]))
}
