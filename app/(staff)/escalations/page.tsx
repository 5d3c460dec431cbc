import type { Metadata } from 'next'
import { EscalationTable } from '@/components/escalation/escalation-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { requireActor } from '@/lib/server/actor'
import { escalationsPage } from '@/lib/server/escalation/escalations-page'
import { NothingHere } from '../../nothing-here'

export const metadata: Metadata = { title: 'Escalations' }

/** Cases on which a panel was not unanimous: those that wait, by the day they are due, and those that are settled. */
export default async function EscalationsScreen({ searchParams }: { searchParams: Promise<{ after?: string | string[] }> }) {
  const actor = await requireActor()
  const { after } = await searchParams
  const page = await escalationsPage(actor, readPageKey(typeof after === 'string' ? after : undefined))
  if (!page) return <NothingHere />
  return (
    <Page>
      <PageHeading>Escalations</PageHeading>
      <p className="govuk-body max-w-[45rem]">When a panel is not unanimous, the independent service manager and a senior police officer, neither of whom had a part in the case, each record a view and settle it together.</p>
      <Section title="Waiting to be settled">
        <EscalationTable caption="Waiting to be settled" rows={page.open} isSettled={false} empty={<EmptyState title="Nothing waits to be settled">A case appears here in the moment in which a panel’s ballot closes without everybody choosing the same outcome.</EmptyState>} />
      </Section>
      <Section title="Settled">
        <EscalationTable caption="Settled" rows={page.settled} isSettled empty={<EmptyState title="Nothing has been settled yet">Settlements stay here with their reasons.</EmptyState>} />
        <Pagination label="Settled escalations" previousHref={after ? '/escalations' : undefined} nextHref={page.nextSettled ? `/escalations?${new URLSearchParams({ after: page.nextSettled })}` : undefined} />
      </Section>
    </Page>
  )
}
