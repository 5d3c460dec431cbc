/** What the triage queue can be narrowed to. */
export const QUEUE_FILTERS = ['all', 'unclaimed', 'mine'] as const
/** One of `QUEUE_FILTERS`. */
export type QueueFilter = (typeof QUEUE_FILTERS)[number]

/** Each filter as people read it. */
export const QUEUE_FILTER_NAMES: Readonly<Record<QueueFilter, string>> = { all: 'All', unclaimed: 'Nobody has taken', mine: 'Yours' }

/** The filter that an address asks for; all where it asks for none. */
export function readQueueFilter(text: string | undefined): QueueFilter {
  return QUEUE_FILTERS.find((filter) => filter === text) ?? 'all'
}
