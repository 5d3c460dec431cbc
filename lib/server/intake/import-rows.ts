import 'server-only'
import { z } from 'zod'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { visibleChildSql } from './visible-child'

const rows = z.array(
  z.object({
    number: z.number(), status: z.enum(['pending', 'written', 'skipped', 'failed']), says: z.string().nullable(), isToSee: z.boolean(),
    /** The child and the case, where the reader may know of them. */
    childId: z.string().nullable(), childName: z.string().nullable(), ref: z.string().nullable(),
  }),
)

/** A row of a file and what became of it. */
export type ImportRowShown = z.infer<typeof rows>[number]

/** Which rows of a file are shown: those that a person should look at, or all of one end. */
export const ROWS_SHOWN = ['to-see', 'failed', 'skipped', 'written'] as const
/** One of `ROWS_SHOWN`. */
export type RowsShown = (typeof ROWS_SHOWN)[number]

const WHICH: Record<RowsShown | 'all', Prisma.Sql> = {
  'to-see': Prisma.sql`r."isToSee"`, failed: Prisma.sql`r.status = 'failed'`, skipped: Prisma.sql`r.status = 'skipped'`, written: Prisma.sql`r.status = 'written'`, all: Prisma.sql`true`,
}

/** Rows of a file after one, in order. A child who is hidden from the reader is not named, and what a row says about them is left out (F16). One query; says nothing about who may see the file. */
export async function importRows(actor: Actor, runId: string, which: RowsShown | 'all', after: number, most: number): Promise<ImportRowShown[]> {
  const db = reading(actor)
  return rows.parse(
    await db.$queryRaw`
      SELECT r.number, r.status, CASE WHEN r."childId" IS NULL OR ch.id IS NOT NULL THEN r.says END AS says, r."isToSee",
             ch.id AS "childId", ch."givenNames" || ' ' || ch."familyName" AS "childName", CASE WHEN ch.id IS NOT NULL THEN c.ref END AS ref
      FROM "ImportRow" r
      LEFT JOIN "Child" ch ON ch.id = r."childId" AND ${visibleChildSql(actor)}
      LEFT JOIN "Case" c ON c.id = r."caseId"
      WHERE r."runId" = ${runId}::uuid AND r.number > ${after} AND ${WHICH[which]}
      ORDER BY r.number LIMIT ${most}`,
  )
}
