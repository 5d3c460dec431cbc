'use client'

import { ButtonGroup } from '@/components/ui/button-group'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FileInput } from '@/components/ui/file-input'
import { Radios } from '@/components/ui/radios'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { TextInput } from '@/components/ui/text-input'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { importAction, type ImportState } from './action'

const NOTHING: ImportState = { ...UNSENT, problems: [] }

const TABLES = [{ name: 'offences', title: 'The offences' }, { name: 'factors', title: 'The factors' }] as const

/** What the edition is, and its two tables; after an error their text stands in the boxes, to be mended there or replaced by a file. */
export function ImportForm() {
  const [state, send] = useFormAction(importAction, NOTHING)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <Section title="The edition">
        <TextInput name="name" label="Name" autoComplete="off" defaultValue={typed(state, 'name')} error={state.errors.name} />
        <TextInput name="publisher" label="Publisher" hint="Shown as the source wherever a score is." autoComplete="off" defaultValue={typed(state, 'publisher')} error={state.errors.publisher} />
        <TextInput name="version" label="Version" width={10} autoComplete="off" defaultValue={typed(state, 'version')} error={state.errors.version} />
        <TextInput name="id" label="Short code" hint="Kept with every score and decision, such as npcc-2027." width={20} autoComplete="off" spellCheck={false} defaultValue={typed(state, 'id')} error={state.errors.id} />
        <TextInput name="notice" label="What must be said wherever a score is shown (optional)" hint="Such as “Draft of the publisher, for one force only”." autoComplete="off" defaultValue={typed(state, 'notice')} error={state.errors.notice} />
        <Radios name="largestFactorShift" label="How far may factors alone move a score?" isInline choices={[{ value: '0', label: 'Not at all' }, { value: '1', label: 'One point' }, { value: '2', label: 'Two points' }]} defaultValue={typed(state, 'largestFactorShift', '1')} error={state.errors.largestFactorShift} />
      </Section>
      {TABLES.map(({ name, title }) => {
        const problems = state.problems.filter(({ table }) => table === name)
        return (
          <Section key={name} title={title}>
            {problems.length > 0 ? (
              <ul className="govuk-list govuk-list--bullet" aria-label={`Problems of the ${name}`}>
                {problems.map(({ row, column, message }, index) => <li key={`${row} ${column} ${index}`} className="text-danger"><strong>Line {row}{column ? `, ${column}` : ''}</strong>: {message}</li>)}
              </ul>
            ) : null}
            <FileInput name={`${name}File`} label={`File of the ${name}`} hint="After an error, choose the mended file here again, or mend the text below." accept=".csv,text/csv" />
            <Textarea name={name} label={`Or the text of the ${name}`} rows={8} spellCheck={false} defaultValue={typed(state, name)} error={state.errors[name]} />
          </Section>
        )
      })}
      <ButtonGroup>
        <SubmitButton pendingText="Reading…">Import as a draft</SubmitButton>
        <a className="govuk-link" href="/rulebook/matrix/editions">Cancel</a>
      </ButtonGroup>
    </form>
  )
}
