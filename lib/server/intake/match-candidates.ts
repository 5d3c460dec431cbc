import 'server-only'
import { z } from 'zod'
import type { PersonRecord } from '@/lib/domain/matching/person-record'
import type { Tx } from '../db'
import { Prisma } from '../generated/prisma/client'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const candidates = z.array(
  z.object({
    id: z.string(), givenNames: z.string(), familyName: z.string(), knownAs: z.string().nullable(), aliases: z.array(z.string()).nullable().transform((list) => list ?? []),
    dateOfBirth: day, school: z.string().nullable(), street: z.string().nullable(), postcode: z.string().nullable(),
  }),
)

/** A child who may be the one that is meant, with the facts that people are matched by. */
export type Candidate = z.infer<typeof candidates>[number]

/** A child's facts as the matcher compares them. */
export function personOf(child: Omit<Candidate, 'id' | 'school'>): PersonRecord {
  const { givenNames, familyName, knownAs, aliases, dateOfBirth, street, postcode } = child
  return { givenNames, familyName, otherNames: [...(knownAs ? [knownAs] : []), ...aliases], dateOfBirth, street, postcode }
}

/** The columns of a `Candidate`, for a query in which the table "Child" goes by the name `ch`; the address is the one that holds, else the newest. */
export const CANDIDATE_COLUMNS = Prisma.sql`
  ch.id, ch."givenNames", ch."familyName", ch."knownAs", ch.aliases, ch."dateOfBirth"::text AS "dateOfBirth", ch.school, home.address AS street, home.postcode`

/** What `CANDIDATE_COLUMNS` reads besides the child. */
export const CANDIDATE_ADDRESS = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT a.address, a.postcode FROM "ChildAddress" a WHERE a."childId" = ch.id ORDER BY (a."endsOn" IS NOT NULL), a."startsOn" DESC NULLS LAST, a.id DESC LIMIT 1
  ) home ON true`

/**
 * The children that share most with somebody who is looked for: by the matcher's keys (sounds, swapped names, slips in a
 * day) and, where a name is given, by trigrams. At the most 40 by each, in one query; `which` narrows whom the asker may know.
 */
export async function matchCandidates(tx: Pick<Tx, '$queryRaw'>, keys: readonly string[], name: string | null, which: Prisma.Sql): Promise<Candidate[]> {
  const list = [...keys]
  const byName = name
    ? Prisma.sql`UNION (SELECT ch.id FROM "Child" ch WHERE ch.id IN (SELECT children_named_like(${name})) AND ${which} ORDER BY similarity(ch."searchName", ${name}) DESC, ch.id LIMIT 40)`
    : Prisma.empty
  return candidates.parse(
    await tx.$queryRaw`
      SELECT ${CANDIDATE_COLUMNS}
      FROM (
        (SELECT ch.id FROM "Child" ch WHERE ch.id IN (SELECT children_with_keys(${list}::text[])) AND ${which}
         ORDER BY (SELECT count(*) FROM unnest(ch."matchKeys") key WHERE key = ANY(${list}::text[])) DESC, ch.id LIMIT 40)
        ${byName}
      ) found JOIN "Child" ch ON ch.id = found.id ${CANDIDATE_ADDRESS}`,
  )
}
