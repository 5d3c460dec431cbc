import type { ReactNode } from 'react'

/** One station on the way; `note` is a date or a name under it. */
export type Step = { label: string; state: 'done' | 'current' | 'to come'; note?: ReactNode }

const words: Record<Step['state'], string> = { done: 'Done: ', current: 'Now: ', 'to come': 'To come: ' }

/** How far something has come, as a line of stations. */
export function StepLine({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <ol className="step-line" aria-label={label}>
      {steps.map(step => (
        <li key={step.label} data-state={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span className="govuk-visually-hidden">{words[step.state]}</span>
          <span className={step.state === 'current' ? 'font-bold' : step.state === 'done' ? '' : 'text-muted'}>{step.label}</span>
          {step.note && <span className="block text-muted">{step.note}</span>}
        </li>
      ))}
    </ol>
  )
}
