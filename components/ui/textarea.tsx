import type { ComponentPropsWithoutRef } from 'react'
import { Field } from './field'
import { describedBy, type FieldProps } from './field-parts'
import { TextBox } from './text-box'

type TextareaProps = FieldProps & Pick<ComponentPropsWithoutRef<'textarea'>, 'defaultValue' | 'rows' | 'spellCheck' | 'maxLength'>

/** Several lines of text. With a limit that people may reach, use `CharacterCount`. */
export function Textarea({ name, label, hint, error, labelSize, isPageHeading, rows = 5, ...native }: TextareaProps) {
  return (
    <Field {...{ name, label, hint, error, labelSize, isPageHeading }}>
      <TextBox
        id={name}
        name={name}
        rows={rows}
        className={`govuk-textarea max-w-[45rem]${error ? ' govuk-textarea--error' : ''}`}
        aria-describedby={describedBy(name, { hint, error })}
        aria-invalid={error ? true : undefined}
        {...native}
      />
    </Field>
  )
}
