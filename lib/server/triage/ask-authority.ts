import 'server-only'
import { OUTCOME_NAMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { satisfies } from '@/lib/domain/rules/facts'
import { AUTHORITY_WORDS } from '@/lib/domain/rules/finding'
import { authoritiesNeeded, closedBy } from '@/lib/domain/rules/next-steps'
import type { AskedAuthority } from '@/lib/domain/triage/asked-authority'
import { moveCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { assessCase } from './assess-case'
import { takeTriageCase } from './take-triage-case'

/** Whose authority is asked, for which outcome, and why. */
export type AskAuthorityInput = { ref: string; version: number; authority: AskedAuthority; outcome: Outcome; reason: string }

/** Asks a rank, the CPS or a YJS manager for the authority that an outcome needs. The case waits for the answer and then goes back to where it was. */
export async function askAuthority(actor: Actor, input: AskAuthorityInput): Promise<Done<{ ref: string; requestId: string }>> {
  return transact(actor, 'authority.ask', async (tx) => {
    const { record, about } = await takeTriageCase(tx, actor, 'authority.ask', input)
    if (record.requests.some((request) => request.status === 'asked')) throw new Refused('stale', 'An authority has been asked for already. Wait for the answer')
    const assessed = await assessCase(tx, record, actor.at)
    if (!assessed) throw new Refused('invalid', 'The matrix cannot judge the offences of this case, or none is recorded. Correct the notification first')
    const needed = authoritiesNeeded(assessed.assessment, input.outcome)
    const name = OUTCOME_NAMES[input.outcome].long
    const closed = closedBy(assessed.assessment, input.outcome)
    if (closed.length > 0) throw new Refused('invalid', `${name} is closed, and no authority opens it. ${closed.map(({ message }) => message).join('. ')}`)
    if (!needed.some((authority) => satisfies(input.authority, authority))) {
      const [other] = needed
      throw new Refused('invalid', other ? `${name} needs the authority of ${needed.map((authority) => AUTHORITY_WORDS[authority]).join(' and ')}, not of ${AUTHORITY_WORDS[input.authority]}` : `${name} needs no authority as the facts stand`)
    }
    const request = await tx.authorityRequest.create({
      data: { caseId: record.id, authority: input.authority, outcome: input.outcome, reason: input.reason, askedById: actor.personId, askedAt: actor.at, returnStatus: record.status },
      select: { id: true },
    })
    await moveCase(tx, actor, record, 'awaiting_authority')
    return {
      value: { ref: record.ref, requestId: request.id },
      audit: [{
        kind: 'alteration', action: 'authority.ask', ...about, subject: `request:${request.id}`,
        before: { status: record.status }, after: { status: 'awaiting_authority', authority: input.authority, outcome: input.outcome },
      }],
    }
  })
}
