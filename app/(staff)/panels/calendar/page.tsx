import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { BackLink } from '@/components/ui/back-link'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { env } from '@/lib/server/env'
import { calendarPage } from '@/lib/server/panel/calendar-page'
import { NothingHere } from '../../../nothing-here'
import { CalendarForm } from './calendar-form'

export const metadata: Metadata = { title: 'Your calendar of panel meetings' }

/** Somebody's own calendar of panel meetings, by a secret address. */
export default async function CalendarScreen({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const [page, { done }, asked] = [await calendarPage(await requireActor()), await searchParams, await headers()]
  if (!page) return <NothingHere />
  const origin = env().NEXTAUTH_URL?.replace(/\/$/, '') ?? `${asked.get('x-forwarded-proto') ?? 'http'}://${asked.get('host') ?? ''}`
  return (
    <Page before={<BackLink href="/panels">Panels</BackLink>}>
      {done === 'ended' ? <NotificationBanner tone="success">Your address was ended. It opens nothing any more.</NotificationBanner> : null}
      <PageHeading caption="Panels">Your calendar</PageHeading>
      <p className="govuk-body max-w-[45rem]">A calendar program can show the panel meetings at which you have a seat: when and where, and never a child’s name or reference. It reads them from an address that is yours alone.</p>
      <p className="govuk-body">{page.since ? `You have an address since ${writtenDay(londonDay(page.since))}. It cannot be shown again; make a new one if you have lost it.` : 'You have no address yet.'}</p>
      <CalendarForm serviceId={page.serviceId} origin={origin} isOpen={page.since !== null} />
    </Page>
  )
}
