import { Details } from '@/components/ui/details'
import { InsetText } from '@/components/ui/inset-text'
import { LinkButton } from '@/components/ui/link-button'
import { Section } from '@/components/ui/section'
import type { Answer } from '@/lib/domain/access/actions'
import { STATUS_MEANS, type CaseStatus } from '@/lib/domain/intake/case-status'
import { WITHOUT_POLICE } from '@/lib/domain/intake/referral'
import { ClaimForm } from './claim-form'
import { TakeOverForm } from './take-over-form'

type NextStepFormProps = {
  caseRef: string
  status: CaseStatus
  isScored: boolean
  claimedBy: { name: string; isYou: boolean } | null
  may: Record<'claim' | 'score' | 'decide' | 'ask' | 'recordHistory' | 'sendBack' | 'takeBack' | 'endReferral', Answer>
  /** A referral in which the police have no part: nothing is scored, and no outcome decided. */
  isWithoutPolice: boolean
}

/** What the reader can do with the case at triage now: take it, or go on to one of its steps; and why not, where they may not. */
export function NextStepForm({ caseRef, status, isScored, claimedBy, may, isWithoutPolice }: NextStepFormProps) {
  const isHeldByOther = status === 'in_triage' && claimedBy !== null && !claimedBy.isYou
  const [reason] = [may.score, may.decide].flatMap((answer) => (answer.allowed ? [] : [answer.reason]))
  return (
    <Section title="What comes next">
      <p className="govuk-body">{status === 'in_triage' && claimedBy ? `${claimedBy.isYou ? 'You have' : `${claimedBy.name} has`} this case.` : STATUS_MEANS[status]}</p>
      {status === 'submitted' && may.claim.allowed ? <ClaimForm caseRef={caseRef} /> : null}
      {isWithoutPolice ? <InsetText>{WITHOUT_POLICE}</InsetText> : null}
      {isWithoutPolice && may.endReferral.allowed ? <p className="govuk-body"><LinkButton href={`/cases/${caseRef}/referral`}>End the referral</LinkButton></p> : null}
      {!isWithoutPolice && (may.score.allowed || may.decide.allowed) ? (
        <ul className="m-0 list-none p-0">
          <li className="mb-4"><LinkButton href={`/triage/${caseRef}/score`} look={isScored ? 'secondary' : 'primary'}>{isScored ? 'Score it again' : 'Score the case'}</LinkButton></li>
          <li className="mb-4"><LinkButton href={`/triage/${caseRef}/decide`} look={isScored ? 'primary' : 'secondary'}>Decide where it goes</LinkButton></li>
          {may.ask.allowed ? <li className="mb-4"><LinkButton href={`/triage/${caseRef}/authority`} look="secondary">Ask for an authority</LinkButton></li> : null}
        </ul>
      ) : null}
      {may.sendBack.allowed ? <p className="govuk-body"><a className="govuk-link" href={`/triage/${caseRef}/send-back`}>Send a section back for more</a></p> : null}
      {may.takeBack.allowed ? <p className="govuk-body"><a className="govuk-link" href={`/triage/${caseRef}/send-back`}>Take it back without an answer</a></p> : null}
      {isHeldByOther && may.claim.allowed ? (
        <Details summary="Take it over"><TakeOverForm caseRef={caseRef} holder={claimedBy.name} /></Details>
      ) : status === 'in_triage' && !claimedBy && may.claim.allowed ? (
        <ClaimForm caseRef={caseRef} />
      ) : null}
      {(status === 'submitted' || status === 'in_triage') && !may.score.allowed && !may.claim.allowed && reason ? <p className="govuk-body text-muted">{reason}.</p> : null}
      {status === 'awaiting_authority' ? <p className="govuk-body"><a className="govuk-link" href={`/cases/${caseRef}/authority`}>See what was asked</a></p> : null}
      <p className="govuk-body"><a className="govuk-link" href={`/cases/${caseRef}`}>Open the whole case</a></p>
    </Section>
  )
}
