import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/server/actor'
import { victimsPage } from '@/lib/server/victim/victims-page'
import { NothingHere } from '../../../../nothing-here'
import { VictimsForm } from './victims-form'

export const metadata: Metadata = { title: 'Victims' }

/** Who was harmed, what they were told and what they said. */
export default async function VictimsScreen({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireActor()
  const page = await victimsPage(actor, decodeURIComponent((await params).ref))
  if (!page) return <NothingHere />
  const { record } = page
  return (
    <Page before={<BackLink href={`/cases/${record.ref}`}>Back to the case</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      <PageHeading caption={record.ref}>Who was harmed</PageHeading>
      <VictimsForm caseRef={record.ref} version={record.version} saved={record.victims} />
    </Page>
  )
}
