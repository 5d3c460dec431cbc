'use client'

import { Field } from './field'
import { describedBy, type FieldProps } from './field-parts'

type FileInputProps = FieldProps & {
  accept?: string
  /** The most bytes: with a script a larger file is not sent, and `tooLarge` says why. */
  most?: { bytes: number; tooLarge: string }
}

/** One file from the reader’s device. A browser never fills it again after an error: say so in the hint where that matters. */
export function FileInput({ name, label, hint, error, labelSize, accept, most }: FileInputProps) {
  return (
    <Field {...{ name, label, hint, error, labelSize }}>
      <input
        id={name}
        name={name}
        type="file"
        accept={accept}
        className={`govuk-file-upload max-w-full${error ? ' govuk-file-upload--error' : ''}`}
        aria-describedby={describedBy(name, { hint, error })}
        aria-invalid={error ? true : undefined}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.setCustomValidity(file && most && file.size > most.bytes ? most.tooLarge : '')
          event.target.reportValidity()
        }}
      />
    </Field>
  )
}
