import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import { ERASURE_GROUNDS } from '@/lib/domain/retention/hold-grounds'
import { RETENTION_RULES } from '@/lib/domain/retention/policy'
import { wordsFor } from '@/lib/domain/wording/child-words'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { erasurePage } from '@/lib/server/retention/erasure-page'
import { NothingHere } from '../../../../nothing-here'

export const metadata: Metadata = { title: 'An erased record' }

const RULES = Object.fromEntries(Object.entries(RETENTION_RULES).map(([id, { says }]) => [id, says]))

/** The stub of an erased record. */
export default async function ErasureScreen({ params }: { params: Promise<{ erasure: string }> }) {
  const actor = await requireActor()
  const page = await erasurePage(actor, (await params).erasure)
  if (!page) return <NothingHere />
  return (
    <Page before={<BackLink href="/oversight/retention?show=erased">Erased records</BackLink>}>
      <PageHeading>An erased record</PageHeading>
      <p className="govuk-body max-w-[45rem]">Every word about the child and whoever was harmed is gone. Its outcomes still count in the figures, and the audit record still proves who did what.</p>
      <SummaryList
        rows={[
          { key: 'Cases', value: page.caseRefs.length > 0 ? page.caseRefs.join(', ') : 'None' },
          { key: 'Erased', value: writtenInstant(page.erasedAt) },
          { key: 'Why', value: wordsFor(ERASURE_GROUNDS, page.ground) },
          { key: 'Rule', value: `${wordsFor(RULES, page.rule)}${page.keptUntil ? `; kept until ${writtenDay(page.keptUntil)}` : ''}. Policy of ${writtenDay(page.policyFrom)}.` },
          { key: 'Proposed by', value: page.proposedBy },
          { key: 'Approved by', value: page.approvedBy },
        ]}
      />
      <Section title="What was erased">
        <Table caption="Parts of the record" isCaptionHidden rows={page.counts} rowKey={(row) => row.what} columns={[{ heading: 'Part', isRowHeading: true, cell: (row) => row.what.replace(/(?<=[a-z])([A-Z])/g, ' $1').toLowerCase() }, { heading: 'Entries', isNumeric: true, cell: (row) => row.rows }]} />
      </Section>
      <p className="govuk-body max-w-[45rem]">Copies that were made before still hold the record: backups, until they are overwritten, and what others were sent. Whoever restores a backup carries this erasure out again.</p>
    </Page>
  )
}
