import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { inHandInWords } from '@/lib/domain/triage/in-hand-in-words'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { assignTriagePage } from '@/lib/server/triage/assign-triage-page'
import { NothingHere } from '../../../../nothing-here'
import { AssignForm } from './assign-form'

export const metadata: Metadata = { title: 'Give a case to an officer' }

/** Sharing out: a case is given to a triage officer, or moved from one to another. */
export default async function AssignScreen({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireActor()
  const page = await assignTriagePage(actor, decodeURIComponent((await params).ref))
  if (!page) return <NothingHere />
  const { record, may } = page
  const holder = page.officers.find(({ id }) => id === record.triageById)
  const others = page.officers.filter(({ id, away }) => id !== record.triageById && !away)
  return (
    <Page before={<BackLink href={`/triage/${record.ref}`}>Back to triage</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      <PageHeading caption={record.ref}>Give the case to an officer</PageHeading>
      {!may.allowed ? <InsetText>You cannot give this case to anybody. {may.reason}.</InsetText> : (
        <>
          {holder ? <p className="govuk-body">{holder.name} has it{holder.away ? `, and is away until ${writtenDay(holder.away.until)}; ${holder.away.cover} stands in` : ''}.</p> : <p className="govuk-body">Nobody has it yet.</p>}
          {others.length === 0 ? <EmptyState title="No other triage officer is here today">An administrator can give somebody the post.</EmptyState>
          : <AssignForm caseRef={record.ref} version={record.version} officers={others.map((officer) => ({ id: officer.id, label: officer.name, hint: inHandInWords(officer) }))} />}
        </>
      )}
    </Page>
  )
}
