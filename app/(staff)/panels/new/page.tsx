import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/server/actor'
import { arrangePage } from '@/lib/server/panel/arrange-page'
import { NothingHere } from '../../../nothing-here'
import { ArrangeForm } from './arrange-form'

export const metadata: Metadata = { title: 'Arrange a panel meeting' }

/** A meeting is arranged here: when, where, and who sits at it. Cases are put on its agenda afterwards. */
export default async function ArrangeScreen() {
  const page = await arrangePage(await requireActor())
  if (!page) return <NothingHere />
  return (
    <Page before={<BackLink href="/panels">Panels</BackLink>}>
      <PageHeading caption="Panels">Arrange a meeting</PageHeading>
      <p className="govuk-body max-w-[45rem]">Seats can be changed until the meeting begins. Whoever manages a case has no vote on it, whatever seat they hold.</p>
      <ArrangeForm serviceId={page.serviceId} capacity={page.capacity} papersWorkingDays={page.papersWorkingDays} holdsPreventivePanels={page.holdsPreventivePanels} candidates={page.candidates} />
    </Page>
  )
}
