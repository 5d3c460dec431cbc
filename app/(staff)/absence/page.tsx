import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { RANK_NAMES, ROLE_NAMES } from '@/lib/domain/access/role'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { absencePage } from '@/lib/server/triage/absence-page'
import { NothingHere } from '../../nothing-here'
import { AbsenceForm, CancelForm } from './absence-form'

export const metadata: Metadata = { title: 'Absence and cover' }

const DONE: Record<string, string> = { recorded: 'Your absence was recorded. Whoever stands in sees it on their first page.', cancelled: 'Your absence was called off. Nobody stands in for you any more.' }

/** When you are away and who stands in, and for whom you stand in. */
export default async function AbsenceScreen({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const page = await absencePage(await requireActor())
  const { done } = await searchParams
  if (!page) return <NothingHere />
  const days = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => (startsOn === endsOn ? `on ${writtenDay(startsOn)}` : `from ${writtenDay(startsOn)} to ${writtenDay(endsOn)}`)
  return (
    <Page before={<BackLink href="/">My work</BackLink>}>
      {done && DONE[done] ? <NotificationBanner tone="success">{DONE[done]}</NotificationBanner> : null}
      <PageHeading>Absence and cover</PageHeading>
      {page.covering.length > 0 ? (
        <Section title="You stand in for">
          <ul className="govuk-list govuk-list--bullet">{page.covering.map((one) => <li key={one.id}>{one.name}, {days(one)}</li>)}</ul>
        </Section>
      ) : null}
      <Section title="When you are away">
        {page.yours.length === 0 ? <p className="govuk-body">No absence of yours is recorded. Without one, what is asked of you by name waits for you until it lapses.</p> : (
          <ul className="govuk-list">
            {page.yours.map((one) => <li key={one.id}>You are away {days(one)}. {one.coverName} stands in. <CancelForm absenceId={one.id} label={one.startsOn <= page.today ? 'I am back' : 'Call it off'} /></li>)}
          </ul>
        )}
      </Section>
      <Section title="Record an absence">
        {page.colleagues.length === 0 ? <EmptyState title="Nobody else works in your service today">An administrator can add people.</EmptyState>
        : <AbsenceForm colleagues={page.colleagues.map(({ id, name, role, rank }) => ({ id, label: `${name}, ${rank ? RANK_NAMES[rank] : ROLE_NAMES[role]}` }))} />}
      </Section>
    </Page>
  )
}
