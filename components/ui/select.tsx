import { Field } from './field'
import { describedBy, type FieldProps } from './field-parts'

type SelectProps = FieldProps & {
  options: readonly { value: string; label: string }[]
  defaultValue?: string
  /** The first, empty option, when choosing is not required or not done yet. */
  emptyLabel?: string
}

/** A list to choose one from; only where radios would be too long. */
export function Select({ name, label, hint, error, labelSize, isPageHeading, options, defaultValue = '', emptyLabel }: SelectProps) {
  return (
    <Field {...{ name, label, hint, error, labelSize, isPageHeading }}>
      <select
        // React keeps a select's first default for good: a new default needs a new element.
        key={defaultValue}
        id={name}
        name={name}
        defaultValue={defaultValue}
        className={`govuk-select max-w-full${error ? ' govuk-select--error' : ''}`}
        aria-describedby={describedBy(name, { hint, error })}
        aria-invalid={error ? true : undefined}
      >
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map(option => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </Field>
  )
}
