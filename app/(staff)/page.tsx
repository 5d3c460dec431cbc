import type { Metadata } from 'next'
import { StatusTag } from '@/components/intake/case-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { navigationFor } from '@/lib/domain/access/navigation'
import { servicesWhere } from '@/lib/domain/access/actions'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { myWorkPage } from '@/lib/server/oversight/my-work-page'
import type { WorkRow } from '@/lib/server/oversight/work-part'

export const metadata: Metadata = { title: 'My work' }

const TONES = { overdue: 'danger', today: 'warning', soon: 'warning', later: 'neutral' } as const

function Clock({ clock }: { clock: WorkRow['clock'] }) {
  if (!clock) return <span className="text-muted">Nothing is due</span>
  return (
    <>
      {clock.state === 'later' ? null : <><Tag tone={TONES[clock.state]}>{clock.state === 'overdue' ? 'Overdue' : clock.state === 'today' ? 'Today' : 'Soon'}</Tag>{' '}</>}
      {clock.name}: {clock.words}
    </>
  )
}

/** My work: what waits for the person who is signed in, by role, with clocks in working days. */
export default async function HomeScreen() {
  const actor = await requireActor()
  const { today, parts } = await myWorkPage(actor)
  const waiting = parts.filter((part) => part.rows.length > 0)
  const quiet = parts.filter((part) => part.rows.length === 0)
  return (
    <Page>
      <PageHeading caption={writtenDay(today)} actions={servicesWhere(actor, 'notification.start').length > 0 ? <LinkButton href="/notifications/new">New notification</LinkButton> : servicesWhere(actor, 'referral.take').length > 0 ? <LinkButton href="/notifications/new">New referral</LinkButton> : null}>
        My work
      </PageHeading>
      {waiting.map((part) => {
        const hasCases = part.rows.some((row) => row.child)
        return (
          <Section key={part.title} title={`${part.title} (${part.count})`} actions={part.more && part.count > part.rows.length ? <a className="govuk-link" href={part.more}>See all</a> : null}>
            <Table
              caption={part.title}
              isCaptionHidden
              rows={part.rows}
              rowKey={(row) => row.key}
              columns={[
                { heading: part.rowsAre ?? (hasCases ? 'Case' : 'Meeting'), isRowHeading: true, isOneLine: true, cell: (row) => <a className="govuk-link" href={row.href}>{row.title}</a> },
                ...(hasCases
                  ? [
                      { heading: 'Child', cell: (row: WorkRow) => row.child },
                      { heading: 'Status', cell: (row: WorkRow) => (row.status ? <><StatusTag status={row.status} /> <span className="whitespace-nowrap">{row.waiting}</span>{row.notes.length > 0 ? <span className="block">{row.notes.join(' ')}</span> : null}</> : row.waiting) },
                      { heading: 'Clock', cell: (row: WorkRow) => <Clock clock={row.clock} /> },
                    ]
                  : [{ heading: 'What', cell: (row: WorkRow) => row.waiting }]),
              ]}
            />
          </Section>
        )
      })}
      {parts.length === 0 ? (
        <EmptyState title="No cases wait for you here">
          Your work is behind: {navigationFor(actor).map((place, index) => <span key={place.href}>{index > 0 ? ', ' : ''}<a className="govuk-link" href={place.href}>{place.label}</a></span>)}.
        </EmptyState>
      ) : waiting.length === 0 ? (
        <EmptyState title="Nothing waits for you">What comes to you stands here as soon as it does.</EmptyState>
      ) : null}
      {servicesWhere(actor, 'absence.record').length > 0 ? <p className="govuk-body"><a className="govuk-link" href="/absence">Absence and cover</a></p> : null}
      {quiet.length > 0 && waiting.length > 0 ? (
        <Section title="Nothing else waits">
          <ul className="govuk-list govuk-list--bullet">
            {quiet.map((part) => <li key={part.title}>{part.empty}</li>)}
          </ul>
        </Section>
      ) : null}
    </Page>
  )
}
