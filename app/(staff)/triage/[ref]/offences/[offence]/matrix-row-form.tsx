'use client'

import { ButtonGroup } from '@/components/ui/button-group'
import { ErrorSummary } from '@/components/ui/error-summary'
import { InsetText } from '@/components/ui/inset-text'
import { Radios } from '@/components/ui/radios'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { IMAGERY } from '@/lib/domain/rules/facts'
import { IMAGERY_WORDS } from '@/lib/domain/wording/fact-words'
import { typed, UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { matrixRowAction } from './action'

type MatrixRowFormProps = {
  caseRef: string
  version: number
  offence: { id: string; imagery: string | null }
  rows: readonly { code: string; title: string; category: string; score: number }[]
  saved: { code: string; reason: string } | null
  /** Why nothing can be done here now. */
  shut: string | null
}

/** The nearest row of the matrix, and why it is. */
export function MatrixRowForm({ caseRef, version, offence, rows, saved, shut }: MatrixRowFormProps) {
  const [state, send] = useFormAction(matrixRowAction, UNSENT)
  if (shut && Object.keys(state.values).length === 0) return <InsetText>{shut}</InsetText>
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="offenceId" value={offence.id} />
      <Select
        name="code"
        label="Score it as"
        hint="The row of the matrix that is nearest in harm and in seriousness. Its base score becomes this offence’s."
        emptyLabel="Choose a row"
        options={rows.map(({ code, title, category, score }) => ({ value: code, label: `${category}: ${title} (${score})` }))}
        defaultValue={typed(state, 'code', saved?.code ?? '')}
        error={state.errors.code}
      />
      <Textarea name="reason" label="Why this row" hint="It is kept with the case and shown beside the score, to the panel too." rows={4} defaultValue={typed(state, 'reason', saved?.reason ?? '')} error={state.errors.reason} />
      <Radios name="imagery" label="How the imagery is recorded (only for a row about indecent images)" isSmall choices={[...IMAGERY.map((value) => ({ value, label: IMAGERY_WORDS[value] })), { value: '', label: 'The row is not about images' }]} defaultValue={typed(state, 'imagery', offence.imagery ?? '')} error={state.errors.imagery} />
      <ButtonGroup>
        <SubmitButton>Save the row</SubmitButton>
        <a className="govuk-link" href={`/triage/${caseRef}/score`}>Cancel</a>
      </ButtonGroup>
    </form>
  )
}
