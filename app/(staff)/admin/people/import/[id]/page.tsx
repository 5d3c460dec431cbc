import type { Metadata } from 'next'
import { postInWords } from '@/components/admin/post-in-words'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { InsetText } from '@/components/ui/inset-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { PersonChange } from '@/lib/domain/admin/people-file'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { peopleFilePage } from '@/lib/server/admin/people-file-page'
import type { WorkInHand } from '@/lib/server/admin/work-in-hand'
import { NothingHere } from '../../../../../nothing-here'
import { ApplyForm } from './apply-form'

export const metadata: Metadata = { title: 'What a file of people changes' }

const PARTS: readonly { kind: PersonChange['kind']; title: string; nobody: string }[] = [
  { kind: 'joins', title: 'Joins', nobody: 'Nobody joins.' }, { kind: 'moves', title: 'Moves', nobody: 'Nobody moves.' }, { kind: 'leaves', title: 'Leaves', nobody: 'Nobody leaves.' },
]

const plural = (count: number, one: string, many: string): string[] => (count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`])

/** What somebody has in hand, in numbers. */
const inHandWords = (work: WorkInHand | undefined): string =>
  (work ? [...plural(work.inTriage, 'case in triage', 'cases in triage'), ...plural(work.managed, 'case that they manage', 'cases that they manage'), ...plural(work.warnings, 'warning', 'warnings'), ...plural(work.errands, 'thing that a panel asked', 'things that panels asked'), ...plural(work.seats, 'seat at a panel to come', 'seats at panels to come')] : []).join(', ') || 'Nothing'

/** Who joins, moves and leaves by a file that was checked, before it is applied. */
export default async function PeopleFileChangesScreen({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActor()
  const page = await peopleFilePage(actor, (await params).id)
  if (!page) return <NothingHere />
  const { done } = await searchParams
  const { changes } = page
  const leaves = changes.filter(({ kind }) => kind === 'leaves')
  return (
    <Page before={<BackLink href="/admin/people/import">People from a file</BackLink>}>
      {done === 'applied' && page.status === 'applied' ? <NotificationBanner tone="success">The file was applied. Those who joined can sign in once they have a password or their organisation’s sign-in.</NotificationBanner> : null}
      <PageHeading caption={page.fileName}>What the file changes</PageHeading>
      {page.status === 'discarded' ? <InsetText>A newer file was checked since, so this one cannot be applied.</InsetText> : null}
      {changes.length === 0 ? <EmptyState title={page.status === 'applied' ? 'Everything is as the file says' : 'The file changes nothing'}>Everybody on it holds the posts that it names.</EmptyState> : null}
      {changes.length === 0 ? null : PARTS.map(({ kind, title, nobody }) => {
        const rows = changes.filter((change) => change.kind === kind)
        return (
          <Section key={kind} title={`${title} (${rows.length})`}>
            <Table
              caption={title}
              isCaptionHidden
              rows={rows}
              rowKey={(row) => row.email}
              empty={<p className="govuk-body">{nobody}</p>}
              columns={[
                { heading: 'Who', isRowHeading: true, cell: (row) => <>{row.name} <span className="block break-all font-normal">{row.email}</span></> },
                ...(kind === 'leaves' ? [] : [{ heading: 'Is given', cell: (row: PersonChange) => row.gives.map((post) => <span key={post.row} className="block">{postInWords(post)}, from {writtenDay(post.startsOn)}{post.endsOn ? ` to ${writtenDay(post.endsOn)}` : ''}</span>) }]),
                { heading: 'Ends', cell: (row) => row.ends.map((post) => <span key={post.postId} className="block">{postInWords(post)}, last day {writtenDay(post.lastDay)}</span>) },
                ...(kind === 'leaves' ? [{ heading: 'Has in hand', cell: (row: PersonChange) => inHandWords(page.inHand.find(({ personId }) => personId === row.personId)) }] : []),
              ]}
            />
          </Section>
        )
      })}
      {leaves.length > 0 ? <InsetText>What leavers have in hand is for the service’s managers to hand on. Leavers are signed out everywhere as soon as the file is applied.</InsetText> : null}
      {page.status === 'checked' && changes.length > 0 ? (
        page.faults.length > 0 ? <InsetText>Somebody’s posts changed since the file was checked, and it cannot be applied any more: {page.faults.map(({ row, message }) => `row ${row}: ${message}`).join('; ')}.</InsetText> : <ApplyForm key={page.shown} fileId={page.id} shown={page.shown} leaves={leaves.length} />
      ) : null}
    </Page>
  )
}
