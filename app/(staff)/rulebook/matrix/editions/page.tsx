import type { Metadata } from 'next'
import { RulebookNavigation } from '@/components/oversight/rulebook-navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { editionsPage } from '@/lib/server/admin/editions-page'
import { NothingHere } from '../../../../nothing-here'

export const metadata: Metadata = { title: 'Editions of the gravity matrix' }

const STATES = { coming: 'Still to come', 'in force': 'In force', earlier: 'Earlier', never: 'Replaced by another from the same day' } as const

const DONE: Readonly<Record<string, string>> = {
  published: 'The edition is published. Cases that are scored from its day on are scored by it; those that were scored keep their edition.',
  aside: 'The draft is put aside. It cannot be published any more.',
}

/** Every edition of the matrix with its days, and the drafts that wait for a second person. */
export default async function EditionsScreen({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActor()
  const page = await editionsPage(actor)
  if (!page) return <NothingHere />
  const done = DONE[(await searchParams).done ?? '']
  return (
    <Page>
      <PageHeading caption="Rulebook">Editions of the gravity matrix</PageHeading>
      <RulebookNavigation current="/rulebook/matrix" />
      {done ? <NotificationBanner tone="success"><p className="govuk-body mb-0">{done}</p></NotificationBanner> : null}
      <p className="govuk-body max-w-[45rem]">One matrix scores the cases of all services, each edition from its day until the next begins. A published edition is never edited, and a case keeps the edition that scored it, also while it is open. The starter edition is Juncture’s own: it does not hold the NPCC’s scores.</p>
      <Table
        caption="Published editions"
        rows={page.editions}
        rowKey={(edition) => edition.id}
        columns={[
          { heading: 'Edition', isRowHeading: true, cell: ({ id, name, version }) => <a className="govuk-link" href={`/rulebook/matrix?edition=${encodeURIComponent(id)}`}>{name}, version {version}</a> },
          { heading: 'Publisher', cell: ({ publisher }) => publisher },
          { heading: 'From', cell: ({ from }) => writtenDay(from), isOneLine: true },
          { heading: 'State', cell: ({ state }) => (state === 'in force' ? <strong>{STATES[state]}</strong> : STATES[state]) },
          { heading: 'Published by', cell: ({ publishedBy }) => publishedBy ?? 'Comes with Juncture' },
          { heading: 'Open cases that it scored', cell: ({ openCases }) => (openCases === null ? '–' : openCases), isNumeric: true },
        ]}
      />
      <Section title="Drafts" id="drafts" actions={page.mayImport ? <LinkButton look="secondary" href="/rulebook/matrix/import">Import an edition</LinkButton> : null}>
        <Table
          caption="Drafts"
          isCaptionHidden
          rows={page.drafts}
          rowKey={(draft) => draft.id}
          empty={<EmptyState title="No draft waits">{page.mayImport ? 'Import an edition from its two tables: a second person then publishes it.' : 'A draft appears here when a manager has imported one.'}</EmptyState>}
          columns={[
            { heading: 'Draft', isRowHeading: true, cell: ({ id, name, version }) => <a className="govuk-link" href={`/rulebook/matrix/drafts/${id}`}>{name}, version {version}</a> },
            { heading: 'Publisher', cell: ({ publisher }) => publisher },
            { heading: 'Imported by', cell: ({ importedBy, importedAt }) => `${importedBy}, ${writtenInstant(importedAt)}` },
          ]}
        />
      </Section>
    </Page>
  )
}
