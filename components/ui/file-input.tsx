import { Field } from './field'
import { describedBy, type FieldProps } from './field-parts'

/** One file from the reader’s device. A browser never fills it again after an error: say so in the hint where that matters. */
export function FileInput({ name, label, hint, error, labelSize, accept }: FieldProps & { accept?: string }) {
  return (
    <Field {...{ name, label, hint, error, labelSize }}>
      <input id={name} name={name} type="file" accept={accept} className={`govuk-file-upload${error ? ' govuk-file-upload--error' : ''}`} aria-describedby={describedBy(name, { hint, error })} aria-invalid={error ? true : undefined} />
    </Field>
  )
}
