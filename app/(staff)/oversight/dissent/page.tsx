import type { Metadata } from 'next'
import { FigureList } from '@/components/oversight/figure-list'
import { ShownNumber } from '@/components/oversight/shown-number'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { InsetText } from '@/components/ui/inset-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { DISSENT_WORDS } from '@/lib/domain/escalation/dissent-themes'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { dissentPage } from '@/lib/server/oversight/dissent-page'
import { NothingHere } from '../../../nothing-here'

export const metadata: Metadata = { title: 'Register of dissent' }

/** What panels disagreed about in the last twelve months. */
export default async function DissentScreen({ searchParams }: { searchParams: Promise<{ service?: string | string[]; done?: string | string[] }> }) {
  const actor = await requireActor()
  const { service, done } = await searchParams
  const page = await dissentPage(actor, typeof service === 'string' ? service : null)
  if (!page) return <NothingHere />
  const { figures } = page
  const counts = (title: string, what: string, lines: readonly { label: string; count: number | null }[]) => (
    <Section title={title}>
      <Table caption={title} isCaptionHidden rows={lines} rowKey={(line) => line.label} columns={[{ heading: what, isRowHeading: true, cell: (line) => line.label }, { heading: 'Cases', isNumeric: true, cell: (line) => <ShownNumber number={line.count} /> }]} />
    </Section>
  )
  return (
    <Page before={<BackLink href="/oversight">Oversight</BackLink>}>
      {done === 'coded' ? <NotificationBanner tone="success">What it was about was saved.</NotificationBanner> : null}
      <PageHeading caption={page.service.name}>Register of dissent</PageHeading>
      <p className="govuk-body max-w-[45rem]">From {writtenDay(page.from)} to {writtenDay(page.to)}: <strong><ShownNumber number={figures.total} /></strong> cases on which a panel was not of one mind. A split is a result and not a failure; what it is about can be learnt from.</p>
      {page.hidesSmall ? <InsetText>Numbers from 1 to 4 are not shown, since they could point to one child. A nought is shown.</InsetText> : null}
      {page.list.length > 0 ? (
        <Section title="The cases" id="cases">
          <Table
            caption="Cases on which a panel was not of one mind, newest first"
            isCaptionHidden
            rows={page.list}
            rowKey={(line) => line.itemId}
            columns={[
              { heading: 'Case', isRowHeading: true, isOneLine: true, cell: (line) => (page.mayCode ? <a className="govuk-link" href={`/oversight/dissent/${line.itemId}`}>{line.ref}</a> : line.ref) },
              { heading: 'Child', cell: (line) => line.initials },
              { heading: 'Panel of', cell: (line) => writtenInstant(line.startsAt) },
              { heading: 'Came to', cell: (line) => (line.outcome ? OUTCOME_NAMES[line.outcome].long : 'Not settled yet') },
              { heading: 'About', cell: (line) => (line.themes.length > 0 ? line.themes.map((theme) => DISSENT_WORDS[theme]).join('; ') : <span className="text-muted">Not named yet</span>) },
            ]}
          />
        </Section>
      ) : figures.total === 0 ? <EmptyState title="No panel was split">Every panel of these twelve months was of one mind, or none met.</EmptyState> : null}
      {counts('By theme', 'What it was about', figures.themes)}
      {counts('By agency: its view was not what it came to', 'Agency', figures.agencies)}
      <Section title="By what it came to"><FigureList caption="By what it came to" what="Outcome" {...figures.outcomes} /></Section>
      <Section title="Flags: a child may be treated differently" id="flags">
        <p className="govuk-body">Raised by members: <strong><ShownNumber number={page.flags.total} /></strong>. Answered by the chair: <ShownNumber number={page.flags.answered} />. Not answered yet: <ShownNumber number={page.flags.open} />.</p>
      </Section>
    </Page>
  )
}
