import type { Metadata } from 'next'
import { AdminNavigation } from '@/components/admin/admin-navigation'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { ORGANISATION_KIND_NAMES } from '@/lib/domain/admin/organisation-kind'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { requireActor } from '@/lib/server/actor'
import { organisationsPage } from '@/lib/server/admin/organisations-page'
import { NothingHere } from '../../../nothing-here'

export const metadata: Metadata = { title: 'Organisations' }

/** The forces, services and agencies that people work for. */
export default async function OrganisationsScreen({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActor()
  const { done } = await searchParams
  const page = await organisationsPage(actor)
  if (!page) return <NothingHere />
  return (
    <Page>
      {done === 'added' ? <NotificationBanner tone="success">The organisation was added. People can be given posts in it now.</NotificationBanner> : null}
      <PageHeading actions={<LinkButton href="/admin/organisations/new">Add an organisation</LinkButton>}>Organisations</PageHeading>
      <AdminNavigation current="/admin/organisations" />
      <Table
        caption="Organisations"
        isCaptionHidden
        rows={page.organisations}
        rowKey={(row) => row.id}
        columns={[
          { heading: 'Name', isRowHeading: true, cell: (row) => row.name },
          { heading: 'Kind', cell: (row) => ORGANISATION_KIND_NAMES[row.kind] },
          { heading: 'At a panel', cell: (row) => AGENCY_WORDS[row.agency] },
          { heading: 'Posts in your service', cell: (row) => row.posts, isNumeric: true },
        ]}
      />
    </Page>
  )
}
