import { ProposalCard } from '@/components/panel/proposal-card'
import { OUTCOME_NAMES, type Outcome } from '@/lib/domain/outcome/outcome'
import type { DiscussionPage } from '@/lib/server/panel/discussion-page'
import { StepForm } from '../../../../../step-form'
import { withdrawAction } from './action'
import { ProposalForm } from './proposal-form'

type ProposalsProps = {
  meetingId: string
  caseRef: string
  owner: string
  talk: DiscussionPage
  /** The outcomes that are not closed for the case. */
  outcomes: readonly Outcome[]
}

/** What is on the table, and the form that puts more there. */
export function Proposals({ meetingId, caseRef, owner, talk, outcomes }: ProposalsProps) {
  return (
    <>
      <h3 className="govuk-heading-s">Proposals</h3>
      {talk.proposals.length === 0 ? <p className="govuk-body">Nothing was proposed. While the case is before the meeting anybody at the table can propose, the chair and the case manager too.</p> : null}
      <ul className="m-0 mb-4 grid list-none gap-4 p-0 tablet:grid-cols-2">
        {talk.proposals.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal}>
            {proposal.mayWithdraw ? <StepForm action={withdrawAction} fields={{ meetingId, ref: caseRef, proposalId: proposal.id }} look="link" button="Withdraw it" about={`: ${OUTCOME_NAMES[proposal.outcome].long}`} /> : null}
          </ProposalCard>
        ))}
      </ul>
      {talk.may.propose.allowed ? <ProposalForm meetingId={meetingId} caseRef={caseRef} owner={owner} saved={talk.proposals.length} outcomes={outcomes.map((outcome) => ({ value: outcome, label: OUTCOME_NAMES[outcome].long }))} /> : null}
    </>
  )
}
