import type { ReactNode } from 'react'

/** The page's substance, with what accompanies it beside; on a phone that comes below or, where it says what to do next, first. */
export function Columns({ children, aside, isAsideFirst }: { children: ReactNode; aside: ReactNode; isAsideFirst?: boolean }) {
  const beside = <aside className={`min-w-0${isAsideFirst ? ' desktop:order-last' : ''}`}>{aside}</aside>
  return (
    <div className="grid gap-8 desktop:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      {isAsideFirst ? beside : null}
      <div className="min-w-0">{children}</div>
      {isAsideFirst ? null : beside}
    </div>
  )
}
