'use client'

import { Checkboxes } from '@/components/ui/checkboxes'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { SECTION_NAMES, type Section } from '@/lib/domain/intake/sections'
import { ticked, typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { sendBackAction } from './action'

/** The sections of a notification, each with room for what is missing in it. */
export function SendBackForm({ caseRef, version, sections }: { caseRef: string; version: number; sections: readonly Section[] }) {
  const [state, send] = useFormAction(sendBackAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="version" value={version} />
      <Checkboxes
        name="sections"
        label="Which sections do you send back?"
        hint="Only these open again; all the rest stays as it is. Say beneath each what is missing."
        error={state.errors.sections}
        defaultValue={ticked(state, 'sections', [])}
        choices={sections.map((section) => ({
          value: section,
          label: SECTION_NAMES[section],
          conditional: <Textarea name={`reason.${section}`} label={`What is missing in “${SECTION_NAMES[section]}”?`} rows={2} defaultValue={typed(state, `reason.${section}`)} error={state.errors[`reason.${section}`]} />,
        }))}
      />
      <SubmitButton pendingText="Sending back…">Send these sections back</SubmitButton>
    </form>
  )
}
