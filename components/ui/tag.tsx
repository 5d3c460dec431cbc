import type { ReactNode } from 'react'
import type { Tone } from './tone'

const colours: Record<Tone, string> = { neutral: 'govuk-tag--grey', info: 'govuk-tag--blue', success: 'govuk-tag--green', warning: 'govuk-tag--orange', danger: 'govuk-tag--red' }

/** A short status in words on a colour. */
export function Tag({ tone = 'info', children }: { tone?: Tone; children: ReactNode }) {
  return <strong className={`govuk-tag ${colours[tone]}`}>{children}</strong>
}
