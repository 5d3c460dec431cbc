'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import type { EscalationSide } from '@/lib/domain/escalation/sides'
import { typed, UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { agreeAction, declineAction } from './action'

/** The answer to the other side's proposal: yes, or no with the reason. It stays on the page when it came too late, to say so. */
export function AnswerForm({ caseRef, side, settlementId }: { caseRef: string; side: EscalationSide; settlementId: string | null }) {
  const [agreed, sendAgreement] = useFormAction(agreeAction, UNSENT)
  const [declined, sendDecline] = useFormAction(declineAction, UNSENT)
  const summary = <ErrorSummary errors={declined.errors} refusal={agreed.refusal ?? declined.refusal} />
  if (settlementId === null) return summary
  const hidden = (
    <>
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="side" value={side} />
      <input type="hidden" name="settlementId" value={settlementId} />
    </>
  )
  return (
    <>
      {summary}
      <form action={sendAgreement} className="mb-6">
        {hidden}
        <p className="govuk-body">If you agree, it is the decision. A police decision-maker authorises it next.</p>
        <SubmitButton pendingText="Agreeing…">Agree to it</SubmitButton>
      </form>
      <form action={sendDecline} noValidate>
        {hidden}
        <Textarea name="reason" label="Or decline it, and say why" hint="Either of you can then propose another." rows={3} defaultValue={typed(declined, 'reason')} error={declined.errors.reason} />
        <SubmitButton look="secondary" pendingText="Declining…">Decline it</SubmitButton>
      </form>
    </>
  )
}
