'use client'

import { ButtonGroup } from '@/components/ui/button-group'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { assignCaseManagerAction } from './action'

type CaseManagerFormProps = { caseRef: string; version: number; managers: readonly { id: string; name: string }[]; current: string | null }

/** Who works with the child. */
export function CaseManagerForm({ caseRef, version, managers, current }: CaseManagerFormProps) {
  const [state, send] = useFormAction(assignCaseManagerAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="version" value={version} />
      <Radios
        name="personId"
        label="Who works with the child?"
        labelSize="m"
        hint="Case managers of this service today. A case manager has no vote on the child’s own case."
        choices={managers.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={typed(state, 'personId', current ?? '')}
        error={state.errors.personId}
      />
      <ButtonGroup>
        <SubmitButton>Name the case manager</SubmitButton>
        <a className="govuk-link" href={`/cases/${caseRef}`}>Cancel</a>
      </ButtonGroup>
    </form>
  )
}
