'use client'

import { useEffect, useRef } from 'react'

type ErrorSummaryProps = {
  /** Each field's message under the field's name; a message under '' belongs to the whole form. */
  errors?: Readonly<Partial<Record<string, string>>>
  /** Why the whole request was refused, if it was. */
  refusal?: string
  title?: string
}

const none: NonNullable<ErrorSummaryProps['errors']> = {}

/** Every error of a form at once, each linking to its field; takes the focus when errors arrive. Nothing without errors. */
export function ErrorSummary({ errors = none, refusal, title = 'There is a problem' }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const messages = Object.entries(errors).filter(([, message]) => message)
  const shown = messages.map(([, message]) => message).join('\n') + (refusal ?? '')
  useEffect(() => {
    if (shown) box.current?.focus()
  }, [shown, errors])
  if (!shown) return null
  return (
    <div ref={box} className="govuk-error-summary max-w-[45rem]" tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title" className="govuk-error-summary__title">{title}</h2>
      <div className="govuk-error-summary__body">
        <ul className="govuk-list govuk-error-summary__list">
          {refusal && <li>{refusal}</li>}
          {messages.map(([field, message]) => <li key={field}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>)}
        </ul>
      </div>
    </div>
  )
}
