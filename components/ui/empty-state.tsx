import type { ReactNode } from 'react'

/** What an empty list means, and what to do next. */
export function EmptyState({ title, action, children }: { title: string; action?: ReactNode; children?: ReactNode }) {
  return (
    <div className="mb-6 border-l-4 border-line bg-surface px-5 py-4">
      <p className="m-0 font-bold">{title}</p>
      {children && <div className="mt-1 max-w-[40rem] text-muted">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  )
}
