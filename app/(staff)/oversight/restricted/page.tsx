import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { leftRecordsPage } from '@/lib/server/intake/left-records-page'
import { NothingHere } from '../../../nothing-here'
import { RenameForm } from './rename-form'

export const metadata: Metadata = { title: 'Restricted records with no manager left on them' }

/** Restricted records whose every named manager has left, for the service’s manager to name others without seeing the child. */
export default async function LeftRecordsScreen({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActor()
  const page = await leftRecordsPage(actor)
  if (!page) return <NothingHere />
  const { done } = await searchParams
  return (
    <Page before={<BackLink href="/oversight/emergencies">Emergencies</BackLink>}>
      {done === 'named' ? <NotificationBanner tone="success">The manager is named on the record and was told.</NotificationBanner> : null}
      <PageHeading>Restricted records with no manager left on them</PageHeading>
      <p className="govuk-body max-w-[45rem]">Every manager who was named on these has left the service, so nobody can say who may see them. Name another manager: you do not see the record yourself, and they are told.</p>
      {page.rows.length === 0 ? <EmptyState title="Every restricted record has a manager">One stands here as soon as the last manager who is named on it leaves.</EmptyState> : null}
      {page.rows.map((row) => (
        <Section key={row.childId} title={row.restrictedAt ? `Restricted on ${writtenInstant(row.restrictedAt)}` : 'Restricted, with nobody named'}>
          <p className="govuk-body">{row.named.length > 0 ? `Named on it: ${row.named.join(', ')}.` : 'Nobody is named on it.'}</p>
          <RenameForm childId={row.childId} managers={row.managers} />
        </Section>
      ))}
    </Page>
  )
}
