'use client'

import { InformationFields } from '@/components/agencies/information-fields'
import { LawfulReasonFields } from '@/components/agencies/lawful-reason-fields'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { SHARING_KINDS } from '@/lib/domain/agencies/sharing-kinds'
import { typed, typedDay, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { recordInformationAction } from './action'

/** Records police information about a child. */
export function InformationForm({ childId, mayConditions }: { childId: string; mayConditions: boolean }) {
  const [state, send] = useFormAction(recordInformationAction, UNSENT)
  const { usual } = SHARING_KINDS['police-information']
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="childId" value={childId} />
      <InformationFields value={(name) => typed(state, name)} happenedOn={typedDay(state, 'happenedOn')} errors={state.errors} closedC={mayConditions ? null : 'Your role does not hold information under conditions.'} />
      <LawfulReasonFields basis={typed(state, 'basis', usual.basis)} necessity={typed(state, 'necessity', usual.necessity)} errors={state.errors} />
      <SubmitButton>Record it</SubmitButton>
    </form>
  )
}
