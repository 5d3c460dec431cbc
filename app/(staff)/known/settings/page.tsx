import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { agencySettingsPage } from '@/lib/server/agencies/agency-settings-page'
import { NothingHere } from '../../../nothing-here'
import { SettingsForm } from './settings-form'

export const metadata: Metadata = { title: 'Duty number and clocks' }

/** The duty number and the clocks of work with other agencies, with what held before. */
export default async function AgencySettingsScreen({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ done }, page] = await Promise.all([searchParams, agencySettingsPage(actor)])
  if (!page) return <NothingHere />
  return (
    <Page before={<BackLink href="/known/log">Who asked</BackLink>}>
      {done === 'set' ? <NotificationBanner tone="success">Set. What held before stays on record.</NotificationBanner> : null}
      <PageHeading>Duty number and clocks of work with other agencies</PageHeading>
      <Section title="Set them"><SettingsForm key={page.history.length} services={page.services} today={page.today} /></Section>
      <Section title="What was set">
        <Table
          caption="Settings, newest first"
          isCaptionHidden
          rows={page.history}
          rowKey={(row) => row.id}
          empty={<EmptyState title="Nothing was set yet">Partners have 5 working days, an officer may ask 12 times in an hour, and officers are told to call without a number.</EmptyState>}
          columns={[
            { heading: 'Holds from', isRowHeading: true, cell: (row) => writtenDay(row.from) },
            { heading: 'Service', cell: (row) => row.service },
            { heading: 'Duty number', cell: (row) => <>{row.dutyNumber}<span className="block">{row.dutyHours}</span></> },
            { heading: 'Days for a check', isNumeric: true, cell: (row) => row.checkWorkingDays },
            { heading: 'Look-ups an hour', isNumeric: true, cell: (row) => row.lookUpsPerHour },
            { heading: 'Why', cell: (row) => row.reason },
            { heading: 'Set by', cell: (row) => `${row.setBy}, ${writtenInstant(row.setAt)}` },
          ]}
        />
      </Section>
    </Page>
  )
}
