import 'server-only'
import type { PoliceRank } from '@/lib/domain/access/role'
import { isAtLeast } from '@/lib/domain/access/role'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { authoritiesNeeded, requiredRank } from '@/lib/domain/rules/next-steps'
import type { AuditDraft } from '../audit'
import { moveCase, requireVersion, takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { assessCase } from '../triage/assess-case'
import { queueResultsOfCase } from '../panel/queue-results'
import { requireFlagsAnswered } from '../panel/require-flags-answered'
import { withdrawActions } from '../panel/withdraw-actions'
import { workOnCase } from './work-on-case'

/** A police decision-maker's answer to the decision that waits for them. */
export type AuthorisationInput = { ref: string; version: number; answer: 'authorised' | 'returned'; reason: string }

/**
 * Authorises a decision of the panel or of the two who settled it, or returns it to the panel with a reason: a record
 * apart from the decision (F51). It takes the highest rank that a finding names for the outcome, at least a sergeant.
 */
export async function authoriseDecision(actor: Actor, input: AuthorisationInput): Promise<Done<{ ref: string }>> {
  return transact(actor, 'outcome.authorise', async (tx) => {
    const record = await takeCase(tx, actor, { ref: input.ref })
    const about = { serviceId: record.serviceId, caseId: record.id, childId: record.childId }
    const assessed = await assessCase(tx, record, actor.at)
    const outcome = record.outcome
    const rank: PoliceRank = assessed && outcome ? requiredRank(assessed.assessment, outcome) : 'sergeant'
    requireCan(actor, 'outcome.authorise', { serviceId: record.serviceId, status: record.status, rank, workOf: await workOnCase(tx, record) }, about)
    requireVersion(record, input.version)
    const decision = await tx.decision.findFirst({ where: { caseId: record.id, station: { in: ['panel', 'escalation'] } }, orderBy: { decidedAt: 'desc' }, select: { id: true, outcome: true } })
    if (!assessed || !outcome || !decision || decision.outcome !== outcome) throw new Error(`Case ${record.id} awaits authorisation without a decision`)

    const decidedRank = actor.posts.map((post) => (post.serviceId === record.serviceId ? post.rank : null)).find((held) => isAtLeast(held, rank))
    if (!decidedRank) throw new Error('can() allowed somebody without the rank')
    if (input.answer === 'authorised') {
      await requireFlagsAnswered(tx, { caseId: record.id }, 'the decision is authorised')
      const { status } = assessed.assessment.outcomes[outcome]
      if (status === 'closed') throw new Refused('invalid', `${OUTCOME_NAMES[outcome].long} has become closed for this case since it was decided. Return it to the panel and say why`)
      const [missing] = authoritiesNeeded(assessed.assessment, outcome).filter((authority) => authority === 'panel' || authority === 'yjs-manager' || (authority === 'cps' && outcome !== 'CHARGE'))
      if (missing) throw new Refused('invalid', `${missing === 'cps' ? 'The CPS has' : missing === 'panel' ? 'A panel has' : 'A YJS manager has'} to give authority for this outcome first. Ask for it from the case’s page`)
    }
    let withdrawn: AuditDraft[] = []
    await tx.authorisation.create({
      data: { caseId: record.id, decisionId: decision.id, outcome, requiredRank: rank, answer: input.answer, reason: input.reason, decidedById: actor.personId, decidedRank, decidedAt: actor.at },
      select: { id: true },
    })
    if (input.answer === 'authorised') {
      await tx.authority.create({
        data: { caseId: record.id, authority: rank, outcome, givenBy: 'authorisation', givenById: actor.personId, givenAt: actor.at },
        select: { id: true },
      })
      await moveCase(tx, actor, record, outcome === 'CHARGE' ? 'sent_for_charge' : 'to_be_given')
    } else {
      withdrawn = await withdrawActions(tx, actor, about, { tellings: true })
      await tx.authority.updateMany({ where: { caseId: record.id, outcome, withdrawnAt: null }, data: { withdrawnAt: actor.at } })
      await moveCase(tx, actor, record, 'with_panel', { outcome: null })
    }
    await queueResultsOfCase(tx, actor, record.id)
    return {
      value: { ref: record.ref },
      audit: [{ kind: 'alteration', action: 'outcome.authorise', ...about, before: { status: record.status }, after: { answer: input.answer, outcome, requiredRank: rank, decidedRank }, reason: input.reason }, ...withdrawn],
    }
  })
}
