import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/server/actor'
import { organisationsPage } from '@/lib/server/admin/organisations-page'
import { NothingHere } from '../../../../nothing-here'
import { OrganisationForm } from './organisation-form'

export const metadata: Metadata = { title: 'Add an organisation' }

/** A further organisation. */
export default async function NewOrganisationScreen() {
  const actor = await requireActor()
  if (!(await organisationsPage(actor))) return <NothingHere />
  return (
    <Page before={<BackLink href="/admin/organisations">Organisations</BackLink>}>
      <PageHeading>Add an organisation</PageHeading>
      <p className="govuk-body max-w-[45rem]">A police force or an agency that sends people to panels. A further youth justice service is added by whoever runs the server, with <code>npm run admin</code>.</p>
      <OrganisationForm />
    </Page>
  )
}
