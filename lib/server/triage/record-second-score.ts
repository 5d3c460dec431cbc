import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { whyNotScored } from '@/lib/domain/gravity/why-not-scored'
import { viewCase } from '@/lib/domain/rules/case-view'
import { takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { factsOf } from './case-facts'
import { editionById } from './edition'
import { scoredUnseen } from './scored-unseen'
import { workBehindScore } from './work-behind-score'

/** A second person’s score of a case whose first score they have not seen. */
export type SecondScoreInput = { ref: string; factors: readonly string[]; final: number; rationale: string | null }

/** Scores a case a second time with the edition of the first score, and keeps both as they then stand (F34). Once a case; refused to whoever has looked at the case since it was scored, since theirs would not be blind. */
export async function recordSecondScore(actor: Actor, input: SecondScoreInput): Promise<Done<{ ref: string }>> {
  return transact(actor, 'second-score.record', async (tx) => {
    const record = await takeCase(tx, actor, { ref: input.ref })
    const about = { serviceId: record.serviceId, caseId: record.id, childId: record.childId }
    requireCan(actor, 'second-score.record', { serviceId: record.serviceId, status: record.status, workOf: workBehindScore(record) }, about)
    const first = record.score
    if (!first) throw new Refused('invalid', 'Nobody has scored this case yet. A second score follows a first one')
    const known = await tx.secondScore.count({ where: { caseId: record.id } })
    if (known > 0) throw new Refused('stale', 'This case has its second score already')
    const unseen = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Case" c JOIN "Score" s ON s."caseId" = c.id WHERE c.id = ${record.id}::uuid AND ${scoredUnseen(actor)}`
    if (unseen.length === 0) throw new Refused('invalid', 'You have opened this case since it was scored, so your score would not be a blind one. A colleague can score it')
    const edition = await editionById(tx, first.editionId)
    const factors = [...new Set(input.factors)]
    const whyNot = whyNotScored(edition, record.offences.map(({ code }) => code), { final: input.final, factors })
    if (whyNot) throw new Refused('invalid', whyNot)
    const { suggested } = viewCase({ ...factsOf(record, londonDay(actor.at)), factors }, edition).gravity
    if (input.final !== suggested && !input.rationale) throw new Refused('invalid', `With these factors the suggested score is ${suggested}, and you chose ${input.final}. Say why`)
    await tx.secondScore.create({
      data: {
        caseId: record.id, editionId: edition.id, factors, final: input.final, rationale: input.rationale, scoredById: actor.personId, scoredAt: actor.at,
        firstEditionId: first.editionId, firstFactors: first.factors, firstFinal: first.final, firstRationale: first.rationale, firstById: first.scoredById, firstAt: first.scoredAt,
      },
      select: { caseId: true },
    })
    return { value: { ref: record.ref }, audit: [{ kind: 'alteration', action: 'second-score.record', ...about, after: { final: input.final, factors, editionId: edition.id } }] }
  })
}
