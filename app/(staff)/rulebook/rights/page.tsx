import type { Metadata } from 'next'
import { RulebookNavigation } from '@/components/oversight/rulebook-navigation'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { requireActor } from '@/lib/server/actor'
import { rightsPage } from '@/lib/server/oversight/rulebook-page'
import { NothingHere } from '../../../nothing-here'

export const metadata: Metadata = { title: 'Who may do what' }

/** The table of rights, from the very table that every page and every request asks. */
export default async function RightsScreen() {
  const actor = await requireActor()
  const rights = rightsPage(actor)
  if (!rights) return <NothingHere />
  return (
    <Page>
      <PageHeading caption="Rulebook">Who may do what</PageHeading>
      <RulebookNavigation current="/rulebook/rights" />
      <p className="govuk-body max-w-[45rem]">Rights follow from the posts that somebody holds today, and from nothing else. They hold only in the service that the post is about. This table is the one that each button and each request asks.</p>
      {rights.groups.map((group) => (
        <Table
          key={group.title}
          caption={group.title}
          rows={group.rights}
          rowKey={(right) => right.action}
          columns={[
            { heading: 'Right', isRowHeading: true, cell: (right) => right.says },
            { heading: 'Roles', cell: (right) => right.roles.join(', ') },
            { heading: 'While the case is', cell: (right) => (right.stations.length > 0 ? right.stations.join(', ') : 'In any status') },
            { heading: 'And', cell: (right) => (right.limits.length > 0 ? right.limits.join('; ') : '–') },
          ]}
        />
      ))}
      <p className="govuk-body max-w-[45rem]">Which pages open to whom was found by walking every page as every role, and is walked again whenever the software is tested. A page about a child opens to nobody of another service, and not at all for a restricted child to anybody who is not named.</p>
      <Table
        caption="Pages"
        rows={rights.pages}
        rowKey={(page) => page.addresses}
        columns={[
          { heading: 'Addresses', isRowHeading: true, cell: (page) => <span className="[overflow-wrap:anywhere]">{page.addresses}</span> },
          { heading: 'About a child', cell: (page) => (page.isOfChild ? 'Yes' : 'No') },
          { heading: 'Roles', cell: (page) => page.roles.join(', ') || 'Nobody' },
          { heading: 'Only with a seat at the meeting', cell: (page) => page.bySeat.join(', ') || '–' },
        ]}
      />
    </Page>
  )
}
