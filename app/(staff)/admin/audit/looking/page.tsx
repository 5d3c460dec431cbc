import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { SubNavigation } from '@/components/ui/sub-navigation'
import { POINTED_ANSWERS, POINTED_KINDS } from '@/lib/domain/admin/pointed-looks'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { wordsFor } from '@/lib/domain/wording/child-words'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { lookingPage, type LookingRow } from '@/lib/server/admin/looking-page'
import { NothingHere } from '../../../../nothing-here'
import { LookingForm } from './looking-form'

export const metadata: Metadata = { title: 'Looking that is pointed out' }

/** How many children or looks it was, in words. */
function counted({ kind, counted: count, usual }: LookingRow): string {
  if (kind === 'many') return `${count} children in one hour; ${usual === null ? 'nothing is known of their usual hour' : `usual for them are ${usual}`}`
  if (kind === 'no-task') return `${count} children`
  return count === 1 ? '1 look' : `${count} looks`
}

/** Looking that somebody may ask about, for the service’s manager and the auditor. */
export default async function LookingScreen({ searchParams }: { searchParams: Promise<{ show?: string; after?: string; done?: string }> }) {
  const actor = await requireActor()
  const { show, after, done } = await searchParams
  const shows = show === 'all' ? 'all' : 'waiting'
  const page = await lookingPage(actor, shows, readPageKey(after))
  if (!page) return <NothingHere />
  return (
    <Page>
      {done === 'answered' ? <NotificationBanner tone="success">What came of it was recorded.</NotificationBanner> : null}
      <PageHeading>Looking that is pointed out</PageHeading>
      <p className="govuk-body max-w-[45rem]">Each day that is over is looked through for looking that somebody may ask about: one’s own family name or postcode, many children in an hour, records without a task in them, looking at night. There may be a good reason for each: nothing here says that anybody did wrong.</p>
      <SubNavigation label="Looking" items={[{ href: '/admin/audit/looking', label: 'Not looked into', isCurrent: shows === 'waiting' }, { href: '/admin/audit/looking?show=all', label: 'All', isCurrent: shows === 'all' }]} />
      {page.rows.length === 0 ? <EmptyState title={shows === 'all' ? 'Nothing was ever pointed out' : 'Everything was looked into'}>A day is looked through once it is over.</EmptyState> : null}
      {page.rows.map((row) => (
        <Section key={row.id} title={`${row.person}, ${writtenDay(row.day)}`}>
          <p className="govuk-body">{wordsFor(POINTED_KINDS, row.kind)}: {counted(row)}.{row.childId && row.child ? <> The child: <a className="govuk-link" href={`/children/${row.childId}/looks`}>{row.child}</a>.</> : null}</p>
          {row.answer ? <p className="govuk-body">{wordsFor(POINTED_ANSWERS, row.answer)} ({row.answeredBy}). {row.says}</p> : <LookingForm pointedId={row.id} />}
        </Section>
      ))}
      <Pagination nextHref={page.next ? `/admin/audit/looking?show=${shows}&after=${page.next}` : undefined} />
    </Page>
  )
}
