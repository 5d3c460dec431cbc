import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { chargePage } from '@/lib/server/triage/charge-page'
import { NothingHere } from '../../../../nothing-here'
import { ChargeForm } from './charge-form'

export const metadata: Metadata = { title: 'Charging decision' }

/** What the police or the CPS decided about the charge. */
export default async function ChargeScreen({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireActor()
  const page = await chargePage(actor, decodeURIComponent((await params).ref))
  if (!page) return <NothingHere />
  const { record, may, cpsDecides } = page
  return (
    <Page before={<BackLink href={`/cases/${record.ref}`}>Back to the case</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      <PageHeading caption={record.ref}>Charging decision</PageHeading>
      <SummaryList
        rows={[
          { key: page.offences.length > 1 ? 'Offences' : 'Offence', value: page.offences.join('; ') || null },
          ...(record.status === 'sent_for_charge' ? [{ key: 'Sent', value: writtenDay(page.sentOn) }] : []),
          { key: 'Who decides', value: cpsDecides === null ? 'Not known from the facts that are recorded' : cpsDecides ? 'The Crown Prosecution Service' : 'The police may charge' },
        ]}
      />
      <ChargeForm caseRef={record.ref} version={record.version} today={page.today} shut={may.allowed ? null : `You cannot record this here. ${may.reason}.`} />
    </Page>
  )
}
