'use client'

import { useState } from 'react'
import { Field } from './field'
import { describedBy, type FieldProps } from './field-parts'
import { TextBox } from './text-box'

type CharacterCountProps = FieldProps & { max: number; defaultValue?: string; rows?: number }

/** Several lines of text with a limit; counts as one types, and without JavaScript says the limit. Nothing is cut off. */
export function CharacterCount({ name, label, hint, error, labelSize, isPageHeading, max, defaultValue = '', rows = 5 }: CharacterCountProps) {
  const [used, setUsed] = useState<number>()
  const left = used === undefined ? undefined : max - used
  const message =
    left === undefined ? `You can enter up to ${max} characters`
    : left < 0 ? `You have ${-left} ${left === -1 ? 'character' : 'characters'} too many`
    : `You have ${left} ${left === 1 ? 'character' : 'characters'} left`
  return (
    <Field {...{ name, label, hint, error, labelSize, isPageHeading }}>
      <TextBox
        id={name}
        name={name}
        rows={rows}
        defaultValue={defaultValue}
        className={`govuk-textarea mb-1 max-w-[45rem]${error || (left ?? 0) < 0 ? ' govuk-textarea--error' : ''}`}
        aria-describedby={describedBy(name, { hint, error }, `${name}-count`)}
        aria-invalid={error ? true : undefined}
        onChange={event => setUsed(event.target.value.length)}
      />
      <div id={`${name}-count`} aria-live="polite" className={(left ?? 0) < 0 ? 'govuk-error-message mb-0' : 'govuk-hint mb-0'}>{message}</div>
    </Field>
  )
}
