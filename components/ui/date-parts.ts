/** A date as typed into three boxes: anything may be in them. */
export type DateParts = { day?: string; month?: string; year?: string }

/** The boxes for an ISO day (`2026-03-09`), for refilling a form; empty ones for anything else. */
export function datePartsOf(isoDay: string | null | undefined): DateParts {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDay ?? '') ?? []
  return year && month && day ? { day: String(Number(day)), month: String(Number(month)), year } : {}
}

/** The ISO day that the boxes say; null when all are empty, undefined when they are no date of the calendar. */
export function isoDayOf({ day = '', month = '', year = '' }: DateParts): string | null | undefined {
  const parts = [year.trim(), month.trim(), day.trim()]
  if (parts.every(part => part === '')) return null
  const [y = '', m = '', d = ''] = parts
  if (!/^\d{4}$/.test(y) || !/^\d{1,2}$/.test(m) || !/^\d{1,2}$/.test(d)) return undefined
  const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}
