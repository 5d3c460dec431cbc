import { ACTIONS, type Action } from '../access/actions'
import { ROLE_NAMES } from '../access/role'
import type { Outcome } from '../outcome/outcome'
import { hasConditions, isGivenAfterwards } from '../outcome/running'
import type { CaseStatus } from './case-status'

/** Something that can be done with a case next: what, where, by whom. */
export type NextAction = { action: Action; label: string; href: string; by: string }

/** What decides which actions are offered. */
export type NextFor = { ref: string; status: CaseStatus; outcome: Outcome | null; isGiven: boolean; packHref: string | null; referral?: { policeInvolved: boolean | null } | null }

type Offer = { action: Action; label: string; href: string; when?: boolean }

function offers({ ref, status, outcome, isGiven, packHref, referral }: NextFor): Offer[] {
  const isWithoutPolice = Boolean(referral) && !referral?.policeInvolved
  const ending: Offer[] = [{ action: 'referral.end', label: 'End the referral without the police', href: `/cases/${ref}/referral`, when: isWithoutPolice }]
  const outcomeHref = `/cases/${ref}/outcome`
  const byStatus: Record<CaseStatus, Offer[]> = {
    draft: [referral
      ? { action: 'referral.submit', label: 'Finish the referral and send it to triage', href: `/notifications/${ref}` }
      : { action: 'notification.submit', label: 'Finish and submit the notification', href: `/notifications/${ref}` }],
    submitted: [{ action: 'triage.claim', label: 'Take the case into triage', href: `/triage/${ref}` }, ...ending],
    in_triage: [
      ...ending,
      { action: 'triage.decide', label: 'Score the case and decide where it goes', href: `/triage/${ref}`, when: !isWithoutPolice },
      { action: 'authority.ask', label: 'Ask for an authority', href: `/triage/${ref}/authority`, when: !isWithoutPolice },
      { action: 'triage.send-back', label: 'Send a section back for more', href: `/triage/${ref}/send-back` },
    ],
    sent_back: [
      { action: referral ? 'referral.answer' : 'notification.answer', label: 'Answer what was sent back', href: `/notifications/${ref}` },
      { action: 'triage.take-back', label: 'Take the case back without an answer', href: `/triage/${ref}/send-back` },
    ],
    awaiting_authority: [
      { action: 'authority.answer-rank', label: 'Give or refuse the authority', href: `/cases/${ref}/authority` },
    ],
    with_panel: [
      packHref
        ? { action: 'ballot.vote', label: 'Open the pack and give a view', href: packHref }
        : { action: 'meeting.arrange', label: 'Put the case on a panel’s agenda', href: '/panels' },
      { action: 'readiness.record', label: 'Record what the panel still needs', href: `/cases/${ref}/readiness` },
    ],
    escalated: [
      { action: 'escalation.settle-yjs', label: 'Record a view and settle the split', href: `/escalations/${ref}` },
      { action: 'escalation.settle-police', label: 'Record a view and settle the split', href: `/escalations/${ref}` },
    ],
    awaiting_authorisation: [
      { action: 'outcome.authorise', label: 'Authorise the decision, or return it', href: `/cases/${ref}/authorisation` },
      { action: 'authority.ask', label: 'Ask for an authority that is missing', href: `/triage/${ref}/authority` },
    ],
    to_be_given: [
      { action: 'outcome.record', label: 'Record what the outcome asks for', href: `${outcomeHref}/${outcome ?? ''}`, when: outcome !== null },
      { action: 'outcome.start', label: 'Start the activity', href: outcomeHref, when: outcome !== null && isGivenAfterwards(outcome) },
      { action: 'outcome.give', label: 'Give the outcome', href: outcomeHref },
    ],
    under_way: [
      { action: 'outcome.record', label: 'Record how it goes', href: `${outcomeHref}/${outcome ?? ''}`, when: outcome !== null },
      { action: 'outcome.give', label: 'Give the outcome, now that the activity is over', href: outcomeHref, when: !isGiven },
      { action: 'outcome.finish', label: 'Record that the conditions were kept', href: outcomeHref, when: isGiven && outcome !== null && hasConditions(outcome) },
    ],
    given: [{ action: 'case.close', label: 'Close the case', href: outcomeHref }],
    sent_for_charge: [{ action: 'charge.record', label: 'Record the charging decision', href: `/cases/${ref}/charge` }],
    closed: [],
  }
  return byStatus[status]
}

/** What can be done with a case next, most important first, with the roles that may do it. */
export function nextActions(next: NextFor): NextAction[] {
  return offers(next)
    .filter(({ when }) => when !== false)
    .map(({ action, label, href }) => ({ action, label, href, by: ACTIONS[action].roles.map((role) => ROLE_NAMES[role]).join(', ') }))
}
