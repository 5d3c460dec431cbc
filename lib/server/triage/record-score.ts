import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { whyNotScored } from '@/lib/domain/gravity/why-not-scored'
import { viewCase } from '@/lib/domain/rules/case-view'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { factsOf } from './case-facts'
import { editionInForce } from './edition'
import { takeTriageCase } from './take-triage-case'

/** The officer's gravity score: the factors that they found, the final score 1–5, and why. */
export type ScoreInput = { ref: string; version: number; factors: readonly string[]; final: number; rationale: string | null }

/**
 * Scores a case, or scores it again, with the matrix edition in force that day; the edition stays with the score (F33).
 * Authorities that were given on request fall away with another final score: they were given for the old one.
 */
export async function recordScore(actor: Actor, input: ScoreInput): Promise<Done<{ ref: string; suggested: number }>> {
  return transact(actor, 'triage.score', async (tx) => {
    const { record, about } = await takeTriageCase(tx, actor, 'triage.score', input)
    const today = londonDay(actor.at)
    const edition = await editionInForce(tx, today)
    const codes = record.offences.map((offence) => offence.code)
    const factors = [...new Set(input.factors)]
    const whyNot = whyNotScored(edition, codes, { final: input.final, factors })
    if (whyNot) throw new Refused('invalid', whyNot)

    const { suggested } = viewCase({ ...factsOf(record, today), factors }, edition).gravity
    if (input.final !== suggested && !input.rationale) throw new Refused('invalid', `The suggested score is ${suggested} and you chose ${input.final}. Say why`)

    const data = { editionId: edition.id, factors, final: input.final, rationale: input.rationale, scoredById: actor.personId, scoredAt: actor.at }
    await tx.score.upsert({ where: { caseId: record.id }, create: { caseId: record.id, ...data }, update: data, select: { caseId: true } })
    const withdrawn = record.score && record.score.final !== input.final
      ? (await tx.authority.updateMany({ where: { caseId: record.id, givenBy: 'request', withdrawnAt: null }, data: { withdrawnAt: actor.at } })).count
      : 0
    await tx.case.update({ where: { id: record.id }, data: { version: { increment: 1 } }, select: { id: true } })
    return {
      value: { ref: record.ref, suggested },
      audit: [{
        kind: 'alteration', action: 'triage.score', ...about,
        ...(record.score ? { before: { final: record.score.final, factors: record.score.factors, editionId: record.score.editionId } } : {}),
        after: { final: input.final, suggested, factors, editionId: edition.id, authoritiesWithdrawn: withdrawn },
      }],
    }
  })
}
