import type { Metadata } from 'next'
import { AdminNavigation } from '@/components/admin/admin-navigation'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { PEOPLE_COLUMNS } from '@/lib/domain/admin/people-file'
import { requireActor } from '@/lib/server/actor'
import { organisationsPage } from '@/lib/server/admin/organisations-page'
import { NothingHere } from '../../../../nothing-here'
import { PeopleFileForm } from './people-file-form'

export const metadata: Metadata = { title: 'People from a file' }

/** Hands in the list of who works for a service: who joins, moves and leaves is shown before anything is done. */
export default async function PeopleFileScreen() {
  const page = await organisationsPage(await requireActor())
  if (!page) return <NothingHere />
  return (
    <Page>
      <PageHeading>People from a file</PageHeading>
      <AdminNavigation current="/admin/people" />
      <p className="govuk-body max-w-[45rem]">The file is the whole list of who works for the service: whoever is not on it leaves. You see who joins, moves and leaves before anything is done. A post that somebody holds in another service stays, and nobody changes their own.</p>
      <PeopleFileForm services={page.services} />
      <Section title="What the file looks like">
        <p className="govuk-body max-w-[45rem]">The first row names the columns. A row is one post; somebody with two posts has two rows. <a className="govuk-link" href="/admin/people/import/template" download>Download an empty file (CSV)</a></p>
        <Table
          caption="Columns"
          isCaptionHidden
          rows={Object.values(PEOPLE_COLUMNS)}
          rowKey={({ name }) => name}
          columns={[
            { heading: 'Column', isRowHeading: true, cell: ({ name }) => <code>{name}</code> },
            { heading: 'Meaning', cell: ({ means }) => means },
            { heading: 'Needed', cell: ({ isRequired }) => (isRequired ? 'Yes' : 'No') },
            { heading: 'What may stand in it', cell: ({ allowed, example }) => <>{allowed}{example ? <span className="block text-base text-muted">For example: {example}</span> : null}</> },
          ]}
        />
      </Section>
    </Page>
  )
}
