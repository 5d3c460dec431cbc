'use client'

import { ButtonGroup } from '@/components/ui/button-group'
import { ErrorSummary } from '@/components/ui/error-summary'
import { InsetText } from '@/components/ui/inset-text'
import { Radios } from '@/components/ui/radios'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { OUTCOME_NAMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { AUTHORITY_WORDS } from '@/lib/domain/rules/finding'
import type { AskedAuthority } from '@/lib/domain/triage/asked-authority'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { askAuthorityAction } from './action'

type AskFormProps = {
  caseRef: string
  version: number
  options: readonly { authority: AskedAuthority; outcome: Outcome; because: readonly string[] }[]
  people: readonly { id: string; name: string; as: string }[]
  last: { asked: string; reason: string } | null
  workingDays: number
  backHref: string
  /** Why nothing can be done here now; what was typed before that is still shown. */
  shut: string | null
}

/** Whose authority, for which outcome, and why. */
export function AskForm({ caseRef, version, options, people, last, workingDays, backHref, shut }: AskFormProps) {
  const [state, send] = useFormAction(askAuthorityAction, UNSENT)
  if (shut && Object.keys(state.values).length === 0) return <InsetText>{shut}</InsetText>
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="version" value={version} />
      <Radios
        name="asked"
        label="Whose authority, and for which outcome?"
        labelSize="m"
        hint="It is given for one outcome and for no other. One can be asked for at a time."
        choices={options.map(({ authority, outcome, because }) => ({ value: `${authority}:${outcome}`, label: `${OUTCOME_NAMES[outcome].long}: ${AUTHORITY_WORDS[authority]}`, hint: because.join('. ') }))}
        defaultValue={typed(state, 'asked', last && options.some(({ authority, outcome }) => last.asked === `${authority}:${outcome}`) ? last.asked : '')}
        error={state.errors.asked}
      />
      <Select
        name="askedOfId"
        label="Somebody by name (optional)"
        hint={`Only they, or whoever stands in for them, can then answer. Otherwise anybody of that rank can. A request that nobody answers in ${workingDays} working days lapses.`}
        emptyLabel="Nobody in particular"
        options={people.map(({ id, name, as }) => ({ value: id, label: `${name}, ${as}` }))}
        defaultValue={typed(state, 'askedOfId')}
        error={state.errors.askedOfId}
      />
      <Textarea name="reason" label="Why do you ask for it?" hint="Whoever answers reads this first, then the case." defaultValue={typed(state, 'reason', last?.reason ?? '')} error={state.errors.reason} />
      <ButtonGroup>
        <SubmitButton pendingText="Asking…">Ask for the authority</SubmitButton>
        <a className="govuk-link" href={backHref}>Cancel</a>
      </ButtonGroup>
    </form>
  )
}
