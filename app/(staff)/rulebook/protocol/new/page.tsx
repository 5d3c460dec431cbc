import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/server/actor'
import { protocolPage } from '@/lib/server/admin/protocol-page'
import { NothingHere } from '../../../../nothing-here'
import { ProposeForm } from './propose-form'

export const metadata: Metadata = { title: 'Propose a change of the local protocol' }

/** A further version of the local protocol, for a second person to approve. */
export default async function NewProtocolScreen({ searchParams }: { searchParams: Promise<{ service?: string }> }) {
  const actor = await requireActor()
  const page = await protocolPage(actor, (await searchParams).service ?? null)
  if (!page?.propose.allowed) return <NothingHere />
  return (
    <Page before={<BackLink href={`/rulebook/protocol?service=${page.service.id}`}>Local protocol and clocks</BackLink>}>
      <PageHeading caption={page.service.name}>Propose a change of the local protocol</PageHeading>
      <p className="govuk-body max-w-[45rem]">Each setting below stands as it does today. Change what should change, and say from when. A second manager approves it or declines it; nobody approves their own proposal. What was decided before keeps the settings of its day.</p>
      {page.waiting ? <InsetText>A proposal waits for its answer. It has to be answered or taken back first.</InsetText> : null}
      <ProposeForm serviceId={page.service.id} protocol={page.inForce.protocol} lastApproved={page.lastApproved} />
    </Page>
  )
}
