import type { Metadata } from 'next'
import { CaseFacts } from '@/components/intake/case-facts'
import { ChildBar } from '@/components/intake/child-bar'
import { BackLink } from '@/components/ui/back-link'
import { InsetText } from '@/components/ui/inset-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { servicesWhere } from '@/lib/domain/access/actions'
import { STATUS_NAMES } from '@/lib/domain/intake/case-status'
import { SECTION_NAMES } from '@/lib/domain/intake/sections'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { notificationPage } from '@/lib/server/intake/notification-page'
import { NothingHere } from '../../../nothing-here'
import { NotificationForm } from './notification-form'

export const metadata: Metadata = { title: 'Notification' }

/** The notification of a case: its form while it may be edited. */
export default async function NotificationScreen({ params, searchParams }: { params: Promise<{ ref: string }>; searchParams: Promise<{ saved?: string }> }) {
  const actor = await requireActor()
  const [{ ref }, { saved }] = await Promise.all([params, searchParams])
  const page = await notificationPage(actor, decodeURIComponent(ref))
  if (!page) return <NothingHere />
  const { record } = page
  const listsDrafts = record.status === 'draft' && (['notification.start', 'referral.take'] as const).some((action) => servicesWhere(actor, action).length > 0)
  const back = listsDrafts ? { href: '/notifications', label: 'Notifications' } : { href: `/cases/${record.ref}`, label: 'Back to the case' }
  return (
    <Page before={<BackLink href={back.href}>{back.label}</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      <PageHeading caption={record.ref} actions={<Tag>{STATUS_NAMES[record.status]}</Tag>}>{record.referral ? 'Referral' : 'Police notification'}</PageHeading>
      {record.sentBack ? (
        <InsetText>
          <strong>{page.sentBackBy ?? 'Triage'}</strong> sent back {record.sentBack.sections.map(({ section }) => `“${SECTION_NAMES[section]}”`).join(', ')} on {writtenInstant(record.sentBack.askedAt)}. Only what was asked for is open below; everything else stays as it is. The clocks of the case run on: they count from the day of the notification.
        </InsetText>
      ) : null}
      {saved ? <NotificationBanner tone="success">Saved. You can leave and come back: it is kept as it is.</NotificationBanner> : null}
      {page.maySave ? (
        // A form that was saved starts anew; one that was refused keeps what was typed.
        <NotificationForm key={saved ?? 'first'} record={record} sections={page.sections} owner={actor.personId} page={saved ?? ''} offences={page.offences} edition={page.edition} maySubmit={page.maySubmit} savesItself={page.maySubmit} />
      ) : (
        <InsetText>You may read this notification on <a className="govuk-link" href={`/cases/${record.ref}`}>the case’s page</a>. You may not change it: that is for those who record it, at the stations before the outcome is given.</InsetText>
      )}
      {record.sentBack ? <CaseFacts page={{ record, offences: page.offences, victims: page.mayRecordVictims ? record.victims : null, mayRecordFacts: false, mayRecordVictims: false }} /> : null}
    </Page>
  )
}
