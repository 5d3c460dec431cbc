import type { ReactNode } from 'react'

const columns = { 2: 'tablet:grid-cols-2', 3: 'tablet:grid-cols-2 desktop:grid-cols-3', 4: 'grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]' }

/** Things of equal weight side by side: figures, cards. */
export function Grid({ of, children }: { of: keyof typeof columns; children: ReactNode }) {
  return <div className={`mb-8 grid gap-4 ${columns[of]}`}>{children}</div>
}
