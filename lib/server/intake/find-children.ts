import 'server-only'
import { comparePeople, readyPerson } from '@/lib/domain/matching/compare-people'
import { explainMatch, type MatchExplanation } from '@/lib/domain/matching/explain-match'
import { matchKeys } from '@/lib/domain/matching/match-keys'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { searchName } from '@/lib/domain/intake/search-name'
import type { Tx } from '../db'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { matchCandidates, personOf, type Candidate } from './match-candidates'
import { visibleChildSql } from './visible-child'

/** What was asked for: enough of a name, and the day of birth where it is known. */
export type ChildSearch = { givenNames: string; familyName: string; dateOfBirth: IsoDay | null }

/** A child who may be the one that is meant: how likely, and why. */
export type FoundChild = Pick<Candidate, 'id' | 'givenNames' | 'familyName' | 'knownAs' | 'dateOfBirth' | 'school'> & { score: number; explanation: MatchExplanation }

/** How many children a search shows. */
const MOST_FOUND = 10

/** Where the names differ, from which score a child is shown all the same. */
const DESPITE_THE_NAME = 0.05

/**
 * The children most like somebody who is looked for, ten at the most, among those of the services whom the actor may know
 * of: a child who is hidden from them changes nothing about the answer. One query.
 */
export async function findChildren(tx: Pick<Tx, '$queryRaw'>, actor: Actor, services: readonly string[], search: ChildSearch): Promise<FoundChild[]> {
  const person = { givenNames: search.givenNames || null, familyName: search.familyName || null, dateOfBirth: search.dateOfBirth }
  const candidates = await matchCandidates(tx, matchKeys(readyPerson(person)), searchName(search.givenNames, search.familyName), Prisma.sql`(ch."serviceId" = ANY(${[...services]}::uuid[]) AND ${visibleChildSql(actor)})`)
  return candidates
    .flatMap((candidate) => {
      const { score, agreement } = comparePeople(person, personOf(candidate))
      if (score < DESPITE_THE_NAME && (agreement.givenNames === 'differs' || agreement.familyName === 'differs')) return []
      const { id, givenNames, familyName, knownAs, dateOfBirth, school } = candidate
      return [{ id, givenNames, familyName, knownAs, dateOfBirth, school, score, explanation: explainMatch(agreement) }]
    })
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id))
    .slice(0, MOST_FOUND)
}
