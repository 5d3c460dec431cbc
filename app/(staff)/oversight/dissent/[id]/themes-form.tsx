'use client'

import { Checkboxes } from '@/components/ui/checkboxes'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { DISSENT_THEMES, DISSENT_WORDS, type DissentTheme } from '@/lib/domain/escalation/dissent-themes'
import { ticked, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { codeDissentAction } from './action'

/** The list of themes, to choose from. */
export function ThemesForm({ caseRef, itemId, themes }: { caseRef: string; itemId: string; themes: readonly DissentTheme[] }) {
  const [state, send] = useFormAction(codeDissentAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="agendaItemId" value={itemId} />
      <Checkboxes name="themes" label="What did they disagree about?" labelSize="m" hint="From what they wrote. Named again, the later one counts." choices={DISSENT_THEMES.map((theme) => ({ value: theme, label: DISSENT_WORDS[theme] }))} defaultValue={ticked(state, 'themes', themes)} error={state.errors.themes} />
      <SubmitButton>Save</SubmitButton>
    </form>
  )
}
