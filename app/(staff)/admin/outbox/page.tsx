import type { Metadata } from 'next'
import { AdminNavigation } from '@/components/admin/admin-navigation'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { StatusDot } from '@/components/ui/status-dot'
import { Table } from '@/components/ui/table'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { ACCESS_NOTICE_WORDS } from '@/lib/domain/access/access-notices'
import { ACCOUNT_NOTICE_WORDS } from '@/lib/domain/admin/account-notices'
import { NOTICE_WORDS } from '@/lib/domain/panel/notices'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { outboxPage, type OutboxLine } from '@/lib/server/admin/outbox-page'
import { requireActor } from '@/lib/server/actor'
import { NothingHere } from '../../../nothing-here'

export const metadata: Metadata = { title: 'Messages' }

/** The messages that go out by e-mail: to whom, what they say, and whether they were sent. */
export default async function OutboxScreen({ searchParams }: { searchParams: Promise<{ after?: string | string[] }> }) {
  const [actor, { after }] = [await requireActor(), await searchParams]
  const page = await outboxPage(actor, readPageKey(typeof after === 'string' ? after : undefined))
  if (!page) return <NothingHere />
  return (
    <Page>
      <AdminNavigation current="/admin/outbox" />
      <PageHeading caption="Administration">Messages</PageHeading>
      <p className="govuk-body max-w-[45rem]">
        Messages tell people of meetings and hold nothing of any case.{' '}
        {page.hasMailServer ? `${page.waiting === 0 ? 'None waits' : page.waiting === 1 ? '1 waits' : `${page.waiting} wait`} to be sent.` : 'No mail server is set up (SMTP_URL), so nothing is sent: this page shows what would be.'}
      </p>
      <Table
        caption="Messages, newest first"
        isCaptionHidden
        rows={page.messages}
        rowKey={(message) => message.id}
        empty={<EmptyState title="No message was written yet">People are told when they are given a seat at a panel, when its papers are out, and when it moves.</EmptyState>}
        columns={[
          { heading: 'To', isRowHeading: true, cell: (message) => <>{message.to}<span className="block break-all text-base font-normal text-muted">{message.address}</span></> },
          { heading: 'What', cell: (message) => <><span>{{ ...NOTICE_WORDS, ...ACCESS_NOTICE_WORDS, ...ACCOUNT_NOTICE_WORDS }[message.kind]}</span><Details summary={message.subject}><p className="whitespace-pre-line">{message.body}</p></Details></> },
          { heading: 'Written', cell: (message) => writtenInstant(message.createdAt) },
          { heading: 'Sent', cell: (message) => <Sent message={message} hasMailServer={page.hasMailServer} /> },
        ]}
      />
      <Pagination label="Messages" previousHref={after ? '/admin/outbox' : undefined} nextHref={page.next ? `/admin/outbox?${new URLSearchParams({ after: page.next })}` : undefined} />
    </Page>
  )
}

function Sent({ message, hasMailServer }: { message: OutboxLine; hasMailServer: boolean }) {
  const { sentAt, givenUpAt, tries, lastError, nextTryAt } = message
  if (sentAt) return <StatusDot tone="success">{writtenInstant(sentAt)}</StatusDot>
  if (givenUpAt) return <StatusDot tone="danger">Given up after {tries} tries ({lastError})</StatusDot>
  if (tries > 0) return <StatusDot tone="warning">{tries === 1 ? '1 try' : `${tries} tries`} failed ({lastError}); again after {writtenInstant(nextTryAt)}</StatusDot>
  return <StatusDot tone="neutral">{hasMailServer ? 'Waits' : 'Not sent'}</StatusDot>
}
