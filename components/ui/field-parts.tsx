import type { ReactNode } from 'react'

/** What every field takes: its name is also its id, so that the error summary's links find it. */
export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  /** How large the label is; `l` when it is the page's question. */
  labelSize?: 's' | 'm' | 'l'
  /** The label is the page's only heading. */
  isPageHeading?: boolean
}

/** The ids that describe a field, for aria-describedby. */
export function describedBy(name: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>, also?: string): string | undefined {
  return [hint && `${name}-hint`, error && `${name}-error`, also].filter(Boolean).join(' ') || undefined
}

/** The field's hint and its error, under the ids that `describedBy` names. */
export function HintAndError({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  return (
    <>
      {hint && <div id={`${name}-hint`} className="govuk-hint">{hint}</div>}
      {error && (
        <p id={`${name}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
    </>
  )
}

/** The space around a field, with the red bar when it has an error. */
export function FormGroup({ error, children }: { error?: string; children: ReactNode }) {
  return <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>{children}</div>
}
