import type { ReactNode } from 'react'

/** Buttons and links side by side, the main one first. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="mb-6 mt-6 flex flex-wrap items-center gap-4">{children}</div>
}
