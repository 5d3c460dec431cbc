'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { explainAbsenceAction } from './action'

/** Explains why education or health is not heard at a meeting. */
export function AbsenceForm({ meetingId, agencies }: { meetingId: string; agencies: readonly ('education' | 'health')[] }) {
  const [state, send] = useFormAction(explainAbsenceAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <Radios name="agency" label="Who is not heard?" choices={agencies.map((agency) => ({ value: agency, label: AGENCY_WORDS[agency] }))} defaultValue={typed(state, 'agency')} error={state.errors.agency} />
      <Textarea name="absence" label="Why they are not heard" hint="It is counted, and everybody at the meeting reads it. Name no child." rows={3} defaultValue={typed(state, 'absence')} error={state.errors.absence} />
      <SubmitButton look="secondary">Save why</SubmitButton>
    </form>
  )
}
