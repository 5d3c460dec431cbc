'use client'

import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { typed, typedDay, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { endAction } from './action'

/** Withdraws an offer that was not answered, or ends caretaking. */
export function EndForm({ handOverId, isOffer }: { handOverId: string; isOffer: boolean }) {
  const [state, send] = useFormAction(endAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="handOverId" value={handOverId} />
      {isOffer ? null : <DateInput name="endedOn" label="Ended on" hint="Leave it empty for today" defaultValue={typedDay(state, 'endedOn')} error={state.errors.endedOn} />}
      <TextInput name="endReason" label={isOffer ? 'Why the offer is withdrawn' : 'Why it ends'} maxLength={1000} defaultValue={typed(state, 'endReason')} error={state.errors.endReason} />
      <SubmitButton look="secondary">{isOffer ? 'Withdraw the offer' : 'End the caretaking'}</SubmitButton>
    </form>
  )
}
