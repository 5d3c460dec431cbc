'use client'

import { Details } from '@/components/ui/details'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { typed, UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { planTimeAction } from './action'

/** How many minutes each case is to have. */
export function PlanTimeForm({ meetingId, cases }: { meetingId: string; cases: readonly { ref: string; label: string; planned: number | null }[] }) {
  const [state, send] = useFormAction(planTimeAction, UNSENT)
  return (
    <Details summary="Plan the time" isOpen={state !== UNSENT}>
      <form action={send} noValidate>
        <ErrorSummary errors={state.errors} refusal={state.refusal} />
        <input type="hidden" name="meetingId" value={meetingId} />
        {cases.map(({ ref, label, planned }, index) => (
          <div key={ref}>
            <input type="hidden" name={`cases.${index}.ref`} value={ref} />
            <TextInput name={`cases.${index}.minutes`} label={`Minutes for ${label}`} width={3} inputMode="numeric" autoComplete="off" defaultValue={typed(state, `cases.${index}.minutes`, planned === null ? '' : String(planned))} error={state.errors[`cases.${index}.minutes`]} />
          </div>
        ))}
        <SubmitButton look="secondary">Save the times</SubmitButton>
      </form>
    </Details>
  )
}
