import type { ReactNode } from 'react'

/** One event: what, when in words, the instant or day for machines, and by whom. */
export type TimelineEvent = { id: string; title: ReactNode; when: string; dateTime: string; by?: string; body?: ReactNode }

/** What happened, in the order given. */
export function Timeline({ events, headingLevel: Heading = 'h3' }: { events: readonly TimelineEvent[]; headingLevel?: 'h2' | 'h3' }) {
  return (
    <ol className="timeline">
      {events.map(event => (
        <li key={event.id}>
          <Heading className="govuk-heading-s mb-0">{event.title}</Heading>
          <p className="m-0 mb-1 text-base text-muted"><time dateTime={event.dateTime}>{event.when}</time>{event.by && `, ${event.by}`}</p>
          {event.body && <div className="max-w-[45rem]">{event.body}</div>}
        </li>
      ))}
    </ol>
  )
}
