import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { workingDaysAfter } from '@/lib/domain/deadlines/working-days'
import { OUTCOME_NAMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { satisfies } from '@/lib/domain/rules/facts'
import { AUTHORITY_WORDS } from '@/lib/domain/rules/finding'
import { authoritiesNeeded, closedBy } from '@/lib/domain/rules/next-steps'
import type { AskedAuthority } from '@/lib/domain/triage/asked-authority'
import { reviewSettingsInForce } from '@/lib/domain/triage/review-settings'
import { moveCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { answerersOf } from './answerers-of'
import { assessCase } from './assess-case'
import { takeTriageCase } from './take-triage-case'
import { workBehindRequest } from './work-behind-request'

/** Whose authority is asked, for which outcome, and why; of one person by name, or of anybody of that rank. */
export type AskAuthorityInput = { ref: string; version: number; authority: AskedAuthority; outcome: Outcome; reason: string; askedOfId?: string | null }

/** Asks a rank, the CPS or a YJS manager for the authority that an outcome needs. The case waits for the answer, for so many working days, and then goes back to where it was. */
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
    const today = londonDay(actor.at)
    const askedOfId = input.askedOfId ?? null
    if (askedOfId) {
      const named = (await answerersOf(tx, record.serviceId, today)).filter(({ id }) => id === askedOfId)
      const [first] = named
      if (!first) throw new Refused('invalid', 'Choose somebody who holds such a post in this service today, or nobody in particular')
      if (!named.some(({ gives }) => gives.includes(input.authority))) throw new Refused('invalid', `${first.name} cannot answer for ${AUTHORITY_WORDS[input.authority]}`)
      const own = workBehindRequest(record, { askedById: actor.personId }).some(({ personId }) => personId === askedOfId)
      if (own) throw new Refused('invalid', `${first.name} cannot answer: nobody approves their own work`)
    }
    // The CPS answers in its own time; its clock is not this service's.
    const expiresOn = input.authority === 'cps' ? null : workingDaysAfter(today, reviewSettingsInForce(today).requestWorkingDays)
    const request = await tx.authorityRequest.create({
      data: { askedOfId, expiresOn: expiresOn && new Date(expiresOn), caseId: record.id, authority: input.authority, outcome: input.outcome, reason: input.reason, askedById: actor.personId, askedAt: actor.at, returnStatus: record.status },
      select: { id: true },
    })
    await moveCase(tx, actor, record, 'awaiting_authority')
    return {
      value: { ref: record.ref, requestId: request.id },
      audit: [{
        kind: 'alteration', action: 'authority.ask', ...about, subject: `request:${request.id}`,
        before: { status: record.status }, after: { status: 'awaiting_authority', authority: input.authority, outcome: input.outcome, askedOfId, expiresOn },
      }],
    }
  })
}
