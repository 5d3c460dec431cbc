'use client'

import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { InsetText } from '@/components/ui/inset-text'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { typed, typedDay, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { chargeAction } from './action'

type ChargeFormProps = {
  caseRef: string
  version: number
  today: IsoDay
  /** Why nothing can be done here now; what was typed before that is still shown. */
  shut: string | null
}

/** What was decided about the charge, when, by whom and why. */
export function ChargeForm({ caseRef, version, today, shut }: ChargeFormProps) {
  const [state, send] = useFormAction(chargeAction, UNSENT)
  if (shut && Object.keys(state.values).length === 0) return <InsetText>{shut}</InsetText>
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="version" value={version} />
      <Radios
        name="answer"
        label="What was decided?"
        labelSize="m"
        choices={[
          { value: 'charged', label: 'The child is charged', hint: 'The case closes here and goes on before a court. The charge stays in the child’s history.' },
          { value: 'returned', label: 'The case comes back for an outcome out of court', hint: 'It returns to the triage officer who had it.' },
        ]}
        defaultValue={typed(state, 'answer')}
        error={state.errors.answer}
      />
      <DateInput name="on" label="On which day?" defaultValue={typedDay(state, 'on', today)} error={state.errors.on} />
      <Textarea name="reason" label="Who decided, and why" defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <SubmitButton pendingText="Recording…">Record the charging decision</SubmitButton>
    </form>
  )
}
