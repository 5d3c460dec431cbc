import type { Metadata } from 'next'
import { CaseTable } from '@/components/intake/case-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { SubNavigation } from '@/components/ui/sub-navigation'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { requireActor } from '@/lib/server/actor'
import { notificationsPage } from '@/lib/server/intake/notifications-page'
import { NothingHere } from '../../nothing-here'

export const metadata: Metadata = { title: 'Notifications' }

/** The notifications that one has written: drafts, and those that were sent. */
export default async function NotificationsScreen({ searchParams }: { searchParams: Promise<{ show?: string; after?: string }> }) {
  const actor = await requireActor()
  const { show, after } = await searchParams
  const which = show === 'sent' ? 'sent' : 'drafts'
  const page = await notificationsPage(actor, which, readPageKey(after))
  if (!page) return <NothingHere />
  return (
    <Page>
      <PageHeading actions={<><LinkButton href="/notifications/new">New notification</LinkButton>{page.mayImport ? <LinkButton href="/notifications/import" look="secondary">Import from a file</LinkButton> : null}</>}>Your notifications</PageHeading>
      <SubNavigation
        label="Your notifications"
        items={[
          { href: '/notifications', label: 'Drafts', isCurrent: which === 'drafts' },
          { href: '/notifications?show=sent', label: 'Sent', isCurrent: which === 'sent' },
        ]}
      />
      <CaseTable
        caption={which === 'drafts' ? 'Drafts' : 'Sent'}
        rows={page.rows}
        today={londonDay(actor.at)}
        href={(row) => (row.status === 'draft' ? `/notifications/${row.ref}` : `/cases/${row.ref}`)}
        empty={
          <EmptyState title={which === 'drafts' ? 'You have no drafts' : 'You have sent no notification yet'}>
            {which === 'drafts' ? 'A notification that you begin is kept here until you submit it.' : 'A notification that you submit goes to triage at once, and you can follow it here.'}
          </EmptyState>
        }
      />
      <Pagination nextHref={page.next ? `/notifications?show=${which}&after=${page.next}` : undefined} />
    </Page>
  )
}
