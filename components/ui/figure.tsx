import type { ReactNode } from 'react'
import type { Tone } from './tone'

const edges: Record<Tone, string> = { neutral: 'border-t-line', info: 'border-t-link', success: 'border-t-success', warning: 'border-t-warning', danger: 'border-t-danger' }

type FigureProps = { label: string; value: ReactNode; note?: ReactNode; href?: string; tone?: Tone }

/** One number with what it counts; leads to the list behind it. */
export function Figure({ label, value, note, href, tone = 'neutral' }: FigureProps) {
  return (
    <div className={`border border-line border-t-4 bg-paper p-4 ${edges[tone]}`}>
      <p className="m-0 text-base text-muted">{href ? <a className="govuk-link" href={href}>{label}</a> : label}</p>
      <p className="m-0 text-4xl font-bold tabular-nums">{value}</p>
      {note && <p className="m-0 text-base text-muted">{note}</p>}
    </div>
  )
}
