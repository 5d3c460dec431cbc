'use client'

import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { RETENTION_SETTINGS, SETTING_MEANS, type RetentionSetting } from '@/lib/domain/retention/policy'
import { typed, typedDay, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { answerPolicyAction, proposePolicyAction } from './action'

/** Proposes a service's own periods. */
export function ProposePolicyForm({ serviceId, years }: { serviceId: string; years: Readonly<Record<RetentionSetting, number>> }) {
  const [state, send] = useFormAction(proposePolicyAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="serviceId" value={serviceId} />
      {RETENTION_SETTINGS.map((setting) => (
        <TextInput key={setting} name={setting} label={SETTING_MEANS[setting].name} hint={`${SETTING_MEANS[setting].least} to ${SETTING_MEANS[setting].most} ${SETTING_MEANS[setting].unit}`} inputMode="numeric" defaultValue={typed(state, setting, String(years[setting]))} error={state.errors[setting]} />
      ))}
      <DateInput name="inForceFrom" label="From which day" defaultValue={typedDay(state, 'inForceFrom')} error={state.errors.inForceFrom} />
      <TextInput name="source" label="Where the service wrote it down" hint="Such as its retention schedule, or a decision of its board" maxLength={200} defaultValue={typed(state, 'source')} error={state.errors.source} />
      <SubmitButton>Propose it</SubmitButton>
    </form>
  )
}

/** Approves or declines what somebody else proposed, or takes one's own proposal back. */
export function AnswerPolicyForm({ policyId, isMine }: { policyId: string; isMine: boolean }) {
  const [state, send] = useFormAction(answerPolicyAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="policyId" value={policyId} />
      {isMine ? <input type="hidden" name="answer" value="withdrawn" /> : <Radios name="answer" label="Your answer" isSmall choices={[{ value: 'approved', label: 'Approve it' }, { value: 'declined', label: 'Decline it' }]} defaultValue={typed(state, 'answer')} error={state.errors.answer} />}
      <SubmitButton look="secondary">{isMine ? 'Take it back' : 'Answer'}</SubmitButton>
    </form>
  )
}
