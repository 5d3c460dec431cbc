import 'server-only'
import { z } from 'zod'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { MARKERS, MODES_OF_TRIAL, type MatrixEdition } from '@/lib/domain/gravity/edition'
import type { Tx } from '../db'

const editionSchema: z.ZodType<MatrixEdition> = z.object({
  id: z.string(),
  name: z.string(),
  publisher: z.string(),
  version: z.string(),
  inForceFrom: z.string(),
  isStarter: z.boolean(),
  notice: z.string().optional(),
  largestFactorShift: z.number(),
  offences: z.array(
    z.object({
      code: z.string(), category: z.string(), offence: z.string(), statute: z.string(), modeOfTrial: z.enum(MODES_OF_TRIAL), score: z.number(),
      basis: z.string(), markers: z.array(z.enum(MARKERS)), homeOfficeCode: z.string().optional(), cjsCode: z.string().optional(),
    }),
  ),
  factors: z.array(z.object({ scope: z.string(), effect: z.enum(['aggravating', 'mitigating']), code: z.string(), label: z.string() })),
})

/** An edition as it was saved. */
export function readEdition(content: unknown): MatrixEdition {
  return editionSchema.parse(content)
}

/** Published editions never change, so what was read once is kept. */
const read = new Map<string, MatrixEdition>()

/** A published edition by its id; throws where there is none, and never falls back to another. */
export async function editionById(tx: Pick<Tx, 'matrixEdition'>, id: string): Promise<MatrixEdition> {
  const known = read.get(id)
  if (known) return known
  const row = await tx.matrixEdition.findUnique({ where: { id }, select: { content: true } })
  if (!row) throw new Error(`There is no matrix edition ${id}`)
  const edition = readEdition(row.content)
  read.set(id, edition)
  return edition
}

/** The edition in force on a day: the newest that began by then. One query, two where it was not read before. */
export async function editionInForce(tx: Pick<Tx, 'matrixEdition'>, day: IsoDay): Promise<MatrixEdition> {
  const row = await tx.matrixEdition.findFirst({
    where: { inForceFrom: { lte: new Date(day) } },
    orderBy: [{ inForceFrom: 'desc' }, { publishedAt: 'desc' }],
    select: { id: true },
  })
  if (!row) throw new Error(`No matrix edition was in force on ${day}`)
  return editionById(tx, row.id)
}
