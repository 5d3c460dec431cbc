import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { ScoreWorking } from '@/components/triage/score-working'
import { BackLink } from '@/components/ui/back-link'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { RANK_NAMES, ROLE_NAMES } from '@/lib/domain/access/role'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { requireActor } from '@/lib/server/actor'
import { askAuthorityPage } from '@/lib/server/triage/ask-authority-page'
import { NothingHere } from '../../../../nothing-here'
import { AskForm } from './ask-form'

export const metadata: Metadata = { title: 'Ask for an authority' }

/** Asking a rank, the CPS or a manager for what an outcome needs. */
export default async function AskAuthorityScreen({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireActor()
  const page = await askAuthorityPage(actor, decodeURIComponent((await params).ref))
  if (!page) return <NothingHere />
  const { record, may, options, needsPanel } = page
  const back = `/cases/${record.ref}`
  return (
    <Page before={<BackLink href={back}>Back to the case</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      <PageHeading caption={record.ref}>Ask for an authority</PageHeading>
      {page.working ? <Details summary={`The score: ${page.working.final ?? 'not given yet'}`}><ScoreWorking working={page.working} /></Details> : null}
      {needsPanel.length > 0 ? (
        <InsetText>
          {needsPanel.map((outcome) => OUTCOME_NAMES[outcome].long).join(', ')}: only the panel can open {needsPanel.length === 1 ? 'this' : 'these'}. Its authority is asked by sending the case to it.
        </InsetText>
      ) : null}
      {may.allowed && options.length === 0 ? <EmptyState title="Nothing asks for an authority">As the facts stand, no outcome that is not closed needs the authority of a rank, the CPS or a manager.</EmptyState>
      : <AskForm caseRef={record.ref} version={record.version} options={options} people={page.people.map(({ id, name, role, rank }) => ({ id, name, as: rank ? RANK_NAMES[rank] : ROLE_NAMES[role] }))} last={page.last} workingDays={page.workingDays} backHref={back} shut={may.allowed ? null : `You cannot ask for an authority here. ${may.reason}.`} />}
    </Page>
  )
}
