import type { Metadata } from 'next'
import { postInWords } from '@/components/admin/post-in-words'
import { BackLink } from '@/components/ui/back-link'
import { InsetText } from '@/components/ui/inset-text'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { personPage } from '@/lib/server/admin/person-page'
import { NothingHere } from '../../../../nothing-here'
import { AccountForm } from './account-form'
import { disablePersonAction, enablePersonAction, endOneSessionAction, endSessionsAction, invitePersonAction, liftLockAction, resetSecondFactorAction } from './action'

export const metadata: Metadata = { title: 'A person' }

const DONE: Readonly<Record<string, string>> = {
  added: 'The person was added. They can sign in from the first day of their post.',
  post: 'The post was given.',
  ended: 'The post’s last day was recorded.',
  closed: 'The account was closed, and every session of it ended.',
  opened: 'The account is open again.',
  'signed-out': 'They were signed out everywhere.',
  'session-ended': 'The session was ended.',
  lifted: 'They can try to sign in again.',
  'app-reset': 'Their authenticator app was reset, and they were told.',
  invited: 'The link is on its way.',
}

const TONES = { now: 'success', 'to come': 'info', over: 'neutral' } as const
const WHEN = { now: 'Now', 'to come': 'To come', over: 'Over' } as const

/** One person: the account, their posts, and what can be done about both. */
export default async function PersonScreen({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActor()
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const person = await personPage(actor, id)
  if (!person) return <NothingHere />
  const { sessions } = person
  return (
    <Page before={<BackLink href="/admin/people">People</BackLink>}>
      {done && DONE[done] ? <NotificationBanner tone="success">{DONE[done]}</NotificationBanner> : null}
      <PageHeading caption="Person">{person.name}</PageHeading>
      {person.whyNot ? <InsetText>{person.whyNot}.</InsetText> : null}
      <SummaryList
        rows={[
          { key: 'E-mail address', value: person.email },
          { key: 'Account', value: person.disabledAt ? <><Tag tone="danger">Closed</Tag> since {writtenInstant(person.disabledAt)}</> : <Tag tone="success">Open</Tag> },
          { key: 'Last signed in', value: person.lastSignIn ? writtenInstant(person.lastSignIn) : 'Never' },
          { key: 'Signed in now', value: sessions.length === 0 ? 'No' : sessions.length === 1 ? 'Yes, in one place' : `Yes, in ${sessions.length} places` },
          { key: 'Password', value: person.isLocked ? <><Tag tone="warning">Locked</Tag> after too many wrong tries</> : person.hasPassword ? 'Set' : 'None yet' },
          { key: 'Authenticator app', value: person.hasApp ? 'Set up' : 'None' },
        ]}
      />
      <Section title="Posts" actions={person.whyNot ? null : <LinkButton look="secondary" href={`/admin/people/${person.id}/posts/new`}>Give a post</LinkButton>}>
        <p className="govuk-body max-w-[45rem]">Rights follow from posts and from nothing else. An administrator holds no other post at the same time.</p>
        <Table
          caption="Posts"
          isCaptionHidden
          rows={person.posts}
          rowKey={(post) => post.id}
          columns={[
            { heading: 'Post', isRowHeading: true, cell: (post) => postInWords(post) },
            { heading: 'For the cases of', cell: (post) => post.service },
            { heading: 'First day', cell: (post) => writtenDay(post.startsOn) },
            { heading: 'Last day', cell: (post) => (post.endsOn ? writtenDay(post.endsOn) : 'No end') },
            { heading: 'Held', cell: (post) => <Tag tone={TONES[post.when]}>{WHEN[post.when]}</Tag> },
            {
              heading: 'Change',
              isHeadingHidden: true,
              cell: (post) => (post.when === 'over' || person.whyNot ? null : <a className="govuk-link" href={`/admin/people/${person.id}/posts/${post.id}`}>End<span className="govuk-visually-hidden"> the post {postInWords(post)}</span></a>),
            },
          ]}
        />
      </Section>
      {person.whyNot ? null : (
        <>
          <Section title="Sessions">
            {sessions.length > 0 ? (
              <>
                <ul className="govuk-list">
                  {sessions.map((session) => (
                    <li key={session.id} className="border-b border-line pb-2">
                      {session.browser}, signed in {writtenInstant(session.createdAt)}, last used {writtenInstant(session.lastSeenAt)}
                      <AccountForm action={endOneSessionAction} personId={person.id} sessionId={session.id} button={`End the session of ${session.browser}`} />
                    </li>
                  ))}
                </ul>
              <AccountForm action={endSessionsAction} personId={person.id} button="Sign them out everywhere">
                <p className="govuk-body">For a lost or stolen device. They can sign in again with their password.</p>
              </AccountForm>
              </>
            ) : (
              <p className="govuk-body">They are not signed in anywhere.</p>
            )}
          </Section>
          {person.isLocked ? (
            <Section title="Lift the lock">
              <AccountForm action={liftLockAction} personId={person.id} button="Let them try again">
                <p className="govuk-body max-w-[45rem]">There were too many wrong tries at this account. Make sure that it was they who tried: if it was not, somebody is guessing.</p>
              </AccountForm>
            </Section>
          ) : null}
          {person.hasApp ? (
            <Section title="Reset their authenticator app">
              <AccountForm action={resetSecondFactorAction} personId={person.id} button="Reset the app" look="warning" reason={{ label: 'Why, and how did you make sure who asks?', hint: 'They are signed out, told by e-mail, and set up an app anew when they next sign in.' }} />
            </Section>
          ) : null}
          {person.canBeInvited ? (
            <Section title="Invitation">
              <AccountForm action={invitePersonAction} personId={person.id} button="Send a link to set a password">
                <p className="govuk-body max-w-[45rem]">It goes to {person.email}, works once, and for three days. A link that they were sent before no longer works.</p>
              </AccountForm>
            </Section>
          ) : null}
          {person.disabledAt ? (
            <Section title="Open the account again">
              <AccountForm action={enablePersonAction} personId={person.id} button="Open the account" reason={{ label: 'Why?' }} />
            </Section>
          ) : (
            <Section title="Close the account">
              <AccountForm action={disablePersonAction} personId={person.id} button="Close the account" look="warning" reason={{ label: 'Why?', hint: 'They are signed out at once and cannot sign in. What they did stays on record under their name.' }} />
            </Section>
          )}
        </>
      )}
    </Page>
  )
}
