import type { Metadata } from 'next'
import { CaseTable } from '@/components/intake/case-table'
import { ChildBar } from '@/components/intake/child-bar'
import { EmptyState } from '@/components/ui/empty-state'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import { earlierOutcomeName } from '@/lib/domain/triage/history-in-words'
import { ETHNICITIES } from '@/lib/domain/wording/fact-words'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { childPage } from '@/lib/server/intake/child-page'
import { NothingHere } from '../../../nothing-here'

export const metadata: Metadata = { title: 'A child’s record' }

const SEX: Readonly<Record<string, string>> = { female: 'Female', male: 'Male', 'not-stated': 'Not stated' }

/** A child's record: who they are, their cases here, and every disposal that is known. */
export default async function ChildScreen({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const page = await childPage(actor, (await params).id)
  if (!page) return <NothingHere />
  const { child } = page
  const ethnicities: Readonly<Record<string, string>> = ETHNICITIES
  return (
    <Page identity={<ChildBar child={child} today={page.today} />}>
      <PageHeading caption="The child’s record">{child.givenNames} {child.familyName}</PageHeading>
      <SummaryList
        rows={[
          { key: 'School or college', value: child.school },
          { key: 'Sex', value: child.sex ? (SEX[child.sex] ?? child.sex) : null },
          { key: 'Ethnicity, self-defined', value: child.ethnicity ? (ethnicities[child.ethnicity] ?? child.ethnicity) : null },
          { key: 'First language', value: child.firstLanguage && `${child.firstLanguage}${child.interpreterNeeded ? ', and needs an interpreter' : ''}` },
          { key: 'Communication needs', value: child.communicationNeeds },
        ]}
      />
      <Section title="Cases">
        <CaseTable caption="Cases" rows={page.cases} today={page.today} href={(row) => (row.status === 'draft' ? `/notifications/${row.ref}` : `/cases/${row.ref}`)} empty={<EmptyState title="No case is recorded">A case begins with a police notification.</EmptyState>} />
        {page.hasMore ? <InsetText>These are the newest. Find the others by name under <a className="govuk-link" href="/cases">Cases</a>.</InsetText> : null}
      </Section>
      <Section title="Disposals of every kind, whoever gave them">
        <Table
          caption="Disposals"
          isCaptionHidden
          rows={page.disposals}
          rowKey={(row) => row.key}
          empty={<EmptyState title="No disposal is known">That is not the same as “none”: triage checks police and YJS records and says so on the case.</EmptyState>}
          columns={[
            { heading: 'Given', isRowHeading: true, cell: (row) => writtenDay(row.givenOn) },
            { heading: 'What', cell: (row) => earlierOutcomeName(row.outcome) },
            { heading: 'By', cell: (row) => row.givenBy },
            { heading: 'For', cell: (row) => (row.ref ? <a className="govuk-link" href={`/cases/${row.ref}`}>{row.ref}</a> : row.offence) },
          ]}
        />
      </Section>
    </Page>
  )
}
