'use client'

import { Details } from '@/components/ui/details'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import type { Agency } from '@/lib/domain/panel/tally'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { typed, UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { recordViewAction } from './action'

/** Records what an agency that is not at the table wrote. */
export function AgencyViewForm({ meetingId, caseRef, agencies }: { meetingId: string; caseRef: string; agencies: readonly Agency[] }) {
  const [state, send] = useFormAction(recordViewAction, UNSENT)
  return (
    <Details summary="Record a written view" isOpen={state !== UNSENT}>
      <form action={send} noValidate>
        <ErrorSummary errors={state.errors} refusal={state.refusal} />
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="ref" value={caseRef} />
        <Radios name="agency" label="Which agency sent it?" isSmall choices={agencies.map((agency) => ({ value: agency, label: AGENCY_WORDS[agency] }))} defaultValue={typed(state, 'agency')} error={state.errors.agency} />
        <Textarea name="view" label="What does it say?" hint="Everybody at the table can read it." defaultValue={typed(state, 'view')} error={state.errors.view} />
        <SubmitButton look="secondary">Record the view</SubmitButton>
      </form>
    </Details>
  )
}
