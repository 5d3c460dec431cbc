import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/server/actor'
import { caseManagerPage } from '@/lib/server/triage/case-manager-page'
import { NothingHere } from '../../../../nothing-here'
import { CaseManagerForm } from './case-manager-form'

export const metadata: Metadata = { title: 'Case manager' }

/** Naming who works with the child. */
export default async function CaseManagerScreen({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireActor()
  const page = await caseManagerPage(actor, decodeURIComponent((await params).ref))
  if (!page) return <NothingHere />
  const { record, managers, may } = page
  return (
    <Page before={<BackLink href={`/cases/${record.ref}`}>Back to the case</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      <PageHeading caption={record.ref}>Case manager</PageHeading>
      {!may.allowed ? <InsetText>You cannot name a case manager. {may.reason}.</InsetText>
      : managers.length === 0 ? <EmptyState title="This service has no case manager today">An administrator can add one, or give somebody the post.</EmptyState>
      : <CaseManagerForm caseRef={record.ref} version={record.version} managers={managers} current={record.caseManagerId} />}
    </Page>
  )
}
