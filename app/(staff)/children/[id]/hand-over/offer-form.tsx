'use client'

import { LawfulReasonFields } from '@/components/agencies/lawful-reason-fields'
import { Checkboxes } from '@/components/ui/checkboxes'
import { choicesOf } from '@/components/ui/choices-of'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { HAND_OVER_KINDS, HAND_OVER_REASONS } from '@/lib/domain/agencies/hand-over'
import { SHARING_KINDS } from '@/lib/domain/agencies/sharing-kinds'
import { ticked, typed, typedDay, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { offerAction } from './action'
import { ELSEWHERE } from './form'

type OfferFormProps = { childId: string; service: string; services: readonly { id: string; name: string }[]; held: string | null }

/** Offers a child to another service, for good or for a time. */
export function OfferForm({ childId, service, services, held }: OfferFormProps) {
  const [state, send] = useFormAction(offerAction, UNSENT)
  const { usual } = SHARING_KINDS['hand-over']
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="childId" value={childId} />
      <Radios name="kind" label="For good, or for a time?" choices={choicesOf(HAND_OVER_KINDS).map((choice) => (choice.value === 'transfer' && held ? { ...choice, hint: `It cannot be accepted yet. ${held}` } : choice))} defaultValue={typed(state, 'kind')} error={state.errors.kind} />
      <Select name="to" label="Which service is to take the child?" emptyLabel="Choose" options={[...services.map(({ id, name }) => ({ value: id, label: name })), { value: ELSEWHERE, label: 'A service that does not use Juncture' }]} defaultValue={typed(state, 'to')} error={state.errors.to} />
      <TextInput name="toName" label="Its name, if it does not use Juncture" maxLength={200} defaultValue={typed(state, 'toName')} error={state.errors.toName} />
      <TextInput name="agreedBy" label="Who agreed to it there" hint="For a service that does not use Juncture: it is recorded as agreed, and the record stays here" maxLength={200} defaultValue={typed(state, 'agreedBy')} error={state.errors.agreedBy} />
      <Select name="because" label="Why" emptyLabel="Choose" options={choicesOf(HAND_OVER_REASONS)} defaultValue={typed(state, 'because')} error={state.errors.because} />
      <Textarea name="reason" label="What the other service needs to know" rows={4} defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <DateInput name="startsOn" label="From" defaultValue={typedDay(state, 'startsOn')} error={state.errors.startsOn} />
      <DateInput name="expectedEndOn" label="Until, where it is for a time" hint="The day on which it is looked at again" defaultValue={typedDay(state, 'expectedEndOn')} error={state.errors.expectedEndOn} />
      <Checkboxes name="oldCaretakes" label="After a transfer" choices={[{ value: 'yes', label: `${service} goes on working with the child for a time`, hint: 'Without this, it loses the record once the other service has accepted' }]} defaultValue={ticked(state, 'oldCaretakes', [])} error={state.errors.oldCaretakes} />
      <LawfulReasonFields basis={typed(state, 'basis', usual.basis)} necessity={typed(state, 'necessity', usual.necessity)} errors={state.errors} />
      <SubmitButton>Offer the child</SubmitButton>
    </form>
  )
}
