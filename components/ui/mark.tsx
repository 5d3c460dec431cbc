/** Juncture's mark: one line that becomes two. Decoration beside the name. */
export function Mark({ className = 'size-8' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true" focusable="false">
      <path d="M2 16h10c6 0 6-8 18-8M12 16c6 0 6 8 18 8" fill="none" stroke="currentColor" strokeWidth="3.5" strokeLinecap="round" />
      <circle cx="12" cy="16" r="5" className="fill-accent" />
    </svg>
  )
}
