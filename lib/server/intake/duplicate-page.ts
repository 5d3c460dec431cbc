import 'server-only'
import { z } from 'zod'
import { can, servicesWhere, type Answer } from '@/lib/domain/access/actions'
import { comparePeople } from '@/lib/domain/matching/compare-people'
import { explainMatch, likelihoodInWords, type MatchExplanation } from '@/lib/domain/matching/explain-match'
import { STRONG_MATCH } from '@/lib/domain/matching/weights'
import { writeAudit } from '../audit'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { namesOf } from '../triage/names-of'
import { CANDIDATE_ADDRESS, CANDIDATE_COLUMNS, personOf } from './match-candidates'
import { movedSchema } from './merge-children'
import { visiblePairSql } from './visible-pair'

const pairs = z.array(z.object({ id: z.string(), serviceId: z.string(), firstChildId: z.string(), secondChildId: z.string(), decision: z.enum(['same', 'different']).nullable(), lock: z.number() }))

const sides = z.array(
  z.object({
    id: z.string(), givenNames: z.string(), familyName: z.string(), knownAs: z.string().nullable(), aliases: z.array(z.string()).nullable().transform((list) => list ?? []), dateOfBirth: z.string(),
    school: z.string().nullable(), street: z.string().nullable(), postcode: z.string().nullable(), sex: z.string().nullable(), firstLanguage: z.string().nullable(), communicationNeeds: z.string().nullable(),
    restricted: z.boolean(), createdAt: z.date(), createdById: z.string(), carers: z.array(z.string()), refs: z.array(z.string()), cases: z.number(), earlier: z.number(),
    whyNew: z.string().nullable(), whyNewById: z.string().nullable(),
  }),
)

/** One of two records, with the facts by which people tell children apart. */
export type DuplicateSide = Omit<z.infer<typeof sides>[number], 'createdById' | 'whyNewById'> & { createdBy: string; whyNewBy: string | null }

/** Two records side by side, how alike they are, and what was decided about them. */
export type DuplicatePage = {
  pair: { id: string; lock: number; decision: 'same' | 'different' | null }
  /** The older record first. */
  sides: DuplicateSide[]
  likelihood: string
  isStrong: boolean
  explanation: MatchExplanation
  /** The merge that stands, if the two are merged: which record leads on, and how many rows of each kind were moved. */
  merge: { keptId: string; mergedId: string; moved: { table: string; count: number }[]; filled: number } | null
  decisions: { key: string; decision: string; reason: string; by: string; at: Date }[]
  may: { decide: Answer; undo: Answer }
}

/** Two records that may be of one child, audited as a look at both; null where the reader may not see them. A fixed number of queries. */
export async function duplicatePage(actor: Actor, pairId: string): Promise<DuplicatePage | null> {
  const db = reading(actor)
  if (!z.uuid().safeParse(pairId).success) return null
  const [pair] = pairs.parse(
    await db.$queryRaw`
      SELECT d.id, d."serviceId", d."firstChildId", d."secondChildId", d.decision, d.lock FROM "DuplicatePair" d
      WHERE d.id = ${pairId}::uuid AND d."serviceId" = ANY(${servicesWhere(actor, 'duplicate.list')}::uuid[]) AND ${visiblePairSql(actor)}`,
  )
  if (!pair) return null
  const ids = [pair.firstChildId, pair.secondChildId]
  await writeAudit(db, actor, ids.map((childId) => ({ kind: 'consultation', action: 'duplicate.view', serviceId: pair.serviceId, childId, subject: `pair:${pair.id}` })))
  const [rows, decisions, merge] = await Promise.all([
    db.$queryRaw`
      SELECT ${CANDIDATE_COLUMNS}, ch.sex, ch."firstLanguage", ch."communicationNeeds", ch.restricted, ch."createdAt", ch."createdById",
        ARRAY(SELECT c.name FROM "Carer" c WHERE c."childId" = ch.id ORDER BY c.id LIMIT 5) AS carers,
        ARRAY(SELECT c.ref FROM "Case" c WHERE c."childId" = ch.id ORDER BY c."createdAt" DESC, c.id DESC LIMIT 5) AS refs,
        (SELECT count(*)::int FROM "Case" c WHERE c."childId" = ch.id) AS cases,
        (SELECT count(*)::int FROM "EarlierDisposal" e WHERE e."childId" = ch.id) AS earlier,
        w.reason AS "whyNew", w."writtenById" AS "whyNewById"
      FROM "Child" ch ${CANDIDATE_ADDRESS} LEFT JOIN "NewDespiteMatch" w ON w."childId" = ch.id
      WHERE ch.id IN (${Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`))}) ORDER BY ch."createdAt", ch.id`,
    db.duplicateDecision.findMany({ where: { pairId: pair.id }, orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }], take: 20, select: { id: true, decision: true, reason: true, decidedById: true, decidedAt: true } }),
    db.childMerge.findFirst({ where: { pairId: pair.id, undoneAt: null }, select: { keptChildId: true, mergedChildId: true, moved: true } }),
  ])
  const found = sides.parse(rows)
  const [one, other] = found
  if (!one || !other) return null
  const names = await namesOf([...decisions.map(({ decidedById }) => decidedById), ...found.flatMap(({ createdById, whyNewById }) => [createdById, whyNewById])])
  const nameOf = (id: string): string => names.get(id) ?? 'Somebody'
  const { score, agreement } = comparePeople(personOf(one), personOf(other))
  const moved = merge && movedSchema.parse(merge.moved)
  const subject = { serviceId: pair.serviceId }
  return {
    pair: { id: pair.id, lock: pair.lock, decision: pair.decision },
    sides: found.map(({ createdById, whyNewById, ...row }) => ({ ...row, createdBy: nameOf(createdById), whyNewBy: whyNewById && nameOf(whyNewById) })),
    likelihood: likelihoodInWords(score),
    isStrong: score >= STRONG_MATCH,
    explanation: explainMatch(agreement),
    merge: merge && moved && {
      keptId: merge.keptChildId, mergedId: merge.mergedChildId, filled: Object.keys(moved.filled).length,
      moved: Object.entries(moved.rows).flatMap(([table, keys]) => (keys.length > 0 ? [{ table, count: keys.length }] : [])),
    },
    decisions: decisions.map(({ id, decision, reason, decidedById, decidedAt }) => ({ key: id, decision, reason, by: nameOf(decidedById), at: decidedAt })),
    may: { decide: can(actor, 'duplicate.decide', subject), undo: can(actor, 'merge.undo', subject) },
  }
}

