'use client'

import { choicesOf } from '@/components/ui/choices-of'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { REQUESTERS } from '@/lib/domain/retention/subject-access'
import { typed, typedDay, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { requestAction } from './action'

/** Records who asks for what is held about a child. */
export function RequestForm({ childId }: { childId: string }) {
  const [state, send] = useFormAction(requestAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="childId" value={childId} />
      <Radios name="requester" label="Who asks" isSmall choices={choicesOf(REQUESTERS)} defaultValue={typed(state, 'requester')} error={state.errors.requester} />
      <TextInput name="askedBy" label="Their name" maxLength={200} defaultValue={typed(state, 'askedBy')} error={state.errors.askedBy} />
      <DateInput name="receivedOn" label="The request came on" defaultValue={typedDay(state, 'receivedOn')} error={state.errors.receivedOn} />
      <Textarea name="identity" label="How you know who they are" hint="Where it is not the child, also how you know that they may ask" rows={3} maxLength={500} defaultValue={typed(state, 'identity')} error={state.errors.identity} />
      <DateInput name="identityOn" label="Checked on" hint="The clock runs from the later of the two days" defaultValue={typedDay(state, 'identityOn')} error={state.errors.identityOn} />
      <SubmitButton>Record the request</SubmitButton>
    </form>
  )
}
