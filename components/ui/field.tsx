import type { ReactNode } from 'react'
import { FormGroup, HintAndError, type FieldProps } from './field-parts'

/** A labelled field with hint and error; the control inside has the id `name` and takes its `describedBy`. */
export function Field({ name, label, hint, error, labelSize = 's', isPageHeading, children }: FieldProps & { children: ReactNode }) {
  const labelTag = <label htmlFor={name} className={`govuk-label govuk-label--${labelSize}`}>{label}</label>
  return (
    <FormGroup error={error}>
      {isPageHeading ? <h1 className="govuk-label-wrapper">{labelTag}</h1> : labelTag}
      <HintAndError name={name} hint={hint} error={error} />
      {children}
    </FormGroup>
  )
}
