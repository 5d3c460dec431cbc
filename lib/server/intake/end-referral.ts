import 'server-only'
import type { ReferralEnding } from '@/lib/domain/intake/referral'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { moveCase, takeCaseFor } from './take-case'

/** How the service ends a referral, and why. */
export type EndReferralInput = { ref: string; version: number; ending: ReferralEnding; note: string }

/** Ends a referral in which the police have no part: support, passing it on, or nothing more. No criminal outcome comes of it, and the case is closed. */
export async function endReferral(actor: Actor, input: EndReferralInput): Promise<Done<{ ref: string }>> {
  return transact(actor, 'referral.end', async (tx) => {
    const { record, about } = await takeCaseFor(tx, actor, 'referral.end', input)
    if (!record.referral) throw new Refused('invalid', 'The police sent this notification: it ends with a decision at triage')
    if (record.referral.policeInvolved) throw new Refused('invalid', 'The police are involved in this case: it ends with a decision at triage')
    if (!input.note.trim()) throw new Refused('invalid', 'Say why it ends like this')
    await tx.referral.update({ where: { caseId: record.id }, data: { ending: input.ending, endingNote: input.note.trim(), endedById: actor.personId, endedAt: actor.at }, select: { caseId: true } })
    await moveCase(tx, actor, record, 'closed')
    return { value: { ref: record.ref }, audit: [{ kind: 'alteration', action: 'referral.end', ...about, before: { status: record.status }, after: { status: 'closed', ending: input.ending } }] }
  })
}
