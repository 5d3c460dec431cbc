'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { buttonClass, type ButtonLook } from './button-class'

type SubmitButtonProps = {
  children: ReactNode
  /** What it says while the form is being sent. */
  pendingText?: string
  look?: ButtonLook
  /** Sent with the form when this button was the one pressed. */
  name?: string
  value?: string
}

/** Sends its form; once pressed it says so and cannot be pressed twice. A plain submit button without JavaScript. */
export function SubmitButton({ children, pendingText = 'Saving…', look = 'primary', name, value }: SubmitButtonProps) {
  const { pending } = useFormStatus()
  return (
    <>
      <button
        type="submit"
        name={name}
        value={value}
        className={buttonClass(look)}
        aria-disabled={pending || undefined}
        onClick={event => {
          if (pending) event.preventDefault()
        }}
      >
        {pending ? pendingText : children}
      </button>
      <span role="status" className="govuk-visually-hidden">{pending ? pendingText : ''}</span>
    </>
  )
}
