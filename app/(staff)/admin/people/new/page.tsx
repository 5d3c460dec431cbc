import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { datePartsOf } from '@/components/ui/date-parts'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { requireActor } from '@/lib/server/actor'
import { organisationsPage } from '@/lib/server/admin/organisations-page'
import { NothingHere } from '../../../../nothing-here'
import { PersonForm } from './person-form'

export const metadata: Metadata = { title: 'Add a person' }

/** Somebody new. */
export default async function NewPersonScreen() {
  const actor = await requireActor()
  const page = await organisationsPage(actor)
  if (!page) return <NothingHere />
  return (
    <Page before={<BackLink href="/admin/people">People</BackLink>}>
      <PageHeading>Add a person</PageHeading>
      <PersonForm services={page.services} organisations={page.organisations.map(({ id, kind, name }) => ({ id, kind, name }))} today={datePartsOf(londonDay(actor.at))} />
    </Page>
  )
}
