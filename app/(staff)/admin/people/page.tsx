import type { Metadata } from 'next'
import { AdminNavigation } from '@/components/admin/admin-navigation'
import { postInWords } from '@/components/admin/post-in-words'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextInput } from '@/components/ui/text-input'
import { requireActor } from '@/lib/server/actor'
import { peoplePage } from '@/lib/server/admin/people-page'
import { NothingHere } from '../../../nothing-here'

export const metadata: Metadata = { title: 'People' }

/** Who works for the service, and in which posts. */
export default async function PeopleScreen({ searchParams }: { searchParams: Promise<{ words?: string | string[]; after?: string | string[] }> }) {
  const actor = await requireActor()
  const query = await searchParams
  const words = typeof query.words === 'string' ? query.words.slice(0, 100) : ''
  const page = await peoplePage(actor, { words }, typeof query.after === 'string' ? query.after : null)
  if (!page) return <NothingHere />
  const next = new URLSearchParams({ ...(words ? { words } : {}), after: page.next ?? '' })
  return (
    <Page>
      <PageHeading actions={<><a className="govuk-link mr-5" href="/admin/people/import">From a file</a><LinkButton href="/admin/people/new">Add a person</LinkButton></>}>People</PageHeading>
      <AdminNavigation current="/admin/people" />
      <form method="get" action="/admin/people" role="search" className="mb-6 flex flex-wrap items-end gap-x-6">
        <TextInput name="words" type="search" label="Name or e-mail address" width={20} defaultValue={words} autoComplete="off" />
        <div className="mb-6"><Button look="secondary">Search</Button></div>
      </form>
      <Table
        caption="People"
        isCaptionHidden
        rows={page.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title="Nobody was found">{words ? 'Try part of the name. People of other services are not in this list.' : 'Add the first person.'}</EmptyState>}
        columns={[
          { heading: 'Name', isRowHeading: true, cell: (row) => <a className="govuk-link" href={`/admin/people/${row.id}`}>{row.name}</a> },
          { heading: 'Posts today', cell: (row) => (row.posts.length > 0 ? <ul className="m-0 list-none p-0">{row.posts.map((post) => <li key={post.id}>{postInWords(post)}</li>)}</ul> : 'None') },
          { heading: 'E-mail address', cell: (row) => <span className="break-words">{row.email}</span> },
          { heading: 'Account', cell: (row) => (row.isDisabled ? <Tag tone="danger">Closed</Tag> : <Tag tone="success">Open</Tag>) },
        ]}
      />
      <Pagination nextHref={page.next ? `/admin/people?${next}` : undefined} />
    </Page>
  )
}
