import type { Metadata } from 'next'
import { HandOverList } from '@/components/agencies/hand-over-list'
import { ChildBar } from '@/components/intake/child-bar'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { childHandOverPage } from '@/lib/server/agencies/child-hand-over-page'
import { NothingHere } from '../../../../nothing-here'
import { EndForm } from './end-form'
import { OfferForm } from './offer-form'

export const metadata: Metadata = { title: 'Hand-over and caretaking' }

const DONE: Readonly<Record<string, string>> = { offered: 'Recorded. Where the other service uses Juncture, it answers; nothing moves before.', ended: 'Recorded.' }

/** Which service has a child and had, and the form for handing the child over. */
export default async function HandOverScreen({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const page = await childHandOverPage(actor, id)
  if (!page) return <NothingHere />
  const { child, caretaker, offered } = page
  const said = typeof done === 'string' ? DONE[done] : undefined
  return (
    <Page before={<BackLink href={`/children/${child.id}`}>The child’s record</BackLink>} identity={<ChildBar child={child} today={page.today} href={`/children/${child.id}`} />}>
      {said ? <NotificationBanner tone="success">{said}</NotificationBanner> : null}
      <PageHeading caption={`${child.givenNames} ${child.familyName}`}>Other areas: hand-over and caretaking</PageHeading>
      <p className="govuk-body">Home service: <strong>{page.service}</strong>.{caretaker ? <> Caretaking since {writtenDay(caretaker.startsOn)}: <strong>{caretaker.toName}</strong>, which reads the record too.</> : null}</p>
      {page.rows.length === 0 ? <EmptyState title="This child was never handed over">Where the child lives elsewhere or moves, offer them to the service there: the whole history goes with them.</EmptyState> : <HandOverList rows={page.rows} />}
      {page.mayOffer && offered ? <Section title="Withdraw the offer" id="withdraw"><EndForm handOverId={offered.id} isOffer /></Section> : null}
      {page.mayOffer && caretaker && !offered ? <Section title="End the caretaking" id="end"><EndForm handOverId={caretaker.id} isOffer={false} /></Section> : null}
      {page.mayOffer && !offered ? <Section title="Hand the child over" id="offer"><OfferForm childId={child.id} service={page.service} services={page.services} held={page.held} /></Section> : null}
    </Page>
  )
}
