'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { VictimRows, type SavedVictim } from '@/components/victim/victim-rows'
import { typed, typedDay, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { recordVictimsAction } from './action'

/** The victims of a case: what they were told and what they said. */
export function VictimsForm({ caseRef, version, saved }: { caseRef: string; version: number; saved: readonly SavedVictim[] }) {
  const [state, send] = useFormAction(recordVictimsAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="version" value={version} />
      <VictimRows saved={saved} refill={{ text: (name, kept) => typed(state, name, kept), day: (name, kept) => typedDay(state, name, kept), error: (name) => state.errors[name] }} />
      <SubmitButton>Save</SubmitButton>
    </form>
  )
}
