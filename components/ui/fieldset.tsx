import type { ReactNode } from 'react'
import { describedBy, FormGroup, HintAndError, type FieldProps } from './field-parts'

/** A question whose answer has several controls; `name` gives the ids of its hint and error. */
export function Fieldset({ name, label, hint, error, labelSize = 's', isPageHeading, children }: FieldProps & { children: ReactNode }) {
  return (
    <FormGroup error={error}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(name, { hint, error })}>
        <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${labelSize}`}>
          {isPageHeading ? <h1 className="govuk-fieldset__heading">{label}</h1> : label}
        </legend>
        <HintAndError name={name} hint={hint} error={error} />
        {children}
      </fieldset>
    </FormGroup>
  )
}
