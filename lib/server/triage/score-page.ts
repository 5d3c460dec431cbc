import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { factorsFor, findOffence, type MatrixFactor } from '@/lib/domain/gravity/edition'
import { viewCase } from '@/lib/domain/rules/case-view'
import { scoreWorking, type ScoreWorking } from '@/lib/domain/triage/score-working'
import { db } from '../db'
import type { CaseRecord } from '../intake/case-record'
import type { Actor } from '../make-actor'
import { assessedCase } from './assessed-case'
import { factsOf } from './case-facts'
import { editionInForce } from './edition'

/** The form on which a case is scored: what the matrix of today says so far, the factors that can be found, and what is saved. */
export type ScorePage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'version' | 'child' | 'notification'>
  may: Answer
  /** With the factors that are saved; null where the offences cannot be scored, and `cannot` says why. */
  working: ScoreWorking | null
  cannot: string | null
  /** Those of the case's offences first, then the general ones. */
  factors: MatrixFactor[]
  saved: { factors: string[]; final: number; rationale: string | null } | null
  /** Authorities that were given on request and fall away with another final score. */
  hasAuthorities: boolean
}

/** The page on which a case is scored; null where the reader may not see the case. */
export async function scorePage(actor: Actor, ref: string): Promise<ScorePage | null> {
  const found = await assessedCase(actor, ref, 'triage.view', ['case.view'])
  if (!found) return null
  const { today, record, subject } = found
  const edition = await editionInForce(db, today)
  const codes = record.offences.map(({ code }) => code)
  const unknown = codes.find((code) => !findOffence(edition, code))
  const cannot = codes.length === 0 ? 'No offence is recorded, so there is nothing to score.' : unknown ? `The matrix edition in force today has no offence “${unknown}”.` : null
  const factors = cannot ? [] : factorsFor(edition, codes)
  const chosen = record.score?.factors.filter((code) => factors.some((factor) => factor.code === code)) ?? []
  return {
    today,
    record,
    may: can(actor, 'triage.score', subject),
    working: cannot ? null : scoreWorking(edition, viewCase({ ...factsOf(record, today), factors: chosen }, edition).gravity),
    cannot,
    factors: [...factors.filter(({ scope }) => scope !== 'general'), ...factors.filter(({ scope }) => scope === 'general')],
    saved: record.score && { factors: chosen, final: record.score.final, rationale: record.score.rationale },
    hasAuthorities: record.authorities.some(({ givenBy }) => givenBy === 'request'),
  }
}
