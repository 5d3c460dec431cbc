import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { isLawfulBasis, LAWFUL_BASES } from '@/lib/domain/agencies/lawful-bases'
import { sharingInWords } from '@/lib/domain/agencies/sharing-kinds'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { sharingPage } from '@/lib/server/agencies/sharing-page'
import { NothingHere } from '../../../../nothing-here'
import { SharingForm } from './sharing-form'

export const metadata: Metadata = { title: 'Who was told what, and why' }

/** Who was told what about a child, or told us, on which lawful ground and why. */
export default async function SharingScreen({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[]; after?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ id }, { done, after }] = await Promise.all([params, searchParams])
  const page = await sharingPage(actor, id, readPageKey(typeof after === 'string' ? after : undefined))
  if (!page) return <NothingHere />
  const { child } = page
  return (
    <Page before={<BackLink href={`/children/${child.id}`}>The child’s record</BackLink>} identity={<ChildBar child={child} today={page.today} href={`/children/${child.id}`} />}>
      {done === 'recorded' ? <NotificationBanner tone="success">Recorded.</NotificationBanner> : null}
      <PageHeading caption={`${child.givenNames} ${child.familyName}`}>Who was told what, and why</PageHeading>
      <Table
        caption="What was shared, newest first"
        isCaptionHidden
        rows={page.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title="Nothing was shared yet">Checks, packs, look-ups and hand-overs are written here by themselves. What is said by telephone or in a meeting, you record below.</EmptyState>}
        columns={[
          { heading: 'When', isRowHeading: true, cell: (row) => writtenInstant(row.recordedAt) },
          { heading: 'What', cell: (row) => <><strong>{sharingInWords(row.kind)}</strong>{row.what ? <span className="block">{row.what}</span> : null}{row.ref ? <a className="govuk-link" href={`/cases/${row.ref}`}>{row.ref}</a> : null}</> },
          { heading: 'With whom', cell: (row) => `${row.direction === 'out' ? 'To' : 'From'}: ${row.withWhom}` },
          { heading: 'On what ground, and why', cell: (row) => <>{isLawfulBasis(row.basis) ? LAWFUL_BASES[row.basis].name : row.basis}<span className="block">{row.necessity}</span></> },
          { heading: 'By', cell: (row) => row.by },
        ]}
      />
      <Pagination label="What was shared" previousHref={after ? `/children/${child.id}/sharing` : undefined} nextHref={page.next ? `/children/${child.id}/sharing?after=${page.next}` : undefined} />
      {page.mayRecord ? <Section title="Record what was shared in another way" id="record"><SharingForm childId={child.id} /></Section> : null}
    </Page>
  )
}
