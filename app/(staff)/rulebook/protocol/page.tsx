import type { Metadata } from 'next'
import { RulebookNavigation } from '@/components/oversight/rulebook-navigation'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { protocolPage } from '@/lib/server/oversight/rulebook-page'
import { NothingHere } from '../../../nothing-here'

export const metadata: Metadata = { title: 'Local protocol and clocks' }

/** What the partnership has agreed within the law, and the clocks that follow from it. */
export default async function ProtocolScreen() {
  const actor = await requireActor()
  const page = protocolPage(actor)
  if (!page) return <NothingHere />
  return (
    <Page>
      <PageHeading caption="Rulebook">Local protocol and clocks</PageHeading>
      <RulebookNavigation current="/rulebook/protocol" />
      <Section title="Settings">
        <p className="govuk-body max-w-[45rem]">What a force and its youth justice service agree between them, within the law. Each setting holds from a day; a decision keeps the settings of its day.</p>
        <Table
          caption="Settings of the local protocol"
          isCaptionHidden
          rows={page.settings}
          rowKey={(setting) => setting.id}
          columns={[
            { heading: 'Setting', isRowHeading: true, cell: (setting) => setting.name },
            { heading: 'Now', cell: (setting) => <strong>{setting.value}</strong> },
            { heading: 'Since', cell: (setting) => writtenDay(setting.from), isOneLine: true },
            { heading: 'Ground', cell: (setting) => setting.source },
          ]}
        />
      </Section>
      <Section title="Clocks">
        <p className="govuk-body max-w-[45rem]">In working days of England and Wales, counted from the day after the one that starts the clock.</p>
        <Table
          caption="Clocks"
          isCaptionHidden
          rows={page.clocks}
          rowKey={(clock) => clock.id}
          columns={[
            { heading: 'What', isRowHeading: true, cell: (clock) => clock.name },
            { heading: 'When it runs', cell: (clock) => clock.runs },
            { heading: 'Lasts', cell: (clock) => <strong>{clock.lasts}</strong>, isOneLine: true },
            { heading: 'Ground', cell: (clock) => clock.source },
          ]}
        />
      </Section>
    </Page>
  )
}
