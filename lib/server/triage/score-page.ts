import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { factorsFor, findOffence, type MatrixFactor } from '@/lib/domain/gravity/edition'
import { offenceTitle } from '@/lib/domain/offences/offence-choice'
import { viewCase } from '@/lib/domain/rules/case-view'
import { problemsIn } from '@/lib/domain/rules/check-facts'
import { rulesInForce } from '@/lib/domain/rules/in-force'
import { offencesApart, type OffenceApart } from '@/lib/domain/triage/offences-apart'
import { scoreWorking, type ScoreWorking } from '@/lib/domain/triage/score-working'
import type { CaseRecord } from '../intake/case-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { assessedCase } from './assessed-case'
import { basisInForce } from './basis-in-force'
import { factsOf } from './case-facts'

/** The form on which a case is scored: what the matrix of today says so far, the factors that can be found, and what is saved. */
export type ScorePage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'version' | 'child' | 'notification'>
  may: Answer
  /** With the factors that are saved; null where the offences cannot be scored, and `cannot` says why. */
  working: ScoreWorking | null
  cannot: string | null
  /** Offences that no row covers: the case cannot be scored until each has one. */
  unchosen: { id: string; title: string; cjsCode: string | null }[]
  /** Offences whose row an officer chose, who may choose another. */
  chosen: { id: string; title: string }[]
  /** Each offence as it would stand alone; empty where there is one only. */
  apart: (OffenceApart & { title: string; cjsCode: string | null })[]
  /** Those of the case's offences first, then the general ones. */
  factors: MatrixFactor[]
  saved: { factors: string[]; final: number; rationale: string | null } | null
  /** Authorities that were given on request and fall away with another final score. */
  hasAuthorities: boolean
}

/** The page on which a case is scored; null where the reader may not see the case. */
export async function scorePage(actor: Actor, ref: string): Promise<ScorePage | null> {
  const db = reading(actor)
  const found = await assessedCase(actor, ref, 'triage.view', ['case.view'])
  if (!found) return null
  const { today, record, subject } = found
  const basis = await basisInForce(db, [record.serviceId], today)
  const { edition } = basis
  const codes = record.offences.map(({ code }) => code)
  const named = record.offences.map((offence) => ({ ...offence, title: offenceTitle(edition, offence) }))
  const unchosen = named.filter(({ code }) => !findOffence(edition, code))
  const cannot = codes.length === 0 ? 'No offence is recorded, so there is nothing to score.' : unchosen.length > 0 ? 'This case cannot be scored yet: the matrix has no row for one of its offences, and none is chosen.' : null
  const factors = cannot ? [] : factorsFor(edition, codes)
  const chosen = record.score?.factors.filter((code) => factors.some((factor) => factor.code === code)) ?? []
  const facts = { ...factsOf(record, today), factors: chosen }
  const { settings } = basis.protocolOf(record.serviceId).protocol
  const apart = cannot || codes.length < 2 || problemsIn(facts, edition).length > 0 ? [] : offencesApart(facts, { ruleset: rulesInForce(today), edition, settings })
  return {
    today,
    record,
    may: can(actor, 'triage.score', subject),
    working: cannot ? null : scoreWorking(edition, viewCase(facts, edition).gravity, record.offences),
    cannot,
    unchosen: unchosen.map(({ id, title, cjsCode }) => ({ id, title, cjsCode })),
    chosen: named.filter(({ rowReason }) => rowReason !== null).map(({ id, title }) => ({ id, title })),
    apart: apart.map((one, index) => ({ ...one, title: named[index]?.title ?? one.code, cjsCode: named[index]?.cjsCode ?? null })),
    factors: [...factors.filter(({ scope }) => scope !== 'general'), ...factors.filter(({ scope }) => scope === 'general')],
    saved: record.score && { factors: chosen, final: record.score.final, rationale: record.score.rationale },
    hasAuthorities: record.authorities.some(({ givenBy }) => givenBy === 'request'),
  }
}
