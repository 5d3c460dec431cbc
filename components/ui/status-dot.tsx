import type { ReactNode } from 'react'
import type { Tone } from './tone'

const looks: Record<Tone, string> = {
  neutral: 'border-muted bg-paper',
  info: 'border-link bg-link',
  success: 'border-success bg-success',
  warning: 'border-warning bg-warning rotate-45 rounded-none',
  danger: 'border-danger bg-danger rounded-none',
}

/** A status in words with a small mark, for dense tables; the mark's shape differs too. */
export function StatusDot({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className="inline-flex items-baseline gap-2">
      <span aria-hidden="true" className={`inline-block size-3 shrink-0 rounded-full border-2 ${looks[tone]}`} />
      <span>{children}</span>
    </span>
  )
}
