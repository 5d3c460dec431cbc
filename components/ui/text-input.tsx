import type { ComponentPropsWithoutRef } from 'react'
import { Field } from './field'
import { describedBy, type FieldProps } from './field-parts'

type Native = Pick<ComponentPropsWithoutRef<'input'>, 'defaultValue' | 'autoComplete' | 'inputMode' | 'spellCheck' | 'maxLength' | 'required'>
type TextInputProps = FieldProps & Native & {
  type?: 'text' | 'email' | 'password' | 'search' | 'tel'
  /** About how many characters are expected. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
}

/** One line of text. */
export function TextInput({ name, label, hint, error, labelSize, isPageHeading, type = 'text', width, ...native }: TextInputProps) {
  return (
    <Field {...{ name, label, hint, error, labelSize, isPageHeading }}>
      <input
        id={name}
        name={name}
        type={type}
        className={`govuk-input${width ? ` govuk-input--width-${width}` : ' max-w-[30rem]'}${error ? ' govuk-input--error' : ''}`}
        aria-describedby={describedBy(name, { hint, error })}
        aria-invalid={error ? true : undefined}
        {...native}
      />
    </Field>
  )
}
