import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { comparePeople, readyPerson } from '@/lib/domain/matching/compare-people'
import { matchKeys } from '@/lib/domain/matching/match-keys'
import { WORTH_A_LOOK } from '@/lib/domain/matching/weights'
import type { Tx } from '../db'
import { Prisma } from '../generated/prisma/client'
import { CANDIDATE_ADDRESS, CANDIDATE_COLUMNS, matchCandidates, personOf } from './match-candidates'

const facts = z.array(
  z.object({
    serviceId: z.string(), givenNames: z.string(), familyName: z.string(), knownAs: z.string().nullable(), aliases: z.array(z.string()).nullable().transform((list) => list ?? []),
    dateOfBirth: z.string(), street: z.string().nullable(), postcode: z.string().nullable(),
  }),
)

/**
 * Compares a child with the others of the service, and puts every pair that a person should look at on the list of
 * duplicates; a pair that somebody decided stays decided, and one that is no longer alike leaves the list. Whoever writes a name, a day of birth or an address calls it in
 * the same transaction. Answers with the number of pairs.
 */
export async function matchChild(tx: Tx, childId: string, at: Date): Promise<number> {
  const [child] = facts.parse(await tx.$queryRaw`SELECT ch."serviceId", ${CANDIDATE_COLUMNS} FROM "Child" ch ${CANDIDATE_ADDRESS} WHERE ch.id = ${childId}::uuid AND ch."mergedIntoId" IS NULL`)
  if (!child) return 0
  const person = personOf(child)
  const keys = matchKeys(readyPerson(person))
  await tx.child.update({ where: { id: childId }, data: { matchKeys: keys, matchedAt: at }, select: { id: true } })
  const others = await matchCandidates(tx, keys, null, Prisma.sql`(ch."serviceId" = ${child.serviceId}::uuid AND ch.id <> ${childId}::uuid AND ch."mergedIntoId" IS NULL)`)
  const pairs = others.flatMap((other) => {
    const { score } = comparePeople(person, personOf(other))
    const [first, second] = [childId, other.id].sort()
    return score >= WORTH_A_LOOK ? [{ id: randomUUID(), first, second, score: Math.round(score * 1000) }] : []
  })
  const found = Prisma.sql`jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) AS p(id uuid, first uuid, second uuid, score int)`
  await tx.$executeRaw`
    INSERT INTO "DuplicatePair" (id, "serviceId", "firstChildId", "secondChildId", score, "foundAt")
    SELECT p.id, ${child.serviceId}::uuid, p.first, p.second, p.score, ${at} FROM ${found}
    ON CONFLICT ("firstChildId", "secondChildId") DO NOTHING`
  // Whoever decides holds the pair and waits for the child: a pair that is taken is left alone.
  await tx.$executeRaw`
    WITH free AS (
      SELECT d.id FROM "DuplicatePair" d WHERE (d."firstChildId" = ${childId}::uuid OR d."secondChildId" = ${childId}::uuid) AND d.decision IS NULL FOR UPDATE SKIP LOCKED
    )
    UPDATE "DuplicatePair" d SET score = coalesce((SELECT p.score FROM ${found} WHERE p.first = d."firstChildId" AND p.second = d."secondChildId"), 0)
    FROM free WHERE d.id = free.id`
  return pairs.length
}
