/** How large a number is beside the largest of its table; decoration beside the number itself. */
export function Bar({ of, most }: { of: number; most: number }) {
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" className="h-3 w-full min-w-16" aria-hidden="true" focusable="false">
      <rect width="100" height="8" className="fill-surface" />
      <rect width={most > 0 ? (100 * of) / most : 0} height="8" className="fill-brand" />
    </svg>
  )
}
