import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { SameMatterTable } from '@/components/intake/same-matter-table'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { InsetText } from '@/components/ui/inset-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/server/actor'
import { linkedCasesPage } from '@/lib/server/intake/linked-cases-page'
import { NothingHere } from '../../../../nothing-here'
import { LinkForm } from './link-form'
import { UnlinkForm } from './unlink-form'

export const metadata: Metadata = { title: 'Others in the same matter' }

const DONE: Record<string, string> = { linked: 'The cases are linked. Each keeps its own score and goes its own way.', unlinked: 'This case was taken out of the matter.' }

/** The cases of other children about the same matter: linked, unlinked, each with its own score. */
export default async function LinkedCasesScreen({ params, searchParams }: { params: Promise<{ ref: string }>; searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActor()
  const [{ ref }, { done }] = await Promise.all([params, searchParams])
  const page = await linkedCasesPage(actor, decodeURIComponent(ref))
  if (!page) return <NothingHere />
  const { record, others, may } = page
  return (
    <Page before={<BackLink href={`/cases/${record.ref}`}>Back to the case</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      {done && DONE[done] ? <NotificationBanner tone="success">{DONE[done]}</NotificationBanner> : null}
      <PageHeading caption={`Case ${record.ref}`}>Others in the same matter</PageHeading>
      {others.length > 0 ? <SameMatterTable cases={others} /> : <EmptyState title="No other case is linked with this one">Where other children are said to have been part of it, link their cases. Each child is scored and decided apart; whoever decides one sees where the others stand.</EmptyState>}
      {may.allowed ? (
        <>
          <Section title="Link another case" id="link"><LinkForm key={others.length} caseRef={record.ref} crimeReference={record.notification.crimeReference} suggested={page.suggested} /></Section>
          {others.length > 0 ? <Section title="Not the same matter" id="unlink"><UnlinkForm caseRef={record.ref} /></Section> : null}
        </>
      ) : <InsetText>You may see which cases are linked, and not change it. {may.reason}.</InsetText>}
    </Page>
  )
}
