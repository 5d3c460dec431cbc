'use client'

import { LawfulReasonFields } from '@/components/agencies/lawful-reason-fields'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { SHARING_KINDS } from '@/lib/domain/agencies/sharing-kinds'
import { typed, UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { shareAction } from './action'

type ShareFormProps = { childId: string; informationId: string; cases: readonly { ref: string; label: string }[] }

/** Puts information before the panel of one case, in words of its own. */
export function ShareForm({ childId, informationId, cases }: ShareFormProps) {
  const [state, send] = useFormAction(shareAction, UNSENT)
  const { usual } = SHARING_KINDS['for-panel']
  const [only] = cases
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="childId" value={childId} />
      <input type="hidden" name="informationId" value={informationId} />
      <Radios name="ref" label="Before the panel of which case?" choices={cases.map(({ ref, label }) => ({ value: ref, label }))} defaultValue={typed(state, 'ref', cases.length === 1 ? only?.ref : '')} error={state.errors.ref} />
      <Textarea name="panelSays" label="What the panel reads" hint="Only what it needs for the safety of others: no source, no grade, no other child" rows={4} defaultValue={typed(state, 'panelSays')} error={state.errors.panelSays} />
      <LawfulReasonFields basis={typed(state, 'basis', usual.basis)} necessity={typed(state, 'necessity', usual.necessity)} errors={state.errors} />
      <SubmitButton>Put it before the panel</SubmitButton>
    </form>
  )
}
