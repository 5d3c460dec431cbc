import type { Metadata } from 'next'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { ownAccount } from '@/lib/server/admin/own-account'
import { endOtherSessionsAction } from './action'
import { SessionForm } from './session-form'

export const metadata: Metadata = { title: 'Your account' }

const DONE: Readonly<Record<string, string>> = {
  ended: 'The session was ended.',
  others: 'You are signed out everywhere but here.',
  password: 'Your password was set, and you are signed out everywhere but here.',
}

/** One's own account: how one signs in, and where one is signed in. */
export default async function AccountScreen({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActor()
  const { done } = await searchParams
  const account = await ownAccount(actor)
  return (
    <Page>
      {done && DONE[done] ? <NotificationBanner tone="success">{DONE[done]}</NotificationBanner> : null}
      <PageHeading>Your account</PageHeading>
      <SummaryList
        rows={[
          { key: 'Name', value: actor.name },
          { key: 'E-mail address', value: account.email },
          { key: 'Password', value: account.hasPassword ? <a className="govuk-link" href="/account/password">Set a new password</a> : 'None: you sign in through your organisation' },
          { key: 'Authenticator app', value: account.app ? `Set up since ${writtenInstant(account.app.since)}; ${account.app.codesLeft === 1 ? '1 recovery code is' : `${account.app.codesLeft} recovery codes are`} left` : 'None' },
        ]}
      />
      {account.hasPassword ? <p><LinkButton look="secondary" href="/account/second-factor">{account.app ? 'Make new recovery codes' : 'Set up an authenticator app'}</LinkButton></p> : null}
      <Section title="Where you are signed in">
        <p className="govuk-body max-w-[45rem]">If you do not know one of these, end it, set a new password and tell your administrator.</p>
        <Table
          caption="Where you are signed in"
          isCaptionHidden
          rows={account.sessions}
          rowKey={(session) => session.id}
          columns={[
            { heading: 'Browser', isRowHeading: true, cell: (session) => <>{session.browser} {session.isThis ? <Tag tone="success">This one</Tag> : null}</> },
            { heading: 'Signed in', cell: (session) => writtenInstant(session.createdAt) },
            { heading: 'Last used', cell: (session) => writtenInstant(session.lastSeenAt) },
            { heading: 'End', isHeadingHidden: true, cell: (session) => (session.isThis ? null : <SessionForm sessionId={session.id} of={session.browser} />) },
          ]}
        />
        {account.sessions.length > 1 ? <form action={endOtherSessionsAction}><Button look="warning">Sign out everywhere but here</Button></form> : null}
      </Section>
    </Page>
  )
}
