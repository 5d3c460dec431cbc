import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { hasMarker } from '@/lib/domain/gravity/edition'
import { missingBeforeGiving } from '@/lib/domain/outcome/before-giving'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { hasConditions } from '@/lib/domain/outcome/running'
import { moveCase, takeCaseFor } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { assessCase } from '../triage/assess-case'
import { requireReviewed } from '../triage/require-reviewed'

/** Gives the outcome that stands: only once it is open, with every finding that blocks or needs something passed. From here it counts in every later history. */
export async function giveOutcome(actor: Actor, input: { ref: string; version: number }): Promise<Done<{ ref: string }>> {
  return transact(actor, 'outcome.give', async (tx) => {
    const { record, about } = await takeCaseFor(tx, actor, 'outcome.give', input)
    const assessed = await assessCase(tx, record, actor.at)
    const outcome = record.outcome
    if (!assessed || !outcome) throw new Error(`Case ${record.id} is to be given without an outcome`)
    if (record.disposal) throw new Refused('stale', 'This outcome has been given already')
    const { status, findings } = assessed.assessment.outcomes[outcome]
    if (status !== 'open') {
      const inTheWay = findings.filter((finding) => (finding.effect === 'blocks' || finding.effect === 'needs') && finding.verdict !== 'pass')
      throw new Refused('invalid', `${OUTCOME_NAMES[outcome].long} cannot be given yet. ${inTheWay.map((finding) => finding.message).join('. ')}`)
    }
    const isKnife = hasMarker(assessed.edition, record.offences.map(({ code }) => code), 'knife-possession')
    const missing = missingBeforeGiving(outcome, record.disposalFacts, { isKnife })
    if (missing.length > 0) throw new Refused('invalid', `${OUTCOME_NAMES[outcome].long} cannot be given yet. ${missing.join('. ')}`)
    await requireReviewed(tx, actor, record.id)
    const givenOn = londonDay(actor.at)
    const endOn = hasConditions(outcome) ? (record.disposalFacts?.conditionsEndOn ?? null) : null
    await tx.disposal.create({
      data: { caseId: record.id, childId: record.childId, outcome, givenOn: new Date(givenOn), conditionsEndOn: endOn && new Date(endOn), givenById: actor.personId, recordedAt: actor.at },
      select: { caseId: true },
    })
    const next = hasConditions(outcome) ? 'under_way' : 'given'
    await moveCase(tx, actor, record, next)
    return { value: { ref: record.ref }, audit: [{ kind: 'alteration', action: 'outcome.give', ...about, before: { status: record.status }, after: { status: next, outcome, givenOn } }] }
  })
}
